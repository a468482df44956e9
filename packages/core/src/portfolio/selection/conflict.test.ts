import fc from 'fast-check'
import loadHighs from 'highs'
import { describe, expect, it } from 'vitest'
import { bestBySubsets } from '../testing/brute-force.ts'
import { smallModels } from '../testing/models.ts'
import type { Constraint } from './constraint.ts'
import { constraintsOf } from './constraints.ts'
import { impossibilityOf } from './elastic.ts'
import { highsSolver } from './highs.ts'
import type { SelectionModel } from './model.ts'
import { changed } from './remedy.ts'

const means = { solver: highsSolver(await loadHighs()), seconds: 10, clock: () => 0, rounds: 50 }

/** The model with nothing asked but these constraints. */
const onlyThese = (model: SelectionModel, constraints: readonly Constraint[]): SelectionModel => {
  const texts = new Set(constraints.map((constraint) => JSON.stringify(constraint)))
  const others = constraintsOf(model).filter((constraint) => !texts.has(JSON.stringify(constraint)))
  return changed(
    model,
    others.map((constraint) => ({ is: 'dropped', constraint })),
  )
}
const possible = (model: SelectionModel): boolean => bestBySubsets(model) !== undefined

const model: SelectionModel = {
  projects: [
    { id: 'Law', value: 1, cost: { 2026: 60 }, demand: { engineer: { 2026: 3 } }, mandatory: true },
    { id: 'Wish', value: 9, cost: { 2026: 50 }, forcedIn: { reason: 'promised to the board' } },
    { id: 'Other', value: 5, cost: { 2026: 10 } },
  ],
  budgets: { 2026: 100, 2027: 10 },
  capacity: { engineer: { 2026: 8 } },
}

describe('what makes a selection impossible', () => {
  it('names the smallest set in conflict, and the cheapest ways out', () => {
    expect(impossibilityOf(model, means)).toEqual({
      conflict: [
        { is: 'budget', period: '2026', limit: 100 },
        { is: 'mandatory', project: 'Law' },
        { is: 'forcedIn', project: 'Wish', reason: 'promised to the board' },
      ],
      irreducible: true,
      remedies: [
        {
          changes: [{ is: 'moved', constraint: { is: 'budget', period: '2026', limit: 100 }, to: 110 }],
          cost: 0.1,
          least: true,
        },
        {
          changes: [{ is: 'dropped', constraint: { is: 'forcedIn', project: 'Wish', reason: 'promised to the board' } }],
          cost: 1,
          least: true,
        },
        { changes: [{ is: 'dropped', constraint: { is: 'mandatory', project: 'Law' } }], cost: 10, least: true },
      ],
    })
    expect(impossibilityOf({ ...model, budgets: { 2026: 110 } }, means)).toBeUndefined()
  })

  it('finds changes together where no single one is enough', () => {
    const two = impossibilityOf({ ...model, capacity: { engineer: { 2026: 2 } } }, means)
    expect(two?.remedies[0]?.changes).toEqual([
      { is: 'moved', constraint: { is: 'budget', period: '2026', limit: 100 }, to: 110 },
      { is: 'moved', constraint: { is: 'capacity', role: 'engineer', period: '2026', limit: 2 }, to: 3 },
    ])
  })

  it('is a conflict of which nothing can be left out, and every remedy works', () => {
    let seen = 0
    fc.assert(
      fc.property(smallModels(6), (asked) => {
        if (possible(asked)) return
        seen++
        const found = impossibilityOf(asked, means)!
        expect(found.irreducible).toBe(true)
        expect(possible(onlyThese(asked, found.conflict))).toBe(false)
        for (const left of found.conflict)
          expect(
            possible(
              onlyThese(
                asked,
                found.conflict.filter((c) => c !== left),
              ),
            ),
          ).toBe(true)
        expect(found.remedies.length).toBeGreaterThan(0)
        for (const remedy of found.remedies) expect(possible(changed(asked, remedy.changes))).toBe(true)
      }),
      { numRuns: 25 },
    )
    expect(seen).toBeGreaterThan(2)
  })
})
