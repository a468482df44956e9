import type { Constraint } from './constraint.ts'
import { constraintsOf } from './constraints.ts'
import type { Candidate, SelectionModel } from './model.ts'

/** A demand as arithmetic: the weights of the selected columns add up to at most the limit. */
export interface Row {
  readonly of: Constraint
  readonly columns: Int32Array
  readonly weights: Float64Array
  readonly limit: number
}

/** A model compiled for search: one column per candidate, in the order of the document. */
export interface Program {
  readonly ids: readonly string[]
  readonly values: Float64Array
  readonly rows: readonly Row[]
  /** 0 and 1 where a column is decided already, −1 where it is free. */
  readonly fixed: Int8Array
  /** A column is decided both ways: nothing can satisfy this. */
  readonly contradictory: boolean
  readonly requires: readonly (readonly number[])[]
  readonly requiredBy: readonly (readonly number[])[]
  readonly excludes: readonly (readonly number[])[]
  /** All values are whole, so that a bound may be rounded down. */
  readonly whole: boolean
}

/** The amount under a name; zero where the document does not name it. */
export const amountOf = (amounts: Readonly<Record<string, number>> | undefined, name: string): number =>
  amounts !== undefined && Object.hasOwn(amounts, name) ? (amounts[name] ?? 0) : 0

const under = <T>(groups: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  groups !== undefined && Object.hasOwn(groups, name) ? groups[name] : undefined

/** What a candidate costs in a period, over all funds. */
export const costIn = (candidate: Candidate, period: string): number => {
  if (candidate.cost) return amountOf(candidate.cost, period)
  return Object.values(candidate.costByFund ?? {}).reduce((sum, periods) => sum + amountOf(periods, period), 0)
}

/** What a candidate costs over all periods. */
export const costOf = (candidate: Candidate): number => {
  const periods = candidate.cost ? [candidate.cost] : Object.values(candidate.costByFund ?? {})
  return periods.reduce((sum, period) => Object.values(period).reduce((part, amount) => part + amount, sum), 0)
}

type WeightOf = (candidate: Candidate) => number

const guardrailRow = (model: SelectionModel, constraint: Extract<Constraint, { is: 'guardrail' }>): [WeightOf, number] => {
  const guardrail = model.guardrails?.find(({ id }) => id === constraint.guardrail)
  const inside = (candidate: Candidate) => guardrail !== undefined && under(candidate.mix, guardrail.dimension) === guardrail.class
  const sign = constraint.bound === 'atMost' ? 1 : -1
  switch (guardrail?.measure) {
    case 'count':
      return [(candidate) => (inside(candidate) ? sign : 0), sign * constraint.limit]
    case 'share':
      // The share of the class minus the allowed share of everything, times 10,000 so that whole costs stay whole.
      return [(candidate) => sign * costOf(candidate) * ((inside(candidate) ? 10_000 : 0) - constraint.limit), 0]
    default:
      return [(candidate) => (inside(candidate) ? sign * costOf(candidate) : 0), sign * constraint.limit]
  }
}

const weightAndLimit = (model: SelectionModel, constraint: Constraint): [WeightOf, number] | undefined => {
  switch (constraint.is) {
    case 'budget': {
      const { fund, period } = constraint
      if (fund === undefined) return [(candidate) => costIn(candidate, period), constraint.limit]
      return [(candidate) => amountOf(under(candidate.costByFund, fund), period), constraint.limit]
    }
    case 'capacity':
      return [(candidate) => amountOf(under(candidate.demand, constraint.role), constraint.period), constraint.limit]
    case 'guardrail':
      return guardrailRow(model, constraint)
    case 'objective':
      return [(candidate) => -amountOf(candidate.contributes, constraint.objective), -constraint.limit]
    default:
      return undefined
  }
}

const rowOf = (of: Constraint, weights: readonly (readonly [number, number])[], limit: number): Row => ({
  of,
  columns: Int32Array.from(weights, ([column]) => column),
  weights: Float64Array.from(weights, ([, weight]) => weight),
  limit,
})

interface Decided {
  readonly fixed: Int8Array
  contradictory: boolean
}

/** Follows what is decided through dependencies and exclusions: a mandatory project takes along what it requires. */
const propagate = (decided: Decided, program: Pick<Program, 'requires' | 'requiredBy' | 'excludes'>, first: readonly [number, 0 | 1][]) => {
  const open = [...first]
  for (let next = open.pop(); next; next = open.pop()) {
    const [column, to] = next
    if (decided.fixed[column] === to) continue
    if (decided.fixed[column] !== -1) {
      decided.contradictory = true
      continue
    }
    decided.fixed[column] = to
    if (to === 0) open.push(...(program.requiredBy[column] ?? []).map((dependent): [number, 0] => [dependent, 0]))
    else {
      open.push(...(program.requires[column] ?? []).map((needed): [number, 1] => [needed, 1]))
      open.push(...(program.excludes[column] ?? []).map((other): [number, 0] => [other, 0]))
    }
  }
}

/** Compiles a model, or only some of its constraints. */
export const programOf = (model: SelectionModel, constraints: readonly Constraint[] = constraintsOf(model)): Program => {
  const ids = model.projects.map(({ id }) => id)
  const columnOf = new Map(ids.map((id, column) => [id, column]))
  const at = (id: string): number => columnOf.get(id) ?? -1
  const lists = (): number[][] => ids.map(() => [])
  const [requires, requiredBy, excludes] = [lists(), lists(), lists()]
  const rows: Row[] = []
  const decisions: [number, 0 | 1][] = []
  for (const of of constraints) {
    if (of.is === 'mandatory' || of.is === 'forcedIn') decisions.push([at(of.project), 1])
    else if (of.is === 'forcedOut') decisions.push([at(of.project), 0])
    else if (of.is === 'requires') {
      const [column, needed] = [at(of.project), at(of.needs)]
      requires[column]?.push(needed)
      requiredBy[needed]?.push(column)
      rows.push(
        rowOf(
          of,
          [
            [column, 1],
            [needed, -1],
          ],
          0,
        ),
      ) // prettier-ignore
    } else if (of.is === 'excludes') {
      const [column, other] = [at(of.project), at(of.other)]
      excludes[column]?.push(other)
      excludes[other]?.push(column)
      rows.push(
        rowOf(
          of,
          [
            [column, 1],
            [other, 1],
          ],
          1,
        ),
      ) // prettier-ignore
    } else {
      const [weightOf, limit] = weightAndLimit(model, of) ?? [() => 0, 0]
      const weights = model.projects.map((candidate, column) => [column, weightOf(candidate)] as const).filter(([, weight]) => weight !== 0)
      rows.push(rowOf(of, weights, limit))
    }
  }
  const decided: Decided = { fixed: new Int8Array(ids.length).fill(-1), contradictory: false }
  propagate(decided, { requires, requiredBy, excludes }, decisions)
  const values = Float64Array.from(model.projects, ({ value }) => value)
  return { ids, values, rows, ...decided, requires, requiredBy, excludes, whole: values.every(Number.isSafeInteger) }
}

/** A hair of tolerance, so that sums of decimal fractions are not refused for their rounding. */
export const slackOf = (row: Row): number => 1e-9 * Math.max(1, Math.abs(row.limit))

export const usedBy = (row: Row, chosen: ArrayLike<number>): number => {
  let used = 0
  for (let k = 0; k < row.columns.length; k++) if (chosen[row.columns[k] ?? 0]) used += row.weights[k] ?? 0
  return used
}

export const valueOf = (program: Program, chosen: ArrayLike<number>): number => {
  let value = 0
  for (let column = 0; column < program.values.length; column++) if (chosen[column]) value += program.values[column] ?? 0
  return value
}

/** Whether a choice keeps every row and every decision: the last word on any incumbent, whoever found it. */
export const keeps = (program: Program, chosen: ArrayLike<number>): boolean =>
  !program.contradictory &&
  program.fixed.every((to, column) => to === -1 || (chosen[column] ? 1 : 0) === to) &&
  program.rows.every((row) => usedBy(row, chosen) <= row.limit + slackOf(row))
