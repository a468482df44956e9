import { TrackerError } from '../../failure.ts'
import type { GuardDone } from '../../gates/enforcement.ts'
import type { Call, Cancellation, Guard, Ports } from '../../ports.ts'
import type { EnforcementProgress } from '../views.ts'
import { claim, type Head, noHead, readHeadOf, writeHead } from './head.ts'
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
  readonly becomes: 'inForce' | 'undone'
  readonly make: (guard: Guard, site: SitePlan, signal: Cancellation) => Promise<GuardDone>
}

/** One step under the claim of this person. What breaks leaves the claim as it was before, and what was made made: asking again goes on from there. */
const change = async (ports: Ports, call: Call, { seen, whenUnable, becomes, make }: Changing): Promise<EnforcementProgress> => {
  const guard = guardOf(ports)
  const site = await readSitePlan(ports, call, whenUnable)
  const claimed = await claim(ports, call, { seen, whenUnable })
  const { ref, name } = call.actor
  const head = { by: ref, byName: name, at: call.now, whenUnable }
  try {
    const { made, left } = await make(guard, site, portion(call.signal))
    if (left > 0) return { made: made.length, left, version: claimed }
    return { made: made.length, left, version: await writeHead(ports, { ...head, status: becomes }, claimed) }
  } catch (cause) {
    const { value = noHead, version } = await readHeadOf(ports)
    if (value.status === 'changing' && value.by === ref) await writeHead(ports, { ...head, status: value.before ?? 'never' }, version)
    throw cause
  }
}

const nothingToHold = (): TrackerError =>
  new TrackerError(
    'invalid',
    'No state of the tracker means a phase that a gate opens, so that this would take away the rules which stand',
    'Map the states to phases first; or take the enforcement back.',
  )

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
    make: (guard, { plan }, signal) => {
      if (plan.slots.length === 0 || plan.itemTypes.length === 0) throw nothingToHold()
      return guard.ensure(plan, signal)
    },
  })

/** Takes back what putting in force made, and nothing else. */
export const takeBack = async (ports: Ports, call: Call, { version }: { readonly version: string }): Promise<EnforcementProgress> => {
  const { value = noHead } = await readHeadOf(ports)
  return change(ports, call, {
    seen: version,
    whenUnable: value.whenUnable,
    becomes: 'undone',
    make: (guard, { plan }, signal) => guard.undo(plan, signal),
  })
}
