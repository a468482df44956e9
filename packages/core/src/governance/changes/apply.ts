import { addDays } from '../../work/calendar.ts'
import type { Baseline, CostLine } from '../baseline/baseline.ts'
import type { EffectsOfChange } from './acts.ts'

const withLines = (lines: readonly CostLine[], more: readonly CostLine[]): CostLine[] => {
  const sums = new Map<string, CostLine>()
  for (const { period, kind, minor } of [...lines, ...more]) {
    const key = `${period} ${kind}`
    sums.set(key, { period, kind, minor: (sums.get(key)?.minor ?? 0) + minor })
  }
  return [...sums.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
}

const joined = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n')

const benefitsAfter = (before: Baseline['benefits'], changes: EffectsOfChange['benefits']): Baseline['benefits'] => {
  const moved = before.map((benefit) => ({
    ...benefit,
    target: changes.filter(({ name }) => name === benefit.name).reduce((sum, { target }) => sum + target, benefit.target),
  }))
  const known = new Set(before.map(({ name }) => name))
  const fresh = changes.filter(({ name }) => !known.has(name)).map(({ name, target }) => ({ name, unit: '', target }))
  return [...moved, ...fresh]
}

/** Why a change cannot be worked into a baseline. */
export type Misfit = 'otherCurrency' | 'lessThanNothing'

const misfitOf = (baseline: Baseline, { currency, costs, items }: EffectsOfChange): Misfit | undefined => {
  if (costs.length > 0 && baseline.currency !== null && baseline.currency !== currency) return 'otherCurrency'
  return (baseline.scope.items ?? 0) + items < 0 ? 'lessThanNothing' : undefined
}

const applied = (baseline: Baseline, effects: EffectsOfChange): Baseline => {
  const { costs, days, movesFrom, items, scope, benefits, currency } = effects
  const { statement, items: before } = baseline.scope
  const finish = addDays(baseline.finish, days)
  const moved = baseline.milestones.map(({ name, due }) => ({ name, due: due >= movesFrom ? addDays(due, days) : due }))
  return {
    ...baseline,
    scope: {
      statement: { text: joined(statement.text, scope.text).slice(0, 4000) },
      items: before === null && items === 0 ? null : (before ?? 0) + items,
    },
    finish,
    milestones: moved.map(({ name, due }) => ({ name, due: due > finish ? finish : due })),
    currency: costs.length > 0 ? currency : baseline.currency,
    costs: withLines(baseline.costs, costs),
    benefits: benefitsAfter(baseline.benefits, benefits),
  }
}

/** The baseline that follows when changes are approved together, or why none can. The figures are added; the finish moves, and with it every milestone from the change's day on. */
export const afterChanges = (baseline: Baseline, changes: readonly EffectsOfChange[]): Baseline | Misfit => {
  let now = baseline
  for (const effects of changes) {
    const misfit = misfitOf(now, effects)
    if (misfit) return misfit
    now = applied(now, effects)
  }
  return now
}
