/** One comparison: the first matters so many times as much as the second (Saaty's scale, 1/9 to 9). */
export interface Comparison {
  readonly first: string
  readonly second: string
  readonly times: number
}

/** Seven levels in words, for those who do not think in numbers. */
export const verbalLevels = {
  extremelyMore: 9,
  muchMore: 6,
  more: 3,
  equally: 1,
  less: 1 / 3,
  muchLess: 1 / 6,
  extremelyLess: 1 / 9,
} as const satisfies Readonly<Record<string, number>>
export type VerbalLevel = keyof typeof verbalLevels

/**
 * Consistency of random matrices, by their size: what a consistency index is divided by. Saaty: Theory and Applications of the Analytic
 * Network Process, 2005, p. 31. Donegan and Dodd: A Note on Saaty's Random Indexes, Mathematical and Computer Modelling 15:10, 1991.
 */
export const randomIndices = {
  saaty: [0, 0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  doneganDodd: [
    0, 0, 0, 0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969, 1.5078, 1.5153, 1.5262,
    1.5313, 1.5371,
  ],
} as const satisfies Readonly<Record<string, readonly number[]>>
export type RandomIndex = keyof typeof randomIndices

/** A reciprocal matrix, row by row; `NaN` where a pair was not compared. */
export type Matrix = readonly Float64Array[]

export const matrixOf = (items: readonly string[], comparisons: readonly Comparison[]): Matrix => {
  const at = new Map(items.map((item, place) => [item, place]))
  const matrix = items.map((_, i) => Float64Array.from(items, (__, j) => (i === j ? 1 : Number.NaN)))
  for (const { first, second, times } of comparisons) {
    const [i, j] = [at.get(first), at.get(second)]
    if (i === undefined || j === undefined || i === j) continue
    set(matrix, [i, j], times)
  }
  return matrix
}

/** Sets an entry and its reciprocal. */
export const set = (matrix: Matrix, [i, j]: readonly [number, number], times: number): void => {
  const [row, column] = [matrix[i], matrix[j]]
  if (row) row[j] = times
  if (column) column[i] = 1 / times
}

export const entry = (matrix: Matrix, i: number, j: number): number => matrix[i]?.[j] ?? Number.NaN

/** The principal eigenvector of a complete matrix by power iteration, its parts adding up to one, and its eigenvalue. */
export const principal = (matrix: Matrix): { readonly weights: Float64Array; readonly eigenvalue: number } => {
  const size = matrix.length
  let weights = new Float64Array(size).fill(1 / size)
  let eigenvalue = size
  for (let step = 0; step < 1000; step++) {
    const next = new Float64Array(size)
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) next[i] = (next[i] ?? 0) + entry(matrix, i, j) * (weights[j] ?? 0)
    const sum = next.reduce((total, part) => total + part, 0)
    const after = next.map((part) => part / sum)
    const moved = after.reduce((most, part, i) => Math.max(most, Math.abs(part - (weights[i] ?? 0))), 0)
    weights = after
    eigenvalue = sum
    if (moved < 1e-15) break
  }
  return { weights, eigenvalue }
}

/** Items of which no comparison, not even through others, tells how they relate to the first. */
export const unrelated = (items: readonly string[], matrix: Matrix): readonly string[] => {
  const seen = new Set([0])
  for (const i of seen) for (let j = 0; j < items.length; j++) if (!Number.isNaN(entry(matrix, i, j))) seen.add(j)
  return items.filter((_, place) => !seen.has(place))
}

const golden = (Math.sqrt(5) - 1) / 2

/** The least of a function with one valley, between two ends. */
const lowest = (of: (x: number) => number, from: number, to: number): number => {
  let [low, high] = [from, to]
  let [a, b] = [high - golden * (high - low), low + golden * (high - low)]
  let [atA, atB] = [of(a), of(b)]
  while (high - low > 1e-9) {
    if (atA < atB) {
      high = b
      b = a
      atB = atA
      a = high - golden * (high - low)
      atA = of(a)
    } else {
      low = a
      a = b
      atA = atB
      b = low + golden * (high - low)
      atB = of(b)
    }
  }
  return (low + high) / 2
}

/**
 * Fills pairs that nobody compared so that the matrix is as consistent as it can be: the values that minimise its greatest eigenvalue,
 * one after the other (Bozóki, Fülöp, Rónyai: On optimal completion of incomplete pairwise comparison matrices, 2010).
 */
export const completed = (matrix: Matrix): Matrix => {
  const filled = matrix.map((row) => row.slice())
  const missing: [number, number][] = []
  for (let i = 0; i < matrix.length; i++)
    for (let j = i + 1; j < matrix.length; j++) if (Number.isNaN(entry(matrix, i, j))) missing.push([i, j])
  for (const place of missing) set(filled, place, 1)
  for (let round = 0; round < 100; round++) {
    let moved = 0
    for (const place of missing) {
      const before = Math.log(entry(filled, ...place))
      const eigenvalueAt = (logarithm: number) => {
        set(filled, place, Math.exp(logarithm))
        return principal(filled).eigenvalue
      }
      const best = lowest(eigenvalueAt, before - (round === 0 ? 6 : 1), before + (round === 0 ? 6 : 1))
      set(filled, place, Math.exp(best))
      moved = Math.max(moved, Math.abs(best - before))
    }
    if (moved < 1e-7) break
  }
  return filled
}

/** How far a complete matrix is from consistent, relative to random ones: 0.1 is the usual limit. Zero up to two items. */
export const consistencyRatio = (matrix: Matrix, index: RandomIndex): number => {
  const size = matrix.length
  const table: readonly number[] = randomIndices[index]
  const random = table[Math.min(size, table.length - 1)] ?? 0
  if (size < 3 || random === 0) return 0
  return Math.max(0, (principal(matrix).eigenvalue - size) / (size - 1) / random)
}
