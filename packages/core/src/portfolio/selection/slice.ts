import { type Decided, explained } from './decide.ts'
import { type FrontierPoint, frontierOf, type Levels } from './frontier.ts'
import type { SelectionModel } from './model.ts'
import { type Means, type Outcome, solve } from './outcome.ts'
import { programOf } from './program.ts'

/** A stretch of a long search, as plain data: it goes on from what the stretch before it found and proved. */
export type ExactTask =
  | {
      readonly task: 'select'
      readonly model: SelectionModel
      readonly seconds: number
      readonly from: readonly string[] | null
      readonly bound: number | null
      /** The last stretch: what it ends with is explained. */
      readonly last: boolean
    }
  | { readonly task: 'frontier'; readonly model: SelectionModel; readonly seconds: number; readonly levels: Levels }

export type ExactAnswer =
  | {
      readonly task: 'select'
      readonly selected: readonly string[] | null
      readonly value: number | null
      readonly bound: number
      /** Explained where it is settled, or where the stretch was the last. */
      readonly decided: Decided | null
    }
  | { readonly task: 'frontier'; readonly points: readonly FrontierPoint[] }

/** A bound that was proven before still holds. */
const withBound = (outcome: Outcome, bound: number | null): Outcome =>
  bound === null ? outcome : { ...outcome, bound: Math.max(outcome.value, Math.min(outcome.bound, bound)) }

/** Explaining may take so many milliseconds. */
const explainingMs = 3000

const selectSlice = ({ model, seconds, from, bound, last }: Extract<ExactTask, { task: 'select' }>, means: Means): ExactAnswer => {
  const program = programOf(model)
  const ids = new Set(from ?? [])
  const start = from && Uint8Array.from(program.ids, (id) => (ids.has(id) ? 1 : 0))
  const outcome = withBound(solve(program, { ...means, seconds, ...(start ? { from: start } : {}) }), bound)
  const { chosen, infeasible } = outcome
  const settled = infeasible || (chosen !== undefined && outcome.value >= outcome.bound)
  const until = (means.clock?.() ?? 0) + explainingMs
  const stop = () => (means.stop?.() ?? false) || (means.clock?.() ?? 0) > until
  return {
    task: 'select',
    selected: chosen ? program.ids.filter((_, column) => chosen[column]) : null,
    value: chosen ? outcome.value : null,
    bound: outcome.bound,
    decided: settled || last ? explained(model, outcome, { ...means, stop, seconds: explainingMs / 1000 }) : null,
  }
}

/** Works on a task with what the host offers: an exact solver and a clock. */
export const workOn = (task: ExactTask, means: Means): ExactAnswer =>
  task.task === 'select'
    ? selectSlice(task, means)
    : { task: 'frontier', points: frontierOf(task.model, task.levels, { ...means, seconds: task.seconds }) }
