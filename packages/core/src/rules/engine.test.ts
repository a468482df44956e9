import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Collection, FactReading, FactRecord, Facts } from '../facts/facts.ts'
import { canonical } from '../hash.ts'
import { plainly } from '../testing/plain-rules.ts'
import { long, seed } from '../testing/suite.ts'
import { compileAll, type Evaluation } from './compile.ts'
import type { Comparison, Condition, Operand } from './condition.ts'
import { compileSweep } from './sweep.ts'

const names = ['a', 'b', 'c', 'd']
const fields = ['risks[].a', 'risks[].b']
const parameters = { days: 7, most: 5, word: 'x', yes: true }

const day = fc.constantFrom('2022-03-24', '2022-03-30', '2022-03-31', '2022-04-07')
const small = fc.integer({ min: -1, max: 6 })
const known = (value: unknown) => ({ known: true, value }) as FactReading
const reading: fc.Arbitrary<FactReading> = fc.oneof(
  small.map((whole) => known({ is: 'whole', whole })),
  fc.boolean().map((flag) => known({ is: 'flag', flag })),
  fc.constantFrom('x', 'y', '').map((choice) => known({ is: 'choice', choice })),
  day.map((date) => known({ is: 'date', date })),
  fc.tuple(small, fc.constantFrom('GBP', 'EUR')).map(([minor, currency]) => known({ is: 'money', money: { minor, currency } })),
  fc.constantFrom('ada', 'bob').map((person) => known({ is: 'person', person })),
  fc.constantFrom('empty', 'unmapped', 'forbidden').map((reason) => ({ known: false, reason }) as FactReading),
)
const record = (of: readonly string[]): fc.Arbitrary<FactRecord> =>
  fc.dictionary(fc.constantFrom(...of), reading, { maxKeys: of.length, noNullPrototype: true })
const register: fc.Arbitrary<Collection> = fc.oneof(
  fc.record({ known: fc.constant(true as const), complete: fc.boolean(), records: fc.array(record(fields), { maxLength: 4 }) }),
  fc.constant({ known: false, reason: 'unmapped' } as const),
)
const facts: fc.Arbitrary<Facts> = fc.record(
  {
    asOf: fc.constant('2022-03-31'),
    values: record(names),
    collections: fc.oneof(
      fc.constant({}),
      register.map((risks) => ({ risks })),
    ),
    earlier: fc.record({ previousGate: record(names), periods: fc.array(record(names), { maxLength: 3 }) }, { requiredKeys: [] }),
  },
  { requiredKeys: ['asOf', 'values', 'collections'] },
)

const is = fc.constantFrom<Comparison>('equals', 'notEquals', 'below', 'atMost', 'above', 'atLeast')
const parameter = fc.constantFrom('most', 'word', 'yes').map((name) => ({ parameter: name }))
const days = fc.oneof(fc.integer({ min: -7, max: 7 }), fc.constant({ parameter: 'days' }))
const fact = fc.constantFrom(...names)
const operand: fc.Arbitrary<Operand> = fc.oneof(
  small,
  fc.boolean(),
  fc.constantFrom('x', '2022-03-31'),
  parameter,
  fact.map((name) => ({ fact: name })),
  fc.tuple(fact, days).map(([name, moved]) => ({ fact: name, days: moved })),
  days.map((moved) => ({ asOf: { days: moved } })),
  fc.tuple(fact, fc.constantFrom('previousGate', 'previousPeriod')).map(([earlier, at]) => ({ earlier, at }) as const),
)
const asked = fc.record({ is, value: operand })
const name = fc.constantFrom('one', 'two', 'three', 'four')

/** Conditions of the kinds that may stand inside a register, and of all of them. */
const treeOf = (of: readonly string[], leaves: readonly fc.Arbitrary<Condition>[]): fc.Arbitrary<Condition> => {
  const own = fc.constantFrom(...of)
  return fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      fc.tuple(own, asked).map(([which, limit]): Condition => ({ fact: which, ...limit })),
      own.map((which): Condition => ({ fact: which, is: 'present' })),
      fc
        .tuple(fc.array(own, { minLength: 1, maxLength: 3 }), fc.oneof(small, fc.constant({ parameter: 'most' })))
        .map(([distinct, atLeast]): Condition => ({ distinct, atLeast })),
      ...leaves,
      fc.array(tie('tree'), { maxLength: 4 }).map((all): Condition => ({ all })),
      fc.array(tie('tree'), { maxLength: 4 }).map((any): Condition => ({ any })),
      tie('tree').map((not): Condition => ({ not })),
    ),
  })).tree
}
const inRecord = treeOf([...names, ...fields], [])
const inWeeks = treeOf(names, [])
/** Each name once: what is reported under the same name twice is told as one of them. */
const tree = treeOf(names, [
  fc.tuple(name, inRecord).map(([as, satisfies]): Condition => ({ every: 'risks', as, satisfies })),
  fc.tuple(name, inRecord).map(([as, satisfies]): Condition => ({ some: 'risks', as, satisfies })),
  fc
    .tuple(name, fc.option(inRecord, { nil: undefined }), asked)
    .map(([as, where, limit]): Condition => ({ count: 'risks', as, ...(where ? { where } : {}), ...limit })),
  fc
    .tuple(name, fc.option(inRecord, { nil: undefined }), inRecord, asked)
    .map(([as, of, satisfies, limit]): Condition => ({ share: 'risks', as, ...(of ? { of } : {}), satisfies, ...limit })),
  fc.tuple(fc.integer({ min: 1, max: 4 }), name, inWeeks).map(([inARow, as, satisfies]): Condition => ({ inARow, as, satisfies })),
])

const told = ({ truth, observed, limits }: Evaluation) => [truth, canonical(observed), limits.map((limit) => canonical(limit)).sort()]

/** Names under which something is counted more than once. */
const ambiguous = (condition: Condition): boolean => {
  const found = [...JSON.stringify(condition).matchAll(/"as":"(\w+)"/g)].map(([, as]) => as)
  return new Set(found).size < found.length
}

const opposite = { pass: 'fail', fail: 'pass', unknown: 'unknown' } as const

describe('the engine', () => {
  it('says of every condition and all facts what the semantics say word for word', () => {
    const grades = new Uint8Array(1)
    const seen = { pass: 0, fail: 0, unknown: 0 }
    fc.assert(
      fc.property(tree, fc.array(facts, { minLength: 1, maxLength: 4 }), (condition, several) => {
        fc.pre(!ambiguous(condition))
        const [compiled, plain] = [compileAll([condition], parameters), plainly(condition, parameters)]
        // Several, because a compiled condition is used again and again, and nothing of one component may stay for the next.
        for (const given of several) {
          const expected = plain(given)
          seen[expected.truth] += 1
          expect(compiled.evaluations(given).map(told)).toEqual([told(expected)])
          compiled.grades(given, grades)
          expect(grades[0]).toBe({ fail: 0, unknown: 1, pass: 2 }[expected.truth])
        }
        // What is read from columns afterwards is what was written out at once, and nothing of one portfolio stays for the next.
        const sweep = compileSweep([condition, { not: condition }], parameters)
        const others = sweep.explained(several.toReversed())
        const explained = sweep.explained(several)
        const truths = sweep.truths(several)
        for (const [place, given] of several.entries()) {
          const expected = plain(given)
          expect(told(explained.evaluation(0, place))).toEqual(told(expected))
          expect(told(others.evaluation(0, several.length - 1 - place))).toEqual(told(expected))
          expect(truths.truth(0, place)).toBe(expected.truth)
          expect(truths.truth(1, place)).toBe(opposite[expected.truth])
        }
        expect(truths.passing(0)).toBe(several.filter((given) => plain(given).truth === 'pass').length)
      }),
      { numRuns: long ? 200_000 : 1500, seed },
    )
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100)
  }, 900_000)

  it('says the same of a portfolio as of its components one by one, however many stand in a column', () => {
    const conditions: Condition[] = [
      { all: [{ fact: 'a', is: 'atLeast', value: 2 }, { not: { fact: 'b', is: 'equals', value: 'x' } }] },
      {
        any: [
          { fact: 'a', is: 'equals', value: 3 },
          { fact: 'c', is: 'equals', value: true },
          { fact: 'a', is: 'above', value: 0 },
        ],
      },
      { all: [] },
      { any: [] },
    ]
    const [compiled, sweep] = [compileAll(conditions, parameters), compileSweep(conditions, parameters)]
    const portfolio = fc.array(facts, { minLength: 30, maxLength: 100 })
    fc.assert(
      fc.property(portfolio, (several) => {
        const explained = sweep.explained(several)
        for (const [component, given] of several.entries())
          expect(conditions.map((_, rule) => explained.evaluation(rule, component))).toEqual(compiled.evaluations(given))
        const truths = sweep.truths(several)
        for (const [rule] of conditions.entries()) {
          const own = several.map((given) => compiled.evaluations(given)[rule]?.truth)
          expect(several.map((_, component) => truths.truth(rule, component))).toEqual(own)
          expect(truths.passing(rule)).toBe(own.filter((truth) => truth === 'pass').length)
        }
      }),
      { numRuns: long ? 2000 : 20, seed },
    )
  })

  it('also of rules that are deep or long, in bounded time', () => {
    const leaf = (index: number): Condition => ({ fact: names[index % names.length] as string, is: 'equals', value: index % 3 })
    const deep = Array.from({ length: 20 }).reduce<Condition>(
      (inner, _, index) =>
        index < 8
          ? { all: [leaf(index), { not: { any: [inner, leaf(index + 1), inner] } }] }
          : { any: [leaf(index), { all: [inner, leaf(index + 1)] }] },
      leaf(0),
    )
    const wide: Condition = { any: Array.from({ length: 300 }, (_, index) => leaf(index)) }
    for (const condition of [deep, wide, { all: [wide, deep] }]) {
      const [compiled, plain] = [compileAll([condition], parameters), plainly(condition, parameters)]
      fc.assert(
        fc.property(facts, (given) => {
          expect(compiled.evaluations(given).map(told)).toEqual([told(plain(given))])
        }),
        { numRuns: 20, seed },
      )
    }
  })
})
