import { TrackerError } from '../../../failure.ts'
import type { Call, Ports } from '../../../ports.ts'
import { ensureVisible } from '../../open-gate.ts'
import type { SubmitResult } from '../../views/intake.ts'
import type { PortfolioInput } from '../client.ts'
import { proposalKey, statesAfter } from './documents.ts'
import { openIntake } from './show-intake.ts'

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
  const { made, missed } = await (await import('../../../tracker-pages.ts')).makeProject(ports, call, input, value.text)
  const { actor, now } = call
  const event = {
    by: actor.ref,
    byName: actor.name,
    at: now,
    state: 'converted' as const,
    note: [input.note, ...missed].filter((line) => line !== '').join(' '),
  }
  const written = await ports.shelf.write(
    key,
    { ...value, item: made.item, made: { key: made.key, url: made.url }, history: [...value.history, event] },
    version,
  )
  if (!written.ok)
    throw new TrackerError(
      'conflict',
      'Somebody else decided on this proposal meanwhile',
      'Open it again; the item that was created is found again.',
    )
  return { proposal: input.proposal, view: await openIntake(ports, call) }
}
