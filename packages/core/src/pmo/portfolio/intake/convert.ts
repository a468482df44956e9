import { TrackerError } from '../../../failure.ts'
import type { Call, Ports } from '../../../ports.ts'
import type { FieldValues, ItemDraft } from '../../../work/draft.ts'
import { minorDigits, minorUnits } from '../../../work/money.ts'
import { ensureVisible } from '../../open-gate.ts'
import { readHead } from '../../settings-document.ts'
import type { SubmitResult } from '../../views/intake.ts'
import type { PortfolioInput } from '../client.ts'
import type { ProposalText } from '../inputs.ts'
import { proposalKey, statesAfter } from './documents.ts'
import { openIntake } from './show-intake.ts'

/** What the tracker has fields for, as far as it is known. */
const valuesOf = ({ need, outcome, cost, currency, wantedBy }: ProposalText): FieldValues => ({
  need,
  ...(outcome === '' ? {} : { outcomeWanted: outcome }),
  ...(wantedBy === null ? {} : { roughFinish: wantedBy }),
  ...(cost === null || currency === null ? {} : { roughCost: { minor: minorUnits(cost, 10 ** minorDigits(currency)) ?? 0, currency } }),
})

const described = ({ need, outcome, sponsor, onBehalfOf, wantedBy }: ProposalText): readonly string[] => [
  need,
  ...(outcome === '' ? [] : [outcome]),
  ...(sponsor === null ? [] : [`Sponsor: ${sponsor}`]),
  ...(wantedBy === null ? [] : [`Wanted by: ${wantedBy}`]),
  ...(onBehalfOf === null ? [] : [`Proposed by: ${onBehalfOf}`]),
]

/** Creates the project item of a selected proposal in the same place as another project, and only once; what the tracker has no field for is told. */
export const convertProposal = async (ports: Ports, call: Call, input: PortfolioInput<'intake.convert'>): Promise<SubmitResult> => {
  const key = proposalKey(input.proposal)
  const found = await ports.shelf.read(key)
  if (!found) throw new TrackerError('not-found', 'There is no such proposal', 'Open the proposals again.')
  const { value, version } = found
  if (version !== input.proposalVersion)
    throw new TrackerError('conflict', 'Somebody else decided on this proposal meanwhile', 'Open it again.')
  if (!statesAfter(value, call.actor.ref, true).includes('converted'))
    throw new TrackerError('invalid', 'Only a selected proposal becomes a project', 'Select it first.')
  await ensureVisible(ports, call, input.beside)
  const { value: settings } = await readHead(ports, call)
  const { text } = value
  const draft: ItemDraft = {
    kind: 'project',
    place: { beside: input.beside },
    title: text.title.slice(0, 255),
    values: valuesOf(text),
    text: described(text).map((line) => ({ is: 'paragraph', text: line })),
  }
  const { item, leftOut } = await ports.desk.ensureItem(`proposal-${input.proposal}`, draft, settings)
  const { actor, now } = call
  const event = {
    by: actor.ref,
    byName: actor.name,
    at: now,
    state: 'converted' as const,
    note: [input.note, ...leftOut.map(({ detail }) => detail)].filter((line) => line !== '').join(' '),
  }
  const written = await ports.shelf.write(key, { ...value, item, history: [...value.history, event] }, version)
  if (!written.ok)
    throw new TrackerError(
      'conflict',
      'Somebody else decided on this proposal meanwhile',
      'Open it again; the item that was created is found again.',
    )
  return { proposal: input.proposal, view: await openIntake(ports, call) }
}
