import { describe, expect, it } from 'vitest'
import type { FactReading, Facts } from '../facts/facts.ts'
import type { RuleValue } from '../gates/judgement.ts'
import { badPm2Project, goodPm2Project, unmappedPm2Project } from '../testing/worked-pm2-aligned.ts'
import { judgedBy, mustsOf, outcomesOf, problemsOf, withoutFactsOf } from '../testing/worked-template.ts'
import { choice, date, empty, flag, money, whole } from '../testing/worked-values.ts'
import { pm2Aligned } from './pm2-aligned.ts'

// Written by hand from the criteria before the code judged them: what a good, a bad and an unmapped project get.
const expected: Readonly<Record<string, readonly [RuleValue, RuleValue, RuleValue]>> = {
  'PM-01': ['pass', 'fail', 'unknown'],
  'PM-02': ['pass', 'fail', 'unknown'],
  'PM-03': ['pass', 'fail', 'unknown'],
  'PM-04': ['pass', 'fail', 'unknown'],
  'PM-05': ['pass', 'fail', 'unknown'],
  'PM-06': ['pass', 'fail', 'unknown'],
  'PM-07': ['pass', 'fail', 'unknown'],
  'PM-08': ['pass', 'fail', 'unknown'],
  'PM-09': ['pass', 'fail', 'unknown'],
  'PM-10': ['pass', 'fail', 'unknown'],
  'PM-11': ['pass', 'fail', 'unknown'],
  'PM-12': ['pass', 'fail', 'unknown'],
  'PM-13': ['pass', 'fail', 'unknown'],
  'PM-14': ['pass', 'fail', 'unknown'],
  'PM-15': ['pass', 'fail', 'unknown'],
  'PM-16': ['pass', 'fail', 'unknown'],
  'PM-17': ['pass', 'fail', 'unknown'],
  'PM-18': ['pass', 'fail', 'unknown'],
  'PM-19': ['pass', 'fail', 'unknown'],
  'PM-20': ['pass', 'fail', 'unknown'],
  'PM-21': ['pass', 'fail', 'unknown'],
  'PM-22': ['pass', 'fail', 'unknown'],
  'PM-23': ['pass', 'fail', 'unknown'],
  'PM-24': ['pass', 'fail', 'unknown'],
  'PM-25': ['pass', 'fail', 'unknown'],
  'PM-26': ['pass', 'fail', 'unknown'],
  'PM-27': ['pass', 'fail', 'unknown'],
  'PM-28': ['pass', 'fail', 'unknown'],
  'PM-29': ['pass', 'fail', 'unknown'],
  'PM-30': ['pass', 'fail', 'unknown'],
  'PM-31': ['pass', 'fail', 'unknown'],
  'PM-32': ['pass', 'fail', 'unknown'],
  'PM-33': ['pass', 'fail', 'unknown'],
  'PM-34': ['pass', 'fail', 'unknown'],
}
const ofMajor: typeof expected = { 'PM-35': ['pass', 'fail', 'unknown'], 'PM-36': ['pass', 'fail', 'unknown'] }

const column = (rows: typeof expected, index: 0 | 1 | 2) => Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, row[index]]))

describe('PM²-aligned project', () => {
  it('is a template without mistakes', () => expect(problemsOf(pm2Aligned)).toEqual([]))

  it.each([
    ['good', goodPm2Project, 0, 'ready'],
    ['bad', badPm2Project, 1, 'notReady'],
    ['unmapped', unmappedPm2Project, 2, 'unknown'],
  ] as const)('judges the %s project by hand-written expectation', (_name, facts, index, outcome) => {
    expect(judgedBy(pm2Aligned, facts)).toEqual(column(expected, index))
    expect(outcomesOf(pm2Aligned, facts)).toEqual({ RFP: outcome, RFE: outcome, RFC: outcome, END: outcome })
  })

  it.each([
    ['good', goodPm2Project, 0, 'ready'],
    ['bad', badPm2Project, 1, 'notReady'],
  ] as const)('asks of a major %s project for an independent review and trusted data too', (_name, facts, index, outcome) => {
    expect(judgedBy(pm2Aligned, facts, 'major')).toEqual(column({ ...expected, ...ofMajor }, index))
    expect(new Set(Object.values(outcomesOf(pm2Aligned, facts, 'major')))).toEqual(new Set([outcome]))
  })

  it('keeps of the musts in the light tier what the reference says, and adds to the major one', () => {
    expect(mustsOf(pm2Aligned, 'light')).toEqual(['PM-03', 'PM-04', 'PM-05', 'PM-11', 'PM-12', 'PM-21', 'PM-22', 'PM-26', 'PM-29', 'PM-34'])
    const standard = mustsOf(pm2Aligned, 'standard')
    expect(mustsOf(pm2Aligned, 'major').filter((id) => !standard.includes(id))).toEqual([
      ...['PM-19', 'PM-30', 'PM-31', 'PM-32', 'PM-33', 'PM-35', 'PM-36'],
    ])
  })

  it('never lets separation of duties or the word of operations be waived', () => {
    expect(pm2Aligned.criteria.filter(({ waivable }) => !waivable).map(({ id, tailoring }) => [id, tailoring])).toEqual([
      ['PM-04', 'fixed'],
      ['PM-22', 'fixed'],
    ])
  })

  it('holds a project that came under it half way by nothing of the gates that lie behind', () => {
    const facts = withoutFactsOf(pm2Aligned, ['RFP', 'RFE'], goodPm2Project)
    expect(outcomesOf(pm2Aligned, facts)).toMatchObject({ RFP: 'unknown', RFE: 'unknown', RFC: 'ready' })
  })
})

const changed = (facts: Facts, values: Readonly<Record<string, FactReading>>): Facts => ({
  ...facts,
  values: { ...facts.values, ...values },
})

describe('what else satisfies, and what does not', () => {
  it.each<[string, string, RuleValue, Readonly<Record<string, FactReading>>]>([
    ['an approval older than the text', 'PM-03', 'fail', { 'artefacts[charter].approvedAfterChange': flag(false) }],
    ['an owner whose account is closed', 'PM-04', 'fail', { 'roles[projectOwner].active': flag(false) }],
    ['no provider', 'PM-04', 'fail', { 'roles[solutionProvider].person': empty }],
    ['no risks, signed 90 days ago', 'PM-05', 'pass', { 'risks.count': whole(0), 'risks.noneSignedOn': date('2025-12-31') }],
    ['no risks, signed 91 days ago', 'PM-05', 'fail', { 'risks.count': whole(0), 'risks.noneSignedOn': date('2025-12-30') }],
    [
      'a duty with its reason',
      'PM-06',
      'pass',
      { 'strategy.objectives': whole(0), 'strategy.mandatory': flag(true), 'strategy.mandatoryReasonGiven': flag(true) },
    ],
    ['a tailoring that nobody approved', 'PM-10', 'fail', { 'tailoring.unapproved': whole(1) }],
    [
      'a forecast below the budget',
      'PM-12',
      'pass',
      { 'cost.estimateAtCompletion': money(120_000_000, 'EUR'), 'tolerance.used': whole(12_000) },
    ],
    [
      'a deviation that the governance body approved',
      'PM-12',
      'pass',
      { 'tolerance.used': whole(12_000), 'artefacts[deviationRequest].state': choice('approved') },
    ],
    ['a deviation that nobody approved', 'PM-12', 'fail', { 'tolerance.used': whole(10_001) }],
    ['no transition, with a reason', 'PM-15', 'pass', { 'artefacts[transitionPlan].state': choice('tailoredOut') }],
    [
      'separate approaches',
      'PM-17',
      'pass',
      { 'artefacts[managementPlans].state': choice('approved'), 'artefacts[handbook].state': choice('draft') },
    ],
    ['approaches left to a handbook that is a draft', 'PM-17', 'fail', { 'artefacts[handbook].state': choice('draft') }],
    ['nothing bought', 'PM-20', 'notApplicable', { 'artefacts[outsourcingPlan].state': choice('tailoredOut') }],
    ['lessons signed as none', 'PM-26', 'pass', { 'lessons.sinceLastGate': whole(0), 'lessons.noneSignedOn': date('2026-03-30') }],
    ['an exception that is open', 'PM-29', 'pass', { 'tolerance.used': whole(12_000), 'exceptions.open': whole(1) }],
    ['a tolerance used to the last', 'PM-29', 'pass', { 'tolerance.used': whole(10_000) }],
  ])('%s: %s is %s', (_what, id, value, values) => {
    expect(judgedBy(pm2Aligned, changed(goodPm2Project, values))[id]).toBe(value)
  })

  it('holds Ready for planning of a light project with two alternatives no more', () => {
    const two = changed(goodPm2Project, { 'businessCase.optionCount': whole(2) })
    expect(judgedBy(pm2Aligned, two, 'standard')['PM-02']).toBe('fail')
    expect(judgedBy(pm2Aligned, two, 'light')['PM-02']).toBe('pass')
  })
})
