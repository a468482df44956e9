import { availableOf, type ByRole, type CapacityModel, demandOf, type Load, loadAt, loadsOf, missing } from './load.ts'

/** One project's demand as it would be. */
export interface Redrawn {
  readonly project: string
  readonly demand: ByRole
}

/** A way out of a conflict, checked against every role and period: none of them gets worse by it. */
export type Repair = {
  /** Share of what is available before and after, in basis points. */
  readonly before: number | null
  readonly after: number | null
  /** What projects would need then; empty where nothing of theirs changes. */
  readonly redrawn: readonly Redrawn[]
} & (
  | { readonly is: 'move'; readonly projects: readonly string[]; readonly to: string }
  | { readonly is: 'delay'; readonly projects: readonly string[]; readonly periods: number }
  | { readonly is: 'replace'; readonly projects: readonly string[]; readonly role: string; readonly amount: number }
  | { readonly is: 'borrow'; readonly amount: number }
)

/** Roles that may stand in for others, as the PMO says. */
export type Substitutes = Readonly<Record<string, readonly string[]>>

/** How far things are moved at most. */
const furthest = 6

const withDemand = (demand: ByRole, role: string, period: string, amount: number): ByRole => {
  const { [period]: _, ...others } = (Object.hasOwn(demand, role) ? demand[role] : undefined) ?? {}
  return { ...demand, [role]: amount <= 1e-9 ? others : { ...others, [period]: amount } }
}

const redrawnIn = (model: CapacityModel, redrawn: readonly Redrawn[]): CapacityModel => {
  const changed = new Map(redrawn.map(({ project, demand }) => [project, demand]))
  return { ...model, projects: model.projects.map(({ id, demand }) => ({ id, demand: changed.get(id) ?? demand })) }
}

/** Nothing is short that was not, and nothing more than it was. */
const noWorse = (before: CapacityModel, after: CapacityModel): boolean => {
  const missed = new Map(loadsOf(before).map((load) => [JSON.stringify([load.role, load.period]), missing(load)]))
  return loadsOf(after).every((load) => missing(load) <= (missed.get(JSON.stringify([load.role, load.period])) ?? 0) + 1e-9)
}

/** From the lowest priority up: those who do not get all that they need, until their gaps cover what is missing. */
const short = ({ served }: Load): readonly string[] =>
  served
    .filter(({ needs, gets }) => gets < needs)
    .map(({ project }) => project)
    .toReversed()

const demandIn = ({ projects }: CapacityModel, id: string): ByRole => projects.find((project) => project.id === id)?.demand ?? {}

const gapOf = ({ served }: Load, id: string): number => {
  const found = served.find(({ project }) => project === id)
  return found ? found.needs - found.gets : 0
}

/** Everything of a project from a period on comes so many periods later; what would come after the last one leaves the plan. */
const delayed = ({ periods }: CapacityModel, demand: ByRole, from: number, by: number): ByRole =>
  Object.fromEntries(
    Object.entries(demand).map(([role, amounts]) => [
      role,
      Object.fromEntries(
        Object.entries(amounts).flatMap(([period, amount]) => {
          const at = periods.indexOf(period)
          if (at < from) return [[period, amount] as const]
          const later = periods[at + by]
          return later === undefined ? [] : [[later, amount] as const]
        }),
      ),
    ]),
  )

/** What is asked of a role, by period: a delay must not push work out of the plan and call that repaired. */
const total = (demand: ByRole): number =>
  Object.values(demand).reduce((sum, amounts) => sum + Object.values(amounts).reduce((all, amount) => all + amount, 0), 0)

const shareOf = (model: CapacityModel, { role, period }: Load): number | null => loadAt(model, role, period).share

const solves = (model: CapacityModel, redrawn: readonly Redrawn[], { role, period }: Load): boolean => {
  const after = redrawnIn(model, redrawn)
  return missing(loadAt(after, role, period)) === 0 && noWorse(model, after)
}

const delays = (model: CapacityModel, load: Load): readonly Repair[] => {
  const from = model.periods.indexOf(load.period)
  for (let by = 1; by <= furthest; by++) {
    const redrawn: Redrawn[] = []
    for (const project of short(load)) {
      const before = demandIn(model, project)
      const demand = delayed(model, before, from, by)
      if (total(demand) < total(before) - 1e-9) break
      redrawn.push({ project, demand })
      if (solves(model, redrawn, load))
        return [
          {
            is: 'delay',
            projects: redrawn.map((one) => one.project),
            periods: by,
            redrawn,
            before: load.share,
            after: shareOf(redrawnIn(model, redrawn), load),
          },
        ]
    }
  }
  return []
}

/** Periods around one, the nearest first, later before earlier. */
const around = ({ periods }: CapacityModel, period: string): readonly string[] => {
  const at = periods.indexOf(period)
  return Array.from({ length: furthest }, (_, k) => [periods[at + k + 1], periods[at - k - 1]])
    .flat()
    .filter((found) => found !== undefined)
}

/** Only what does not fit goes elsewhere: to another period, or to another role. */
const gapsTo = (model: CapacityModel, load: Load, to: { readonly role: string; readonly period: string }): readonly Redrawn[] =>
  short(load).map((project) => {
    const demand = demandIn(model, project)
    const gap = gapOf(load, project)
    const without = withDemand(demand, load.role, load.period, demandOf(demand, load.role, load.period) - gap)
    return { project, demand: withDemand(without, to.role, to.period, demandOf(without, to.role, to.period) + gap) }
  })

const moves = (model: CapacityModel, load: Load): readonly Repair[] => {
  const to = around(model, load.period).find((period) => solves(model, gapsTo(model, load, { role: load.role, period }), load))
  if (to === undefined) return []
  const redrawn = gapsTo(model, load, { role: load.role, period: to })
  return [
    {
      is: 'move',
      projects: redrawn.map(({ project }) => project),
      to,
      redrawn,
      before: load.share,
      after: shareOf(redrawnIn(model, redrawn), load),
    },
  ]
}

const replacements = (model: CapacityModel, load: Load, substitutes: Substitutes): readonly Repair[] =>
  ((Object.hasOwn(substitutes, load.role) ? substitutes[load.role] : undefined) ?? []).flatMap((role): Repair[] => {
    const redrawn = gapsTo(model, load, { role, period: load.period })
    if (availableOf(model, role, load.period) === null || !solves(model, redrawn, load)) return []
    const after = shareOf(redrawnIn(model, redrawn), load)
    return [
      { is: 'replace', projects: redrawn.map(({ project }) => project), role, amount: missing(load), redrawn, before: load.share, after },
    ]
  })

/** Ways out of one conflict: what does not fit moves to another period or another role, projects begin later, or people are borrowed. */
export const repairsOf = (model: CapacityModel, load: Load, substitutes: Substitutes = {}): readonly Repair[] => {
  if (missing(load) === 0) return []
  const borrow: Repair = { is: 'borrow', amount: missing(load), redrawn: [], before: load.share, after: 10_000 }
  return [...moves(model, load), ...replacements(model, load, substitutes), ...delays(model, load), borrow]
}
