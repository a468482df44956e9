import fc from 'fast-check'
import loadHighs from 'highs'
import { describe, expect, it } from 'vitest'
import { bestBySubsets, obeys } from '../testing/brute-force.ts'
import { smallModels } from '../testing/models.ts'
import { highsSolver } from './highs.ts'
import type { SelectionModel } from './model.ts'
import { type Selection, select } from './select.ts'

const solver = highsSolver(await loadHighs())
const exactly = (model: SelectionModel) => select(model, { solver, seconds: 20, clock: () => 0, rounds: 50 })

/** What holds of every answer, whoever found it. */
const holds = (model: SelectionModel, answer: Selection): void => {
  const best = bestBySubsets(model)
  if (answer.status === 'infeasible') {
    expect(best).toBeUndefined()
    return
  }
  expect(answer.bound).toBeGreaterThanOrEqual((best ?? Number.NEGATIVE_INFINITY) - 1e-9)
  if (answer.status === 'unknown') return
  expect(obeys(model, answer.selected)).toBe(true)
  expect(best).toBeDefined()
  expect(answer.value).toBeLessThanOrEqual(best! + 1e-9)
  expect(answer.value).toBeLessThanOrEqual(answer.bound)
  if (answer.status === 'optimal') expect(answer.value).toBeCloseTo(best!, 9)
}

describe('select', () => {
  it('at once: keeps every demand, and no selection is worth more than its bound', () => {
    fc.assert(
      fc.property(smallModels(), (model) => {
        holds(model, select(model))
      }),
      { numRuns: 100 },
    )
  })

  it('exactly: finds what trying every subset finds, and says infeasible exactly where nothing is', () => {
    fc.assert(
      fc.property(smallModels(), (model) => {
        const answer = exactly(model)
        expect(['optimal', 'infeasible']).toContain(answer.status)
        holds(model, answer)
      }),
      { numRuns: 100 },
    )
  })
})
