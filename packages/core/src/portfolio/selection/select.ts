import type { SelectionModel } from './model.ts'
import { type Means, type Outcome, solve } from './outcome.ts'
import { programOf } from './program.ts'

/** A selection that keeps every demand, never without what is proven of it: nothing is worth more than the bound. */
export interface Selected {
  readonly status: 'optimal' | 'feasible'
  readonly selected: readonly string[]
  readonly value: number
  readonly bound: number
  /** What is between value and bound, relative to the value. */
  readonly gap: number
}

/** `infeasible` is proven; `unknown` means that the time ended before anything was found or excluded. */
export type Selection = Selected | { readonly status: 'infeasible' } | { readonly status: 'unknown'; readonly bound: number }

export const gapOf = (value: number, bound: number): number => (bound <= value ? 0 : (bound - value) / (Math.abs(value) || Math.abs(bound)))

/** Below this, the difference between value and bound is the rounding of the arithmetic. */
const provenGap = 1e-8

export const selectionOf = ({ program, chosen, value, bound, infeasible }: Outcome): Selection => {
  if (chosen === undefined) return infeasible ? { status: 'infeasible' } : { status: 'unknown', bound }
  const selected = program.ids.filter((_, column) => chosen[column])
  const gap = gapOf(value, bound)
  if (gap <= provenGap) return { status: 'optimal', selected, value, bound: value, gap: 0 }
  return { status: 'feasible', selected, value, bound, gap }
}

/** Selects the most valuable candidates that keep every demand of the model. */
export const select = (model: SelectionModel, means: Means = {}): Selection => selectionOf(solve(programOf(model), means))
