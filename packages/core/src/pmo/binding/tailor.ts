import { TrackerError } from '../../failure.ts'
import { inTier, lastSeverity, parametersIn } from '../../methodology/effective.ts'
import type { Tailoring, TailoringEntry } from '../../methodology/tailoring.ts'
import { misfitsOf } from '../../methodology/tailoring-fit.ts'
import type { Call, Ports } from '../../ports.ts'
import type { InputOf } from '../client.ts'
import type { BindingResult } from '../views.ts'
import { saveBinding, unchanged } from './save-binding.ts'
import { hashOfTailoring, obstaclesOfDays, obstaclesToTailoring } from './show-binding.ts'
import { ensureMay, type Recorded, readRecorded } from './standing.ts'

type Wish = InputOf<'binding.proposeTailoring'>['entries'][number]

const missing = (id: string): TrackerError =>
  new TrackerError('invalid', `The template of this project has no ${id}`, 'Reload the page and choose from what it shows.')

/** The wish with what the template says itself: an overlay always says what it departs from. */
const entryOf = ({ template, tier }: Recorded, wish: Wish): TailoringEntry => {
  const { id, reason } = wish
  if (wish.kind === 'parameter') {
    const values = parametersIn(template, tier)
    const before = Object.hasOwn(values, id) ? values[id] : undefined
    if (before === undefined) throw missing(id)
    return { kind: 'parameter', id, before, after: wish.after, reason }
  }
  const criterion = template.criteria.find((candidate) => candidate.id === id)
  if (!criterion) throw missing(id)
  if (wish.kind === 'criterion') return { kind: 'criterion', id, before: 'asked', after: 'leftOut', reason }
  return { kind: 'severity', id, before: lastSeverity(inTier(criterion, tier).severity), after: wish.after, reason }
}

/** Asks the PMO to let a project do something otherwise than its template says, within the template's limits and until a day. */
export const proposeTailoring = async (ports: Ports, call: Call, input: InputOf<'binding.proposeTailoring'>): Promise<BindingResult> => {
  const recorded = await readRecorded(ports, call, input.item)
  await ensureMay(ports, call, recorded)
  const { ref, tier, template, today, binding } = recorded
  const obstacles = obstaclesOfDays(input, today)
  if (obstacles.length > 0) return { ok: false, problem: 'refused', obstacles }
  const entries = input.entries.map((wish) => entryOf(recorded, wish))
  const misfits = misfitsOf(template, tier, entries)
  if (misfits.length > 0) return { ok: false, problem: 'misfits', misfits }
  const { reason, on, until } = input
  const proposedBy = { ref: call.actor.ref, name: call.actor.name }
  const proposed: Tailoring = { basedOn: ref.hash, entries, reason, proposedBy, proposedAt: call.now, approvedBy: null, on, until }
  return saveBinding(ports, call, recorded, { ...binding, proposed }, input.bindingVersion)
}

/** Puts a proposed tailoring in force, in the place of the one before it and not before its own first day: somebody of the PMO who did not propose it. */
export const approveTailoring = async (ports: Ports, call: Call, input: InputOf<'binding.approveTailoring'>): Promise<BindingResult> => {
  const recorded = await readRecorded(ports, call, input.item)
  const { proposed, ...rest } = recorded.binding
  if (!proposed) {
    const done = [rest.tailoring, rest.following].some(
      (each) => each && hashOfTailoring(each) === input.hash && each.approvedBy?.ref === call.actor.ref,
    )
    return done ? unchanged(ports, call, recorded) : { ok: false, problem: 'refused', obstacles: ['notProposed'] }
  }
  const changed = hashOfTailoring(proposed) === input.hash ? [] : (['changedSince'] as const)
  const obstacles = [...changed, ...obstaclesToTailoring(recorded, proposed, call.actor.ref)]
  if (obstacles.length > 0) return { ok: false, problem: 'refused', obstacles }
  const approved = { ...proposed, approvedBy: { ref: call.actor.ref, name: call.actor.name } }
  const waits = rest.tailoring && rest.tailoring.until >= recorded.today && recorded.today < approved.on
  return saveBinding(ports, call, recorded, { ...rest, [waits ? 'following' : 'tailoring']: approved }, input.bindingVersion)
}

/** Takes a tailoring away, the one in force, the one that follows it or a proposed one: from then on the template counts as it is. */
export const endTailoring = async (ports: Ports, call: Call, input: InputOf<'binding.endTailoring'>): Promise<BindingResult> => {
  const recorded = await readRecorded(ports, call, input.item)
  const own = input.which === 'proposed' && recorded.binding.proposed?.proposedBy.ref === call.actor.ref
  if (!own && !(await ports.directory.isPmo(call.actor)))
    throw new TrackerError('forbidden', 'Only the PMO ends a tailoring', 'Ask somebody of the PMO to end it.')
  const { [input.which === 'inForce' ? 'tailoring' : input.which]: gone, ...left } = recorded.binding
  return gone ? saveBinding(ports, call, recorded, left, input.bindingVersion) : unchanged(ports, call, recorded)
}
