import { type Comparison, type Priorities, prioritiesOf, type RandomIndex, synthesised } from '@plumbline/core/portfolio'
import { expect, it } from 'vitest'
import { describeWithReference, readReference } from '../support/reference.ts'

interface Published {
  readonly name: string
  readonly randomIndex: 'saaty' | 'donegan-dodd'
  readonly comparisons?: Readonly<Record<string, number>>
  readonly criteria?: Readonly<Record<string, number>>
  readonly alternatives?: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly weights: Readonly<Record<string, number>>
  readonly consistencyRatio?: number
  readonly completed?: Readonly<Record<string, number>>
}

const comparisonsOf = (pairs: Readonly<Record<string, number>>): Comparison[] =>
  Object.entries(pairs).map(([pair, times]) => {
    const [first, second] = pair.split('/')
    return { first: first!, second: second!, times }
  })

const found = (pairs: Readonly<Record<string, number>>, index: RandomIndex): Priorities => {
  const comparisons = comparisonsOf(pairs)
  const items = [...new Set(comparisons.flatMap(({ first, second }) => [first, second]))]
  const answer = prioritiesOf(items, comparisons, index)
  if (!answer.ok) throw new Error(`unrelated: ${answer.unrelated.join(', ')}`)
  return answer.priorities
}

/** As many decimals as were published. */
const decimals = (published: number): number => String(published).split('.')[1]?.length ?? 0
const isPublished = (value: number, published: number) =>
  expect(value.toFixed(decimals(published))).toBe(published.toFixed(decimals(published)))

describeWithReference('data/reference-numbers.json', 'published pairwise comparisons', () => {
  const { ahp } = readReference('data/reference-numbers.json') as { readonly ahp: readonly Published[] }

  it.each(ahp.map((one) => [one.name, one] as const))('%s', (_, published) => {
    const index: RandomIndex = published.randomIndex === 'saaty' ? 'saaty' : 'doneganDodd'
    if (published.comparisons) {
      const { weights, consistencyRatio, filled } = found(published.comparisons, index)
      for (const [item, weight] of Object.entries(published.weights)) isPublished(weights[item]!, weight)
      isPublished(consistencyRatio, published.consistencyRatio!)
      for (const [pair, times] of Object.entries(published.completed ?? {})) {
        const [first, second] = pair.split('/')
        expect(filled.find((one) => one.first === first && one.second === second)?.times).toBeCloseTo(times, 5)
      }
      return
    }
    const criteria = found(published.criteria!, index).weights
    const alternatives = Object.fromEntries(
      Object.entries(published.alternatives!).map(([criterion, pairs]) => [criterion, found(pairs, index).weights]),
    )
    const weights = synthesised(criteria, alternatives)
    for (const [item, weight] of Object.entries(published.weights)) isPublished(weights[item]!, weight)
  })
})
