import { type CapacityModel, conflictsOf, type Load, loadsOf, missing, rolesOf, type Served } from '../../../portfolio/capacity/load.ts'
import { type Repair, repairsOf } from '../../../portfolio/capacity/repair.ts'
import type { Call, Ports } from '../../../ports.ts'
import type { CapacityPlan, CapacityView, ConflictView, DemandRow, LoadCell, RepairView, ServedProject } from '../../views/capacity.ts'
import { readStanding } from '../heads.ts'
import { periodsOf } from '../periods.ts'
import { readBaseline } from '../scenarios/baseline.ts'
import { readSheet } from '../sheet.ts'
import { demandRows } from './demand.ts'
import { capacityPlace, readRequests } from './documents.ts'
import { firstPlan, sourceOf, supplyOf } from './plan.ts'
import { requestViews } from './request-view.ts'

/** Ways out are worked out for so many conflicts, the worst; the others show as they are. */
const repaired = 20

const resultOf = ({ needs, gets }: Served): ServedProject['result'] => {
  if (gets >= needs) return 'staffed'
  return gets > 0 ? 'short' : 'mustMove'
}

const cellOf = ({ served, ...load }: Load, plan: CapacityPlan): LoadCell => ({
  ...load,
  availableFrom: sourceOf(plan, load.role, load.period),
  served: served.map((one) => ({ ref: one.project, needs: one.needs, gets: one.gets, result: resultOf(one) })),
})

const repairView = (repair: Repair, rows: ReadonlyMap<string, DemandRow>): RepairView => {
  const { redrawn, ...rest } = repair
  const changes = redrawn.flatMap(({ project, demand }) => {
    const row = rows.get(project)
    return row ? [{ item: project, inputsVersion: row.inputsVersion, demand }] : []
  })
  return { ...rest, changes }
}

/** Who is needed when, who is there, where that does not fit, and ways out. */
export const openCapacity = async (ports: Ports, call: Call): Promise<CapacityView> => {
  const [sheet, standing, baseline, requests] = await Promise.all([
    readSheet(ports, call),
    readStanding(ports, capacityPlace),
    readBaseline(ports),
    readRequests(ports),
  ])
  const plan: CapacityPlan = standing.value ?? firstPlan(call)
  const periods = periodsOf(plan.periods)
  const committed = new Set(baseline.value?.current?.selected ?? [])
  const projects = demandRows(sheet, periods, committed)
  const counted = plan.of === 'baseline' ? projects.filter(({ ref }) => committed.has(ref)) : projects
  const model: CapacityModel = {
    periods: periods.map(({ id }) => id),
    supply: supplyOf(plan, periods),
    projects: counted.filter(({ demandFrom }) => demandFrom !== 'none').map(({ ref, demand }) => ({ id: ref, demand })),
  }
  const loads = loadsOf(model)
  const rows = new Map(projects.map((row) => [row.ref, row]))
  const conflicts = conflictsOf(loads).map(
    (load, place): ConflictView => ({
      role: load.role,
      period: load.period,
      missing: missing(load),
      repairs: place < repaired ? repairsOf(model, load, plan.substitutes).map((repair) => repairView(repair, rows)) : [],
    }),
  )
  return {
    plan,
    periods,
    roles: rolesOf(model),
    cells: loads.map((load) => cellOf(load, plan)),
    conflicts,
    projects,
    requests: requestViews(requests, sheet, call),
    hidden: sheet.hidden,
    others: sheet.others,
    trackerHolds: ports.supply !== undefined,
    saved: standing.saved,
    history: standing.history,
    capacityVersion: standing.version,
    damaged: standing.damaged,
    mayConfigure: sheet.mayConfigure,
  }
}
