import type { Candidate, SelectionModel } from '../selection/model.ts'

const total = (amounts: Readonly<Record<string, number>> | undefined): number =>
  Object.values(amounts ?? {}).reduce((sum, amount) => sum + amount, 0)
const atMost = (used: number, limit: number): boolean => used <= limit + 1e-9 * Math.max(1, Math.abs(limit))

const costAt = (candidate: Candidate, period: string): number =>
  candidate.cost ? (candidate.cost[period] ?? 0) : Object.values(candidate.costByFund ?? {}).reduce((sum, c) => sum + (c[period] ?? 0), 0)
const costOf = (candidate: Candidate): number =>
  candidate.cost ? total(candidate.cost) : Object.values(candidate.costByFund ?? {}).reduce((sum, c) => sum + total(c), 0)
const sum = (chosen: readonly Candidate[], of: (candidate: Candidate) => number): number => chosen.reduce((all, c) => all + of(c), 0)

const keepsGuardrails = (model: SelectionModel, chosen: readonly Candidate[]): boolean =>
  (model.guardrails ?? []).every((guardrail) => {
    const inside = chosen.filter((c) => c.mix?.[guardrail.dimension] === guardrail.class)
    const [low, high] = [guardrail.atLeast ?? 0, guardrail.atMost ?? Number.POSITIVE_INFINITY]
    if (guardrail.measure === 'count') return low <= inside.length && inside.length <= high
    const cost = sum(inside, costOf)
    if (guardrail.measure === 'cost') return atMost(low, cost) && (high === Number.POSITIVE_INFINITY || atMost(cost, high))
    const all = sum(chosen, costOf)
    return low * all <= cost * 10_000 && (high === Number.POSITIVE_INFINITY || cost * 10_000 <= high * all)
  })

/** Whether a selection keeps every demand of a model, read from the documented meaning and from nothing of the search. */
export const obeys = (model: SelectionModel, selected: readonly string[]): boolean => {
  const chosen = model.projects.filter(({ id }) => selected.includes(id))
  const limits = (of: Readonly<Record<string, number>> | undefined, used: (c: Candidate, period: string) => number) =>
    Object.entries(of ?? {}).every(([period, limit]) =>
      atMost(
        sum(chosen, (c) => used(c, period)),
        limit,
      ),
    )
  return (
    model.projects.every(
      (c) =>
        (selected.includes(c.id) || (!c.mandatory && !c.forcedIn)) &&
        (!selected.includes(c.id) ||
          (!c.forcedOut &&
            (c.requires ?? []).every((other) => selected.includes(other)) &&
            (c.excludes ?? []).every((other) => !selected.includes(other)))),
    ) &&
    limits(model.budgets, costAt) &&
    Object.entries(model.funds ?? {}).every(([fund, periods]) => limits(periods, (c, period) => c.costByFund?.[fund]?.[period] ?? 0)) &&
    Object.entries(model.capacity ?? {}).every(([role, periods]) => limits(periods, (c, period) => c.demand?.[role]?.[period] ?? 0)) &&
    keepsGuardrails(model, chosen) &&
    Object.entries(model.objectives ?? {}).every(([objective, { atLeast }]) =>
      atMost(
        atLeast,
        sum(chosen, (c) => c.contributes?.[objective] ?? 0),
      ),
    )
  )
}

/** The best value of all subsets, or undefined where none keeps every demand. For a dozen candidates at most. */
export const bestBySubsets = (model: SelectionModel): number | undefined => {
  let best: number | undefined
  for (let subset = 0; subset < 2 ** model.projects.length; subset++) {
    const chosen = model.projects.filter((_, place) => Math.floor(subset / 2 ** place) % 2 === 1)
    const value = sum(chosen, (c) => c.value)
    if (
      (best === undefined || value > best) &&
      obeys(
        model,
        chosen.map(({ id }) => id),
      )
    )
      best = value
  }
  return best
}
