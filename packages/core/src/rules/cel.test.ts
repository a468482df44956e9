import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { FactReading, Facts } from '../facts/facts.ts'
import { compile, type Parameters } from './compile.ts'
import type { Condition } from './condition.ts'
import { loadExpressions } from './expression.ts'
import { factsOf, parametersOf } from './parts.ts'
import { sentenceOf } from './sentence.ts'

const says = (expression: string, ...reads: string[]): Condition => ({ expression, reads })
const variance = 'cost.varianceRatio'
const whole = (n: number): FactReading => ({ known: true, value: { is: 'whole', whole: n } })
const money = (minor: number, currency = 'GBP'): FactReading => ({ known: true, value: { is: 'money', money: { minor, currency } } })
const date = (day: string): FactReading => ({ known: true, value: { is: 'date', date: day } })
const choice = (name: string): FactReading => ({ known: true, value: { is: 'choice', choice: name } })
const flag = (claim: boolean): FactReading => ({ known: true, value: { is: 'flag', flag: claim } })
const facts = (values: Facts['values']): Facts => ({ asOf: '2022-03-31', values, collections: {} })
const known = facts({
  [variance]: whole(500),
  'scope.doneRatio': whole(0),
  'cost.approvedBudget': money(1_000_000),
  'cost.estimateAtCompletion': money(1_050_000),
  'gate.dueOn': date('2022-04-30'),
  'component.dataClass': choice('personal'),
  'strategy.mandatory': flag(true),
  'artefacts[endReport].state': choice('approved'),
})
beforeAll(() => loadExpressions({ criteria: [{ passes: says('true', variance) }] }))

const evaluate = (condition: Condition, given = known, parameters: Parameters = {}) => compile(condition, parameters)(given)

describe('before the evaluator is loaded', () => {
  const fresh = async () => {
    vi.resetModules()
    return { ...(await import('./compile.ts')), ...(await import('./expression.ts')) }
  }

  it('an expression is an error, never a pass', async () => {
    const rules = await fresh()
    expect(() => rules.compile(says('true', variance), {})).toThrow('was not loaded')
  })

  it('it is not loaded for a template that has none', async () => {
    const rules = await fresh()
    await rules.loadExpressions({ criteria: [{ passes: { not: { fact: variance, is: 'present' } } }] })
    expect(() => rules.compile(says('true', variance), {})).toThrow('was not loaded')
  })

  it('it is found wherever an expression stands', async () => {
    const rules = await fresh()
    const inside: Condition = { inARow: 2, as: 'n', satisfies: { any: [{ not: says('cost.varianceRatio > 0', variance) }] } }
    await rules.loadExpressions({ criteria: [{ passes: { all: [] }, when: inside }] })
    expect(rules.compile(says('cost.varianceRatio == 500', variance), {})(known).truth).toBe('pass')
  })
})

describe('what an expression says', () => {
  it.each<[string, readonly string[], string]>([
    ['cost.varianceRatio <= 500', [variance], 'pass'],
    ['cost.varianceRatio * 2 - 1 > 1000', [variance], 'fail'],
    ['cost.estimateAtCompletion * 100 <= cost.approvedBudget * 105', ['cost.estimateAtCompletion', 'cost.approvedBudget'], 'pass'],
    ['cost.approvedBudget > 999999 && currency == "GBP"', ['cost.approvedBudget'], 'pass'],
    ['daysBetween(asOf, gate.dueOn) == 30', ['gate.dueOn'], 'pass'],
    ['gate.dueOn < "2022-05-01" && gate.dueOn.startsWith("2022-")', ['gate.dueOn'], 'pass'],
    ['component.dataClass in ["personal", "secret"] ? strategy.mandatory : true', ['component.dataClass', 'strategy.mandatory'], 'pass'],
    ['artefacts.endReport.state == "approved"', ['artefacts[endReport].state'], 'pass'],
    ['artefacts["endReport"].state != "approved"', ['artefacts[endReport].state'], 'fail'],
    ['size(component.dataClass) == 8 && component.dataClass.contains("so")', ['component.dataClass'], 'pass'],
    ['!strategy.mandatory || -7 % 3 == -1 && -7 / 2 == -3', ['strategy.mandatory'], 'pass'],
  ])('%s', (expression, reads, truth) => {
    expect(evaluate(says(expression, ...reads)).truth).toBe(truth)
  })

  it('observes what it reads, and takes parameters by their names', () => {
    const condition = says('cost.varianceRatio <= parameters.envelope', variance)
    expect(evaluate(condition, known, { envelope: 400, note: 'x' })).toEqual({ truth: 'fail', observed: { [variance]: 500 }, limits: [] })
    expect(parametersOf(condition)).toEqual(['envelope'])
    expect(factsOf(condition)).toEqual([variance])
    expect(sentenceOf(condition, { envelope: 400 })).toBe('cost.varianceRatio <= 400')
  })

  it.each(['parameters["envelope"]', 'parameters . envelope', 'parameters // x\n.envelope'])(
    'has no parameter that a comparison of versions, or the limits of a tailoring, would overlook: %s',
    (parameter) => {
      const condition = says(`cost.varianceRatio <= ${parameter}`, variance)
      expect(() => evaluate(condition, known, { envelope: 400 })).toThrow('Write parameters.envelope, with nothing in between')
    },
  )

  it.each<[string, Condition, Facts, string, unknown]>([
    ['a fact that was not read', says('true || cost.varianceRatio > 0', variance), facts({}), variance, { unknown: 'noRecord' }],
    [
      'a fact that is empty',
      says('cost.varianceRatio > 0', variance),
      facts({ [variance]: { known: false, reason: 'empty' } }),
      variance,
      { unknown: 'empty' },
    ],
    [
      'a fact of another type',
      says('cost.varianceRatio > 0', variance),
      facts({ [variance]: flag(true) }),
      `expression(${variance})`,
      { unknown: 'wrongType' },
    ],
    [
      'a division by zero',
      says('100 / scope.doneRatio > 1', 'scope.doneRatio'),
      known,
      'expression(scope.doneRatio)',
      { unknown: 'zeroBase' },
    ],
    ['its remainder', says('100 % scope.doneRatio > 1', 'scope.doneRatio'), known, 'expression(scope.doneRatio)', { unknown: 'zeroBase' }],
    [
      'a number beyond all bounds',
      says('cost.varianceRatio * 9223372036854775807 > 1', variance),
      known,
      `expression(${variance})`,
      { unknown: 'wrongType' },
    ],
    [
      'what is no day',
      says('daysBetween(component.dataClass, asOf) > 1', 'component.dataClass'),
      known,
      'expression(component.dataClass)',
      { unknown: 'wrongType' },
    ],
    [
      'two currencies',
      says('cost.estimateAtCompletion > cost.approvedBudget', 'cost.estimateAtCompletion', 'cost.approvedBudget'),
      facts({ 'cost.estimateAtCompletion': money(1, 'EUR'), 'cost.approvedBudget': money(2) }),
      'expression(cost.approvedBudget,cost.estimateAtCompletion)',
      { unknown: 'currencyMismatch' },
    ],
  ])('%s makes it unknown, and is named', (_name, condition, given, place, observed) => {
    const evaluation = evaluate(condition, given)
    expect(evaluation.truth).toBe('unknown')
    expect(evaluation.observed[place]).toEqual(observed)
  })
})

describe('a mistake in an expression', () => {
  it.each<[string, readonly string[], string]>([
    [
      'cost.varianceRatio > limit',
      [variance],
      'named in "reads", and beside them there are asOf, currency and parameters\n  cost.varianceRatio > limit\n                       ^~~~~',
    ],
    [
      'true &&\n  cost.magic > 1',
      [variance],
      'No such key: magic; facts that it uses are named in "reads"\n    cost.magic > 1\n         ^~~~~',
    ],
    ['cost.varianceRatio > "high"', [variance], 'no such overload: int > string\n  cost.varianceRatio > "high"\n  ^~~~'],
    ['cost.varianceRatio >', [variance], 'Unexpected token: EOF\n  cost.varianceRatio >\n                      ^'],
    ['cost.varianceRatio + 1', [variance], 'This is of type int; a rule is true or false'],
    ['component.dataClass.matches("(a+)+$")', ['component.dataClass'], '"matches" is not offered'],
    ['[1, 2].exists(x, x > cost.varianceRatio)', [variance], '"exists" is not offered'],
    ['has(cost.varianceRatio)', [variance], '"has" is not offered'],
    ['timestamp(gate.dueOn) > timestamp(asOf)', ['gate.dueOn'], '"timestamp" is not offered'],
    ['cost.varianceRatio > 1.5', [variance], 'ratios are in basis points\n  cost.varianceRatio > 1.5\n                       ^~~'],
    ['cost.varianceRatio > 1u', [variance], 'Only whole numbers'],
    ['cost.varianceRatio > 99999999999999999999', [variance], 'too large'],
    ['-cost.varianceRatio < 0', [variance], 'write 0 - …'],
    ['{"a": cost.varianceRatio} == {"a": 1}', [variance], 'not offered in expressions'],
    ['cost.varianceRatio in [[1]]', [variance], 'no such overload'],
    ['"a" in component.dataClass', ['component.dataClass'], '"in" looks into a list'],
    ['cost.varianceRatio == 1', [variance, 'gate.dueOn'], '"reads" names gate.dueOn, which the expression does not use'],
    ['cost.varianceRatio == 1', ['gate.dueOn'], 'Unknown variable: cost'],
    ['cost == cost', [variance], 'no such overload'],
    ['roles.sponsor.person == "ada"', ['roles[sponsor].person'], 'is a person, who never enters an expression'],
    ['risks.score > 1', ['risks[].score'], 'every, some, count or share'],
    ['constructor.constructor("return 1")() == 1', [variance], "Unexpected character: '('"],
    ['constructor.constructor("return 1") == 1', [variance], '"constructor" is not offered'],
    ['constructor == cost.varianceRatio', [variance], 'Unknown variable: constructor'],
    ['cost.constructor == 1', [variance], 'No such key: constructor'],
    ['cost.__proto__ == 1', [variance], 'No such key: __proto__'],
    ['x == 1', ['cost.magic'], '"cost.magic" is not in the fact catalogue'],
    [`${'('.repeat(40)}1${')'.repeat(40)} == cost.varianceRatio`, [variance], 'Exceeded maxDepth (24)'],
    [`cost.varianceRatio in [${Array.from({ length: 60 }, (_, n) => n).join(',')}]`, [variance], 'Exceeded maxListElements (50)'],
    [Array.from({ length: 60 }, () => 'cost.varianceRatio > 1').join(' || '), [variance], 'Exceeded maxAstNodes (200)'],
    [`${'!'.repeat(990)}true`, [variance], 'Exceeded maxAstNodes (200)'],
  ])('%s', (expression, reads, message) => {
    expect(() => compile(says(expression, ...reads), {})).toThrow(message)
  })
})
