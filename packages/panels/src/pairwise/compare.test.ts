import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest, type Pair, steps, timesOf, withPair, written } from './compare.ts'

const names = fc.constantFrom('cost', 'value', 'risk')

describe('answers to pairs', () => {
  it('read the same from either side, whichever side was asked', () => {
    fc.assert(
      fc.property(names, names, fc.constantFrom(...steps), (first, second, times) => {
        fc.pre(first !== second)
        const before: readonly Pair[] = [{ first: second, second: first, times: 5 }]
        const pairs = withPair(before, first, second, times)
        expect(pairs).toHaveLength(1)
        expect(timesOf(pairs, first, second)).toBe(times)
        expect(timesOf(pairs, second, first)).toBeCloseTo(1 / times)
        expect(withPair(pairs, second, first, undefined)).toEqual([])
      }),
    )
  })

  it('are written as steps of the scale', () => {
    expect(steps.map(written).join(' ')).toBe('9 8 7 6 5 4 3 2 1 1/2 1/3 1/4 1/5 1/6 1/7 1/8 1/9')
    expect(nearest(0.26, steps)).toBe(1 / 4)
  })
})
