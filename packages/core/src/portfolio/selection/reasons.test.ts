import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestBySubsets, obeys } from '../testing/brute-force.ts'
import { smallModels } from '../testing/models.ts'
import type { SelectionModel } from './model.ts'
import { solve } from './outcome.ts'
import { programOf } from './program.ts'
import { reasonsOf } from './reasons.ts'
import { changed } from './remedy.ts'
import { selectionOf } from './select.ts'
import { swapsOf } from './swaps.ts'
import { usesOf } from './use.ts'

const explained = (model: SelectionModel) => {
  const outcome = solve(programOf(model))
  return { outcome, reasons: reasonsOf(model, outcome), swaps: swapsOf(outcome, 100), uses: usesOf(model, outcome) }
}

const model: SelectionModel = {
  projects: [
    { id: 'CRM', value: 60, cost: { 2026: 40 } },
    { id: 'Lake', value: 50, cost: { 2026: 30 } },
    { id: 'Archive', value: 21, cost: { 2026: 12 } },
    { id: 'Law', value: 1, cost: { 2026: 20 }, mandatory: true },
    { id: 'Reports', value: 25, cost: { 2026: 5 }, requires: ['Lake'] },
    { id: 'Pilot', value: 9, cost: { 2026: 5 }, excludes: ['Lake'] },
    { id: 'Vanity', value: 30, cost: { 2026: 5 }, forcedOut: { reason: 'no sponsor' } },
    { id: 'Annex', value: 30, cost: { 2026: 5 }, requires: ['Vanity'] },
  ],
  budgets: { 2026: 70 },
}

/** The best value where one project is in, or out; undefined where nothing is possible then. */
const bestWith = (asked: SelectionModel, id: string, isIn: boolean): number | undefined =>
  bestBySubsets({
    ...asked,
    projects: asked.projects.map((c) => (c.id === id ? { ...c, [isIn ? 'forcedIn' : 'forcedOut']: { reason: 'tried' } } : c)),
  })

describe('reasons of a selection', () => {
  it('says of each project why, what it would take and what it displaces', () => {
    const { reasons } = explained(model)
    const of = Object.fromEntries(reasons.map((reason) => [reason.project, reason]))
    expect(of['Law']).toMatchObject({ in: true, why: { is: 'mandatory' }, without: null })
    expect(of['Lake']).toMatchObject({ in: true, why: { is: 'required', by: ['Reports'] } })
    expect(of['Reports']).toMatchObject({ in: true, why: { is: 'worth' }, without: { loss: { atLeast: 25, atMost: 25 } } })
    expect(of['CRM']).toMatchObject({
      in: false,
      why: { is: 'outweighed', short: [{ constraint: { is: 'budget', period: '2026' }, by: 37 }] },
      score: { atLeast: 87, enough: 87 },
      with: { loss: { atLeast: 27, atMost: 27 }, goesOut: ['Lake', 'Archive', 'Reports'], comesIn: ['Pilot'] },
    })
    expect(of['Pilot']).toMatchObject({ in: false, why: { is: 'excluded', by: ['Lake'] } })
    expect(of['Vanity']).toMatchObject({ in: false, why: { is: 'forcedOut', reason: 'no sponsor' }, with: null })
    expect(of['Annex']).toMatchObject({ in: false, why: { is: 'needs', out: ['Vanity'] }, with: { possible: false } })
  })

  it('prices what binds', () => {
    const { uses } = explained(model)
    expect(uses).toEqual([
      { constraint: { is: 'budget', period: '2026', limit: 70 }, used: 67, worth: expect.closeTo(1.5, 6) as number, binding: true },
    ])
  })

  it('keeps the true loss between its two numbers, and its scores and amounts are enough', () => {
    fc.assert(
      fc.property(smallModels(7), (asked) => {
        const { outcome, reasons } = explained(asked)
        const answer = selectionOf(outcome)
        if (answer.status !== 'optimal') return
        for (const reason of reasons) {
          const turn = reason.in ? reason.without : reason.with
          if (turn === null) continue
          const best = bestWith(asked, reason.project, !reason.in)
          expect(turn.possible).toBe(best !== undefined)
          if (!turn.possible) continue
          const loss = answer.value - best!
          expect(turn.loss.atLeast).toBeLessThanOrEqual(loss + 1e-9)
          expect(turn.loss.atMost ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(loss - 1e-9)
          if (reason.in || reason.why.is !== 'outweighed') continue
          const roomier = changed(
            asked,
            reason.why.short.map(({ constraint, by }) => ({
              is: 'moved',
              constraint,
              to:
                constraint.is === 'objective' || (constraint.is === 'guardrail' && constraint.bound === 'atLeast')
                  ? constraint.limit - by
                  : constraint.limit + by,
            })),
          )
          const share = reason.why.short.some(({ constraint }) => constraint.is === 'guardrail')
          if (!share && !asked.projects.some((c) => c.requires?.length))
            expect(obeys(roomier, [...answer.selected, reason.project])).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('asks no more for turning a project round than the exchange that does it', () => {
    fc.assert(
      fc.property(smallModels(9), (asked) => {
        const { reasons, swaps } = explained(asked)
        const most = new Map(
          reasons.map((reason) => {
            const turn = reason.in ? reason.without : reason.with
            return [reason.project, turn?.possible ? turn.loss.atMost : null] as const
          }),
        )
        for (const swap of swaps) for (const id of [swap.in, swap.out]) expect(most.get(id) ?? 0).toBeLessThanOrEqual(swap.loss + 1e-9)
      }),
      { numRuns: 60 },
    )
  })

  it('exchanges keep every demand at the loss that they name', () => {
    fc.assert(
      fc.property(smallModels(7), (asked) => {
        const { outcome, swaps } = explained(asked)
        const answer = selectionOf(outcome)
        if (answer.status !== 'optimal') return
        for (const swap of swaps) {
          const after = [...answer.selected.filter((id) => id !== swap.out), swap.in]
          expect(obeys(asked, after)).toBe(true)
          expect(asked.projects.filter(({ id }) => after.includes(id)).reduce((sum, { value }) => sum + value, 0)).toBe(
            answer.value - swap.loss,
          )
        }
      }),
      { numRuns: 40 },
    )
  })
})
