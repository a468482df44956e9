import type { SelectionModel } from './model.ts'
import { type Means, type Outcome, solve } from './outcome.ts'
import { costOf, keeps, type Program, programOf, slackOf, usedBy, valueOf } from './program.ts'
import { type Selection, selectionOf } from './select.ts'

/** The most value at one level of money: a selection as any other, with its bound. */
export type FrontierPoint = Selection & {
  /** All budgets times this, in basis points of what the model allows. */
  readonly level: number
  /** All budgets together at this level. */
  readonly budget: number
  /** What the selection costs over all periods; null where nothing is selected. */
  readonly cost: number | null
}

/** Which levels of money are looked at, in basis points of the model's budgets, evenly from the first to the last. */
export interface Levels {
  readonly points: number
  readonly from: number
  readonly to: number
}

export const usualLevels: Levels = { points: 40, from: 2500, to: 15_000 }

const levelsOf = ({ points, from, to }: Levels): number[] =>
  Array.from({ length: points }, (_, k) => Math.round(points === 1 ? from : from + ((to - from) * k) / (points - 1)))

const scaled = (program: Program, level: number): Program => ({
  ...program,
  rows: program.rows.map((row) => (row.of.is === 'budget' ? { ...row, limit: (row.limit * level) / 10_000 } : row)),
})

/** The points found so far; what one proves helps its neighbours, because more money never makes a selection impossible or worth less. */
class Sweep {
  readonly programs: readonly Program[]
  readonly outcomes: Outcome[]

  constructor(programs: readonly Program[], means: Means) {
    this.programs = programs
    this.outcomes = []
    for (const program of programs) {
      const from = this.outcomes.at(-1)?.chosen
      const { rounds, stop } = means
      this.outcomes.push(
        solve(program, { ...(rounds === undefined ? {} : { rounds }), ...(stop ? { stop } : {}), ...(from ? { from } : {}) }),
      )
    }
    this.share()
  }

  /** Selections go up to the levels with more money, bounds come down to those with less. */
  share(): void {
    const { outcomes, programs } = this
    for (let k = 1; k < outcomes.length; k++) {
      const [before, here] = [outcomes[k - 1], outcomes[k]]
      const program = programs[k]
      if (!before?.chosen || !here || !program || before.value <= here.value || !keeps(program, before.chosen)) continue
      outcomes[k] = { ...here, chosen: before.chosen, value: before.value, bound: Math.max(here.bound, before.value) }
    }
    for (let k = outcomes.length - 2; k >= 0; k--) {
      const [here, after] = [outcomes[k], outcomes[k + 1]]
      if (!here || !after) continue
      const infeasible = here.infeasible || (after.infeasible && !here.chosen)
      outcomes[k] = { ...here, infeasible, bound: Math.min(here.bound, Math.max(after.bound, here.value)) }
    }
  }

  /** The point whose gap is widest, of those not yet tried. */
  widest(tried: ReadonlySet<number>): number {
    const gap = ({ chosen, value, bound, infeasible }: Outcome) =>
      infeasible ? 0 : chosen ? (bound - value) / Math.max(1e-9, Math.abs(bound)) : Number.POSITIVE_INFINITY
    return this.outcomes.reduce((found, outcome, k) => {
      const best = this.outcomes[found]
      return !tried.has(k) && gap(outcome) > 0 && (best === undefined || gap(outcome) > gap(best)) ? k : found
    }, -1)
  }

  /** Goes on with the exact solver, the widest gap first, each point with its share of the time that is left. */
  refine(means: Means, left: () => number): void {
    const tried = new Set<number>()
    for (let k = this.widest(tried); k >= 0 && left() > 0.05 && !(means.stop?.() ?? false); k = this.widest(tried)) {
      tried.add(k)
      const program = this.programs[k]
      const before = this.outcomes[k]
      if (!program || !before) continue
      const seconds = left() / Math.max(1, this.outcomes.length - tried.size + 1)
      const found = solve(program, { ...means, seconds, tell: () => undefined, ...(before.chosen ? { from: before.chosen } : {}) })
      this.outcomes[k] = { ...found, bound: Math.min(found.bound, Math.max(before.bound, found.value)) }
      this.share()
    }
  }
}

/**
 * The efficient frontier: at each level of money the most value, never without a proven bound. At once by the search; with an exact solver
 * and time, the widest gaps are closed further.
 */
export const frontierOf = (model: SelectionModel, levels: Levels = usualLevels, means: Means = {}): readonly FrontierPoint[] => {
  const program = programOf(model)
  const { clock, seconds } = means
  const began = clock?.() ?? 0
  const left = () => (clock && seconds !== undefined ? seconds - (clock() - began) / 1000 : 0)
  const asked = levelsOf(levels)
  const sweep = new Sweep(
    asked.map((level) => scaled(program, level)),
    means,
  )
  sweep.refine(means, left)
  const whole = program.rows.reduce(
    (sum, { of }) => sum + (of.is === 'budget' && (of.fund === undefined || !model.budgets) ? of.limit : 0),
    0,
  )
  return sweep.outcomes.map((outcome, k) => {
    const level = asked[k] ?? 0
    const cost = outcome.chosen ? totalCost(model, outcome.chosen) : null
    return { ...selectionOf(outcome), level, budget: (whole * level) / 10_000, cost }
  })
}

const totalCost = (model: SelectionModel, chosen: Uint8Array): number =>
  model.projects.reduce((sum, candidate, column) => sum + (chosen[column] ? costOf(candidate) : 0), 0)

/** Where a selection stands beside the frontier: the portfolio as it is, or a scenario. */
export interface Standing {
  readonly value: number
  readonly cost: number
  /** The least level of money that pays it, in basis points; null where it breaks a demand that is not money. */
  readonly level: number | null
  /** The first point with at least that much money, and the value that the selection leaves there. */
  readonly beside: { readonly level: number; readonly missed: number } | null
}

export const standingOf = (model: SelectionModel, frontier: readonly FrontierPoint[], selected: readonly string[]): Standing => {
  const program = programOf(model)
  const ids = new Set(selected)
  const chosen = Uint8Array.from(program.ids, (id) => (ids.has(id) ? 1 : 0))
  const [value, cost] = [valueOf(program, chosen), totalCost(model, chosen)]
  const unpaid = { ...program, rows: program.rows.filter(({ of }) => of.is !== 'budget') }
  const money = program.rows.filter((row) => row.of.is === 'budget' && usedBy(row, chosen) > 0)
  if (!keeps(unpaid, chosen) || money.some((row) => row.limit === 0 && usedBy(row, chosen) > slackOf(row)))
    return { value, cost, level: null, beside: null }
  const level = money.reduce((most, row) => Math.max(most, Math.ceil((10_000 * usedBy(row, chosen)) / row.limit - 1e-6)), 0)
  const point = frontier.find((candidate) => candidate.level >= level && 'value' in candidate)
  const beside = point && 'value' in point ? { level: point.level, missed: point.value - value } : null
  return { value, cost, level, beside }
}
