import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestBySubsets } from '../testing/brute-force.ts'
import { smallModels } from '../testing/models.ts'
import { frontierOf, standingOf } from './frontier.ts'
import type { SelectionModel } from './model.ts'

const model: SelectionModel = {
  projects: [
    { id: 'A', value: 10, cost: { 2026: 50 } },
    { id: 'B', value: 8, cost: { 2026: 30 } },
    { id: 'C', value: 5, cost: { 2026: 30 }, demand: { engineer: { 2026: 1 } } },
  ],
  budgets: { 2026: 100 },
}
const levels = { points: 5, from: 0, to: 12_000 }

describe('the efficient frontier', () => {
  it('gives the most value at each level of money', () => {
    expect(frontierOf(model, levels).map((point) => [point.level, point.budget, point.cost, 'value' in point && point.value])).toEqual([
      [0, 0, 0, 0],
      [3000, 30, 30, 8],
      [6000, 60, 60, 13],
      [9000, 90, 80, 18],
      [12_000, 120, 110, 23],
    ])
  })

  it('shows a selection beside it', () => {
    const frontier = frontierOf(model, levels)
    expect(standingOf(model, frontier, ['B', 'C'])).toEqual({ value: 13, cost: 60, level: 6000, beside: { level: 6000, missed: 0 } })
    expect(standingOf(model, frontier, ['A'])).toEqual({ value: 10, cost: 50, level: 5000, beside: { level: 6000, missed: 3 } })
    const short = { ...model, capacity: { engineer: { 2026: 0 } } }
    expect(standingOf(short, frontier, ['C'])).toMatchObject({ level: null, beside: null })
  })

  it('never shows less for more money, nor a value beyond a bound', () => {
    fc.assert(
      fc.property(smallModels(7), (asked) => {
        const points = frontierOf(asked, { points: 6, from: 0, to: 10_000 })
        let before = Number.NEGATIVE_INFINITY
        for (const point of points) {
          const scale = (limits: Readonly<Record<string, number>> | undefined) =>
            Object.fromEntries(Object.entries(limits ?? {}).map(([period, limit]) => [period, (limit * point.level) / 10_000]))
          const best = bestBySubsets({
            ...asked,
            budgets: scale(asked.budgets),
            funds: Object.fromEntries(Object.entries(asked.funds ?? {}).map(([fund, limits]) => [fund, scale(limits)])),
          })
          if (point.status === 'infeasible') expect(best).toBeUndefined()
          if (!('value' in point)) continue
          expect(point.value).toBeGreaterThanOrEqual(before)
          expect(point.value).toBeLessThanOrEqual(best! + 1e-9)
          expect(point.bound).toBeGreaterThanOrEqual(best! - 1e-9)
          before = point.value
        }
      }),
      { numRuns: 30 },
    )
  })
})
