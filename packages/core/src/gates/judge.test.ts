import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FactReading, Facts } from '../facts/facts.ts'
import { canonical, hashOf } from '../hash.ts'
import { effectiveTemplate } from '../methodology/effective.ts'
import { firstPhaseGate as phaseGate } from '../methodology/phase-gate-1.ts'
import { type Criterion, type Severity, type Template, Tier } from '../methodology/template.ts'
import { goodProject } from '../testing/worked.ts'
import badLightAtG0 from './golden/bad-g0-light.json' with { type: 'json' }
import badAtG2 from './golden/bad-g2.json' with { type: 'json' }
import goodAtG1 from './golden/good-g1.json' with { type: 'json' }
import unmappedAtG0 from './golden/unmapped-g0.json' with { type: 'json' }
import { judge, judgementHashOf, saysTheSame } from './judge.ts'
import type { Waiver } from './waiver.ts'

const standard = effectiveTemplate(phaseGate, 'standard')
const sample = phaseGate.criteria[0] as Criterion
const { tiers: _tiers, ...base } = sample

const criterion = (id: string, change: Partial<Criterion>): Criterion => ({
  ...base,
  id,
  gate: 'G0',
  passes: { fact: id, is: 'equals', value: true },
  ...change,
})
const must = (id: string, severity: Severity = 'block') => criterion(id, { severity: [{ severity }] })
const should = (id: string, weight: number, severity: Severity = 'warn') =>
  criterion(id, { demand: 'should', weight, severity: [{ severity }] })
const withCriteria = (...criteria: Criterion[]) => effectiveTemplate({ ...phaseGate, criteria } satisfies Template, 'standard')

type Answer = 'yes' | 'no' | 'open'
const reading = (answer: Answer): FactReading =>
  answer === 'open' ? { known: false, reason: 'unmapped' } : { known: true, value: { is: 'flag', flag: answer === 'yes' } }
const facts = (answers: Readonly<Record<string, Answer>>): Facts => ({
  asOf: '2022-03-31',
  values: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, reading(answer)])),
  collections: {},
})
const outcome = (criteria: readonly Criterion[], answers: Readonly<Record<string, Answer>>, waivers: readonly Waiver[] = []) =>
  judge(withCriteria(...criteria), 'G0', facts(answers), waivers).outcome

describe('the outcome of a gate', () => {
  it.each([
    ['a blocking must that fails holds it', [must('A')], { A: 'no' }, 'notReady'],
    ['a blocking must that is unknown holds it too, as unknown', [must('A')], { A: 'open' }, 'unknown'],
    ['a fail is stronger than an unknown', [must('A'), must('B')], { A: 'open', B: 'no' }, 'notReady'],
    ['warn and observe never hold it', [must('A', 'warn'), must('B', 'observe')], { A: 'no', B: 'open' }, 'ready'],
    ['a should alone does not hold it', [should('A', 7), should('B', 3)], { A: 'yes', B: 'no' }, 'ready'],
    ['the should-score does', [should('A', 6), should('B', 4)], { A: 'yes', B: 'no' }, 'notReady'],
    ['a blocking should counts by its weight only', [should('A', 7), should('B', 3, 'block')], { A: 'yes', B: 'no' }, 'ready'],
    ['an unknown should that may decide leaves it open', [should('A', 6), should('B', 4)], { A: 'yes', B: 'open' }, 'unknown'],
    ['an unknown should that cannot decide does not', [should('A', 8), should('B', 2)], { A: 'yes', B: 'open' }, 'ready'],
    ['no should left: met', [must('A')], { A: 'yes' }, 'ready'],
    ['a must of all times holds the next gate', [criterion('A', { gate: '*' })], { A: 'no' }, 'notReady'],
    [
      'a should of all times does not enter the score',
      [criterion('A', { gate: '*', demand: 'should', severity: [{ severity: 'warn' }] })],
      { A: 'no' },
      'ready',
    ],
  ] as const)('%s', (_name, criteria, answers, expected) => {
    expect(outcome(criteria, answers)).toBe(expected)
  })

  it('leaves out what is off, and what another gate asks', () => {
    const template = withCriteria(must('A', 'off'), criterion('B', { gate: 'G1' }), must('C'))
    expect(judge(template, 'G0', facts({ A: 'no', B: 'no', C: 'yes' })).rules.map(({ id }) => id)).toEqual(['C'])
  })

  it('steps severity up on its day', () => {
    const stepping = criterion('A', { severity: [{ severity: 'observe' }, { from: '2022-03-31', severity: 'block' }] })
    expect(outcome([stepping], { A: 'no' })).toBe('notReady')
    expect(judge(withCriteria(stepping), 'G0', { ...facts({ A: 'no' }), asOf: '2022-03-30' }).outcome).toBe('ready')
  })

  it('is not applicable where the rule’s own condition fails, and unknown where it is unknown', () => {
    const conditional = criterion('A', { when: { fact: 'W', is: 'equals', value: true } })
    const values = (answers: Readonly<Record<string, Answer>>) => judge(withCriteria(conditional), 'G0', facts(answers)).rules[0]?.value
    expect(values({ A: 'no', W: 'no' })).toBe('notApplicable')
    expect(values({ A: 'no', W: 'open' })).toBe('unknown')
    expect(values({ A: 'no', W: 'yes' })).toBe('fail')
  })

  it('refuses a gate that the template does not have', () => {
    expect(() => judge(standard, 'G9', goodProject)).toThrow('has no gate "G9"')
  })
})

describe('a waiver', () => {
  const waiver: Waiver = { rule: 'A', gate: 'G0', from: '2022-03-01', to: '2022-03-31' }

  it.each([
    ['covers a fail on its last day', [must('A')], { A: 'no' }, waiver, 'ready'],
    ['covers nothing a day later', [must('A')], { A: 'no' }, { ...waiver, to: '2022-03-30' }, 'notReady'],
    ['covers nothing before its first day', [must('A')], { A: 'no' }, { ...waiver, from: '2022-04-01', to: '2022-04-02' }, 'notReady'],
    ['never covers what could not be checked', [must('A')], { A: 'open' }, waiver, 'unknown'],
    ['does not help another criterion', [must('B')], { B: 'no' }, waiver, 'notReady'],
    ['does not help another gate', [must('A')], { A: 'no' }, { ...waiver, gate: 'G1' }, 'notReady'],
    ['does not cover what nobody can waive', [criterion('A', { waivable: false })], { A: 'no' }, waiver, 'notReady'],
  ] as const)('%s', (_name, criteria, answers, granted, expected) => {
    expect(outcome(criteria, answers, [granted])).toBe(expected)
  })
})

describe('the hash', () => {
  const answer = fc.constantFrom<Answer>('yes', 'no', 'open')
  const answers = fc.record({ A: answer, B: answer, C: answer, D: answer })
  const criteria = [must('A'), should('B', 2), should('C', 3), must('D', 'warn')]

  it('does not depend on the order of criteria or facts', () => {
    fc.assert(
      fc.property(answers, fc.shuffledSubarray(criteria, { minLength: 4 }), (given, shuffled) => {
        const one = judge(withCriteria(...criteria), 'G0', facts(given))
        const reversed = Object.fromEntries(Object.entries(given).reverse())
        const other = judge(withCriteria(...shuffled), 'G0', facts(reversed))
        return canonical({ ...one, template: '' }) === canonical({ ...other, template: '' })
      }),
    )
  })

  it('never turns ready by knowing less', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('A', 'B', 'C', 'D'), (given, forgotten) => {
        const before = outcome(criteria, given)
        const after = outcome(criteria, { ...given, [forgotten]: 'open' })
        return before === 'ready' || after !== 'ready'
      }),
    )
  })

  it('tells days apart, while the judgement says the same', () => {
    const today = judge(standard, 'G0', goodProject)
    const tomorrow = judge(standard, 'G0', { ...goodProject, asOf: '2022-04-01' })
    expect(judgementHashOf(today)).not.toBe(judgementHashOf(tomorrow))
    expect(saysTheSame(today, tomorrow)).toBe(true)
  })

  it('changes with the tier, because another tier asks something else', () => {
    expect(effectiveTemplate(phaseGate, 'light').hash).not.toBe(standard.hash)
  })
})

describe('golden judgements', () => {
  it.each([
    ['good at G1', goodAtG1],
    ['bad at G2', badAtG2],
    ['unmapped at G0', unmappedAtG0],
    ['bad and light at G0', badLightAtG0],
  ])('%s is judged byte for byte as recorded', (_name, golden) => {
    const judgement = judge(effectiveTemplate(phaseGate, Tier.parse(golden.tier)), golden.gate, Facts.parse(golden.facts))
    expect(canonical(judgement)).toBe(canonical(golden.judgement))
    expect(judgementHashOf(judgement)).toBe(golden.judgementHash)
  })
})

describe('canonical text and hash', () => {
  it('agree with the example of RFC 8785, section 3.2.3', () => {
    const sorted = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect(Object.values(JSON.parse(canonical(sorted)) as object)).toHaveLength(7)
    expect(canonical(sorted)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    )
  })

  it('is the SHA-256 of FIPS 180-2 (“abc” as a JSON text is checked by its known digest)', () => {
    expect(hashOf('abc')).toBe('6cc43f858fbb763301637b5af970e2a46b46f461f27e5a0f41e009c59b827b25')
  })
})
