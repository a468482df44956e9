import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Collection, FactReading, Facts } from '../facts/facts.ts'
import { compile } from './compile.ts'
import type { Condition } from './condition.ts'

const whole = (n: number): FactReading => ({ known: true, value: { is: 'whole', whole: n } })
const person = (ref: string): FactReading => ({ known: true, value: { is: 'person', person: ref } })
const money = (minor: number, currency: string): FactReading => ({ known: true, value: { is: 'money', money: { minor, currency } } })
const date = (day: string): FactReading => ({ known: true, value: { is: 'date', date: day } })
const blind: FactReading = { known: false, reason: 'unmapped' }
const empty: FactReading = { known: false, reason: 'empty' }

const facts = (values: Facts['values'], collections: Facts['collections'] = {}): Facts => ({ asOf: '2022-03-31', values, collections })
const truth = (condition: Condition, given: Facts, parameters = {}) => compile(condition, parameters)(given).truth

const yes: Condition = { fact: 'yes', is: 'equals', value: 1 }
const no: Condition = { fact: 'yes', is: 'equals', value: 2 }
const open: Condition = { fact: 'blind', is: 'equals', value: 1 }
const three = facts({ yes: whole(1), blind })

describe('strong Kleene logic', () => {
  it.each([
    [{ all: [yes, yes] }, 'pass'],
    [{ all: [yes, open] }, 'unknown'],
    [{ all: [open, no] }, 'fail'],
    [{ all: [] }, 'pass'],
    [{ any: [no, yes, open] }, 'pass'],
    [{ any: [no, open] }, 'unknown'],
    [{ any: [no, no] }, 'fail'],
    [{ any: [] }, 'fail'],
    [{ not: yes }, 'fail'],
    [{ not: no }, 'pass'],
    [{ not: open }, 'unknown'],
  ] as const)('%j is %s', (condition, expected) => {
    expect(truth(condition as Condition, three)).toBe(expected)
  })

  const leaf = fc.constantFrom(yes, no, open)
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }).map((all) => ({ all })),
      fc.array(tie('tree'), { maxLength: 4 }).map((any) => ({ any })),
      tie('tree').map((not) => ({ not })),
    ),
  }))
  const reversed = (condition: Condition): Condition => {
    if ('all' in condition) return { all: condition.all.map(reversed).reverse() }
    if ('any' in condition) return { any: condition.any.map(reversed).reverse() }
    return 'not' in condition ? { not: reversed(condition.not) } : condition
  }
  const dual = (condition: Condition): Condition => {
    if ('all' in condition) return { any: condition.all.map(dual) }
    if ('any' in condition) return { all: condition.any.map(dual) }
    return 'not' in condition ? { not: dual(condition.not) } : { not: condition }
  }

  it('does not depend on order', () => {
    fc.assert(fc.property(tree, (condition) => truth(condition, three) === truth(reversed(condition), three)))
  })

  it('obeys De Morgan', () => {
    fc.assert(fc.property(tree, (condition) => truth({ not: condition }, three) === truth(dual(condition), three)))
  })

  it('is monotone: knowing more never turns a decided answer round', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(1, 2), (condition, known) => {
        const before = truth(condition, three)
        return before === 'unknown' || truth(condition, facts({ yes: whole(1), blind: whole(known) })) === before
      }),
    )
  })

  it('observes every fact that it names, whatever decides', () => {
    const { observed } = compile({ any: [yes, open, { fact: 'third', is: 'present' }] }, {})(facts({ yes: whole(1), blind, third: empty }))
    expect(observed).toEqual({ yes: 1, blind: { unknown: 'unmapped' }, third: { unknown: 'empty' } })
  })
})

describe('comparisons', () => {
  it.each([
    [
      'another currency is unknown',
      { fact: 'a', is: 'atMost', value: { fact: 'b' } },
      { a: money(1, 'GBP'), b: money(2, 'EUR') },
      'unknown',
    ],
    ['the same currency compares', { fact: 'a', is: 'atMost', value: { fact: 'b' } }, { a: money(2, 'GBP'), b: money(2, 'GBP') }, 'pass'],
    ['money above nothing', { fact: 'a', is: 'above', value: 0 }, { a: money(1, 'JPY') }, 'pass'],
    ['money that is lost is not above nothing', { fact: 'a', is: 'above', value: 0 }, { a: money(-1, 'GBP') }, 'fail'],
    ['money against a number without a currency is unknown', { fact: 'a', is: 'above', value: 1 }, { a: money(2, 'GBP') }, 'unknown'],
    ['another kind is unknown', { fact: 'a', is: 'equals', value: 'x' }, { a: whole(1) }, 'unknown'],
    ['30 days ago is within 30 days', { fact: 'a', is: 'atLeast', value: { asOf: { days: -30 } } }, { a: date('2022-03-01') }, 'pass'],
    ['31 days ago is not', { fact: 'a', is: 'atLeast', value: { asOf: { days: -30 } } }, { a: date('2022-02-28') }, 'fail'],
    ['present fails on what is empty', { fact: 'a', is: 'present' }, { a: empty }, 'fail'],
    ['present is unknown on what was not read', { fact: 'a', is: 'present' }, { a: blind }, 'unknown'],
    ['a fact that nobody derived is unknown', { fact: 'never', is: 'present' }, {}, 'unknown'],
    ['three people are three', { distinct: ['a', 'b', 'c'], atLeast: 3 }, { a: person('1'), b: person('2'), c: person('3') }, 'pass'],
    ['one person in two roles', { distinct: ['a', 'b'], atLeast: 2 }, { a: person('1'), b: person('1') }, 'fail'],
    ['an empty role adds nobody', { distinct: ['a', 'b'], atLeast: 2 }, { a: person('1'), b: empty }, 'fail'],
    ['an unread role leaves it open', { distinct: ['a', 'b'], atLeast: 2 }, { a: person('1'), b: blind }, 'unknown'],
    ['enough people are enough', { distinct: ['a', 'b', 'c'], atLeast: 2 }, { a: person('1'), b: person('2'), c: blind }, 'pass'],
  ] as const)('%s', (_name, condition, values, expected) => {
    expect(truth(condition as Condition, facts(values))).toBe(expected)
  })

  it('takes parameters, and refuses one that the template does not have', () => {
    const condition: Condition = { fact: 'a', is: 'atLeast', value: { parameter: 'least' } }
    expect(truth(condition, facts({ a: whole(5) }), { least: 5 })).toBe('pass')
    expect(() => compile(condition, {})).toThrow('no parameter "least"')
  })

  it('never lets a person into what it observed', () => {
    const { observed } = compile({ distinct: ['a', 'b'], atLeast: 2 }, {})(facts({ a: person('ada'), b: person('bob') }))
    expect(JSON.stringify(observed)).not.toMatch(/ada|bob/)
    expect(observed).toEqual({ a: true, b: true, 'distinct(a,b)': 2 })
  })
})

describe('registers', () => {
  const high: Condition = { fact: 'risks[].score', is: 'atLeast', value: 15 }
  const risk = (score: number | undefined) => ({ 'risks[].score': score === undefined ? blind : whole(score) })
  const register = (complete: boolean, ...scores: (number | undefined)[]): Collection => ({
    known: true,
    complete,
    records: scores.map(risk),
  })
  const every: Condition = { every: 'risks', as: 'high', satisfies: high }
  const some: Condition = { some: 'risks', as: 'high', satisfies: high }
  const none: Condition = { count: 'risks', as: 'high', where: high, is: 'equals', value: 0 }

  it.each([
    ['complete and empty', register(true), 'pass', 'fail', 'pass'],
    ['not mapped', { known: false, reason: 'unmapped' } as const, 'unknown', 'unknown', 'unknown'],
    ['incomplete and empty', register(false), 'unknown', 'unknown', 'unknown'],
    ['incomplete with an example', register(false, 20), 'unknown', 'pass', 'unknown'],
    ['incomplete with a counter-example', register(false, 3), 'fail', 'unknown', 'unknown'],
    ['complete, one score not known', register(true, 20, undefined), 'unknown', 'pass', 'unknown'],
    ['complete and mixed', register(true, 20, 3), 'fail', 'pass', 'fail'],
  ] as const)('%s', (_name, risks, ofEvery, ofSome, ofCount) => {
    const given = facts({}, { risks: risks as Collection })
    expect([truth(every, given), truth(some, given), truth(none, given)]).toEqual([ofEvery, ofSome, ofCount])
  })

  it('reports how many, and nothing of the records', () => {
    expect(compile(none, {})(facts({}, { risks: register(true, 20, 16, 3) })).observed).toEqual({ high: 2 })
  })
})
