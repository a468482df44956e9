import { chanceOf } from './chance.ts'
import { Choice, type Layout } from './choice.ts'
import type { Relaxation } from './relaxation.ts'

/** How long a search goes on: a number of rounds, and a question that may end it earlier. */
export interface Effort {
  readonly rounds: number
  readonly stop?: () => boolean
  readonly seed?: number
  /** The least number of columns that are tried at all. */
  readonly core?: number
  /** What was dropped stays out for up to so many rounds (tabu search): it drives the search away from where it has been. */
  readonly tenure?: number
  /** A selection to start from. */
  readonly from?: Uint8Array
}

interface Search {
  readonly layout: Layout
  readonly choice: Choice
  /** Free columns whose place is least clear, the most promising first. */
  readonly core: readonly number[]
  readonly profit: Float64Array
  readonly penalties: Float64Array
  /** Columns that may be worth adding. */
  readonly wanted: Uint8Array
  readonly chance: () => number
  readonly tenure: number
  /** The round until which a column stays out. */
  readonly until: Int32Array
  round: number
}

export const smallestCore = 40
/** Prices of the relaxation times this, where breaking a row on the way must not pay. */
const penaltyFactor = 4
/** What is worse by this part of a usual value is accepted easily when a cycle begins, and hardly ever when it ends. */
const heat = 0.3
const cycle = 30_000

/** A column that costs value may still be needed where some row has to be filled. */
const isWanted = ({ program, starts, fillsUp, rowOf, weightOf }: Layout, column: number): boolean => {
  if ((program.values[column] ?? 0) > 0) return true
  for (let k = starts[column] ?? 0; k < (starts[column + 1] ?? 0); k++) if (!fillsUp[rowOf[k] ?? 0] && (weightOf[k] ?? 0) < 0) return true
  return (program.requiredBy[column]?.length ?? 0) > 0
}

const searchOf = (layout: Layout, relaxation: Relaxation, { seed = 1, core: least = smallestCore, tenure = 0 }: Effort): Search => {
  const { program } = layout
  const { profit, prices, shares } = relaxation
  const clear = (column: number) => Math.abs(profit[column] ?? 0)
  const priced = prices.filter((price) => price > 0).length
  const free = Array.from(program.values.keys()).filter((column) => program.fixed[column] === -1)
  const core = free.sort((a, b) => clear(a) - clear(b) || a - b).slice(0, Math.max(least, 3 * priced, Math.ceil(free.length / 10)))
  const rank = (column: number) => (profit[column] ?? 0) + 1e-9 * (shares[column] ?? 0)
  const greatest = program.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const priceOf = new Map(program.rows.map((row, i) => [row, prices[i] ?? 0]))
  const penalties = Float64Array.from(layout.rows, (row) => {
    const largest = row.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1
    return penaltyFactor * (priceOf.get(row) ?? 0) + greatest / largest
  })
  const choice = new Choice(layout)
  const wanted = Uint8Array.from(program.values, (_, column) => (isWanted(layout, column) ? 1 : 0))
  return {
    layout,
    choice,
    core: core.sort((a, b) => rank(b) - rank(a) || a - b),
    profit,
    penalties,
    wanted,
    chance: chanceOf(seed),
    tenure,
    until: new Int32Array(program.ids.length),
    round: 0,
  }
}

/** What the relaxation chooses wholly, then whatever still fits, the most promising first. */
const construct = ({ choice, layout, profit, wanted }: Search, shares: Float64Array): void => {
  const order = Array.from(profit.keys()).filter((column) => layout.program.fixed[column] === -1)
  order.sort((a, b) => (profit[b] ?? 0) - (profit[a] ?? 0) || (shares[b] ?? 0) - (shares[a] ?? 0) || a - b)
  for (const column of order) if ((shares[column] ?? 0) > 1 - 1e-6) choice.tryAdd(column)
  for (const column of order) if (wanted[column]) choice.tryAdd(column)
}

/** The chosen column of the core that gives back most of an overfull row for least profit; chance keeps it from being the same each time. */
const victim = ({ core, choice, layout, profit, chance }: Search, row: number, keep: readonly number[]): number => {
  const { starts, rowOf, weightOf, program } = layout
  const over = (choice.used[row] ?? 0) - (layout.limits[row] ?? 0)
  let found = -1
  let least = Number.POSITIVE_INFINITY
  for (const column of core) {
    if (!choice.chosen[column] || keep.includes(column)) continue
    let weight = 0
    for (let k = starts[column] ?? 0; k < (starts[column + 1] ?? 0); k++) if (rowOf[k] === row) weight = weightOf[k] ?? 0
    if (weight <= 0) continue
    const worth = Math.max(0, profit[column] ?? 0) + 1e-3 * Math.abs(program.values[column] ?? 0)
    const loss = (worth / Math.min(weight, over)) * (0.3 + chance())
    if (loss >= least) continue
    least = loss
    found = column
  }
  return found
}

/** Fills what is left, the most promising first, leaving some out by chance; what was just dropped comes last, or stays out for a while. */
const fill = ({ choice, core, wanted, chance, tenure, until, round }: Search, dropped: readonly number[]): void => {
  if (tenure > 0) for (const column of dropped) until[column] = round + 1 + Math.floor(chance() * tenure)
  const skipping = 0.3 * chance()
  const skipped: number[] = []
  for (const column of core) {
    if (choice.chosen[column] || !wanted[column] || (until[column] ?? 0) > round) continue
    if (chance() < skipping || dropped.includes(column)) skipped.push(column)
    else choice.tryAdd(column)
  }
  for (const column of skipped) choice.tryAdd(column)
}

/** Drops what no longer fits and fills what is left. False where no room can be made. */
const settle = (search: Search, keep: readonly number[], dropped: number[]): boolean => {
  const { choice } = search
  for (let row = choice.overfull(); row !== -1; row = choice.overfull()) {
    const column = victim(search, row, keep)
    if (column === -1) return false
    choice.drop(column)
    dropped.push(column)
  }
  fill(search, dropped)
  return true
}

/** Brings one column in, makes room for it, fills what is left. False where no room can be made. */
const bringIn = (search: Search, incoming: number): boolean => {
  const { choice, layout } = search
  for (const blocker of choice.blockersOf(incoming)) {
    if (layout.program.fixed[blocker] !== -1) return false
    choice.drop(blocker)
  }
  choice.add(incoming)
  return settle(search, layout.bundle[incoming] ?? [], [])
}

/** Drops one chosen column and fills what is left: the way back where too much is selected. */
const takeOut = (search: Search, leaving: number): boolean => {
  search.choice.drop(leaving)
  return settle(search, [], [leaving])
}

export interface Found {
  readonly chosen: Uint8Array
  readonly value: number
}

const become = (choice: Choice, other: Uint8Array): void => {
  for (let c = 0; c < other.length; c++) if (choice.chosen[c] && !other[c]) choice.drop(c)
  for (let c = 0; c < other.length; c++) if (other[c] && !choice.chosen[c]) choice.add(c)
  choice.keep()
}

/** The rounds of one search over one state: simulated annealing in cycles, every second one from the best. */
class Rounds {
  private readonly search: Search
  private readonly near: readonly number[]
  private readonly heat: number
  private current: number
  private leading: { readonly chosen: Uint8Array; readonly score: number }
  best: Found | undefined

  constructor(search: Search) {
    const { core, profit, layout } = search
    this.search = search
    this.near = [...core].sort((a, b) => Math.abs(profit[a] ?? 0) - Math.abs(profit[b] ?? 0) || a - b)
    const values = core.map((column) => Math.abs(layout.program.values[column] ?? 0)).sort((a, b) => a - b)
    this.heat = heat * (values[Math.floor(values.length / 2)] ?? 1)
    this.current = this.score()
    this.leading = { chosen: search.choice.chosen.slice(), score: this.current }
    this.note()
  }

  private score(): number {
    return this.search.choice.value - this.search.choice.penalty(this.search.penalties)
  }

  private note(): void {
    const { choice, penalties } = this.search
    if (this.current > this.leading.score) this.leading = { chosen: choice.chosen.slice(), score: this.current }
    if (this.best !== undefined && choice.value <= this.best.value) return
    if (choice.overfull() === -1 && choice.penalty(penalties) === 0) this.best = { chosen: choice.chosen.slice(), value: choice.value }
  }

  /** `done` is the part of the cycle that is behind. */
  round(done: number): void {
    const { search, near } = this
    const { choice, chance } = search
    search.round++
    const column = near[Math.floor(chance() ** 2 * near.length)] ?? 0
    const moved = choice.chosen[column] ? takeOut(search, column) : bringIn(search, column)
    const now = this.score()
    if (!moved || now < this.current + this.heat * (1 - done) * Math.log(chance() + 1e-12)) return choice.undo()
    choice.keep()
    this.current = now
    this.note()
  }

  again(): void {
    become(this.search.choice, this.leading.chosen)
    this.current = this.leading.score
  }
}

/**
 * Searches near a selection by bringing columns in, making room for them and filling what is left. The same seed gives the same
 * answer. Undefined where nothing was found that keeps every row.
 */
export const search = (layout: Layout, relaxation: Relaxation, effort: Effort): Found | undefined => {
  const state = searchOf(layout, relaxation, effort)
  if (effort.from) effort.from.forEach((chosen, column) => chosen && state.choice.tryAdd(column))
  construct(state, relaxation.shares)
  state.choice.keep()
  const rounds = new Rounds(state)
  const length = Math.min(effort.rounds, cycle)
  for (let round = 0; round < effort.rounds && state.core.length > 0; round++) {
    if (rounds.best && rounds.best.value >= relaxation.bound) break
    if (round % 64 === 63 && effort.stop?.()) break
    if (round > 0 && round % (2 * length) === 0) rounds.again()
    rounds.round((round % length) / length)
  }
  return rounds.best
}
