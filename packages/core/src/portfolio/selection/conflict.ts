import type { Constraint } from './constraint.ts'
import { constraintsOf } from './constraints.ts'
import type { SelectionModel } from './model.ts'
import { type Means, solve } from './outcome.ts'
import { programOf } from './program.ts'

/** Constraints that cannot all hold. */
export interface Conflict {
  readonly constraints: readonly Constraint[]
  /** Proven: without any one of them the others can hold together. */
  readonly irreducible: boolean
}

type Feasibility = 'feasible' | 'infeasible' | 'unknown'

/** Seconds for one question of many. */
const secondsPerQuestion = 2

/** Whether some constraints can hold together, whatever the selection is worth. */
export const feasibilityOf = (model: SelectionModel, constraints: readonly Constraint[], means: Means): Feasibility => {
  const program = programOf(model, constraints)
  const worthless = { ...program, values: new Float64Array(program.ids.length), whole: true }
  const seconds = means.seconds === undefined ? {} : { seconds: Math.min(means.seconds, secondsPerQuestion) }
  const { infeasible, chosen } = solve(worthless, { ...means, ...seconds, tell: () => undefined })
  if (chosen) return 'feasible'
  return infeasible ? 'infeasible' : 'unknown'
}

interface Filter {
  readonly infeasible: (constraints: readonly Constraint[]) => boolean
}

/**
 * The deletion filter in halves (QuickXplain, Junker 2004): what is needed of `asked` for a conflict with `kept`. Its answer is a conflict
 * even where a question stays open; only then may it hold more than it must.
 */
const needed = (filter: Filter, kept: readonly Constraint[], changed: boolean, asked: readonly Constraint[]): readonly Constraint[] => {
  if (changed && filter.infeasible(kept)) return []
  if (asked.length <= 1) return asked
  const half = Math.floor(asked.length / 2)
  const [first, second] = [asked.slice(0, half), asked.slice(half)]
  const ofSecond = needed(filter, [...kept, ...first], first.length > 0, second)
  const ofFirst = needed(filter, [...kept, ...ofSecond], ofSecond.length > 0, first)
  return [...ofFirst, ...ofSecond]
}

/** A smallest set of constraints in conflict: from several orders the shortest, and none of it can be left out. Undefined where the model is not proven infeasible. */
export const conflictIn = (model: SelectionModel, means: Means = {}): Conflict | undefined => {
  const all = constraintsOf(model)
  if (feasibilityOf(model, all, means) !== 'infeasible') return undefined
  const filter = { infeasible: (constraints: readonly Constraint[]) => feasibilityOf(model, constraints, means) === 'infeasible' }
  const first = needed(filter, [], false, all)
  // Another order can find a shorter one; what was not part of the first is asked last.
  const inside = new Set(first)
  const orders = [all.toReversed(), [...all.filter((c) => !inside.has(c)), ...first]]
  const found = orders.reduce((best, order) => {
    const next = best.length <= 2 ? best : needed(filter, [], false, order)
    return next.length < best.length ? next : best
  }, first)
  const constraints = all.filter((constraint) => found.includes(constraint))
  const without = (left: Constraint) => constraints.filter((constraint) => constraint !== left)
  return { constraints, irreducible: constraints.every((left) => feasibilityOf(model, without(left), means) === 'feasible') }
}
