import { describe, expect, it } from 'vitest'
import { scaled } from './money.ts'

const rows: readonly (readonly [number, number, number | undefined])[] = [
  [12.345, 100_000_000, 1_234_500_000],
  [1e21, 1, undefined],
  [1e-7, 100_000_000, 10],
  [0.5, 1, 0],
  [1.5, 1, 2],
  [-2.5, 1, -2],
  [-0.4, 1, 0],
  [90_000_000, 100_000_000, 9_000_000_000_000_000],
  [90_072_000, 100_000_000, undefined],
  [Number.NaN, 1, undefined],
]

describe('scaling once, half to even', () => {
  it.each(rows)('%d × %d', (stored, factor, expected) => expect(scaled(stored, factor)).toBe(expected))
})
