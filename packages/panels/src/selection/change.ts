import type { OthersCounted, PortfolioLimits, SelectionChanges } from '@plumbline/core'

type Amounts = Readonly<Record<string, number>>
type Turned = Readonly<Record<string, number | null>>

const turned = (amounts: Amounts, by: Turned = {}): Record<string, number> =>
  Object.fromEntries(Object.entries({ ...amounts, ...by }).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])))

const eachTurned = (amounts: Readonly<Record<string, Amounts>>, by: Readonly<Record<string, Turned>> = {}) =>
  Object.fromEntries(
    [...new Set([...Object.keys(amounts), ...Object.keys(by)])]
      .map((name) => [name, turned(amounts[name] ?? {}, by[name])] as const)
      .filter(([, periods]) => Object.keys(periods).length > 0),
  )

/** The limits with what was turned, as they would be saved. */
export const limitsWith = (
  limits: PortfolioLimits,
  { budgets, funds, capacity, others, budgetLevel = 10_000 }: SelectionChanges,
): PortfolioLimits => {
  const level = (amounts: Record<string, number>) =>
    Object.fromEntries(Object.entries(amounts).map(([name, value]) => [name, Math.round((value * budgetLevel) / 10_000)] as const))
  return {
    ...limits,
    ...(others ? { others } : {}),
    budgets: level(turned(limits.budgets, budgets)),
    funds: Object.fromEntries(Object.entries(eachTurned(limits.funds, funds)).map(([fund, periods]) => [fund, level(periods)] as const)),
    capacity: eachTurned(limits.capacity, capacity),
  }
}

/** What is turned, with one more turn; a limit turned back to what is saved is no change any more. */
export const withBudget = (changes: SelectionChanges, limits: PortfolioLimits, period: string, value: number | null): SelectionChanges => {
  const { [period]: _, ...others } = changes.budgets ?? {}
  const budgets = (limits.budgets[period] ?? null) === value ? others : { ...others, [period]: value }
  const { budgets: __, ...rest } = changes
  return Object.keys(budgets).length > 0 ? { ...rest, budgets } : rest
}

export const withCapacity = (
  changes: SelectionChanges,
  limits: PortfolioLimits,
  { role, period, value }: { readonly role: string; readonly period: string; readonly value: number | null },
): SelectionChanges => {
  const { [period]: _, ...others } = changes.capacity?.[role] ?? {}
  const periods = (limits.capacity[role]?.[period] ?? null) === value ? others : { ...others, [period]: value }
  const { [role]: __, ...roles } = changes.capacity ?? {}
  const capacity = Object.keys(periods).length > 0 ? { ...roles, [role]: periods } : roles
  const { capacity: ___, ...rest } = changes
  return Object.keys(capacity).length > 0 ? { ...rest, capacity } : rest
}

export const withFund = (
  changes: SelectionChanges,
  limits: PortfolioLimits,
  { fund, period, value }: { readonly fund: string; readonly period: string; readonly value: number | null },
): SelectionChanges => {
  const { [period]: _, ...others } = changes.funds?.[fund] ?? {}
  const periods = (limits.funds[fund]?.[period] ?? null) === value ? others : { ...others, [period]: value }
  const { [fund]: __, ...rest } = changes.funds ?? {}
  const funds = Object.keys(periods).length > 0 ? { ...rest, [fund]: periods } : rest
  const { funds: ___, ...kept } = changes
  return Object.keys(funds).length > 0 ? { ...kept, funds } : kept
}

export const withOthers = (changes: SelectionChanges, limits: PortfolioLimits, count: OthersCounted): SelectionChanges => {
  const { others: _, ...rest } = changes
  return (limits.others ?? 'confirmed') === count ? rest : { ...rest, others: count }
}

export const withForced = (
  changes: SelectionChanges,
  ref: string,
  forced: { readonly in: boolean; readonly reason: string } | null,
): SelectionChanges => ({ ...changes, forced: { ...changes.forced, [ref]: forced } })
