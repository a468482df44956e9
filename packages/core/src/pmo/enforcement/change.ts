import { TrackerError } from '../../failure.ts'
import type { GuardDone, GuardPreview } from '../../gates/enforcement.ts'
import type { Call, Cancellation, Guard, Ports } from '../../ports.ts'
import type { EnforcementProgress } from '../views.ts'
import { claim, type Head, noHead, type OpenChange, readHeadOf, seenElsewhere, writeHead } from './head.ts'
import { ensureRecordable, recordEnforcement } from './record.ts'
import { readSitePlan, type SitePlan } from './site-plan.ts'

/** So many changes are made in one call, so that whoever waits sees it go on. */
const changesAtOnce = 8

const portion = (signal: Cancellation): Cancellation => {
  let begun = 0
  return {
    get aborted() {
      begun += 1
      return signal.aborted || begun > changesAtOnce
    },
  }
}

const guardOf = ({ guard }: Ports): Guard => {
  if (guard) return guard
  throw new TrackerError('invalid', 'This host cannot change the rules of the tracker', 'Open the settings inside the tracker.')
}

interface Changing {
  readonly seen: string
  readonly whenUnable: Head['whenUnable']
  readonly becomes: OpenChange['becomes']
  readonly asks: (preview: GuardPreview) => GuardPreview['changes']
  readonly make: (guard: Guard, site: SitePlan, signal: Cancellation) => Promise<GuardDone>
}

/** What is to be done, and what was done before and never came into a record. The same person goes on with what they began. */
const openOf = async (guard: Guard, { plan }: SitePlan, call: Call, head: Head, { becomes, asks }: Changing): Promise<OpenChange> => {
  const before = head.open?.becomes === becomes ? head.open : undefined
  if (before && head.status === 'changing' && head.by === call.actor.ref) return before
  const found = asks(await guard.preview(plan)).map(({ where, state, slot, rule, kind }) => ({ where, state, slot, rule, kind }))
  const all = [...(before?.changes ?? []), ...found]
  return { becomes, began: call.now, changes: [...new Map(all.map((one) => [Object.values(one).join(), one])).values()] }
}

const nothingToHold = (): TrackerError =>
  new TrackerError(
    'invalid',
    'No state of the tracker means a phase that a gate opens, so that this would take away the rules which stand',
    'Map the states to phases first; or take the enforcement back.',
  )

/** One step under the claim of this person. What breaks leaves the claim as it was before, and what was made made: asking again goes on from there, and records all of it. */
const change = async (ports: Ports, call: Call, asked: Changing): Promise<EnforcementProgress> => {
  const { seen, whenUnable, becomes, make } = asked
  const guard = guardOf(ports)
  const site = await readSitePlan(ports, call, whenUnable)
  const { value: head = noHead, version } = await readHeadOf(ports)
  if (version !== seen) throw seenElsewhere(head)
  if (becomes === 'inForce' && (site.plan.slots.length === 0 || site.plan.itemTypes.length === 0)) throw nothingToHold()
  await ensureRecordable(ports, call, site.settings)
  const open = await openOf(guard, site, call, head, asked)
  if (open.changes.length === 0 && head.status === becomes && head.whenUnable === whenUnable) return { made: 0, left: 0, version }
  const claimed = await claim(ports, call, { seen, whenUnable, open })
  const { ref, name } = call.actor
  const was = head.status === 'changing' ? (head.before ?? 'never') : head.status
  try {
    const { made, left } = await make(guard, site, portion(call.signal))
    if (left > 0) return { made: made.length, left, version: claimed }
    await recordEnforcement(ports, call, site.settings, { became: becomes, was, began: open.began, plan: site.plan, changes: open.changes })
    return {
      made: made.length,
      left,
      version: await writeHead(ports, { by: ref, byName: name, at: call.now, whenUnable, status: becomes }, claimed),
    }
  } catch (cause) {
    const { value = noHead, version: now } = await readHeadOf(ports)
    if (value.status === 'changing' && value.by === ref)
      await writeHead(ports, { by: ref, byName: name, at: call.now, whenUnable, status: value.before ?? 'never', open }, now)
    throw cause
  }
}

/** Puts every gate in force, a portion at a time. */
export const putInForce = (
  ports: Ports,
  call: Call,
  { version, whenUnable }: { readonly version: string; readonly whenUnable: Head['whenUnable'] },
): Promise<EnforcementProgress> =>
  change(ports, call, {
    seen: version,
    whenUnable,
    becomes: 'inForce',
    asks: ({ changes }) => changes,
    make: (guard, { plan }, signal) => guard.ensure(plan, signal),
  })

/** Takes back what putting in force made, and nothing else. */
export const takeBack = async (ports: Ports, call: Call, { version }: { readonly version: string }): Promise<EnforcementProgress> => {
  const { value = noHead } = await readHeadOf(ports)
  return change(ports, call, {
    seen: version,
    whenUnable: value.whenUnable,
    becomes: 'undone',
    asks: ({ undo }) => undo,
    make: (guard, { plan }, signal) => guard.undo(plan, signal),
  })
}
