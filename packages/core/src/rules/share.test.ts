import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Collection, FactReading, Facts } from '../facts/facts.ts'
import { compile } from './compile.ts'
import type { Comparison, Condition } from './condition.ts'
import { sentenceOf } from './sentence.ts'

const score = (n: number | undefined): FactReading =>
  n === undefined ? { known: false, reason: 'empty' } : { known: true, value: { is: 'whole', whole: n } }
const register = (complete: boolean, ...scores: (number | undefined)[]): Collection => ({
  known: true,
  complete,
  records: scores.map((n) => ({ 'risks[].score': score(n) })),
})
const facts = (risks: Collection): Facts => ({ asOf: '2022-03-31', values: {}, collections: { risks } })
const at = (is: Comparison, value: number): Condition => ({ fact: 'risks[].score', is, value })
const share = (of: Condition | undefined, is: Comparison, value: number): Condition => ({
  share: 'risks',
  as: 'answered',
  ...(of ? { of } : {}),
  satisfies: at('atMost', 10),
  is,
  value,
})

describe('a share of the records', () => {
  it.each([
    ['three of four are 75 %', share(undefined, 'atLeast', 7500), register(true, 1, 2, 3, 20), 'pass', 7500],
    ['and not more', share(undefined, 'above', 7500), register(true, 1, 2, 3, 20), 'fail', 7500],
    ['of those that count only', share(at('atLeast', 5), 'equals', 5000), register(true, 1, 6, 20), 'pass', 5000],
    ['a third is rounded half to even', share(undefined, 'equals', 3333), register(true, 1, 20, 30), 'pass', 3333],
    ['of no record it is unknown', share(undefined, 'atLeast', 0), register(true), 'unknown', { unknown: 'zeroBase' }],
    ['of none that counts as well', share(at('above', 99), 'atLeast', 0), register(true, 1), 'unknown', { unknown: 'zeroBase' }],
    ['not read completely', share(undefined, 'atLeast', 0), register(false, 1), 'unknown', { unknown: 'incomplete' }],
    ['one record open', share(undefined, 'atLeast', 0), register(true, 1, undefined), 'unknown', { unknown: 'incomplete' }],
    [
      'the register is not mapped',
      share(undefined, 'atLeast', 0),
      { known: false, reason: 'unmapped' } as const,
      'unknown',
      { unknown: 'unmapped' },
    ],
  ] as const)('%s', (_name, condition, risks, truth, observed) => {
    const evaluation = compile(condition, {})(facts(risks as Collection))
    expect([evaluation.truth, evaluation.observed]).toEqual([truth, { answered: observed }])
  })

  it('reports its limit, and takes it from a parameter', () => {
    const condition: Condition = {
      share: 'risks',
      as: 'answered',
      satisfies: at('atMost', 10),
      is: 'atLeast',
      value: { parameter: 'least' },
    }
    expect(compile(condition, { least: 6000 })(facts(register(true, 1))).limits).toEqual([{ fact: 'answered', is: 'atLeast', value: 6000 }])
    expect(sentenceOf(condition, { least: 6000 })).toBe('of the risks the share with Risk score is at most 10 is at least 60%')
  })

  it('is at 100 % exactly where every record satisfies, and at 0 where none does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1 }), (scores) => {
        const given = facts(register(true, ...scores))
        const all = compile({ every: 'risks', as: 'x', satisfies: at('atMost', 10) }, {})(given).truth
        const some = compile({ some: 'risks', as: 'x', satisfies: at('atMost', 10) }, {})(given).truth
        const whole = compile(share(undefined, 'equals', 10_000), {})(given).truth
        const none = compile(share(undefined, 'equals', 0), {})(given).truth
        // Far below ten thousand records a part is never rounded to nothing or to all.
        return all === whole && some !== none
      }),
    )
  })
})
