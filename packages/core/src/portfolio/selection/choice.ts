import { type Program, type Row, slackOf } from './program.ts'

/** A program laid out by column, for a search that adds and drops. */
export interface Layout {
  readonly program: Program
  /** Rows with an amount; dependencies and exclusions are kept by the moves themselves. */
  readonly rows: readonly Row[]
  readonly limits: Float64Array
  /** A row that fills up is never left overfull; any other may be broken on the way, at a penalty. */
  readonly fillsUp: Uint8Array
  readonly starts: Int32Array
  readonly rowOf: Int32Array
  readonly weightOf: Float64Array
  /** Columns that neither require nor exclude another. */
  readonly alone: Uint8Array
  /** A column with all that it requires, and with all that require it. */
  readonly bundle: readonly (readonly number[])[]
  readonly followers: readonly (readonly number[])[]
}

const reach = (from: readonly (readonly number[])[]): number[][] =>
  from.map((direct, column) => {
    if (direct.length === 0) return [column]
    const seen = new Set([column])
    for (const next of seen) for (const other of from[next] ?? []) seen.add(other)
    return [...seen]
  })

/** Money and people fill up, even where a candidate gives some back. */
const fills = ({ of, weights }: Row): boolean => of.is === 'budget' || of.is === 'capacity' || weights.every((weight) => weight >= 0)

export const layoutOf = (program: Program): Layout => {
  const rows = program.rows.filter(({ of }) => of.is !== 'requires' && of.is !== 'excludes')
  const starts = new Int32Array(program.values.length + 1)
  for (const row of rows) for (const column of row.columns) starts[column + 1] = (starts[column + 1] ?? 0) + 1
  for (let column = 0; column < program.values.length; column++) starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0)
  const next = starts.slice()
  const rowOf = new Int32Array(starts[program.values.length] ?? 0)
  const weightOf = new Float64Array(rowOf.length)
  rows.forEach((row, i) =>
    row.columns.forEach((column, k) => {
      const place = next[column] ?? 0
      rowOf[place] = i
      weightOf[place] = row.weights[k] ?? 0
      next[column] = place + 1
    }),
  )
  return {
    program,
    rows,
    limits: Float64Array.from(rows, (row) => row.limit + slackOf(row)),
    fillsUp: Uint8Array.from(rows, (row) => (fills(row) ? 1 : 0)),
    starts,
    rowOf,
    weightOf,
    alone: Uint8Array.from(program.values, (_, c) => (program.requires[c]?.length || program.excludes[c]?.length ? 0 : 1)),
    bundle: reach(program.requires),
    followers: reach(program.requiredBy),
  }
}

/** A selection under change. Dependencies and exclusions hold after every move; amounts hold where a row only fills up. */
export class Choice {
  readonly layout: Layout
  readonly chosen: Uint8Array
  readonly used: Float64Array
  value = 0
  /** What was added (column) and dropped (−1 − column) since the last `keep`. */
  private readonly moves: number[] = []

  constructor(layout: Layout) {
    this.layout = layout
    this.chosen = new Uint8Array(layout.program.values.length)
    this.used = new Float64Array(layout.rows.length)
    layout.program.fixed.forEach((to, column) => to === 1 && this.flip(column))
    this.keep()
  }

  private flip(column: number): void {
    const { starts, rowOf, weightOf, program } = this.layout
    const sign = this.chosen[column] ? -1 : 1
    this.chosen[column] = sign === 1 ? 1 : 0
    this.value += sign * (program.values[column] ?? 0)
    const end = starts[column + 1] ?? 0
    for (let k = starts[column] ?? 0; k < end; k++) {
      const row = rowOf[k] ?? 0
      this.used[row] = (this.used[row] ?? 0) + sign * (weightOf[k] ?? 0)
    }
    this.moves.push(sign === 1 ? column : -1 - column)
  }

  /** Adds a column with all that it requires, whether they fit or not. */
  add(column: number): void {
    for (const needed of this.layout.bundle[column] ?? []) if (!this.chosen[needed]) this.flip(needed)
  }

  /** Drops a column with all that require it. */
  drop(column: number): void {
    for (const dependent of this.layout.followers[column] ?? []) if (this.chosen[dependent]) this.flip(dependent)
  }

  /** Adds a column where it fits, and says so. */
  tryAdd(column: number): boolean {
    const { alone, program, starts, rowOf, weightOf, limits, fillsUp } = this.layout
    if (this.chosen[column] || program.fixed[column] === 0) return false
    if (alone[column]) {
      const end = starts[column + 1] ?? 0
      for (let k = starts[column] ?? 0; k < end; k++) {
        const row = rowOf[k] ?? 0
        if (fillsUp[row] && (this.used[row] ?? 0) + (weightOf[k] ?? 0) > (limits[row] ?? 0)) return false
      }
      this.flip(column)
      return true
    }
    if (this.blockersOf(column).length > 0) return false
    const mark = this.moves.length
    this.add(column)
    if (this.overfull() === -1) return true
    this.undo(mark)
    return false
  }

  /** Chosen columns that exclude a column or what it requires. */
  blockersOf(column: number): readonly number[] {
    const { alone, bundle, program } = this.layout
    if (alone[column]) return none
    let found: number[] | undefined
    for (const needed of bundle[column] ?? [])
      for (const other of program.excludes[needed] ?? []) if (this.chosen[other]) (found ??= []).push(other)
    return found ?? none
  }

  /** A row that is filled beyond its limit, or −1. */
  overfull(): number {
    const { limits, fillsUp } = this.layout
    for (let row = 0; row < limits.length; row++) if (fillsUp[row] && (this.used[row] ?? 0) > (limits[row] ?? 0)) return row
    return -1
  }

  /** What the broken rows cost at the given penalties. */
  penalty(penalties: Float64Array): number {
    const { limits, fillsUp } = this.layout
    let sum = 0
    for (let row = 0; row < limits.length; row++) {
      const over = (this.used[row] ?? 0) - (limits[row] ?? 0)
      if (!fillsUp[row] && over > 0) sum += over * (penalties[row] ?? 0)
    }
    return sum
  }

  undo(to = 0): void {
    const { moves } = this
    for (let k = moves.length - 1; k >= to; k--) {
      const move = moves[k] ?? 0
      this.flip(move < 0 ? -1 - move : move)
    }
    moves.length = to
  }

  keep(): void {
    this.moves.length = 0
  }
}

const none: readonly number[] = []
