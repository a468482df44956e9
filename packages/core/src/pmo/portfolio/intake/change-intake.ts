import { TrackerError } from '../../../failure.ts'
import { hashOf } from '../../../hash.ts'
import type { Call, Ports } from '../../../ports.ts'
import type { DecidedProposal, DecideResult, IntakeView, ProposalState, SubmitResult } from '../../views/intake.ts'
import type { PortfolioInput } from '../client.ts'
import { saveStanding } from '../heads.ts'
import type { ProposalText } from '../inputs.ts'
import { intakePlace, type Proposal, proposalKey, statesAfter } from './documents.ts'
import { openIntake } from './show-intake.ts'

const event = ({ actor, now }: Call, state: ProposalState, note: string): Proposal['history'][number] => ({
  by: actor.ref,
  byName: actor.name,
  at: now,
  state,
  note,
})

/** The same words from the same person are one proposal, however often they are sent. */
export const keepProposal = async (
  ports: Ports,
  call: Call,
  text: ProposalText,
): Promise<{ readonly proposal: string; readonly fresh: boolean }> => {
  const proposal = hashOf({ text, by: call.actor.ref }).slice(0, 16)
  const written = await ports.shelf.write(proposalKey(proposal), { text, history: [event(call, 'received', '')], item: null }, 'new')
  return { proposal, fresh: written.ok }
}

/** Takes a proposal in. Everybody may propose. */
export const submitProposal = async (ports: Ports, call: Call, input: PortfolioInput<'intake.submit'>): Promise<SubmitResult> => {
  const { proposal } = await keepProposal(ports, call, { ...input.text })
  return { proposal, view: await openIntake(ports, call) }
}

/** What was asked back is answered by handing the proposal in again, with other words. */
export const resubmitProposal = async (ports: Ports, call: Call, input: PortfolioInput<'intake.resubmit'>): Promise<SubmitResult> => {
  const key = proposalKey(input.proposal)
  const found = await ports.shelf.read(key)
  const isPmo = found?.value.text.onBehalfOf != null && (await ports.directory.isPmo(call.actor))
  if (!found || !statesAfter(found.value, call.actor.ref, isPmo).includes('received'))
    throw new TrackerError('invalid', 'Nothing was asked back of you here', 'Open the proposals again.')
  const next = { ...found.value, text: { ...input.text }, history: [...found.value.history, event(call, 'received', input.note)] }
  const written = await ports.shelf.write(key, next, input.proposalVersion)
  if (!written.ok) throw new TrackerError('conflict', 'Somebody else changed this proposal meanwhile', 'Open it again and compare.')
  return { proposal: input.proposal, view: await openIntake(ports, call) }
}

/** A no and a question are never without words. */
const needsWords: readonly ProposalState[] = ['rejected', 'askedBack', 'deferred']

const decideOne = async (
  ports: Ports,
  call: Call,
  { proposal, proposalVersion }: { readonly proposal: string; readonly proposalVersion: string },
  { to, note }: { readonly to: ProposalState; readonly note: string },
): Promise<DecidedProposal> => {
  const key = proposalKey(proposal)
  const found = await ports.shelf.read(key)
  if (!found) return { proposal, status: 'gone' }
  if (found.version !== proposalVersion) return { proposal, status: 'conflict' }
  if (to === 'converted' || !statesAfter(found.value, call.actor.ref, true).includes(to)) return { proposal, status: 'notAllowed' }
  const next: Proposal = { ...found.value, history: [...found.value.history, event(call, to, note)] }
  return { proposal, status: (await ports.shelf.write(key, next, proposalVersion)).ok ? 'decided' : 'conflict' }
}

/** Brings proposals to another state, many at once: each by itself, so that a conflict in one does not keep the others back. */
export const decideProposals = async (ports: Ports, call: Call, input: PortfolioInput<'intake.decide'>): Promise<DecideResult> => {
  if (needsWords.includes(input.to) && input.note.trim() === '')
    throw new TrackerError('invalid', 'Whoever proposed has to learn why', 'Write a sentence, then decide.')
  const proposals: DecidedProposal[] = []
  for (const one of input.proposals) proposals.push(await decideOne(ports, call, one, input))
  return { proposals, view: await openIntake(ports, call) }
}

/** Says within how many days a proposer gets an answer. */
export const saveIntake = async (
  ports: Ports,
  call: Call,
  input: PortfolioInput<'intake.save'>,
): Promise<{ readonly ok: boolean; readonly view: IntakeView }> => {
  const ok = await saveStanding(ports, call, intakePlace, { answerDays: input.answerDays }, { replaces: input.intakeVersion })
  return { ok, view: await openIntake(ports, call) }
}
