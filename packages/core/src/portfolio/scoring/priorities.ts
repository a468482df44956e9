import {
  type Comparison,
  completed,
  consistencyRatio,
  entry,
  type Matrix,
  matrixOf,
  principal,
  type RandomIndex,
  set,
  unrelated,
} from './pairwise.ts'

/** Which comparison to look at again: with the value that the others imply, the whole becomes most consistent. */
export interface RepairHint {
  readonly first: string
  readonly second: string
  readonly times: number
  /** What the other comparisons imply, and the nearest step of the scale. */
  readonly implied: number
  readonly suggested: number
  /** The consistency ratio with the suggestion. */
  readonly ratioThen: number
}

/** Weights by pairwise comparison (analytic hierarchy process, Saaty). */
export interface Priorities {
  /** In the order of the items, adding up to one. */
  readonly weights: Readonly<Record<string, number>>
  readonly consistencyRatio: number
  /** Pairs that nobody compared, with the value that fits the others best. */
  readonly filled: readonly Comparison[]
  /** Where the ratio is above 0.1. */
  readonly hint: RepairHint | null
}

export type PrioritiesOf =
  | { readonly ok: true; readonly priorities: Priorities }
  | { readonly ok: false; readonly unrelated: readonly string[] }

/** Above this, comparisons contradict each other too much to be relied on (Saaty). */
export const acceptable = 0.1

const scale = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((step) => (step === 1 ? [1] : [step, 1 / step]))

const nearestStep = (times: number): number => {
  const distance = (step: number) => Math.abs(Math.log(step) - Math.log(times))
  return scale.reduce((best, step) => (distance(step) < distance(best) ? step : best), 1)
}

const hintFor = (items: readonly string[], matrix: Matrix, index: RandomIndex): RepairHint | null => {
  let best: RepairHint | null = null
  for (let i = 0; i < items.length; i++)
    for (let j = i + 1; j < items.length; j++) {
      const times = entry(matrix, i, j)
      const without = matrix.map((row) => row.slice())
      set(without, [i, j], Number.NaN)
      if (Number.isNaN(times) || unrelated(items, without).length > 0) continue
      const whole = completed(without)
      const implied = entry(whole, i, j)
      const suggested = nearestStep(implied)
      set(whole, [i, j], suggested)
      const ratioThen = consistencyRatio(whole, index)
      if (best === null || ratioThen < best.ratioThen)
        best = { first: items[i] ?? '', second: items[j] ?? '', times, implied, suggested, ratioThen }
    }
  return best
}

/** Weights of items from comparisons of their pairs; not all pairs need one, as long as they hang together. */
export const prioritiesOf = (items: readonly string[], comparisons: readonly Comparison[], index: RandomIndex = 'saaty'): PrioritiesOf => {
  const matrix = matrixOf(items, comparisons)
  const apart = unrelated(items, matrix)
  if (apart.length > 0) return { ok: false, unrelated: apart }
  const whole = completed(matrix)
  const { weights } = principal(whole)
  const ratio = consistencyRatio(whole, index)
  const filled = items.flatMap((first, i) =>
    items.flatMap((second, j) => (j > i && Number.isNaN(entry(matrix, i, j)) ? [{ first, second, times: entry(whole, i, j) }] : [])),
  )
  return {
    ok: true,
    priorities: {
      weights: Object.fromEntries(items.map((item, place) => [item, weights[place] ?? 0])),
      consistencyRatio: ratio,
      filled,
      hint: ratio > acceptable ? hintFor(items, matrix, index) : null,
    },
  }
}

/** Weights of alternatives under a hierarchy: their weights under each criterion, weighed by the criteria. */
export const synthesised = (
  criteria: Readonly<Record<string, number>>,
  alternatives: Readonly<Record<string, Readonly<Record<string, number>>>>,
): Readonly<Record<string, number>> => {
  const sums = new Map<string, number>()
  for (const [criterion, weight] of Object.entries(criteria))
    for (const [alternative, part] of Object.entries(alternatives[criterion] ?? {}))
      sums.set(alternative, (sums.get(alternative) ?? 0) + weight * part)
  return Object.fromEntries(sums)
}
