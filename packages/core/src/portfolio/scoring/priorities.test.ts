import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { together } from './assessors.ts'
import { type Comparison, verbalLevels } from './pairwise.ts'
import { prioritiesOf } from './priorities.ts'

const found = (items: readonly string[], comparisons: readonly Comparison[]) => {
  const answer = prioritiesOf(items, comparisons)
  if (!answer.ok) throw new Error(`unrelated: ${answer.unrelated.join(', ')}`)
  return answer.priorities
}
const pair = (first: string, second: string, times: number): Comparison => ({ first, second, times })

describe('weights by pairwise comparison', () => {
  it('finds the weights behind consistent comparisons, whole or in part', () => {
    const weights = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(weights, fc.nat(), (given, seed) => {
        const items = given.map((_, place) => `C${place}`)
        const all = given.flatMap((a, i) => given.slice(i + 1).map((b, k) => pair(items[i]!, items[i + 1 + k]!, a / b)))
        // A chain is enough; of the rest some pairs are left out.
        const some = all.filter(({ first, second }, at) => Number(second.slice(1)) - Number(first.slice(1)) === 1 || (seed + at) % 2 === 0)
        const { weights: answered, consistencyRatio } = found(items, some)
        const sum = given.reduce((total, weight) => total + weight, 0)
        given.forEach((weight, place) => expect(answered[items[place]!]).toBeCloseTo(weight / sum, 4))
        expect(consistencyRatio).toBeLessThan(1e-4)
      }),
      { numRuns: 15 },
    )
  })

  it('names the comparison to look at again, and to what', () => {
    const consistent = [pair('a', 'b', 2), pair('b', 'c', 2), pair('a', 'c', 4), pair('a', 'd', 8), pair('b', 'd', 4)]
    expect(found(['a', 'b', 'c', 'd'], [...consistent, pair('c', 'd', 2)]).hint).toBeNull()
    const { consistencyRatio, hint } = found(['a', 'b', 'c', 'd'], [...consistent, pair('c', 'd', 1 / 8)])
    expect(consistencyRatio).toBeGreaterThan(0.1)
    expect(hint).toMatchObject({ first: 'c', second: 'd', times: 1 / 8, suggested: 2, ratioThen: expect.closeTo(0, 6) as number })
    expect(hint?.implied).toBeCloseTo(2, 4)
  })

  it('refuses items that nothing relates to the others', () => {
    expect(prioritiesOf(['a', 'b', 'c'], [pair('a', 'b', verbalLevels.muchMore)])).toEqual({ ok: false, unrelated: ['c'] })
  })

  it('combines assessors by their geometric mean and shows where they differ', () => {
    const answer = together(
      ['a', 'b', 'c'],
      [
        { name: 'Ann', comparisons: [pair('a', 'b', 8), pair('b', 'c', 1)] },
        { name: 'Ben', comparisons: [pair('b', 'a', 1 / 2), pair('c', 'b', 1)] },
        { name: 'Cem', comparisons: [pair('a', 'b', 4)] },
      ],
    )
    if (!answer.ok) throw new Error('together')
    const { priorities, dispersion, alone } = answer.together
    expect(priorities.weights['a']! / priorities.weights['b']!).toBeCloseTo(4, 6)
    expect(dispersion.map(({ first, second, assessors }) => [first, second, assessors])).toEqual([
      ['a', 'b', 3],
      ['b', 'c', 2],
    ])
    expect(dispersion[0]?.factor).toBeCloseTo(2 ** Math.sqrt(2 / 3), 9)
    expect(dispersion[1]?.factor).toBeCloseTo(1, 9)
    expect(Object.keys(alone)).toEqual(['Ann', 'Ben'])
  })
})
