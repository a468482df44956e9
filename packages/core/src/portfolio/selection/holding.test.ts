import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestBySubsets, obeys } from '../testing/brute-force.ts'
import { smallModels } from '../testing/models.ts'
import { holdingOf } from './holding.ts'
import type { SelectionModel } from './model.ts'
import { select } from './select.ts'

const worth = ({ projects }: SelectionModel, selected: readonly string[]): number =>
  projects.reduce((sum, { id, value }) => sum + (selected.includes(id) ? value : 0), 0)

/** The same candidates, worth something else. */
const revalued = (model: SelectionModel, values: readonly number[]): SelectionModel => ({
  ...model,
  projects: model.projects.map((project, at) => ({ ...project, value: values[at % values.length] ?? 0 })),
})

describe('whether a selection stays', () => {
  it('is told as trying every subset tells it, and never more surely than its gap', () => {
    fc.assert(
      fc.property(smallModels(), fc.array(fc.integer({ min: -3, max: 30 }), { minLength: 1, maxLength: 8 }), (before, values) => {
        const after = revalued(before, values)
        const present = select(before)
        const holding = holdingOf(before, after)
        if (!('selected' in present)) {
          expect(holding.is).toBe('unknown')
          return
        }
        const best = bestBySubsets(after)
        if (best === undefined || holding.is === 'unknown') throw new Error('what kept every demand before keeps it afterwards')
        const stood = worth(after, present.selected)
        if (holding.is === 'stays') {
          expect(best).toBeLessThanOrEqual(stood + holding.gap * (Math.abs(stood) || Math.abs(best)) + 1e-6)
          return
        }
        const other = [...present.selected.filter((id) => !holding.goesOut.includes(id)), ...holding.comesIn]
        expect(obeys(after, other)).toBe(true)
        expect(holding.more).toBeGreaterThan(0)
        expect(worth(after, other)).toBeCloseTo(stood + holding.more, 6)
        expect(holding.already).toBe(worth(before, other) > worth(before, present.selected))
      }),
      { numRuns: 60 },
    )
  })

  it('stays proven where values only grow alike, and changes where the one that was left out is worth more', () => {
    const model: SelectionModel = {
      budgets: { '2026': 10 },
      projects: [
        { id: 'a', value: 5, cost: { '2026': 8 } },
        { id: 'b', value: 4, cost: { '2026': 8 } },
      ],
    }
    expect(holdingOf(model, revalued(model, [50, 40]))).toEqual({ is: 'stays', gap: 0 })
    const turned = { is: 'changes', gap: 0, more: 2, already: false, comesIn: ['b'], goesOut: ['a'] }
    expect(holdingOf(model, revalued(model, [5, 7]))).toEqual(turned)
    // Without a score somebody is no candidate any more.
    const [, second] = model.projects
    expect(holdingOf(model, { ...model, projects: second ? [second] : [] })).toMatchObject({
      is: 'changes',
      comesIn: ['b'],
      goesOut: ['a'],
    })
    expect(holdingOf({ ...model, guardrails: [{ id: 'g', dimension: 'x', class: 'y', measure: 'count', atLeast: 1 }] }, model)).toEqual({
      is: 'unknown',
    })
  })
})
