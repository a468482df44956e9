/** A linear problem over columns that are whole or continuous: maximise the values under rows that add up to at most their limits. */
export interface SolverProblem {
  readonly values: ArrayLike<number>
  readonly lower: ArrayLike<number>
  readonly upper: ArrayLike<number>
  /** 1 where a column has to be whole. */
  readonly whole: ArrayLike<number>
  readonly rows: readonly { readonly columns: ArrayLike<number>; readonly weights: ArrayLike<number>; readonly limit: number }[]
  /** A solution to start from. */
  readonly start?: ArrayLike<number>
}

export interface SolverAsks {
  readonly seconds: number
  /** Asked from time to time; true ends the solver with what it has. */
  readonly stop?: () => boolean
  /** A better solution, as soon as it is found. */
  readonly onBetter?: (columns: Float64Array) => void
  /** A bound that is proven meanwhile. */
  readonly onBound?: (bound: number) => void
}

/** `bound` is proven: nothing is worth more. It is infinite where nothing is known yet. */
export interface SolverAnswer {
  readonly status: 'optimal' | 'infeasible' | 'stopped'
  readonly columns?: Float64Array
  readonly bound: number
}

/** An exact solver, where the host can run one. */
export interface Solver {
  readonly name: string
  solve(problem: SolverProblem, asks: SolverAsks): SolverAnswer
}
