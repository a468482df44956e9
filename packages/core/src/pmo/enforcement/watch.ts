import type { GuardChange } from '../../gates/enforcement.ts'
import type { Call, Ports } from '../../ports.ts'
import { readKept, replace } from '../kept.ts'
import type { EnforcedGate, EnforcementWatch } from '../views.ts'
import { knownBefore, recordFound, seenIn } from './found.ts'
import { type Head, noHead, readHeadOf, writeHead } from './head.ts'
import { gatesOf } from './show.ts'
import { readSitePlan, type SitePlan } from './site-plan.ts'
import { isOfBefore, type Watch, watchKey } from './watch-document.ts'

/** So long a look counts, however often a refresh runs. What was lost is looked at by every refresh, so that nobody reads of it for hours after it was set right. */
const every = 6 * 3_600_000
const isDue = (watch: Watch, { now }: Call): boolean => watch.lost.length > 0 || Date.parse(now) - Date.parse(watch.at) >= every

const lostIn = (gates: readonly EnforcedGate[], before: Watch['lost'], now: string): Watch['lost'] => {
  const found = new Map<number, Watch['lost'][number]>()
  for (const { slot, name, template, gate, states, heldBy, strength, except = [] } of gates) {
    if (states.length === 0 || heldBy !== null || strength === 'unreadable' || (strength === 'server' && except.length === 0)) continue
    const since = before.find((one) => one.slot === slot)?.since ?? now
    const same = found.get(slot)
    const places = strength === 'none' ? [] : [...except]
    found.set(slot, { slot, name: same?.name ?? name, since, places, gates: [...(same?.gates ?? []), { template, gate }] })
  }
  return [...found.values()]
}

/** Which rules differ and who touched them last, as far as the tracker tells; asked only where a gate is lost. */
const changesTo = async (ports: Ports, { plan }: SitePlan): Promise<readonly GuardChange[]> =>
  (await ports.guard?.preview(plan))?.changes ?? []

const mostChanges = 20

/** The same gates are lost in the same places as at the last look: whose change it was is not asked for again. */
const sameLoss = (lost: Watch['lost'], before: Watch | undefined): boolean =>
  JSON.stringify(lost.map(({ slot, places }) => [slot, places])) ===
  JSON.stringify((before?.lost ?? []).map(({ slot, places }) => [slot, places]))

/** Reads back what was put in force, at most every few hours, with the identity that refreshes; nobody has to look for it to be seen. */
export const readBackOnSchedule = async (ports: Ports, call: Call): Promise<void> => {
  const { value: head = noHead, version } = await readHeadOf(ports)
  if (!ports.guard || head.status === 'changing') return
  const kept = await readKept(ports, watchKey)
  if (kept.value && !isOfBefore(kept.value, head) && !isDue(kept.value, call)) return
  const site = await readSitePlan(ports, call, 'refuse')
  if (site.templates.length === 0) return
  const gates = await gatesOf(ports, site)
  const before = kept.value && !isOfBefore(kept.value, head) ? kept.value : undefined
  const lost = head.status === 'inForce' ? lostIn(gates, before?.lost ?? [], call.now) : []
  const changes = sameLoss(lost, before) ? (before?.changes ?? []) : (await changesTo(ports, site)).slice(0, mostChanges)
  const readable = gates.every(({ strength }) => strength !== 'unreadable')
  const now = seenIn(gates, site)
  const seen = now ?? before?.seen
  const found = now && { site, gates, now, lookedAt: before?.at, before: knownBefore(before, head, now) }
  const of = found ? await noteFound(ports, call, { head, version }, found) : head.at
  await replace(ports, watchKey, { at: call.now, of, readable, lost, changes, ...(seen ? { seen } : {}) }, kept)
}

/** What was put in force from outside stands for what was put in force here: from now on it is told where it is no longer held. Answers since when it is. */
const noteFound = async (
  ports: Ports,
  call: Call,
  { head, version }: { readonly head: Head; readonly version: string },
  found: Parameters<typeof recordFound>[2],
): Promise<Head['at']> => {
  const whole = await recordFound(ports, call, found)
  if (!whole || head.status === 'inForce') return head.at
  await writeHead(ports, { status: 'inForce', by: '', byName: '', at: call.now, whenUnable: head.whenUnable }, version)
  return call.now
}

/** What the last scheduled look found. */
export const openWatch = async (ports: Ports, call: Call): Promise<EnforcementWatch> => {
  const [{ value: head }, { value: watch }] = await Promise.all([readHeadOf(ports), readKept(ports, watchKey)])
  if (head?.status !== 'inForce') return { status: 'notInForce', now: call.now }
  if (!watch || isOfBefore(watch, head)) return { status: 'notYet', now: call.now }
  return { status: 'watched', ...watch, now: call.now }
}
