import { hashOf } from '../../hash.ts'
import { mixOf } from '../../portfolio/scoring/strategy.ts'
import type { Decided } from '../../portfolio/selection/decide.ts'
import type { SelectionModel } from '../../portfolio/selection/model.ts'
import type { ItemRef } from '../../work/values.ts'
import type { SelectionAnswer } from '../views/selection.ts'
import type { Strategy } from './inputs.ts'

const sumBy = (amounts: readonly Readonly<Record<string, number>>[]): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const each of amounts) for (const [name, amount] of Object.entries(each)) sums[name] = (sums[name] ?? 0) + amount
  return sums
}

/** Money of a selection by period. */
export const costByPeriod = ({ projects }: SelectionModel, selected: readonly ItemRef[]): Readonly<Record<string, number>> => {
  const ids = new Set(selected)
  return sumBy(projects.filter(({ id }) => ids.has(id)).map(({ cost }) => cost ?? {}))
}

/** A role's greatest number of people at once. */
export const peopleAtOnce = ({ projects }: SelectionModel, selected: readonly ItemRef[]): Readonly<Record<string, number>> => {
  const ids = new Set(selected)
  const chosen = projects.filter(({ id }) => ids.has(id))
  const roles = new Set(chosen.flatMap(({ demand }) => Object.keys(demand ?? {})))
  return Object.fromEntries(
    [...roles].map((role) => [role, Math.max(0, ...Object.values(sumBy(chosen.map(({ demand }) => demand?.[role] ?? {}))))] as const),
  )
}

/** Dimensions that the strategy has targets for, and those of the projects besides. */
const dimensionsOf = (model: SelectionModel, strategy: Strategy | null): readonly string[] => [
  ...new Set([...(strategy?.mix ?? []).map(({ dimension }) => dimension), ...model.projects.flatMap(({ mix }) => Object.keys(mix ?? {}))]),
]

const targetsOf = (strategy: Strategy | null, dimension: string) => strategy?.mix.find((one) => one.dimension === dimension)?.targets ?? {}

/** What was decided, with what a board asks about the whole of it. */
export const answerOf = (
  model: SelectionModel,
  decided: Decided,
  engine: SelectionAnswer['engine'],
  strategy: Strategy | null,
): SelectionAnswer => {
  const selected = 'selected' in decided ? decided.selected : []
  const ids = new Set(selected)
  const chosen = model.projects.filter(({ id }) => ids.has(id))
  return {
    modelHash: hashOf(model),
    engine,
    decided,
    cost: costByPeriod(model, selected),
    mix: dimensionsOf(model, strategy).map((dimension) => ({
      dimension,
      parts: mixOf(model, selected, { dimension, targets: targetsOf(strategy, dimension) }),
    })),
    contributes: sumBy(chosen.map(({ contributes }) => contributes ?? {})),
  }
}
