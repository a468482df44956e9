import { describe, expect, it } from 'vitest'
import { minorUnits } from './money.ts'

describe('amounts in minor units', () => {
  it.each([
    [0.1 + 0.2, 100, 30],
    [1.005, 100, 100],
    [1.015, 100, 102],
    [0.125, 100, 12],
    [0.135, 100, 14],
    [-0.125, 100, -12],
    [2e-7, 100_000_000, 20],
    [5e-9, 100_000_000, 0],
    [1.5e-8, 100_000_000, 2],
    [90071992.5474099, 100_000_000, 9007199254740990],
    [-0, 100, 0],
  ])('%d × %d is %d, half to even', (amount, perUnit, minor) => expect(minorUnits(amount, perUnit)).toBe(minor))

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e21, 90071993])('refuses %d millions', (amount) =>
    expect(minorUnits(amount, 100_000_000)).toBeUndefined(),
  )
})
