import { describe, expect, it } from 'vitest'
import type { RuleValue } from '../gates/judgement.ts'
import { badService, emptyService, goodService } from '../testing/worked-continuous-flow.ts'
import { judgedBy, mustsOf, outcomesOf, problemsOf, withoutFactsOf } from '../testing/worked-template.ts'
import { choice, whole } from '../testing/worked-values.ts'
import { continuousFlow } from './continuous-flow.ts'
import type { Tier } from './template.ts'

// Written by hand from the text of each criterion before the code judged it: a good service, one where nothing was done, one where nothing is mapped.
const expected: Readonly<Record<string, readonly [RuleValue, RuleValue, RuleValue]>> = {
  'CF-01': ['pass', 'fail', 'unknown'],
  'CF-02': ['pass', 'fail', 'unknown'],
  'CF-03': ['pass', 'fail', 'unknown'],
  'CF-04': ['pass', 'fail', 'unknown'],
  'CF-05': ['pass', 'fail', 'unknown'],
  'CF-06': ['pass', 'fail', 'unknown'],
  'CF-07': ['pass', 'fail', 'unknown'],
  'CF-08': ['pass', 'fail', 'unknown'],
  'CF-09': ['pass', 'fail', 'unknown'],
  'CF-10': ['pass', 'fail', 'unknown'],
  'CF-11': ['pass', 'fail', 'unknown'],
  'CF-12': ['pass', 'fail', 'unknown'],
  'CF-13': ['pass', 'fail', 'unknown'],
  // The good service holds no data of people; the bad one does, without an assessment.
  'CF-14': ['notApplicable', 'fail', 'unknown'],
  'CF-15': ['pass', 'fail', 'unknown'],
  'CF-16': ['pass', 'fail', 'unknown'],
  'CF-17': ['pass', 'fail', 'unknown'],
  'CF-18': ['pass', 'fail', 'unknown'],
  'CF-19': ['pass', 'fail', 'unknown'],
  'CF-20': ['pass', 'fail', 'unknown'],
  'CF-21': ['pass', 'fail', 'unknown'],
  'CF-22': ['pass', 'fail', 'unknown'],
  'CF-23': ['pass', 'fail', 'unknown'],
  'CF-24': ['pass', 'fail', 'unknown'],
  'CF-25': ['pass', 'fail', 'unknown'],
  'CF-26': ['pass', 'fail', 'unknown'],
  'CF-27': ['pass', 'fail', 'unknown'],
  'CF-28': ['pass', 'fail', 'unknown'],
  'CF-29': ['pass', 'fail', 'unknown'],
  'CF-30': ['pass', 'fail', 'unknown'],
}

const withFacts = (values: typeof goodService.values) => ({ ...goodService, values: { ...goodService.values, ...values } })
const one = (id: string, values: typeof goodService.values) => judgedBy(continuousFlow, withFacts(values))[id]

describe('continuous flow', () => {
  it('is a template without mistakes', () => expect(problemsOf(continuousFlow)).toEqual([]))

  it.each([
    ['good', goodService, 0, 'ready'],
    ['bad', badService, 1, 'notReady'],
    ['unmapped', emptyService, 2, 'unknown'],
  ] as const)('judges the %s service by hand-written expectation', (_name, facts, column, outcome) => {
    expect(judgedBy(continuousFlow, facts)).toEqual(Object.fromEntries(Object.entries(expected).map(([id, row]) => [id, row[column]])))
    expect(outcomesOf(continuousFlow, facts)).toEqual({ SET: outcome, COM: outcome, DEL: outcome, INV: outcome, RET: outcome })
  })

  it('asks nine musts of the light tier', () => {
    expect(mustsOf(continuousFlow, 'light')).toEqual(['CF-01', 'CF-02', 'CF-03', 'CF-04', 'CF-06', 'CF-12', 'CF-14', 'CF-25', 'CF-30'])
    const added = mustsOf(continuousFlow, 'major').filter((id) => !mustsOf(continuousFlow, 'standard').includes(id))
    expect(added).toEqual(['CF-16', 'CF-26', 'CF-29', 'CF-31', 'CF-32'])
  })

  it.each([
    ['CF-05', 'two expedited items break a limit of one', { 'flow.expedite': whole(2) }, 'fail'],
    ['CF-07', 'running the business needs no objective', { 'strategy.objectives': whole(0), 'strategy.horizon': choice('run') }, 'pass'],
    ['CF-03', 'a guess that is written down replaces the record', { 'flow.cycleTimeP85': { known: false, reason: 'zeroBase' } }, 'pass'],
    ['CF-14', 'special data with one assessment missing', { 'component.dataClass': choice('special') }, 'fail'],
    ['CF-27', 'below half on target, course changed', { 'indicators.onTargetRatio': whole(2500) }, 'pass'],
    [
      'CF-27',
      'below half on target, agreement of last year',
      { 'indicators.onTargetRatio': whole(2500), 'artefacts[serviceAgreement].ageDays': whole(300) },
      'fail',
    ],
    ['CF-28', 'lower than at the last review', { 'flow.efficiency': whole(1000) }, 'fail'],
    ['CF-30', 'a contract still runs', { 'contracts.open': whole(1) }, 'fail'],
  ] as const)('%s: %s', (id, _why, values, value) => expect(one(id, values)).toBe(value))

  it('lets a service that already runs continue without the papers of its set-up', () => {
    const facts = withoutFactsOf(continuousFlow, ['SET'], goodService)
    const { SET, INV } = outcomesOf(continuousFlow, facts)
    expect([SET, INV]).toEqual(['unknown', 'ready'])
  })

  it('is ready in every tier where the service is good', () => {
    expect(new Set(['light', 'major'].flatMap((tier) => Object.values(outcomesOf(continuousFlow, goodService, tier as Tier))))).toEqual(
      new Set(['ready']),
    )
    expect(outcomesOf(continuousFlow, { ...goodService, values: { ...goodService.values, 'data.grade': choice('D') } }, 'major').INV).toBe(
      'notReady',
    )
  })

  it('never makes throughput a target', () => {
    const asked = JSON.stringify(continuousFlow.criteria.map(({ passes }) => passes))
    expect(asked).not.toContain('"flow.throughput"')
    expect(continuousFlow.kpis?.filter(({ fact }) => fact === 'flow.throughput')).toMatchObject([{ signalOnly: true }])
  })
})
