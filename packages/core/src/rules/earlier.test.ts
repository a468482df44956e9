import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EarlierFacts, FactReading, FactRecord, Facts } from '../facts/facts.ts'
import { compile } from './compile.ts'
import type { Condition } from './condition.ts'
import { sentenceOf } from './sentence.ts'

const whole = (n: number): FactReading => ({ known: true, value: { is: 'whole', whole: n } })
const date = (day: string): FactReading => ({ known: true, value: { is: 'date', date: day } })
const open: FactReading = { known: false, reason: 'forbidden' }
const facts = (values: FactRecord, earlier?: EarlierFacts): Facts => ({
  asOf: '2022-03-31',
  values,
  collections: {},
  ...(earlier ? { earlier } : {}),
})
const evaluate = (condition: Condition, given: Facts) => compile(condition, {})(given)
const cost = 'cost.varianceRatio'

describe('an earlier value of a fact', () => {
  const notRisen = (at: 'previousGate' | 'previousPeriod'): Condition => ({ fact: cost, is: 'atMost', value: { earlier: cost, at } })

  it.each([
    ['lower at the previous gate', 'previousGate', { previousGate: { [cost]: whole(300) } }, 'fail', 300],
    ['higher at the previous gate', 'previousGate', { previousGate: { [cost]: whole(600) } }, 'pass', 600],
    ['a week before', 'previousPeriod', { periods: [{ [cost]: whole(500) }, { [cost]: whole(1) }] }, 'pass', 500],
    ['nothing was kept', 'previousGate', undefined, 'unknown', { unknown: 'noHistory' }],
    ['no week was kept', 'previousPeriod', { periods: [] }, 'unknown', { unknown: 'noHistory' }],
    ['kept, but not this fact', 'previousGate', { previousGate: {} }, 'unknown', { unknown: 'noRecord' }],
    ['kept as unknown', 'previousGate', { previousGate: { [cost]: open } }, 'unknown', { unknown: 'forbidden' }],
  ] as const)('%s', (_name, at, earlier, truth, observed) => {
    const evaluation = evaluate(notRisen(at), facts({ [cost]: whole(500) }, earlier as EarlierFacts | undefined))
    expect(evaluation.truth).toBe(truth)
    expect(evaluation.observed).toEqual({ [cost]: 500, [`${at}:${cost}`]: observed })
    expect(evaluation.limits).toEqual([{ fact: cost, is: 'atMost', value: observed }])
  })
})

describe('a window around a date', () => {
  const within: Condition = {
    all: [
      { fact: 'risks.lastReviewedOn', is: 'atLeast', value: { fact: 'gate.dueOn', days: -14 } },
      { fact: 'risks.lastReviewedOn', is: 'atMost', value: { fact: 'gate.dueOn', days: 0 } },
    ],
  }

  it.each([
    ['on its first day', date('2022-02-15'), 'pass'],
    ['a day too early', date('2022-02-14'), 'fail'],
    ['on the day itself', date('2022-03-01'), 'pass'],
    ['a day too late', date('2022-03-02'), 'fail'],
    ['never', { known: false, reason: 'empty' } as const, 'unknown'],
  ] as const)('%s', (_name, reviewed, truth) => {
    expect(evaluate(within, facts({ 'risks.lastReviewedOn': reviewed, 'gate.dueOn': date('2022-03-01') })).truth).toBe(truth)
  })

  it('reports the limit as a day, and the date itself as observed', () => {
    const { observed, limits } = evaluate(within, facts({ 'risks.lastReviewedOn': date('2022-03-01'), 'gate.dueOn': date('2022-03-01') }))
    expect(observed).toEqual({ 'risks.lastReviewedOn': '2022-03-01', 'gate.dueOn': '2022-03-01' })
    expect(limits.map(({ value }) => value)).toEqual(['2022-02-15', '2022-03-01'])
  })

  it('moves nothing but dates', () => {
    const { truth, limits } = evaluate({ fact: 'a', is: 'equals', value: { fact: 'b', days: 1 } }, facts({ a: whole(1), b: whole(0) }))
    expect([truth, limits[0]?.value]).toEqual(['unknown', { unknown: 'wrongType' }])
  })

  it('says so in words', () => {
    expect(sentenceOf(within, {})).toBe(
      '(Risks reviewed on is no earlier than 14 days before Next gate review) and (Risks reviewed on is no later than Next gate review)',
    )
  })
})

describe('so many weeks in a row', () => {
  const week = (n: number | undefined): FactRecord => ({ [cost]: n === undefined ? open : whole(n) })
  const overrun = (inARow: number): Condition => ({ inARow, as: 'over', satisfies: { fact: cost, is: 'above', value: 1000 } })
  const weeks = (...values: (number | undefined)[]) => facts(week(values[0]), { periods: values.slice(1).map(week) })

  it.each([
    ['three of three', overrun(3), weeks(1100, 1200, 1300, 0), 'pass', 3],
    ['now only', overrun(3), weeks(1100, 900, 1300), 'fail', 1],
    ['not now', overrun(3), weeks(900, 1200, 1300), 'fail', 0],
    ['one alone asks for today', overrun(1), facts(week(1100)), 'pass', 1],
    ['a week is missing', overrun(3), weeks(1100, 1200), 'unknown', { unknown: 'noHistory' }],
    ['no history at all', overrun(2), facts(week(1100)), 'unknown', { unknown: 'noHistory' }],
    ['a week could not be read', overrun(3), weeks(1100, undefined, 1300), 'unknown', { unknown: 'noHistory' }],
    ['a known counter-example decides', overrun(3), weeks(1100, undefined, 900), 'fail', { unknown: 'noHistory' }],
  ] as const)('%s', (_name, condition, given, truth, observed) => {
    const evaluation = evaluate(condition, given)
    expect([evaluation.truth, evaluation.observed['over']]).toEqual([truth, observed])
    expect(evaluation.limits).toContainEqual({ fact: 'over', is: 'atLeast', value: 'inARow' in condition ? condition.inARow : 0 })
  })

  it('compares each week with the one before it, and its dates with its own day', () => {
    const rising: Condition = {
      inARow: 2,
      as: 'rising',
      satisfies: { fact: cost, is: 'above', value: { earlier: cost, at: 'previousPeriod' } },
    }
    expect(evaluate(rising, weeks(3, 2, 1)).truth).toBe('pass')
    expect(evaluate(rising, weeks(3, 2, 2)).truth).toBe('fail')
    expect(evaluate(rising, weeks(3, 2)).truth).toBe('unknown')
    const fresh: Condition = { inARow: 2, as: 'fresh', satisfies: { fact: 'd', is: 'atLeast', value: { asOf: { days: -7 } } } }
    const reported = (now: string, before: string) => facts({ d: date(now) }, { periods: [{ d: date(before) }] })
    expect(evaluate(fresh, reported('2022-03-24', '2022-03-17')).truth).toBe('pass')
    expect(evaluate(fresh, reported('2022-03-24', '2022-03-16')).truth).toBe('fail')
  })

  it('never holds for longer while not for shorter', () => {
    const values = fc.array(fc.constantFrom(900, 1100, undefined), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 5 }), (given, n) => {
        const [longer, shorter] = [evaluate(overrun(n + 1), weeks(...given)).truth, evaluate(overrun(n), weeks(...given)).truth]
        return (longer !== 'pass' || shorter === 'pass') && (shorter !== 'fail' || longer === 'fail')
      }),
    )
  })

  it.each([0, 61, 1.5])('refuses %d weeks', (n) => {
    expect(() => compile(overrun(n), {})).toThrow('1 to 60')
  })
})
