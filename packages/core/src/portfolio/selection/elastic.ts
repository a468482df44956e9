import { conflictIn, feasibilityOf } from './conflict.ts'
import type { Constraint, Limited } from './constraint.ts'
import { constraintsOf } from './constraints.ts'
import type { SelectionModel } from './model.ts'
import { type Means, solve } from './outcome.ts'
import { programOf, type Row, usedBy } from './program.ts'
import { type Change, changed, dropCost, type Remedy } from './remedy.ts'

const scaleOf = (row: Row): number => Math.max(Math.abs(row.limit), ...row.weights.map(Math.abs), 1e-9)

/** Rows are written as "at most"; a minimum is one with its sign turned. */
const limitFrom = (constraint: Limited, level: number): number =>
  constraint.is === 'objective' || (constraint.is === 'guardrail' && constraint.bound === 'atLeast') ? -level : level

const isShare = (model: SelectionModel, constraint: Constraint): boolean =>
  constraint.is === 'guardrail' && model.guardrails?.find(({ id }) => id === constraint.guardrail)?.measure === 'share'

const dropped = (model: SelectionModel, constraint: Constraint, means: Means): Remedy | undefined => {
  const others = constraintsOf(model).filter((other) => JSON.stringify(other) !== JSON.stringify(constraint))
  if (feasibilityOf(model, others, means) !== 'feasible') return undefined
  return { changes: [{ is: 'dropped', constraint }], cost: dropCost(constraint), least: true }
}

/** The least that one limit has to move so that everything holds: the least use of its row under all other demands. */
const moved = (model: SelectionModel, constraint: Limited, means: Means): Remedy | undefined => {
  const row = programOf(model, [constraint]).rows[0]
  if (row === undefined) return undefined
  const others = programOf(
    model,
    constraintsOf(model).filter((other) => JSON.stringify(other) !== JSON.stringify(constraint)),
  )
  const values = new Float64Array(others.ids.length)
  row.columns.forEach((column, k) => (values[column] = -(row.weights[k] ?? 0)))
  const { chosen, value, bound } = solve(
    { ...others, values, whole: values.every(Number.isSafeInteger) },
    { ...means, tell: () => undefined },
  )
  if (!chosen) return undefined
  const level = usedBy(row, chosen)
  const to = limitFrom(constraint, level)
  if (to < 0) return undefined
  return { changes: [{ is: 'moved', constraint, to }], cost: (level - row.limit) / scaleOf(row), least: value >= bound }
}

/** The cheapest changes together: every demand may be broken at a price, and an exact solver pays as little as it can. */
const together = (model: SelectionModel, means: Means): Remedy | undefined => {
  const { solver, seconds } = means
  if (!solver || seconds === undefined) return undefined
  const constraints = constraintsOf(model)
  const columns = model.projects.length
  const columnOf = new Map(model.projects.map(({ id }, column) => [id, column]))
  const at = (id: string) => columnOf.get(id) ?? 0
  const prices: number[] = []
  const rows = constraints.map((constraint, i) => {
    const extra = columns + i
    switch (constraint.is) {
      case 'mandatory':
      case 'forcedIn':
        prices.push(dropCost(constraint))
        return { columns: [at(constraint.project), extra], weights: [-1, -1], limit: -1 }
      case 'forcedOut':
        prices.push(dropCost(constraint))
        return { columns: [at(constraint.project), extra], weights: [1, -1], limit: 0 }
      default: {
        const row = programOf(model, [constraint]).rows[0] as Row
        const share = isShare(model, constraint)
        const price = 'limit' in constraint && !share ? 1 / scaleOf(row) : dropCost(constraint)
        prices.push(price)
        // What is dropped as a whole must give way entirely.
        const give = share ? row.weights.reduce((sum, weight) => sum + Math.max(0, weight), 1) : 1
        return { columns: [...row.columns, extra], weights: [...row.weights, -give], limit: row.limit }
      }
    }
  })
  const elastic = (constraint: Constraint) => 'limit' in constraint && !isShare(model, constraint)
  const answer = solver.solve(
    {
      values: [...Array.from({ length: columns }, () => 0), ...prices.map((price) => -price)],
      lower: new Float64Array(columns + rows.length),
      upper: [...Array.from({ length: columns }, () => 1), ...constraints.map((c) => (elastic(c) ? Number.POSITIVE_INFINITY : 1))],
      whole: [...Array.from({ length: columns }, () => 1), ...constraints.map((c) => (elastic(c) ? 0 : 1))],
      rows,
    },
    { seconds, ...(means.stop ? { stop: means.stop } : {}) },
  )
  if (!answer.columns) return undefined
  return remedyFrom(model, constraints, answer.columns, answer.status === 'optimal')
}

/** Changes read from a solution; limits move to what its selection really uses, so that no rounding is left. */
const remedyFrom = (model: SelectionModel, constraints: readonly Constraint[], solution: Float64Array, least: boolean): Remedy => {
  const chosen = solution.slice(0, model.projects.length).map((share) => (share > 0.5 ? 1 : 0))
  let cost = 0
  const changes = constraints.flatMap((constraint, i): Change[] => {
    if ('limit' in constraint && !isShare(model, constraint)) {
      const row = programOf(model, [constraint]).rows[0] as Row
      const level = usedBy(row, chosen)
      if (level <= row.limit + 1e-9 * scaleOf(row)) return []
      cost += (level - row.limit) / scaleOf(row)
      return [{ is: 'moved', constraint, to: limitFrom(constraint, level) }]
    }
    if ((solution[model.projects.length + i] ?? 0) < 0.5) return []
    cost += dropCost(constraint)
    return [{ is: 'dropped', constraint }]
  })
  return { changes, cost, least }
}

/** Why nothing can be selected, and what would make it possible, the cheapest first. */
export interface Impossible {
  readonly conflict: readonly Constraint[]
  readonly irreducible: boolean
  readonly remedies: readonly Remedy[]
}

/** Undefined where it is not proven that nothing can be selected. */
export const impossibilityOf = (model: SelectionModel, means: Means = {}): Impossible | undefined => {
  const conflict = conflictIn(model, means)
  if (!conflict) return undefined
  const single = conflict.constraints.flatMap((constraint) => {
    const found = 'limit' in constraint && !isShare(model, constraint) ? moved(model, constraint, means) : dropped(model, constraint, means)
    return found ? [found] : []
  })
  const all = together(model, means)
  const works = ({ changes }: Remedy) => {
    const after = changed(model, changes)
    return feasibilityOf(after, constraintsOf(after), means) === 'feasible'
  }
  const known = new Set(single.map(({ changes }) => JSON.stringify(changes)))
  const remedies = [...single, ...(all && !known.has(JSON.stringify(all.changes)) ? [all] : [])].filter(works)
  return { conflict: conflict.constraints, irreducible: conflict.irreducible, remedies: remedies.sort((a, b) => a.cost - b.cost) }
}
