import * as z from 'zod/mini'
import type { GuardChange } from '../../gates/enforcement.ts'
import { isPlain } from '../../plain.ts'
import type { Call, DocKey, Ports } from '../../ports.ts'
import { readKept, replace } from '../kept.ts'
import type { EnforcedGate, EnforcementWatch } from '../views.ts'
import { readHeadOf } from './head.ts'
import { gatesOf } from './show.ts'
import { readSitePlan, type SitePlan } from './site-plan.ts'

const Watch = z.object({
  at: z.string(),
  readable: z.boolean(),
  lost: z.array(z.object({ slot: z.int(), name: z.string(), since: z.string(), places: z.array(z.string()) })),
  changes: z.array(z.custom<GuardChange>((value) => isPlain(value))),
})
type Watch = z.infer<typeof Watch>

/** What the last scheduled look found of the rules that were put in force. It is no evidence: what is in force is read back from the tracker. */
const watchKey: DocKey<Watch> = { collection: 'enforcement', id: 'watch', check: (value) => Watch.parse(value) }

/** So long a look counts, however often a refresh runs. */
const every = 6 * 3_600_000

const lostIn = (gates: readonly EnforcedGate[], before: Watch['lost'], now: string): Watch['lost'] => {
  const found = new Map<number, Watch['lost'][number]>()
  for (const { slot, name, states, heldBy, strength, except = [] } of gates) {
    if (states.length === 0 || heldBy !== null || strength === 'unreadable' || (strength === 'server' && except.length === 0)) continue
    const since = before.find((one) => one.slot === slot)?.since ?? now
    found.set(slot, { slot, name: found.get(slot)?.name ?? name, since, places: strength === 'none' ? [] : [...except] })
  }
  return [...found.values()]
}

/** Which rules differ and who touched them last, as far as the tracker tells; asked only where a gate is lost. */
const changesTo = async (ports: Ports, { plan }: SitePlan): Promise<readonly GuardChange[]> =>
  (await ports.guard?.preview(plan))?.changes ?? []

const mostChanges = 20

/** Reads back what was put in force, at most every few hours, with the identity that refreshes; nobody has to look for it to be seen. */
export const readBackOnSchedule = async (ports: Ports, call: Call): Promise<void> => {
  if (!ports.guard || (await readHeadOf(ports)).value?.status !== 'inForce') return
  const kept = await readKept(ports, watchKey)
  if (kept.value && Date.parse(call.now) - Date.parse(kept.value.at) < every) return
  const site = await readSitePlan(ports, call, 'refuse')
  const gates = await gatesOf(ports, site)
  const lost = lostIn(gates, kept.value?.lost ?? [], call.now)
  const changes = lost.length > 0 ? (await changesTo(ports, site)).slice(0, mostChanges) : []
  const readable = gates.every(({ strength }) => strength !== 'unreadable')
  await replace(ports, watchKey, { at: call.now, readable, lost, changes }, kept)
}

/** What the last scheduled look found. */
export const openWatch = async (ports: Ports, call: Call): Promise<EnforcementWatch> => {
  const [{ value: head }, { value: watch }] = await Promise.all([readHeadOf(ports), readKept(ports, watchKey)])
  if (head?.status !== 'inForce') return { status: 'notInForce', now: call.now }
  return watch ? { status: 'watched', ...watch, now: call.now } : { status: 'notYet', now: call.now }
}
