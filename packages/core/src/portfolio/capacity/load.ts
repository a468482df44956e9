/** Amounts by resource role, then by period. */
export type ByRole = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Who needs whom when, and who is there. Projects stand in order of priority, the first is served first. */
export interface CapacityModel {
  readonly periods: readonly string[]
  readonly supply: ByRole
  readonly projects: readonly { readonly id: string; readonly demand: ByRole }[]
}

/** What one project needs of a role in a period, and what is left for it after those before it. */
export interface Served {
  readonly project: string
  readonly needs: number
  readonly gets: number
}

/** `free`: up to 80 % of what is there; `planned`: up to all of it; `over`: up to a fifth more; `conflict`: beyond that. `unlimited`: nobody said how many there are. */
export type LoadState = 'free' | 'planned' | 'over' | 'conflict' | 'unlimited'

/** One role in one period. */
export interface Load {
  readonly role: string
  readonly period: string
  readonly available: number | null
  readonly needed: number
  /** Needed over available, in basis points; null without a number of people, or with none at all. */
  readonly share: number | null
  readonly state: LoadState
  readonly served: readonly Served[]
}

/** Sums of shares of people are not exact in binary. */
const slack = 1e-9

const own = (amounts: Readonly<Record<string, number>> | undefined, period: string): number | undefined =>
  amounts !== undefined && Object.hasOwn(amounts, period) ? amounts[period] : undefined

export const demandOf = (demand: ByRole, role: string, period: string): number =>
  (Object.hasOwn(demand, role) ? own(demand[role], period) : undefined) ?? 0

export const availableOf = ({ supply }: CapacityModel, role: string, period: string): number | null =>
  (Object.hasOwn(supply, role) ? own(supply[role], period) : undefined) ?? null

/** Every role that is there or needed. */
export const rolesOf = ({ supply, projects }: CapacityModel): readonly string[] => [
  ...new Set([...Object.keys(supply), ...projects.flatMap(({ demand }) => Object.keys(demand))]),
]

const stateOf = (needed: number, available: number | null): LoadState => {
  if (available === null) return 'unlimited'
  if (needed <= 0.8 * available + slack) return 'free'
  if (needed <= available + slack) return 'planned'
  return needed <= 1.2 * available + slack ? 'over' : 'conflict'
}

/** How much is needed, and who is served in order of priority (as Meisterplan does: the lower project shows the gap). */
export const loadAt = (model: CapacityModel, role: string, period: string): Load => {
  const available = availableOf(model, role, period)
  let left = available ?? Number.POSITIVE_INFINITY
  const served = model.projects.flatMap(({ id, demand }): Served[] => {
    const needs = demandOf(demand, role, period)
    if (needs <= 0) return []
    const gets = Math.min(needs, Math.max(0, left))
    left -= gets
    return [{ project: id, needs, gets: needs - gets <= slack ? needs : gets }]
  })
  const needed = served.reduce((sum, { needs }) => sum + needs, 0)
  const share = available === null || available === 0 ? null : Math.round((10_000 * needed) / available)
  return { role, period, available, needed, share, state: stateOf(needed, available), served }
}

/** The heat map: every role in every period. */
export const loadsOf = (model: CapacityModel): readonly Load[] =>
  rolesOf(model).flatMap((role) => model.periods.map((period) => loadAt(model, role, period)))

/** How much is missing, never below zero. */
export const missing = ({ needed, available }: Pick<Load, 'needed' | 'available'>): number =>
  available === null || needed <= available + slack ? 0 : needed - available

/** Where more is needed than is there: who, when, how much, which projects. The worst first. */
export const conflictsOf = (loads: readonly Load[]): readonly Load[] =>
  loads
    .filter((load) => missing(load) > 0)
    .toSorted((a, b) => missing(b) - missing(a) || (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))
