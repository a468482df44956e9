import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../rules/condition.ts'
import { differenceOf } from './difference.ts'
import { differenceWords } from './difference-words.ts'
import { firstPhaseGate as phaseGate } from './phase-gate-1.ts'
import { strictness } from './strictness.ts'
import type { Criterion, Template } from './template.ts'
import { nextVersion, stepNeeded, versionProblem } from './version.ts'

const withCriterion = (id: string, change: Partial<Criterion>): Template => ({
  ...phaseGate,
  criteria: phaseGate.criteria.map((criterion) => (criterion.id === id ? { ...criterion, ...change } : criterion)),
})
const withParameter = (name: string, value: number): Template => ({
  ...phaseGate,
  parameters: { ...phaseGate.parameters, [name]: { ...phaseGate.parameters[name], value } },
})
const withGate = (id: string, change: Partial<Template['gates'][number]>): Template => ({
  ...phaseGate,
  gates: phaseGate.gates.map((gate) => (gate.id === id ? { ...gate, ...change } : gate)),
})
const planApproved: Criterion = {
  ...(phaseGate.criteria[0] as Criterion),
  id: 'PG-40',
  gate: 'G2',
  statement: 'The test plan is approved',
  severity: [{ severity: 'warn' }, { from: '2027-03-01', severity: 'block' }],
}
const told = (after: Template, before = phaseGate) => {
  const changes = differenceOf(before, after)
  return { effects: changes.map(({ effect }) => effect), words: differenceWords(changes, after), step: stepNeeded(changes) }
}

describe('what changed between two versions', () => {
  it.each<[string, Template, string, string, string]>([
    [
      'a new criterion',
      { ...phaseGate, criteria: [...phaseGate.criteria, planApproved] },
      'tightened',
      'G2 now also requires PG-40: The test plan is approved; it warns, blocks from 1 March 2027',
      'minor',
    ],
    [
      'a criterion that is gone',
      { ...phaseGate, criteria: phaseGate.criteria.filter(({ id }) => id !== 'PG-05') },
      'relaxed',
      'G1 no longer asks for PG-05: The business case compares at least three options, doing nothing included',
      'minor',
    ],
    [
      'a higher number',
      withParameter('risksAtLeast', 7),
      'tightened',
      'PG-08 asks for 7 instead of 5 (Open risks) for standard and major projects (stricter)',
      'minor',
    ],
    [
      'a tolerance that shrinks',
      withParameter('costTolerance', 300),
      'tightened',
      'PG-33 asks for 3% instead of 5% (Forecast over approved budget) (stricter)',
      'minor',
    ],
    [
      'more days to look back',
      withParameter('riskReviewDays', -60),
      'relaxed',
      'PG-35 asks for 60 days instead of 30 days (Risks reviewed on) (less strict)',
      'minor',
    ],
    [
      'a severity that steps up',
      withCriterion('PG-37', { severity: [{ severity: 'warn' }, { from: '2027-03-01', severity: 'block' }] }),
      'tightened',
      'PG-37 warns, blocks from 1 March 2027; before, it warns (stricter)',
      'minor',
    ],
    [
      'a should that becomes a must',
      withCriterion('PG-15', { demand: 'must' }),
      'tightened',
      'PG-15 is now a must instead of a should (stricter)',
      'minor',
    ],
    [
      'a condition that asks one thing more',
      withCriterion('PG-29', {
        passes: {
          all: [phaseGate.criteria.find(({ id }) => id === 'PG-29')!.passes, { fact: 'operations.accepted', is: 'equals', value: true }],
        },
      }),
      'tightened',
      'PG-29 now asks that “(End report is approved) and (Accepted by operations is yes)” instead of “End report is approved” (stricter)',
      'minor',
    ],
    [
      'a rule that applies to all',
      {
        ...phaseGate,
        criteria: phaseGate.criteria.map(({ when, ...criterion }) =>
          criterion.id === 'PG-18' ? criterion : { ...criterion, ...(when ? { when } : {}) },
        ),
      },
      'tightened',
      'PG-18 now applies always (stricter)',
      'minor',
    ],
    [
      'another sentence',
      withCriterion('PG-08', { statement: 'Risks are known' }),
      'reworded',
      'PG-08 is now worded “Risks are known”',
      'patch',
    ],
    ['a waiver that ends', withCriterion('PG-08', { waivable: false }), 'tightened', 'PG-08 may no longer be waived', 'minor'],
    [
      'another decider',
      withGate('G1', { decidedBy: ['sponsor'] }),
      'tightened',
      'G1 is decided by Sponsor instead of Sponsor, PMO (stricter)',
      'minor',
    ],
    [
      'a should-score',
      withGate('G1', { shouldLimit: 6000 }),
      'relaxed',
      'G1 needs 60% of the weighted shoulds instead of 70% (less strict)',
      'minor',
    ],
    [
      'a gate that is gone',
      { ...phaseGate, gates: phaseGate.gates.filter(({ id }) => id !== 'G6') },
      'relaxed',
      'The gate G6, Closure approved, is gone',
      'major',
    ],
    [
      'a phase that is gone',
      { ...phaseGate, phases: phaseGate.phases.filter(({ id }) => id !== 'benefits') },
      'changed',
      'The phase Benefits review is gone',
      'major',
    ],
    [
      'another role',
      { ...phaseGate, roles: [...phaseGate.roles, { id: 'board', name: 'Board' }] },
      'changed',
      'There is a new role: Board',
      'minor',
    ],
  ])('%s', (_name, after, effect, words, step) => {
    expect(told(after)).toEqual({ effects: [effect], words: [words], step })
  })

  it('is nothing between a version and itself, whatever it is called', () => {
    expect(differenceOf(phaseGate, { ...JSON.parse(JSON.stringify(phaseGate)), version: '9.9.9' })).toEqual([])
  })

  it('is the opposite when read backwards', () => {
    const opposite = { tightened: 'relaxed', relaxed: 'tightened', changed: 'changed', reworded: 'reworded' } as const
    for (const after of [withParameter('risksAtLeast', 7), withParameter('envelope', 1), withGate('G1', { decidedBy: ['sponsor'] })])
      expect(told(phaseGate, after).effects).toEqual(told(after).effects.map((effect) => opposite[effect]))
  })
})

describe('how strict a condition is', () => {
  const is = (fact: string, value: number): Condition => ({ fact, is: 'atLeast', value })
  const after = (fact: string, days: number): Condition => ({ fact: 'a', is: 'atLeast', value: { fact, days } })
  const share = (value: number) => ({ share: 'risks', as: 'n', satisfies: is('risks[].score', 9), is: 'atLeast', value }) as const
  it.each<[Condition, Condition, string]>([
    [is('a', 1), is('a', 2), 'tightened'],
    [{ not: is('a', 1) }, { not: is('a', 2) }, 'relaxed'],
    [{ any: [is('a', 1)] }, { any: [is('a', 1), is('b', 1)] }, 'relaxed'],
    [{ all: [is('a', 1), is('b', 2)] }, { all: [is('b', 1), is('a', 1)] }, 'relaxed'],
    [{ all: [is('a', 1), is('b', 1)] }, { all: [is('a', 2), is('b', 0)] }, 'changed'],
    [{ fact: 'a', is: 'equals', value: 1 }, { fact: 'a', is: 'equals', value: 2 }, 'changed'],
    [{ fact: 'a', is: 'below', value: 3 }, { fact: 'a', is: 'below', value: 2 }, 'tightened'],
    [{ fact: 'a', is: 'present' }, is('a', 1), 'changed'],
    [is('a', 1), is('b', 1), 'changed'],
    [
      { every: 'risks', as: 'n', satisfies: is('risks[].score', 3) },
      { every: 'risks', as: 'n', satisfies: is('risks[].score', 4) },
      'tightened',
    ],
    [{ count: 'risks', as: 'n', is: 'atMost', value: 3 }, { count: 'risks', as: 'n', is: 'atMost', value: 2 }, 'tightened'],
    [{ distinct: ['a', 'b'], atLeast: 1 }, { distinct: ['b', 'a'], atLeast: 2 }, 'tightened'],
    [share(5000), share(6000), 'tightened'],
    [share(5000), { ...share(5000), of: is('risks[].score', 9) }, 'changed'],
    [{ inARow: 2, as: 'n', satisfies: is('a', 1) }, { inARow: 3, as: 'n', satisfies: is('a', 1) }, 'tightened'],
    [{ inARow: 2, as: 'n', satisfies: is('a', 2) }, { inARow: 3, as: 'n', satisfies: is('a', 1) }, 'changed'],
    [after('d', 5), after('d', 6), 'tightened'],
    [after('d', 5), after('e', 6), 'changed'],
    [after('d', 5), { fact: 'a', is: 'atLeast', value: { asOf: { days: 6 } } }, 'changed'],
  ])('%j → %j', (before, after, effect) => {
    expect(strictness(before, after)).toBe(effect)
  })
})

describe('the version of a changed template', () => {
  it.each([
    [withParameter('risksAtLeast', 7), '1.0.1', /call it 1\.1\.0 or later/],
    [withParameter('risksAtLeast', 7), '1.0.0', /call it 1\.1\.0/],
    [withCriterion('PG-08', { statement: 'Other' }), '1.0.0', /call it 1\.0\.1/],
    [{ ...phaseGate, gates: phaseGate.gates.slice(1) }, '1.9.0', /call it 2\.0\.0/],
  ])('is too small a step', (after, version, problem) => {
    const renamed = { ...after, version }
    expect(versionProblem(phaseGate, renamed, differenceOf(phaseGate, renamed))).toMatch(problem)
  })

  it('stands where the step is large enough, or nothing changed', () => {
    const after = { ...withParameter('risksAtLeast', 7), version: '1.1.0' }
    expect(versionProblem(phaseGate, after, differenceOf(phaseGate, after))).toBeUndefined()
    expect(versionProblem(phaseGate, phaseGate, [])).toBeUndefined()
  })

  it('grows with every step', () => {
    const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => parts.join('.'))
    fc.assert(
      fc.property(version, fc.constantFrom('patch', 'minor', 'major'), (from, step) => {
        const after = { ...withParameter('risksAtLeast', 7), version: nextVersion(from, step) }
        const problem = versionProblem({ ...phaseGate, version: from }, after, differenceOf(phaseGate, after))
        expect(problem === undefined).toBe(step !== 'patch')
      }),
      { seed: 3 },
    )
  })
})
