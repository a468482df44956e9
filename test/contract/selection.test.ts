import { highsSolver, type Selected, type SelectionModel, select } from '@plumbline/core/portfolio'
import loadHighs from 'highs'
import { expect, it } from 'vitest'
import { long } from '../support/arbitrary.ts'
import { knapsacksOf } from '../support/knapsacks.ts'
import { describeWithReference } from '../support/reference.ts'

const solver = highsSolver(await loadHighs())

const found = (model: SelectionModel, seconds?: number): Selected => {
  const answer = select(model, seconds === undefined ? {} : { solver, seconds, clock: () => performance.now() })
  if (answer.status !== 'optimal' && answer.status !== 'feasible') throw new Error(`nothing was selected: ${answer.status}`)
  return answer
}
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

describeWithReference('data/orlib-best-known.json', 'selection on published instances', () => {
  it('proves all seven optima of Petersen’s research and development portfolios', () => {
    const answers = knapsacksOf('mknap1').map(({ model, best }) => ({ ...found(model, 20), best }))
    expect(answers.map(({ status, value }) => [status, value])).toEqual(answers.map(({ best }) => ['optimal', best]))
  })

  it.each(['mknapcb1', 'mknapcb4'])(
    '%s at once: within 0.6 % of the best known on average, never above it, never under by the bound',
    (set) => {
      const answers = knapsacksOf(set).map(({ model, best }) => ({ ...found(model), best }))
      for (const { value, bound, best } of answers) {
        expect(value).toBeLessThanOrEqual(best)
        expect(bound).toBeGreaterThanOrEqual(best)
      }
      expect(mean(answers.map(({ value, best }) => (best - value) / best))).toBeLessThanOrEqual(0.006)
    },
  )

  it.runIf(long)(
    'within 0.05 % of the best known on average after 25 seconds',
    () => {
      const gaps = ['mknapcb1', 'mknapcb4'].flatMap(knapsacksOf).map(({ name, model, best }) => {
        const { status, value, bound } = found(model, 25)
        process.stdout.write(`${name}: ${status}, ${value} of ${best}, bound ${bound}\n`)
        expect(bound).toBeGreaterThanOrEqual(best)
        return (best - value) / best
      })
      expect(mean(gaps)).toBeLessThanOrEqual(0.0005)
    },
    60 * 30_000,
  )
})
