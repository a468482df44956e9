import { describe, expect, it } from 'vitest'
import type { RuleValue } from '../gates/judgement.ts'
import { badEpic, emptyEpic, goodEpic } from '../testing/worked-lean-portfolio-epic.ts'
import { judgedBy, mustsOf, outcomesOf, problemsOf, withoutFactsOf } from '../testing/worked-template.ts'
import { choice, date, empty, flag, money, person, whole } from '../testing/worked-values.ts'
import { leanPortfolioEpic } from './lean-portfolio-epic.ts'
import type { Tier } from './template.ts'

// Written by hand from the text of each criterion before the code judged it: a good epic, one where nothing was done, one where nothing is mapped.
const expected: Readonly<Record<string, readonly [RuleValue, RuleValue, RuleValue]>> = {
  'LP-01': ['pass', 'fail', 'unknown'],
  'LP-02': ['pass', 'fail', 'unknown'],
  'LP-03': ['pass', 'fail', 'unknown'],
  'LP-04': ['pass', 'fail', 'unknown'],
  'LP-05': ['pass', 'fail', 'unknown'],
  'LP-06': ['pass', 'fail', 'unknown'],
  'LP-07': ['pass', 'fail', 'unknown'],
  'LP-08': ['pass', 'fail', 'unknown'],
  'LP-09': ['pass', 'fail', 'unknown'],
  'LP-10': ['pass', 'fail', 'unknown'],
  'LP-11': ['pass', 'fail', 'unknown'],
  'LP-12': ['pass', 'fail', 'unknown'],
  'LP-13': ['pass', 'fail', 'unknown'],
  'LP-14': ['pass', 'fail', 'unknown'],
  'LP-15': ['pass', 'fail', 'unknown'],
  // The good epic uses no data of people; the bad one does, and nobody has planned an assessment.
  'LP-16': ['notApplicable', 'fail', 'unknown'],
  'LP-17': ['pass', 'fail', 'unknown'],
  'LP-18': ['pass', 'fail', 'unknown'],
  // The bad epic did read its indicators: that they are bad is what LP-20 says.
  'LP-19': ['pass', 'pass', 'unknown'],
  'LP-20': ['pass', 'fail', 'unknown'],
  'LP-21': ['pass', 'fail', 'unknown'],
  'LP-22': ['pass', 'fail', 'unknown'],
  'LP-23': ['pass', 'fail', 'unknown'],
  'LP-24': ['pass', 'fail', 'unknown'],
  'LP-25': ['pass', 'fail', 'unknown'],
  'LP-26': ['pass', 'fail', 'unknown'],
  'LP-27': ['pass', 'fail', 'unknown'],
  'LP-28': ['pass', 'fail', 'unknown'],
  'LP-29': ['pass', 'fail', 'unknown'],
  'LP-30': ['pass', 'fail', 'unknown'],
  'LP-31': ['pass', 'fail', 'unknown'],
  'LP-32': ['pass', 'fail', 'unknown'],
}

const withFacts = (values: typeof goodEpic.values) => ({ ...goodEpic, values: { ...goodEpic.values, ...values } })
const one = (id: string, values: typeof goodEpic.values) => judgedBy(leanPortfolioEpic, withFacts(values))[id]

describe('lean portfolio epic', () => {
  it('is a template without mistakes', () => expect(problemsOf(leanPortfolioEpic)).toEqual([]))

  it.each([
    ['good', goodEpic, 0, 'ready'],
    ['bad', badEpic, 1, 'notReady'],
    ['unmapped', emptyEpic, 2, 'unknown'],
  ] as const)('judges the %s epic by hand-written expectation', (_name, facts, column, outcome) => {
    expect(judgedBy(leanPortfolioEpic, facts)).toEqual(Object.fromEntries(Object.entries(expected).map(([id, row]) => [id, row[column]])))
    expect(outcomesOf(leanPortfolioEpic, facts)).toEqual({ ANA: outcome, INV: outcome, PIV: outcome, STP: outcome })
  })

  it('asks ten musts of the light tier', () => {
    expect(mustsOf(leanPortfolioEpic, 'light')).toEqual([
      ...['LP-01', 'LP-02', 'LP-06', 'LP-08', 'LP-09', 'LP-16', 'LP-19', 'LP-21', 'LP-25', 'LP-32'],
    ])
    const added = mustsOf(leanPortfolioEpic, 'major').filter((id) => !mustsOf(leanPortfolioEpic, 'standard').includes(id))
    expect(added).toEqual(['LP-11', 'LP-12', 'LP-17', 'LP-22', 'LP-33', 'LP-34', 'LP-35', 'LP-36', 'LP-37'])
  })

  it('lets no epic owner vote on the own epic, and no gate be approved by the PMO alone', () => {
    const approvals = leanPortfolioEpic.gates.filter(({ id }) => id !== 'STP')
    expect(approvals.every(({ distinctFrom, decidedBy }) => distinctFrom?.includes('epicOwner') && !decidedBy.includes('epicOwner'))).toBe(
      true,
    )
    expect(leanPortfolioEpic.gates.some(({ decidedBy }) => decidedBy.includes('pmo'))).toBe(false)
  })

  it('decides an epic that is half way without the papers of the gates before', () => {
    const facts = withoutFactsOf(leanPortfolioEpic, ['ANA', 'INV'], goodEpic)
    const { ANA, INV, PIV, STP } = outcomesOf(leanPortfolioEpic, facts)
    expect([ANA, INV, PIV, STP]).toEqual(['unknown', 'unknown', 'ready', 'ready'])
  })

  it('is ready in every tier where the epic is good', () => {
    expect(new Set(['light', 'major'].flatMap((tier) => Object.values(outcomesOf(leanPortfolioEpic, goodEpic, tier as Tier))))).toEqual(
      new Set(['ready']),
    )
    expect(outcomesOf(leanPortfolioEpic, withFacts({ 'audit.lastOn': date('2021-12-30') }), 'major')).toEqual({
      ANA: 'notReady',
      INV: 'notReady',
      PIV: 'notReady',
      STP: 'ready',
    })
  })

  it.each([
    ['LP-02', 'one person in both roles', { 'roles[businessOwner].person': person('epicOwner') }, 'fail'],
    [
      'LP-04',
      'a duty replaces the objective',
      { 'strategy.objectives': whole(0), 'strategy.mandatory': flag(true), 'strategy.mandatoryReasonGiven': flag(true) },
      'pass',
    ],
    ['LP-08', 'ends in seven months', { 'experiment.endsOn': date('2022-10-31') }, 'fail'],
    ['LP-09', 'above the fund', { 'portfolio.fundingLeft': money(1) }, 'fail'],
    [
      'LP-09',
      'above the fund, and the board knows',
      { 'portfolio.fundingLeft': money(1), 'artefacts[fundingApproval].state': choice('approved') },
      'pass',
    ],
    ['LP-09', 'a fund in another currency says nothing', { 'portfolio.fundingLeft': money(1, 'EUR') }, 'unknown'],
    [
      'LP-16',
      'planned is enough',
      { 'component.dataClass': choice('personal'), 'artefacts[privacyAssessment].state': choice('draft') },
      'pass',
    ],
    ['LP-18', 'before there is a minimum product', { 'experiment.endsOn': empty }, 'notApplicable'],
    ['LP-18', 'over for 22 days, not decided', { 'experiment.endsOn': date('2022-03-09'), 'gate.passedOn[PIV]': empty }, 'fail'],
    ['LP-18', 'over for 21 days, not decided', { 'experiment.endsOn': date('2022-03-10'), 'gate.passedOn[PIV]': empty }, 'pass'],
    [
      'LP-18',
      'over, decided a week before its end',
      { 'experiment.endsOn': date('2022-03-01'), 'gate.passedOn[PIV]': date('2022-02-22') },
      'pass',
    ],
    [
      'LP-18',
      'over, and the decision was on the product before',
      { 'experiment.endsOn': date('2022-03-01'), 'gate.passedOn[PIV]': date('2021-06-01') },
      'fail',
    ],
    ['LP-19', 'nobody read the indicators', { 'indicators.onTargetRatio': empty }, 'fail'],
    ['LP-19', 'read too long ago', { 'indicators.onTargetRatio': { known: false, reason: 'noRecord' } }, 'unknown'],
    ['LP-20', 'half on target', { 'indicators.onTargetRatio': whole(5000) }, 'fail'],
    [
      'LP-20',
      'half on target, and a new hypothesis is approved',
      { 'indicators.onTargetRatio': whole(5000), 'artefacts[epicHypothesis].ageDays': whole(9) },
      'pass',
    ],
    ['LP-22', 'a case that loses money', { 'businessCase.netPresentValue': money(-1) }, 'fail'],
    ['LP-28', 'decided in four months', { 'gate.dueOn': date('2022-07-31') }, 'fail'],
  ] as const)('%s: %s', (id, _why, values, value) => expect(one(id, values)).toBe(value))
})
