/** FNV-1a over UTF-16 units: the same number for the same text on every machine. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}

export interface Random {
  /** In [0, 1). */
  next(): number
  /** From `low` to `high`, both included. */
  whole(low: number, high: number): number
  pick<T>(values: readonly [T, ...T[]]): T
  chance(share: number): boolean
  shuffled<T>(values: readonly T[]): T[]
}

/** Numbers that follow from the seed text alone (mulberry32). */
export const randomOf = (seed: string): Random => {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    whole,
    pick: (values) => values[whole(0, values.length - 1)] ?? values[0],
    chance: (share) => next() < share,
    shuffled: (values) =>
      values
        .map((value) => ({ value, order: next() }))
        .sort((a, b) => a.order - b.order)
        .map(({ value }) => value),
  }
}
