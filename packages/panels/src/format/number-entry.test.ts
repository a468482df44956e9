import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber, writeNumber } from './number-entry.ts'

describe('a number as people write it', () => {
  it.each([
    ['350M', 'en-GB', 350e6],
    ['£1.2bn', 'en-GB', 1.2e9],
    ['12,500', 'en-GB', 12_500],
    ['12.500', 'de', 12_500],
    ['1,2 Mrd.', 'de', 1.2e9],
    ['-3', 'en-GB', -3],
    ['', 'en-GB', null],
    ['a lot', 'en-GB', undefined],
    ['1.2.3', 'en-GB', undefined],
  ])('%s in %s', (text, locale, number) => expect(readNumber(text, locale)).toBe(number))

  it('is read back as it was written, in every language', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom('en-GB', 'de', 'fr', 'de-CH'), (cents, locale) => {
        expect(readNumber(writeNumber(cents / 100, locale), locale)).toBeCloseTo(cents / 100, 2)
      }),
    )
  })
})
