/** What one row of the relaxation asks, scaled: the weights of the columns, dense, add up to at most the limit. */
export interface ScaledRow {
  readonly weights: Float64Array
  readonly limit: number
}

const tiny = 1e-9

/**
 * The relaxation of a selection, where a column may be chosen in part: the bounded dual simplex method on a dense tableau, with the
 * bound-flipping ratio test (Maros, Computational Techniques of the Simplex Method, 2003). Every column is bounded, so that the
 * slack basis is dual feasible from the start, and whatever it is interrupted at, its prices prove a bound.
 *
 * Variables 0 … n−1 are the columns, n + i is the slack of row i. `place` k of the tableau holds the nonbasic variable `nonbasic[k]`.
 */
export class Tableau {
  readonly columns: number
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** Reduced profit by place. */
  readonly profit: Float64Array
  readonly nonbasic: Int32Array
  /** The value of each nonbasic variable, by place. */
  readonly at: Float64Array
  readonly rows: Float64Array[] = []
  readonly basic: number[] = []
  readonly level: number[] = []
  infeasible = false
  pivots = 0

  constructor(values: Float64Array, lower: Float64Array, upper: Float64Array) {
    this.columns = values.length
    this.lower = lower
    this.upper = upper
    this.profit = values.slice()
    this.nonbasic = Int32Array.from(values, (_, column) => column)
    this.at = values.map((value, column) => (value > 0 ? (upper[column] ?? 1) : (lower[column] ?? 0)))
  }

  /** A tableau that can be changed without changing this one. */
  copy(): Tableau {
    const other = Object.create(Tableau.prototype) as Tableau
    return Object.assign(other, {
      ...this,
      lower: this.lower.slice(),
      upper: this.upper.slice(),
      profit: this.profit.slice(),
      nonbasic: this.nonbasic.slice(),
      at: this.at.slice(),
      rows: this.rows.map((row) => row.slice()),
      basic: this.basic.slice(),
      level: this.level.slice(),
    })
  }

  private rangeOf(variable: number): number {
    return variable < this.columns ? (this.upper[variable] ?? 1) - (this.lower[variable] ?? 0) : Number.POSITIVE_INFINITY
  }

  /** Adds a row, expressed in what is nonbasic now; its slack becomes basic. */
  add(row: ScaledRow): void {
    const { columns, nonbasic } = this
    const added = new Float64Array(columns)
    let level = row.limit
    for (let k = 0; k < columns; k++) {
      const variable = nonbasic[k] ?? 0
      if (variable < columns) added[k] = row.weights[variable] ?? 0
    }
    for (let i = 0; i < this.basic.length; i++) {
      const variable = this.basic[i] ?? 0
      const weight = variable < columns ? (row.weights[variable] ?? 0) : 0
      if (weight === 0) continue
      const other = this.rows[i] ?? added
      for (let k = 0; k < columns; k++) added[k] = (added[k] ?? 0) - weight * (other[k] ?? 0)
      level -= weight * (this.level[i] ?? 0)
    }
    for (let k = 0; k < columns; k++) {
      const variable = nonbasic[k] ?? 0
      if (variable < columns) level -= (row.weights[variable] ?? 0) * (this.at[k] ?? 0)
    }
    this.basic.push(columns + this.rows.length)
    this.rows.push(added)
    this.level.push(level)
  }

  /** Decides a column: it can only be 0 or only 1 from now on. */
  decide(column: number, to: 0 | 1): void {
    this.lower[column] = to
    this.upper[column] = to
    const k = this.nonbasic.indexOf(column)
    if (k >= 0) this.move(k, to)
  }

  /** Gives the nonbasic variable at a place another value. */
  private move(k: number, to: number): void {
    const by = to - (this.at[k] ?? 0)
    this.at[k] = to
    if (by === 0) return
    for (let i = 0; i < this.rows.length; i++) this.level[i] = (this.level[i] ?? 0) - (this.rows[i]?.[k] ?? 0) * by
  }

  /** The basic variable that is furthest outside its bounds, or −1. */
  private worst(): number {
    let found = -1
    let most = 1e-8
    for (let i = 0; i < this.basic.length; i++) {
      const by = Math.abs(this.excess(i))
      if (by <= most) continue
      most = by
      found = i
    }
    return found
  }

  /** How far the basic variable of a row is above its upper bound (positive) or below its lower bound (negative). */
  private excess(i: number): number {
    const variable = this.basic[i] ?? 0
    const level = this.level[i] ?? 0
    if (variable >= this.columns) return Math.min(0, level)
    const [low, high] = [this.lower[variable] ?? 0, this.upper[variable] ?? 1]
    if (level > high) return level - high
    return level < low ? level - low : 0
  }

  /** The place that enters the basis for a row; places passed on the way go to their other bound. −1: nothing can repair the row. */
  private entering(i: number, excess: number): number {
    const row = this.rows[i] ?? new Float64Array()
    const sign = Math.sign(excess)
    const steps: { k: number; ratio: number; slope: number }[] = []
    for (let k = 0; k < this.columns; k++) {
      const slope = sign * (row[k] ?? 0)
      if (Math.abs(slope) < tiny) continue
      const variable = this.nonbasic[k] ?? 0
      const range = this.rangeOf(variable)
      if (range === 0) continue
      const low = variable < this.columns ? (this.lower[variable] ?? 0) : 0
      if ((this.at[k] ?? 0) <= low ? slope > 0 : slope < 0) steps.push({ k, ratio: Math.abs((this.profit[k] ?? 0) / slope), slope })
    }
    steps.sort((a, b) => a.ratio - b.ratio || Math.abs(b.slope) - Math.abs(a.slope))
    let left = Math.abs(excess)
    for (const { k, slope } of steps) {
      const variable = this.nonbasic[k] ?? 0
      left -= Math.abs(slope) * this.rangeOf(variable)
      if (left <= 1e-8) return k
      const low = this.lower[variable] ?? 0
      this.move(k, (this.at[k] ?? 0) <= low ? (this.upper[variable] ?? 1) : low)
    }
    return -1
  }

  private pivot(i: number, k: number): void {
    const row = this.rows[i] ?? new Float64Array()
    const over = row[k] ?? 1
    const leaving = this.basic[i] ?? 0
    const excess = this.excess(i)
    const by = excess / over
    const entered = (this.at[k] ?? 0) + by
    this.move(k, entered)
    this.at[k] = leaving < this.columns ? (excess > 0 ? (this.upper[leaving] ?? 1) : (this.lower[leaving] ?? 0)) : 0
    for (let c = 0; c < row.length; c++) row[c] = (row[c] ?? 0) / over
    row[k] = 1 / over
    const clear = (other: Float64Array): void => {
      const factor = other[k] ?? 0
      if (factor === 0) return
      other[k] = 0
      for (let c = 0; c < row.length; c++) other[c] = (other[c] ?? 0) - factor * (row[c] ?? 0)
    }
    for (let other = 0; other < this.rows.length; other++) if (other !== i) clear(this.rows[other] ?? row)
    clear(this.profit)
    this.basic[i] = this.nonbasic[k] ?? 0
    this.nonbasic[k] = leaving
    this.level[i] = entered
    this.pivots++
  }

  /** Goes to the optimum of the rows added so far, or as far as the given number of pivots leads. */
  optimise(most: number): void {
    for (let step = 0; step < most && !this.infeasible; step++) {
      const i = this.worst()
      if (i < 0) return
      const k = this.entering(i, this.excess(i))
      if (k >= 0) this.pivot(i, k)
      else this.infeasible = true
    }
  }

  /** Every column's share of being chosen. */
  shares(): Float64Array {
    const shares = new Float64Array(this.columns)
    for (let k = 0; k < this.columns; k++) {
      const variable = this.nonbasic[k] ?? 0
      if (variable < this.columns) shares[variable] = this.at[k] ?? 0
    }
    for (let i = 0; i < this.basic.length; i++) {
      const variable = this.basic[i] ?? 0
      if (variable < this.columns) shares[variable] = this.level[i] ?? 0
    }
    return shares
  }

  /** What one more unit of each row is worth, never below zero. */
  prices(): Float64Array {
    const prices = new Float64Array(this.rows.length)
    for (let k = 0; k < this.columns; k++) {
      const variable = this.nonbasic[k] ?? 0
      if (variable >= this.columns) prices[variable - this.columns] = Math.max(0, -(this.profit[k] ?? 0))
    }
    return prices
  }
}
