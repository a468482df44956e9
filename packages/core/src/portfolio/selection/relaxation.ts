import type { Program, Row } from './program.ts'
import { Tableau } from './tableau.ts'

/** What the relaxation says of a program: a bound that no selection exceeds, and what proves it. */
export interface Relaxation {
  /** No selection at all, not even with parts of projects, keeps every demand. */
  readonly infeasible: boolean
  /** No selection is worth more. */
  readonly bound: number
  /** The bound before it was rounded to what a selection can be worth. */
  readonly unrounded: number
  /** Worth of one more unit of each row of the program. */
  readonly prices: Float64Array
  /** Value of each column beyond what its use of the rows is worth: the sign says in or out, the size how clearly. */
  readonly profit: Float64Array
  /** Share of each column that the relaxation would choose. */
  readonly shares: Float64Array
}

/** Rounds a proven bound: down where values are whole, otherwise up by a hair for the arithmetic. */
export const rounded = (program: Program, bound: number): number => {
  const safe = bound + 1e-9 * Math.max(1, Math.abs(bound))
  return program.whole ? Math.floor(safe) : safe
}

/** The bound that prices prove (Lagrangian duality): it holds for any prices of zero or more, however they were found. */
const priced = (program: Program, prices: Float64Array): { bound: number; profit: Float64Array } => {
  const profit = program.values.slice()
  let bound = 0
  program.rows.forEach((row, i) => {
    const price = prices[i] ?? 0
    if (price === 0) return
    bound += price * row.limit
    for (let k = 0; k < row.columns.length; k++) {
      const column = row.columns[k] ?? 0
      profit[column] = (profit[column] ?? 0) - price * (row.weights[k] ?? 0)
    }
  })
  for (let column = 0; column < profit.length; column++) {
    const fixed = program.fixed[column] ?? -1
    const worth = profit[column] ?? 0
    if (fixed === 1 || (fixed === -1 && worth > 0)) bound += worth
  }
  return { bound, profit }
}

/** A relaxation that keeps its tableau: it can be asked again with a column decided. Rows enter when they are first broken. */
export class Relaxed {
  /** The program that is relaxed. */
  readonly asked: Program
  private readonly tableau: Tableau
  /** Which row of the program each row of the tableau is, and by what it was divided. */
  private readonly entered: { readonly row: number; readonly scale: number }[]
  private readonly valueScale: number

  private constructor(asked: Program, tableau: Tableau, entered: { row: number; scale: number }[], valueScale: number) {
    this.asked = asked
    this.tableau = tableau
    this.entered = entered
    this.valueScale = valueScale
  }

  static of(program: Program): Relaxed {
    const valueScale = program.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1
    const lower = Float64Array.from(program.fixed, (to) => (to === 1 ? 1 : 0))
    const upper = Float64Array.from(program.fixed, (to) => (to === 0 ? 0 : 1))
    const tableau = new Tableau(
      program.values.map((value) => value / valueScale),
      lower,
      upper,
    )
    return new Relaxed(program, tableau, [], valueScale)
  }

  /** The same, with columns decided. */
  deciding(columns: readonly number[], to: 0 | 1): Relaxed {
    const fixed = deciding(this.asked, columns, to)
    const copy = new Relaxed(fixed, this.tableau.copy(), [...this.entered], this.valueScale)
    for (const column of columns) copy.tableau.decide(column, to)
    return copy
  }

  private enter(row: Row, index: number): void {
    const scale = row.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1
    const weights = new Float64Array(this.asked.values.length)
    row.columns.forEach((column, k) => (weights[column] = (row.weights[k] ?? 0) / scale))
    this.tableau.add({ weights, limit: row.limit / scale })
    this.entered.push({ row: index, scale })
  }

  /** Rows that the present shares break, the worst first, at most so many. */
  private broken(shares: Float64Array, most: number): number[] {
    const inside = new Set(this.entered.map(({ row }) => row))
    const found: { index: number; by: number }[] = []
    this.asked.rows.forEach((row, index) => {
      if (inside.has(index)) return
      let used = -row.limit
      let scale = 1e-300
      for (let k = 0; k < row.columns.length; k++) {
        const weight = row.weights[k] ?? 0
        used += weight * (shares[row.columns[k] ?? 0] ?? 0)
        scale = Math.max(scale, Math.abs(weight))
      }
      if (used / scale > 1e-7) found.push({ index, by: used / scale })
    })
    return found
      .sort((a, b) => b.by - a.by)
      .slice(0, most)
      .map(({ index }) => index)
  }

  /** `effort` limits the work, in elementary steps of the tableau. */
  solve(effort = 400_000_000): Relaxation {
    const { tableau, asked } = this
    const columns = Math.max(1, tableau.columns)
    for (let left = effort; left > 0; ) {
      const before = tableau.pivots
      tableau.optimise(Math.ceil(left / (columns * (tableau.rows.length + 1))))
      left -= (tableau.pivots - before + 1) * columns * (tableau.rows.length + 1)
      if (tableau.infeasible) break
      const broken = this.broken(tableau.shares(), 40)
      if (broken.length === 0) break
      for (const index of broken) this.enter(asked.rows[index] as Row, index)
    }
    const found = tableau.prices()
    const prices = new Float64Array(asked.rows.length)
    this.entered.forEach(({ row, scale }, i) => (prices[row] = ((found[i] ?? 0) * this.valueScale) / scale))
    const { bound, profit } = priced(asked, prices)
    const infeasible = tableau.infeasible || asked.contradictory
    return { infeasible, bound: rounded(asked, bound), unrounded: bound, prices, profit, shares: tableau.shares() }
  }
}

const deciding = (before: Program, columns: readonly number[], to: 0 | 1): Program => {
  const fixed = before.fixed.slice()
  let { contradictory } = before
  for (const column of columns) {
    if (fixed[column] === 1 - to) contradictory = true
    fixed[column] = to
  }
  return { ...before, fixed, contradictory }
}
