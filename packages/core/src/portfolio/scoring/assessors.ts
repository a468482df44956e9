import type { Comparison, RandomIndex } from './pairwise.ts'
import { type Priorities, type PrioritiesOf, prioritiesOf } from './priorities.ts'

/** What one person compared. */
export interface Assessor {
  readonly name: string
  readonly comparisons: readonly Comparison[]
}

/** How far the assessors are apart on a pair: a factor of 1 is agreement, 3 means that they differ threefold on average. */
export interface Dispersion {
  readonly first: string
  readonly second: string
  readonly factor: number
  readonly assessors: number
}

/** Weights of several assessors together, and how far they are apart. */
export interface Together {
  readonly priorities: Priorities
  /** By pair, the most disputed first; pairs that only one compared are not in it. */
  readonly dispersion: readonly Dispersion[]
  /** What each assessor alone would weigh; without those whose own comparisons do not hang together. */
  readonly alone: Readonly<Record<string, Priorities>>
}

const keyOf = (first: string, second: string): string => JSON.stringify([first, second])

interface Pair {
  readonly first: string
  readonly second: string
  readonly logarithms: number[]
}

const pairsOf = (assessors: readonly Assessor[]): readonly Pair[] => {
  const pairs = new Map<string, Pair>()
  for (const { comparisons } of assessors)
    for (const { first, second, times } of comparisons) {
      const turned = pairs.has(keyOf(second, first))
      const key = turned ? keyOf(second, first) : keyOf(first, second)
      const pair = pairs.get(key) ?? { first, second, logarithms: [] }
      pair.logarithms.push(turned ? -Math.log(times) : Math.log(times))
      pairs.set(key, pair)
    }
  return [...pairs.values()]
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
const deviation = (numbers: readonly number[]): number => {
  const middle = mean(numbers)
  return Math.sqrt(mean(numbers.map((number) => (number - middle) ** 2)))
}

/** Combines judgements by their geometric mean, the only way that keeps reciprocals (Aczél and Saaty 1983). */
export const together = (
  items: readonly string[],
  assessors: readonly Assessor[],
  index: RandomIndex = 'saaty',
): { readonly ok: true; readonly together: Together } | Extract<PrioritiesOf, { ok: false }> => {
  const pairs = pairsOf(assessors)
  const combined = pairs.map(({ first, second, logarithms }) => ({ first, second, times: Math.exp(mean(logarithms)) }))
  const found = prioritiesOf(items, combined, index)
  if (!found.ok) return found
  const dispersion = pairs
    .filter(({ logarithms }) => logarithms.length > 1)
    .map(({ first, second, logarithms }) => ({ first, second, factor: Math.exp(deviation(logarithms)), assessors: logarithms.length }))
    .sort((a, b) => b.factor - a.factor)
  const alone = assessors.flatMap(({ name, comparisons }) => {
    const own = prioritiesOf(items, comparisons, index)
    return own.ok ? [[name, own.priorities] as const] : []
  })
  return { ok: true, together: { priorities: found.priorities, dispersion, alone: Object.fromEntries(alone) } }
}
