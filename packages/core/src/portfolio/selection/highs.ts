import type { CallbackData, Highs, HighsCallbackMap, ModelData } from 'highs'
import type { Solver, SolverAnswer, SolverAsks, SolverProblem } from './solver.ts'

/** Coefficients above this lose digits to the solver's absolute tolerances, so that the row is scaled down. */
const largest = 1e6
/** How the solver writes that it knows no bound. */
const unbounded = 1e30

const scaleOf = (weights: ArrayLike<number>): number => {
  let most = 0
  for (let k = 0; k < weights.length; k++) most = Math.max(most, Math.abs(weights[k] ?? 0))
  return most > largest || (most > 0 && most < 1e-2) ? most / 1000 : 1
}

const modelOf = (highs: Highs, { values, lower, upper, whole, rows }: SolverProblem, scale: number): ModelData => {
  const { infinity, constants } = highs
  const starts = new Int32Array(rows.length + 1)
  const indices: number[] = []
  const weights: number[] = []
  const limits: number[] = []
  rows.forEach((row, i) => {
    const by = scaleOf(row.weights)
    for (let k = 0; k < row.columns.length; k++) {
      indices.push(row.columns[k] ?? 0)
      weights.push((row.weights[k] ?? 0) / by)
    }
    limits.push(row.limit / by)
    starts[i + 1] = indices.length
  })
  return {
    numCols: values.length,
    numRows: rows.length,
    sense: constants.objectiveSense.maximize,
    colCost: Float64Array.from(values, (value) => value / scale),
    colLower: Float64Array.from(lower),
    colUpper: Float64Array.from(upper, (bound) => (Number.isFinite(bound) ? bound : infinity)),
    rowLower: new Float64Array(rows.length).fill(-infinity),
    rowUpper: Float64Array.from(limits),
    integrality: Int32Array.from(whole),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: values.length,
      starts,
      indices: Int32Array.from(indices),
      values: Float64Array.from(weights),
    },
  }
}

const callbacksOf = ({ constants }: Highs, { stop, onBetter, onBound }: SolverAsks, scale: number): HighsCallbackMap => ({
  ...(stop && {
    [constants.callbackType.mipInterrupt](event: { interrupt(): void }) {
      if (stop()) event.interrupt()
      return undefined
    },
  }),
  ...(onBound && {
    [constants.callbackType.mipLogging]({ data }: { data: CallbackData }) {
      if (data.mip_dual_bound !== undefined && Math.abs(data.mip_dual_bound) < unbounded) onBound(data.mip_dual_bound * scale)
      return undefined
    },
  }),
  ...(onBetter && {
    [constants.callbackType.mipImprovingSolution]({ data }: { data: CallbackData }) {
      if (data.mip_solution) onBetter(data.mip_solution)
      return undefined
    },
  }),
})

/** HiGHS (MIT), compiled to WebAssembly. The host loads it: where its file lies is the host's business. */
export const highsSolver = (highs: Highs): Solver => {
  const { modelStatus, solutionStatus } = highs.constants
  const solve = (problem: SolverProblem, asks: SolverAsks): SolverAnswer => {
    const scale = scaleOf(problem.values)
    return highs.withModel(modelOf(highs, problem, scale), (model): SolverAnswer => {
      model.options.set({ output_flag: false, time_limit: Math.max(0.01, asks.seconds), mip_rel_gap: 0, mip_abs_gap: 1e-7 })
      if (problem.start) model.setSolution({ colValue: Float64Array.from(problem.start) })
      model.run(callbacksOf(highs, asks, scale))
      const status = model.getModelStatus()
      if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
        return { status: 'infeasible', bound: Number.NEGATIVE_INFINITY }
      const found = model.info.get('primal_solution_status') === solutionStatus.feasible
      const bound = model.info.get('mip_dual_bound')
      const proven = typeof bound === 'number' && Math.abs(bound) < unbounded ? bound * scale : Number.POSITIVE_INFINITY
      return {
        status: status === modelStatus.optimal || status === modelStatus.empty ? 'optimal' : 'stopped',
        ...(found ? { columns: Float64Array.from(model.getSolution().colValue) } : {}),
        bound: proven,
      }
    })
  }
  return { name: 'HiGHS', solve }
}
