export interface Pair {
  readonly first: string
  readonly second: string
  readonly times: number
}

export interface Assessor {
  readonly name: string
  readonly comparisons: readonly Pair[]
}

/** What the scale offers: 9 to 1, then its mirror. */
export const steps: readonly number[] = [9, 8, 7, 6, 5, 4, 3, 2, 1, 1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 6, 1 / 7, 1 / 8, 1 / 9]

/** Seven levels for those who do not think in numbers; the words stand in the catalogue. */
export const levels = [
  ['extremelyMore', 9],
  ['muchMore', 6],
  ['more', 3],
  ['equally', 1],
  ['less', 1 / 3],
  ['muchLess', 1 / 6],
  ['extremelyLess', 1 / 9],
] as const

const apart = (a: number, b: number): number => Math.abs(Math.log(a) - Math.log(b))

/** The step of a scale that is nearest, on the scale of factors. */
export const nearest = (times: number, scale: readonly number[]): number =>
  scale.reduce((best, step) => (apart(step, times) < apart(best, times) ? step : best), scale[0] ?? 1)

/** How many times the first matters as much as the second; `undefined` where nobody compared them. */
export const timesOf = (pairs: readonly Pair[], first: string, second: string): number | undefined => {
  const straight = pairs.find((pair) => pair.first === first && pair.second === second)
  if (straight) return straight.times
  const mirrored = pairs.find((pair) => pair.first === second && pair.second === first)
  return mirrored ? 1 / mirrored.times : undefined
}

/** The pairs with one answer more, changed or taken back. */
export const withPair = (pairs: readonly Pair[], first: string, second: string, times: number | undefined): readonly Pair[] => {
  const others = pairs.filter(
    (pair) => !((pair.first === first && pair.second === second) || (pair.first === second && pair.second === first)),
  )
  return times === undefined ? others : [...others, { first, second, times }]
}

/** A factor as people write it: 3, or 1/3. */
export const written = (times: number): string => {
  const step = nearest(times, steps)
  return step >= 1 ? String(Math.round(step)) : `1/${Math.round(1 / step)}`
}
