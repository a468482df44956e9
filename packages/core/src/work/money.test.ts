import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalAmount, minorDigits, minorUnits } from './money.ts'

describe('amounts in minor units', () => {
  it.each([
    [0.1 + 0.2, 100, 30],
    [1.005, 100, 100],
    [1.015, 100, 102],
    [0.125, 100, 12],
    [0.135, 100, 14],
    [-0.125, 100, -12],
    [-2.5, 1, -2],
    [-0.4, 1, 0],
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

describe('amounts in words', () => {
  it.each([
    [1250, 'GBP', '12.50'],
    [1250, 'JPY', '1250'],
    [1250, 'KWD', '1.250'],
    [5, 'EUR', '0.05'],
    [-5, 'EUR', '-0.05'],
    [0, 'JPY', '0'],
    // Node's and some browsers' own tables say none.
    [1250, 'HUF', '12.50'],
    [Number.MAX_SAFE_INTEGER, 'GBP', '90071992547409.91'],
  ])('%d minor units of %s are %s', (minor, currency, words) => expect(decimalAmount({ minor, currency })).toBe(words))

  it('read back as what was stored', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.constantFrom('GBP', 'JPY', 'KWD'), (minor, currency) => {
        expect(minorUnits(Number(decimalAmount({ minor, currency })), 10 ** minorDigits(currency))).toBe(minor)
      }),
    )
  })
})
