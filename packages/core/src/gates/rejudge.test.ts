import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween } from '../facts/changes.ts'
import type { Collection, FactReading, FactRecord, Facts } from '../facts/facts.ts'
import { effectiveTemplate } from '../methodology/effective.ts'
import { firstPhaseGate as phaseGate } from '../methodology/phase-gate-1.ts'
import type { Criterion } from '../methodology/template.ts'
import type { Condition } from '../rules/condition.ts'
import { long, seed } from '../testing/suite.ts'
import { judge } from './judge.ts'
import { makeRejudging } from './rejudge.ts'
import type { Waiver } from './waiver.ts'

const { tiers: _tiers, when: _when, ...base } = phaseGate.criteria[0] as Criterion
const criterion = (id: string, passes: Condition, change: Partial<Criterion> = {}): Criterion => ({
  ...base,
  id,
  gate: 'G0',
  severity: [{ severity: 'block' }],
  waivable: true,
  passes,
  ...change,
})
const yes = (fact: string): Condition => ({ fact, is: 'equals', value: 1 })
const template = effectiveTemplate(
  {
    ...phaseGate,
    criteria: [
      criterion('fact', yes('a')),
      criterion('other', { fact: 'b', is: 'atMost', value: { fact: 'a' } }),
      criterion('should', yes('c'), { demand: 'should', weight: 3 }),
      criterion('when', yes('b'), { when: yes('c'), demand: 'should', weight: 2 }),
      criterion('people', { distinct: ['a', 'b'], atLeast: 1 }),
      criterion('register', { count: 'risks', as: 'high', where: { fact: 'risks[].a', is: 'above', value: 1 }, is: 'atMost', value: 1 }),
      criterion('mixed', { every: 'risks', as: 'mixed', satisfies: { fact: 'risks[].a', is: 'atLeast', value: { fact: 'c' } } }),
      criterion('weeks', { inARow: 2, as: 'weeks', satisfies: yes('a') }),
      criterion('earlier', { not: { fact: 'b', is: 'below', value: { earlier: 'b', at: 'previousGate' } } }),
      criterion('off', yes('a'), { severity: [{ severity: 'off' }] }),
      criterion('later', yes('b'), { severity: [{ severity: 'warn' }, { from: '2022-04-01', severity: 'block' }] }),
    ],
  },
  'standard',
)

const reading: fc.Arbitrary<FactReading> = fc.oneof(
  fc.integer({ min: 0, max: 2 }).map((whole): FactReading => ({ known: true, value: { is: 'whole', whole } })),
  fc.constantFrom('ada', 'bob').map((person): FactReading => ({ known: true, value: { is: 'person', person } })),
  fc.constantFrom('GBP', 'EUR').map((currency): FactReading => ({ known: true, value: { is: 'money', money: { minor: 0, currency } } })),
  fc.constantFrom('empty', 'unmapped', 'noRecord').map((reason) => ({ known: false, reason }) as FactReading),
)
const record = (...names: string[]): fc.Arbitrary<FactRecord> =>
  fc.dictionary(fc.constantFrom(...names), reading, { noNullPrototype: true })
const register: fc.Arbitrary<Collection> = fc.record({
  known: fc.constant(true as const),
  complete: fc.boolean(),
  records: fc.array(record('risks[].a'), { maxLength: 3 }),
})
const facts: fc.Arbitrary<Facts> = fc.record(
  {
    asOf: fc.constantFrom('2022-03-31', '2022-03-31', '2022-03-31', '2022-04-01'),
    values: record('a', 'b', 'c', 'unasked'),
    collections: fc.oneof(
      fc.constant({}),
      register.map((risks) => ({ risks })),
    ),
    earlier: fc.record({ previousGate: record('b'), periods: fc.array(record('a'), { maxLength: 2 }) }, { requiredKeys: [] }),
  },
  { requiredKeys: ['asOf', 'values', 'collections'] },
)
/** Mostly a small step from the facts before, as when one item changed. */
const steps = fc.array(
  fc.tuple(facts, fc.constantFrom<keyof Facts | 'nothing'>('values', 'collections', 'earlier', 'asOf', 'nothing'), fc.boolean()),
  {
    minLength: 2,
    maxLength: 8,
  },
)
const stepped = (before: Facts, other: Facts, part: keyof Facts | 'nothing'): Facts => {
  const copy = JSON.parse(JSON.stringify(before)) as Facts
  if (part === 'nothing') return copy
  const { [part]: _, ...rest } = copy
  return { ...rest, ...(other[part] === undefined ? {} : { [part]: other[part] }) } as Facts
}
const waiver: Waiver = { rule: 'fact', gate: 'G0', from: '2022-01-01', to: '2022-12-31' }

describe('judging again', () => {
  it('says what judging for the first time says, whatever changed, told or not', () => {
    fc.assert(
      fc.property(facts, steps, (first, later) => {
        const again = makeRejudging(template, 'G0')
        let now = first
        let waivers: readonly Waiver[] = []
        again('P', now)
        again('Q', now)
        for (const [other, part, told] of later) {
          const before = now
          now = stepped(before, other, part)
          if (part === 'asOf') waivers = waivers.length > 0 ? [] : [waiver]
          expect(again('P', now, waivers, told ? changesBetween(before, now) : undefined)).toEqual(judge(template, 'G0', now, waivers))
        }
        expect(again('Q', now)).toEqual(judge(template, 'G0', now))
      }),
      { numRuns: long ? 20_000 : 60, seed },
    )
  })

  it('looks only at criteria whose facts changed: the others keep their very results', () => {
    const again = makeRejudging(template, 'G0')
    const one = (whole: number): FactReading => ({ known: true, value: { is: 'whole', whole } })
    const given = (c: number): Facts => ({ asOf: '2022-03-31', values: { a: one(1), b: one(1), c: one(c) }, collections: {} })
    const before = again('P', given(1))
    expect(again('P', given(1))).toBe(before)
    const after = again('P', given(2))
    const anew = after.rules.filter((result, rank) => result !== before.rules[rank]).map(({ id }) => id)
    expect(anew).toEqual(['mixed', 'should', 'when'])
  })
})
