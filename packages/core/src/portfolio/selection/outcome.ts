import { branch } from './branch.ts'
import { type Layout, layoutOf } from './choice.ts'
import { keeps, type Program, valueOf } from './program.ts'
import { type Relaxation, Relaxed, rounded } from './relaxation.ts'
import { type Effort, search, smallestCore } from './search.ts'
import type { Solver } from './solver.ts'

/** How far a search has come: what it would answer if it were stopped now. */
export interface Progress {
  readonly value: number | null
  readonly bound: number
}

/** What a search may use. Core has no clock and loads no solver: both come from the host. */
export interface Means {
  /** Rounds of the instant search. */
  readonly rounds?: number
  /** An exact solver, a number of seconds, and a clock in milliseconds: with them the search goes on until it is proven. */
  readonly solver?: Solver
  readonly seconds?: number
  readonly clock?: () => number
  /** Asked from time to time; true ends the search with the best so far. */
  readonly stop?: () => boolean
  readonly tell?: (progress: Progress) => void
  /** A selection to start from, by column. */
  readonly from?: Uint8Array
}

/** What a search found of a program. */
export interface Outcome {
  readonly program: Program
  readonly relaxation: Relaxation
  /** Proven: nothing keeps every row. */
  readonly infeasible: boolean
  readonly chosen?: Uint8Array
  readonly value: number
  /** Proven: nothing is worth more. */
  readonly bound: number
}

const instantRounds = 800
/** Problems of so few columns are small enough to be settled at once, as a rule. */
const fewColumns = 40
const instantNodes = 200

/** One search on its way: the best selection found, the best bound proven. */
class Hunt {
  readonly program: Program
  readonly means: Means
  readonly relaxation: Relaxation
  readonly layout: Layout
  private readonly relaxed: Relaxed
  private readonly began: number
  chosen: Uint8Array | undefined
  value = Number.NEGATIVE_INFINITY
  bound: number
  infeasible: boolean

  constructor(program: Program, means: Means, relaxed: Relaxed) {
    this.program = program
    this.means = means
    this.began = means.clock?.() ?? 0
    this.layout = layoutOf(program)
    this.relaxed = relaxed
    this.relaxation = relaxed.solve()
    this.bound = this.relaxation.bound
    this.infeasible = this.relaxation.infeasible
    if (means.from) this.offer(means.from)
  }

  /** Seconds that are left. */
  left(): number {
    const { clock, seconds } = this.means
    return clock && seconds !== undefined ? seconds - (clock() - this.began) / 1000 : 0
  }

  stopped(): boolean {
    return this.means.stop?.() ?? false
  }

  proven(): boolean {
    return this.infeasible || (this.chosen !== undefined && this.value >= this.bound)
  }

  offer(chosen: Uint8Array): void {
    const value = valueOf(this.program, chosen)
    if (value <= this.value || !keeps(this.program, chosen)) return
    this.chosen = chosen
    this.value = value
    this.tell()
  }

  prove(bound: number): void {
    if (bound >= this.bound) return
    this.bound = Math.max(bound, this.value)
    this.tell()
  }

  private tell(): void {
    this.means.tell?.({ value: this.chosen ? this.value : null, bound: Math.max(this.bound, this.value) })
  }

  search(effort: Effort): void {
    const found = search(this.layout, this.relaxation, { stop: () => this.stopped(), ...effort })
    if (found) this.offer(found.chosen)
  }

  /** Several searches from the start, each looking further around than the one before: what one misses, another finds. */
  searchOn(seconds: number): void {
    const until = this.left() - seconds
    const stop = () => this.stopped() || this.left() < until
    const rounds = roundsPerColumn * this.program.ids.length
    for (let pass = 0; pass < passes && !stop() && !this.proven(); pass++)
      this.search({ rounds, stop, seed: 2 + pass, ...variety[pass % variety.length] })
  }

  /** Whole by branch and bound, as far as the number of nodes leads. */
  branch(nodes: number): void {
    const root = { relaxed: this.relaxed, relaxation: this.relaxation }
    const bound = branch(root, {
      layout: this.layout,
      nodes,
      stop: () => this.stopped() || (this.means.seconds !== undefined && this.left() < 0),
      value: () => this.value,
      offer: (chosen) => this.offer(chosen),
    })
    if (bound > Number.NEGATIVE_INFINITY) this.prove(bound)
    else if (this.chosen) this.prove(this.value)
    else this.infeasible = true
  }

  outcome(): Outcome {
    const { program, relaxation, chosen, value, infeasible } = this
    return { program, relaxation, infeasible, value, bound: Math.max(this.bound, value), ...(chosen ? { chosen } : {}) }
  }
}

/**
 * Columns that no better selection has otherwise: turning one of them costs more than what is between the best selection and the bound
 * (reduced cost fixing). What is left for the exact solver is the core of the problem.
 */
const settled = (hunt: Hunt): Int8Array => {
  const { program, relaxation } = hunt
  return program.fixed.map((to, column) => {
    const profit = relaxation.profit[column] ?? 0
    if (to !== -1 || hunt.chosen === undefined || rounded(program, relaxation.unrounded - Math.abs(profit)) > hunt.value) return to
    return profit > 0 ? 1 : 0
  })
}

const exactly = (hunt: Hunt, solver: Solver, seconds: number): void => {
  const { program } = hunt
  const fixed = settled(hunt)
  const answer = solver.solve(
    {
      values: program.values,
      lower: fixed.map((to) => (to === 1 ? 1 : 0)),
      upper: fixed.map((to) => (to === 0 ? 0 : 1)),
      whole: new Uint8Array(fixed.length).fill(1),
      rows: program.rows,
      ...(hunt.chosen ? { start: hunt.chosen } : {}),
    },
    {
      seconds,
      stop: () => hunt.stopped(),
      onBetter: (columns) => hunt.offer(chosenOf(columns)),
      onBound: (bound) => hunt.prove(proven(program, bound)),
    },
  )
  if (answer.columns) hunt.offer(chosenOf(answer.columns))
  if (answer.status !== 'infeasible') hunt.prove(proven(program, answer.bound))
  else if (hunt.chosen) hunt.prove(hunt.value)
  else hunt.infeasible = true
}

/** The solver's own tolerance is added to what it proves. */
const proven = (program: Program, bound: number): number => rounded(program, bound + 1e-6)

const chosenOf = (columns: Float64Array): Uint8Array => Uint8Array.from(columns, (share) => (share > 0.5 ? 1 : 0))

/** A long search gets this part of the time before the exact solver starts, and at most so many seconds. */
const searchShare = 0.25
const searchAtMost = 6
/** Small problems need no long search: so many searches of so many rounds per column, each another way. */
const passes = 20
const roundsPerColumn = 600
const variety: readonly Pick<Effort, 'core' | 'tenure'>[] = [
  { core: 1.5 * smallestCore },
  { core: smallestCore, tenure: 6 },
  { core: 2.5 * smallestCore, tenure: 6 },
  { core: 1.5 * smallestCore, tenure: 12 },
  { core: smallestCore },
]

/** Searches a program: at once by the relaxation and the search beside it, and, where the host can, until it is proven. */
export const solve = (program: Program, means: Means = {}, relaxed: Relaxed = Relaxed.of(program)): Outcome => {
  const hunt = new Hunt(program, means, relaxed)
  const done = () => hunt.proven() || hunt.stopped()
  if (!done()) {
    const from = hunt.chosen ?? means.from
    hunt.search({ rounds: means.rounds ?? instantRounds, ...(from ? { from } : {}) })
  }
  if (!done() && program.ids.length <= fewColumns) hunt.branch(instantNodes)
  if (means.seconds === undefined || means.clock === undefined || done()) return hunt.outcome()
  if (means.solver) {
    hunt.searchOn(Math.min(searchAtMost, searchShare * means.seconds))
    if (!done() && hunt.left() > 0) exactly(hunt, means.solver, hunt.left())
  } else {
    hunt.searchOn(searchShare * means.seconds)
    if (!done() && hunt.left() > 0) hunt.branch(Number.POSITIVE_INFINITY)
  }
  return hunt.outcome()
}
