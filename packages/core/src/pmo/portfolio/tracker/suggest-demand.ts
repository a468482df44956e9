import { TrackerError } from '../../../failure.ts'
import { openWork, peopleOver } from '../../../portfolio/capacity/assigned.ts'
import type { Call, Ports } from '../../../ports.ts'
import { dayOf } from '../../../work/calendar.ts'
import type { WorkItem } from '../../../work/items.ts'
import type { DayRange } from '../../../work/team-capacity.ts'
import { readKept } from '../../kept.ts'
import { readConfigured } from '../../settings-document.ts'
import type { DemandSuggestion } from '../../views/demand-suggestion.ts'
import type { SheetRow } from '../sheet.ts'
import type { TrackerInput } from './client.ts'
import type { Ground } from './ground.ts'
import { trackerSupplyKey } from './tracker-supply.ts'

const spanOf = ({ component }: SheetRow, today: string): DayRange | null => {
  const { startPlanned, finishPlanned } = component
  if (!finishPlanned || finishPlanned < today) return null
  return { from: startPlanned && startPlanned > today ? startPlanned : today, to: finishPlanned }
}

interface Below {
  readonly items: readonly WorkItem[]
  readonly hidden: number
  readonly complete: boolean
  /** Whether a field says what remains of an item. */
  readonly tellsRemaining: boolean
}

const readBelow = async (ports: Ports, call: Call, item: string): Promise<Below> => {
  const configured = await readConfigured(ports, call)
  if (!configured) throw new TrackerError('invalid', 'Nobody said what the fields of this site mean yet', 'Map them in the settings.')
  const { mapping, zone } = configured.settings
  const items: WorkItem[] = []
  let [hidden, complete] = [0, true]
  for await (const { values, coverage } of ports
    .tracker({ mapping, zone })
    .items({ kind: 'below', items: [item] }, ['itemEstimate', 'itemRemaining', 'itemOwner'])) {
    items.push(...values)
    if (coverage.complete) continue
    complete = false
    hidden += coverage.hidden ?? 0
  }
  return { items, hidden, complete, tellsRemaining: mapping.fields.itemRemaining !== undefined }
}

type ByRole = Record<string, Record<string, number>>

/** What open work of one project would ask for: its estimates by the role of who works on them, over the days that are left. */
export const suggestDemand =
  (ground: Ground) =>
  async (ports: Ports, call: Call, input: TrackerInput<'capacity.suggestDemand'>): Promise<DemandSuggestion> => {
    const { item, hoursPerUnit, hoursPerDay, roles } = input
    const [sheet, standing, read] = await Promise.all([
      ground.readSheet(ports, call),
      ground.readStanding(ports, ground.capacityPlace),
      readKept(ports, trackerSupplyKey),
    ])
    const row = sheet.rows.find(({ component }) => component.ref === item && !component.mirror)
    if (!row) throw new TrackerError('not-found', 'There is no such project here', 'Choose one of this site.')
    const { items, hidden, complete, tellsRemaining } = await readBelow(ports, call, item)
    const { people: assigned, ...counts } = openWork(items)
    const fromTeams = Object.assign({}, ...(read.value?.last?.teams ?? []).map(({ members }) => members)) as Record<string, string>
    const people = assigned.map(({ person, items: count, units, hours: left }) => ({
      ref: person.ref,
      name: person.name,
      items: count,
      units: units / 100,
      hours: left / 100,
      role: roles[person.ref] ?? fromTeams[person.ref] ?? null,
    }))
    const span = spanOf(row, dayOf(call.now, call.zone))
    const periods = ground.periodsOf((standing.value ?? ground.firstPlan(call)).periods)
    const hours = new Map<string, number>()
    for (const { role, units, hours: left } of people)
      if (role !== null) hours.set(role, (hours.get(role) ?? 0) + units * hoursPerUnit + left)
    const before = row.inputs.demand ?? {}
    const demand: ByRole = Object.fromEntries(Object.entries(before).map(([role, amounts]) => [role, { ...amounts }]))
    const changes = [...hours]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([role, total]) =>
        Object.entries(span ? peopleOver(total, span, periods, hoursPerDay) : {}).map(([period, after]) => {
          demand[role] = { ...demand[role], [period]: after }
          return { role, period, before: before[role]?.[period] ?? null, after }
        }),
      )
    return { item, span, people, changes, ...counts, tellsRemaining, hidden, complete, demand, inputsVersion: row.inputsVersion }
  }
