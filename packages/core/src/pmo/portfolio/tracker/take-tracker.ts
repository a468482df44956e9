import { TrackerError } from '../../../failure.ts'
import type { Call, Ports } from '../../../ports.ts'
import { readKept } from '../../kept.ts'
import type { CapacityPlan, SaveCapacityResult } from '../../views/capacity.ts'
import type { SupplyChange, SupplyPreview, TrackerSupplyView } from '../../views/tracker-supply.ts'
import type { TrackerInput } from './client.ts'
import type { Ground } from './ground.ts'
import { plannedIn, type Reading, supplyView, trackerSupplyKey } from './tracker-supply.ts'

type How = Pick<TrackerInput<'capacity.previewTracker'>, 'hoursPerDay' | 'as'>

const needReading = async (ports: Ports): Promise<Reading> => {
  const { value } = await readKept(ports, trackerSupplyKey)
  if (value?.last) return value.last
  throw new TrackerError('not-found', 'Nothing was read from the tracker yet', 'Read it first.')
}

/** What was read last. */
export const openTracker =
  (ground: Ground) =>
  async (ports: Ports, call: Call): Promise<TrackerSupplyView> => {
    const [{ value }, standing] = await Promise.all([readKept(ports, trackerSupplyKey), ground.readStanding(ports, ground.capacityPlace)])
    return supplyView(value?.last ?? null, standing.value ?? ground.firstPlan(call), call.zone)
  }

/** Every cell for which the tracker says another number. */
const changesIn = ({ periodsOf, supplyOf, sourceOf }: Ground, plan: CapacityPlan, reading: Reading, how: How) => {
  const periods = periodsOf(plan.periods)
  const supply = supplyOf(plan, periods)
  const all = plannedIn(reading, periods, how).map(({ people, ...rest }): SupplyChange => {
    const before = Object.hasOwn(supply, rest.role) ? (supply[rest.role]?.[rest.period] ?? null) : null
    return { ...rest, before, beforeFrom: sourceOf(plan, rest.role, rest.period), after: people }
  })
  const changes = all.filter(({ before, after }) => before !== after)
  return { changes, same: all.length - changes.length }
}

export const previewTracker =
  (ground: Ground) =>
  async (ports: Ports, call: Call, how: TrackerInput<'capacity.previewTracker'>): Promise<SupplyPreview> => {
    const [reading, standing] = await Promise.all([needReading(ports), ground.readStanding(ports, ground.capacityPlace)])
    return { ...changesIn(ground, standing.value ?? ground.firstPlan(call), reading, how), capacityVersion: standing.version }
  }

/** Takes the named numbers over and no other. What was read again meanwhile is looked at again first. */
export const takeTracker =
  (ground: Ground) =>
  async (ports: Ports, call: Call, input: TrackerInput<'capacity.takeTracker'>): Promise<SaveCapacityResult> => {
    const { hoursPerDay, as, cells, note, readAt, capacityVersion } = input
    const [reading, standing] = await Promise.all([needReading(ports), ground.readStanding(ports, ground.capacityPlace)])
    if (reading.readAt !== readAt) return { ok: false, problem: 'conflict', newer: await ground.openCapacity(ports, call) }
    const plan = standing.value ?? ground.firstPlan(call)
    const named = new Set(cells.map(({ role, period }) => JSON.stringify([role, period])))
    const { changes } = changesIn(ground, plan, reading, { hoursPerDay, as })
    const supply: Record<string, Record<string, number>> = {}
    const taken: Record<string, Record<string, number>> = {}
    const put = (into: Record<string, Record<string, number>>, role: string, amounts: Readonly<Record<string, number>>) => {
      into[role] = { ...into[role], ...amounts }
    }
    for (const [role, amounts] of Object.entries(plan.supply)) put(supply, role, amounts)
    for (const [role, amounts] of Object.entries(plan.taken?.cells ?? {})) put(taken, role, amounts)
    for (const { role, period, after } of changes)
      if (named.has(JSON.stringify([role, period]))) for (const into of [supply, taken]) put(into, role, { [period]: after })
    const next: CapacityPlan = { ...plan, supply, taken: { hoursPerDay, as, readAt, cells: taken } }
    return ground.saveCapacity(ports, call, { plan: next, capacityVersion, ...(note === undefined ? {} : { note }) })
  }
