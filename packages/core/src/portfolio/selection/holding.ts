import type { SelectionModel } from './model.ts'
import { type Means, solve } from './outcome.ts'
import { keeps, type Program, programOf, valueOf } from './program.ts'
import { type Selected, selectionOf } from './select.ts'

/** What becomes of a selection where the candidates are worth something else than before. */
export type Holding =
  /** `gap`: so much more, relative to it, another one could be worth at most; 0 is proven. */
  | { readonly is: 'stays'; readonly gap: number }
  /**
   * Another one is worth `more`, which is certain; `gap`: so much more the best could be worth than that one. `already`: it was worth more before, too, so that it is the
   * search and not the new values that found it.
   */
  | {
      readonly is: 'changes'
      readonly gap: number
      readonly more: number
      readonly already: boolean
      readonly comesIn: readonly string[]
      readonly goesOut: readonly string[]
    }
  /** Nothing keeps every demand, or nothing was found in time. */
  | { readonly is: 'unknown' }

const columnsOf = (program: Program, selected: readonly string[]): Uint8Array => {
  const ids = new Set(selected)
  return Uint8Array.from(program.ids, (id) => (ids.has(id) ? 1 : 0))
}

/** What a selection is worth in a program; `undefined` where it breaks a demand, or names somebody who does not stand for it. */
const worthIn = (program: Program, selected: readonly string[]): number | undefined => {
  const columns = columnsOf(program, selected)
  const all = columns.reduce((sum, chosen) => sum + chosen, 0) === selected.length
  return all && keeps(program, columns) ? valueOf(program, columns) : undefined
}

const found = (program: Program, means: Means): Selected | undefined => {
  const selection = selectionOf(solve(program, means))
  return 'selected' in selection ? selection : undefined
}

/** Below this, a difference of two values is the rounding of the arithmetic. */
const atLeast = (value: number, other: number): boolean => value >= other - 1e-9 * Math.max(1, Math.abs(other))

/** Whether the selection that is found at once before is still the best that is found at once afterwards; the second search starts from it. */
export const holdingOf = (before: SelectionModel, after: SelectionModel, means: Means = {}): Holding => {
  const [old, now] = [programOf(before), programOf(after)]
  const present = found(old, means)
  if (!present) return { is: 'unknown' }
  const stood = worthIn(now, present.selected)
  const best = found(now, { ...means, ...(stood === undefined ? {} : { from: columnsOf(now, present.selected) }) })
  if (!best) return { is: 'unknown' }
  if (stood !== undefined && atLeast(stood, best.value)) return { is: 'stays', gap: best.gap }
  const [ins, outs] = [new Set(best.selected), new Set(present.selected)]
  const back = worthIn(old, best.selected)
  return {
    is: 'changes',
    gap: best.gap,
    more: stood === undefined ? 0 : best.value - stood,
    already: back !== undefined && !atLeast(present.value, back),
    comesIn: best.selected.filter((id) => !outs.has(id)),
    goesOut: present.selected.filter((id) => !ins.has(id)),
  }
}
