import { CelScalar, celFunc, isCelError, run } from '@bufbuild/cel'
import { getConformanceSuite, type IncrementalTest, type IncrementalTestSuite } from '@bufbuild/cel-spec/testdata/tests.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactReading, Facts } from '../facts/facts.ts'
import { long, seed } from '../testing/suite.ts'
import { daysBetween } from '../work/calendar.ts'
import { compileCel } from './cel.ts'

const variance = 'cost.varianceRatio'
const progress = 'scope.doneRatio'
const dataClass = 'component.dataClass'
const mandatory = 'strategy.mandatory'
const reads = [variance, progress, dataClass, mandatory]

const whole = (n: number): FactReading => ({ known: true, value: { is: 'whole', whole: n } })

interface Given {
  readonly a: number
  readonly b: number
  readonly text: string
  readonly claim: boolean
}
const factsOf = ({ a, b, text, claim }: Given): Facts => ({
  asOf: '2022-03-31',
  values: {
    [variance]: whole(a),
    [progress]: whole(b),
    [dataClass]: { known: true, value: { is: 'choice', choice: text } },
    [mandatory]: { known: true, value: { is: 'flag', flag: claim } },
  },
  collections: {},
})
const bindingsOf = ({ a, b, text, claim }: Given) => ({
  asOf: '2022-03-31',
  cost: new Map([['varianceRatio', BigInt(a)]]),
  scope: new Map([['doneRatio', BigInt(b)]]),
  component: new Map([['dataClass', text]]),
  strategy: new Map([['mandatory', claim]]),
})
const days = celFunc('daysBetween', [CelScalar.STRING, CelScalar.STRING], CelScalar.INT, (from, to) => BigInt(daysBetween(from, to)))

const ours = (expression: string, given: Given): string => {
  // Every expression below uses every fact, so that nothing of it is idle.
  const computed = compileCel({ expression, reads }, {})(factsOf(given))
  return 'truth' in computed ? computed.truth : 'unknown'
}
const peer = (expression: string, given: Given): string => {
  const result = run(expression, bindingsOf(given), { funcs: [days] })
  return isCelError(result) ? 'unknown' : result === true ? 'pass' : 'fail'
}

const number = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 4_611_686_018_427_387_904),
)
const text = fc.oneof(
  fc.constantFrom('', 'a', 'personal', '2022-04-01', 'é', '𝒳y', '\uffff'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
)
const quoted = (value: string) => JSON.stringify(value)

const { bool } = fc.letrec<{ bool: string; int: string; string: string }>((tie) => {
  const pair = (of: 'bool' | 'int' | 'string', operators: readonly string[]) =>
    fc.tuple(tie(of), fc.constantFrom(...operators), tie(of)).map(([left, operator, right]) => `(${left} ${operator} ${right})`)
  const choose = (of: 'bool' | 'int' | 'string') =>
    fc.tuple(tie('bool'), tie(of), tie(of)).map(([when, yes, no]) => `(${when} ? ${yes} : ${no})`)
  const listed = (of: 'int' | 'string') =>
    fc.tuple(tie(of), fc.array(tie(of), { minLength: 1, maxLength: 3 })).map(([one, list]) => `(${one} in [${list.join(', ')}])`)
  const order = ['==', '!=', '<', '<=', '>', '>=']
  return {
    int: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.integer({ min: -9, max: 9 }).map(String),
      fc.constantFrom('cost.varianceRatio', 'scope.doneRatio', 'scope["doneRatio"]', '9223372036854775807', '0'),
      pair('int', ['+', '-', '*', '/', '%']),
      choose('int'),
      tie('string').map((of) => `size(${of})`),
      fc.constant('daysBetween("2022-01-01", asOf)'),
    ),
    string: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      text.map(quoted),
      fc.constantFrom('component.dataClass', 'asOf'),
      pair('string', ['+']),
      choose('string'),
    ),
    bool: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.constantFrom('true', 'false', 'strategy.mandatory'),
      pair('bool', ['&&', '||', '==', '!=']),
      pair('int', order),
      pair('string', order),
      tie('bool').map((of) => `!${of}`),
      choose('bool'),
      listed('int'),
      listed('string'),
      fc
        .tuple(tie('string'), fc.constantFrom('startsWith', 'endsWith', 'contains'), tie('string'))
        .map(([of, method, part]) => `${of}.${method}(${part})`),
    ),
  }
})

/** Names every fact, and changes nothing. */
const using = (expression: string) =>
  `(${expression}) || (false && (cost.varianceRatio == scope.doneRatio || component.dataClass == "" || strategy.mandatory))`

describe('an expression says the same as in another implementation', () => {
  it('whatever is put together from what is documented', () => {
    const runs = long ? 50_000 : 800
    const given = fc.record({ a: number, b: number, text, claim: fc.boolean() })
    const seen = { pass: 0, fail: 0, unknown: 0 }
    fc.assert(
      fc.property(bool, given, (expression, values) => {
        const whole = using(expression)
        fc.pre(whole.length < 1000)
        const own = ours(whole, values) as keyof typeof seen
        seen[own] += 1
        expect(own).toBe(peer(whole, values))
      }),
      { numRuns: runs, seed },
    )
    // A generator that only ever says one thing proves nothing.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(runs / 100)
  }, 900_000)
})

const casesIn = ({ tests, suites }: IncrementalTestSuite): IncrementalTest[] => [...tests, ...suites.flatMap(casesIn)]

/** The case as a claim that is true; `undefined` where its result has no counterpart here. */
const claimOf = ({ original: { expr, resultMatcher } }: IncrementalTest): { claim: string; truth: 'pass' | 'unknown' } | undefined => {
  if (resultMatcher.case === 'evalError') return { claim: expr, truth: 'unknown' }
  if (resultMatcher.case !== 'value') return undefined
  const { case: kind, value } = resultMatcher.value.kind
  if (kind === 'boolValue') return { claim: `(${expr}) == ${value}`, truth: 'pass' }
  if (kind === 'int64Value') return { claim: `(${expr}) == ${value}`, truth: 'pass' }
  return kind === 'stringValue' ? { claim: `(${expr}) == ${JSON.stringify(value)}`, truth: 'pass' } : undefined
}

describe('the conformance cases of the language', () => {
  const outcomes = casesIn(getConformanceSuite()).flatMap((test) => {
    const { original } = test
    const plain = Object.keys(original.bindings).length === 0 && original.typeEnv.length === 0 && original.container === ''
    const claimed = plain ? claimOf(test) : undefined
    if (!claimed) return []
    try {
      const computed = compileCel({ expression: claimed.claim, reads: [] }, {})(factsOf({ a: 0, b: 0, text: '', claim: false }))
      return [{ name: `${test.name}: ${original.expr}`, expected: claimed.truth, found: 'truth' in computed ? computed.truth : 'unknown' }]
    } catch (error) {
      // What is not offered is refused when the template is saved; no result of it ever differs.
      if (error instanceof RangeError) return [{ name: test.name, expected: claimed.truth, found: 'refused' }]
      throw error
    }
  })
  const answered = outcomes.filter(({ found }) => found !== 'refused')

  it('that use only what is offered are answered as the specification says', () => {
    expect(answered.filter(({ expected, found }) => found !== expected)).toEqual([])
  })

  it('are many', () => {
    expect(answered.length).toBeGreaterThan(150)
    expect(new Set(answered.map(({ expected }) => expected))).toEqual(new Set(['pass', 'unknown']))
  })
})
