import { describe, expect, it } from 'vitest'
import type { FactReading, Facts } from '../facts/facts.ts'
import type { RuleValue } from '../gates/judgement.ts'
import { badStagedProject, goodStagedProject, unmappedStagedProject } from '../testing/worked-controlled-stages.ts'
import { judgedBy, mustsOf, outcomesOf, problemsOf, withoutFactsOf } from '../testing/worked-template.ts'
import { choice, date, flag, money, whole } from '../testing/worked-values.ts'
import { controlledStages } from './controlled-stages.ts'

// Written by hand from the criteria before the code judged them: what a good, a bad and an unmapped project get.
const expected: Readonly<Record<string, readonly [RuleValue, RuleValue, RuleValue]>> = {
  'CS-01': ['pass', 'fail', 'unknown'],
  'CS-02': ['pass', 'fail', 'unknown'],
  'CS-03': ['pass', 'fail', 'unknown'],
  'CS-04': ['pass', 'fail', 'unknown'],
  'CS-05': ['pass', 'fail', 'unknown'],
  'CS-06': ['pass', 'fail', 'unknown'],
  'CS-07': ['pass', 'fail', 'unknown'],
  'CS-08': ['pass', 'fail', 'unknown'],
  'CS-09': ['pass', 'fail', 'unknown'],
  'CS-10': ['pass', 'fail', 'unknown'],
  'CS-11': ['pass', 'fail', 'unknown'],
  'CS-12': ['pass', 'fail', 'unknown'],
  'CS-13': ['pass', 'fail', 'unknown'],
  'CS-14': ['pass', 'fail', 'unknown'],
  'CS-15': ['pass', 'fail', 'unknown'],
  'CS-16': ['pass', 'fail', 'unknown'],
  'CS-17': ['pass', 'fail', 'unknown'],
  'CS-18': ['pass', 'fail', 'unknown'],
  'CS-19': ['pass', 'fail', 'unknown'],
  'CS-20': ['pass', 'fail', 'unknown'],
  'CS-21': ['pass', 'fail', 'unknown'],
  'CS-22': ['pass', 'fail', 'unknown'],
  'CS-23': ['pass', 'fail', 'unknown'],
  'CS-24': ['notApplicable', 'fail', 'unknown'],
  'CS-25': ['pass', 'fail', 'unknown'],
  'CS-26': ['pass', 'fail', 'unknown'],
  'CS-27': ['pass', 'fail', 'unknown'],
  'CS-28': ['pass', 'fail', 'unknown'],
  'CS-29': ['pass', 'fail', 'unknown'],
  'CS-30': ['pass', 'fail', 'unknown'],
  'CS-31': ['pass', 'fail', 'unknown'],
  'CS-32': ['pass', 'fail', 'unknown'],
  'CS-33': ['pass', 'fail', 'unknown'],
  'CS-34': ['pass', 'fail', 'unknown'],
}
const ofMajor: typeof expected = { 'CS-35': ['pass', 'fail', 'unknown'], 'CS-36': ['pass', 'fail', 'unknown'] }

const column = (rows: typeof expected, index: 0 | 1 | 2) => Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, row[index]]))

describe('Controlled stages', () => {
  it('is a template without mistakes', () => expect(problemsOf(controlledStages)).toEqual([]))

  it.each([
    ['good', goodStagedProject, 0, 'ready'],
    ['bad', badStagedProject, 1, 'notReady'],
    ['unmapped', unmappedStagedProject, 2, 'unknown'],
  ] as const)('judges the %s project by hand-written expectation', (_name, facts, index, outcome) => {
    expect(judgedBy(controlledStages, facts)).toEqual(column(expected, index))
    expect(outcomesOf(controlledStages, facts)).toEqual({ AIN: outcome, APR: outcome, AST: outcome, ACL: outcome })
  })

  it.each([
    ['good', goodStagedProject, 0, 'ready'],
    ['bad', badStagedProject, 1, 'notReady'],
  ] as const)('asks of a major %s project for an independent review and trusted data too', (_name, facts, index, outcome) => {
    expect(judgedBy(controlledStages, facts, 'major')).toEqual(column({ ...expected, ...ofMajor }, index))
    expect(new Set(Object.values(outcomesOf(controlledStages, facts, 'major')))).toEqual(new Set([outcome]))
  })

  it('keeps of the musts in the light tier what the reference says, and adds to the major one', () => {
    expect(mustsOf(controlledStages, 'light')).toEqual([
      'CS-01',
      'CS-03',
      'CS-06',
      'CS-07',
      'CS-10',
      'CS-11',
      'CS-18',
      'CS-24',
      'CS-31',
      'CS-32',
    ])
    const standard = mustsOf(controlledStages, 'standard')
    expect(mustsOf(controlledStages, 'major').filter((id) => !standard.includes(id))).toEqual([
      'CS-21',
      'CS-23',
      'CS-26',
      'CS-27',
      'CS-28',
      'CS-35',
      'CS-36',
    ])
  })

  it('never lets separation of duties, privacy or acceptance be waived', () => {
    expect(controlledStages.criteria.filter(({ waivable }) => !waivable).map(({ id, tailoring }) => [id, tailoring])).toEqual([
      ['CS-03', 'fixed'],
      ['CS-09', 'fixed'],
      ['CS-24', 'fixed'],
      ['CS-31', 'fixed'],
    ])
  })

  it('lets the board of three decide, and neither the project manager nor assurance with it', () => {
    expect(controlledStages.gates.map(({ id, quorum, distinctFrom, repeats }) => [id, quorum?.all, distinctFrom, repeats])).toEqual([
      ['AIN', ['executive'], ['projectManager', 'assurance'], undefined],
      ['APR', ['executive', 'seniorUser', 'seniorSupplier'], ['projectManager', 'assurance'], undefined],
      ['AST', ['executive', 'seniorUser', 'seniorSupplier'], ['projectManager', 'assurance'], true],
      ['ACL', ['executive', 'seniorUser', 'seniorSupplier'], ['projectManager', 'assurance'], undefined],
    ])
  })

  it('holds a project that came under it half way by nothing of the gates that lie behind', () => {
    const facts = withoutFactsOf(controlledStages, ['AIN', 'APR'], goodStagedProject)
    expect(outcomesOf(controlledStages, facts)).toMatchObject({ AIN: 'unknown', APR: 'unknown', AST: 'ready' })
  })
})

const changed = (facts: Facts, values: Readonly<Record<string, FactReading>>): Facts => ({
  ...facts,
  values: { ...facts.values, ...values },
})

describe('what else satisfies, and what does not', () => {
  it.each<[string, string, RuleValue, Readonly<Record<string, FactReading>>]>([
    ['a duty without its reason', 'CS-02', 'fail', { 'strategy.objectives': whole(0), 'strategy.mandatory': flag(true) }],
    ['a case confirmed 31 days ago', 'CS-07', 'fail', { 'businessCase.reconfirmedOn': date('2026-02-28') }],
    ['a case that does not pay', 'CS-07', 'fail', { 'businessCase.netPresentValue': money(-2_000_000, 'EUR') }],
    [
      'a duty that does not pay',
      'CS-07',
      'pass',
      { 'businessCase.netPresentValue': money(-2_000_000, 'EUR'), 'strategy.mandatory': flag(true) },
    ],
    ['the report of the stage before', 'CS-15', 'fail', { 'artefacts[endStageReport].ageDays': whole(46) }],
    [
      'an exception whose plan is approved',
      'CS-18',
      'pass',
      { 'tolerance.used': whole(12_000), 'exceptions.open': whole(1), 'artefacts[exceptionPlan].state': choice('approved') },
    ],
    ['an exception without a plan', 'CS-18', 'fail', { 'tolerance.used': whole(12_000), 'exceptions.open': whole(1) }],
    ['personal data, not assessed', 'CS-24', 'fail', { 'component.dataClass': choice('personal') }],
    [
      'personal data, assessed',
      'CS-24',
      'pass',
      {
        'component.dataClass': choice('special'),
        'artefacts[privacyAssessment].state': choice('approved'),
        'artefacts[securityAssessment].state': choice('approved'),
      },
    ],
    ['a breach of this week', 'CS-25', 'pass', { 'tolerance.used': whole(12_000) }],
    ['a finish that is past', 'CS-27', 'fail', { 'component.finishPlanned': date('2026-03-30') }],
  ])('%s: %s is %s', (_what, id, value, values) => {
    expect(judgedBy(controlledStages, changed(goodStagedProject, values))[id]).toBe(value)
  })

  it.each<[string, RuleValue, Facts['earlier'], FactReading]>([
    ['in its second week', 'fail', { periods: [{ 'tolerance.used': whole(10_001) }] }, whole(0)],
    ['in its second week, with an exception', 'pass', { periods: [{ 'tolerance.used': whole(10_001) }] }, whole(1)],
    ['of which nobody knows since when', 'unknown', undefined, whole(0)],
  ])('a breach %s: CS-25 is %s', (_what, value, earlier, open) => {
    const { earlier: _, ...now } = changed(goodStagedProject, { 'tolerance.used': whole(12_000), 'exceptions.open': open })
    expect(judgedBy(controlledStages, earlier ? { ...now, earlier } : now)['CS-25']).toBe(value)
  })

  it('asks at a boundary for the products that are due, not for those to come', () => {
    const [first, second, ...later] =
      goodStagedProject.collections['deliverables']?.known === true ? goodStagedProject.collections['deliverables'].records : []
    const facts = (records: typeof later) =>
      judgedBy(controlledStages, {
        ...goodStagedProject,
        collections: { ...goodStagedProject.collections, deliverables: { known: true, complete: true, records } },
      })['CS-15']
    expect(facts([first ?? {}, { ...second, 'deliverables[].acceptance': choice('pending') }, ...later])).toBe('fail')
    expect(facts([])).toBe('fail')
  })
})
