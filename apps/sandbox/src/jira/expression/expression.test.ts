import { describe, expect, it } from 'vitest'
import { TypedObject, validatorResult } from './evaluate.ts'
import { ExpressionRefused, parseExpression } from './parse.ts'

export const guard = `!config.types.includes(issue.issueType.id) ? true : issue[config.field] == null ? 'Plumbline: not judged yet. Open the gate panel of this project.' : !issue[config.field].gates.some(mark => (config.slot == null ? mark.gate == config.gate : mark.slot == config.slot) && mark.state == 'passed') ? 'Plumbline: ' + (config.slot == null ? config.gate : 'gate ' + config.slot) + ' is not passed. The gate panel says what is missing.' : issue[config.field].gates.some(mark => (config.slot == null ? mark.gate == config.gate : mark.slot == config.slot) && mark.state == 'passed' && new CalendarDate(mark.until) >= new Date().toCalendarDate()) ? true : 'Plumbline: the decision on ' + (config.slot == null ? config.gate : 'gate ' + config.slot) + ' can no longer be used. Judge the gate again.'`

const around = { now: () => Date.parse('2022-03-31T09:00:00Z'), dayOf: (at: number) => new Date(at).toISOString().slice(0, 10) }
const issue = (field: unknown, type = 10001) =>
  new TypedObject('Issue', { issueType: new TypedObject('IssueType', { id: type, name: 'Project' }), customfield_10200: field })
const run = (field: unknown, config: unknown = { field: 'customfield_10200', gate: 'G0', types: [10001, '10001'] }, type?: number) =>
  validatorResult(parseExpression(guard), { issue: issue(field, type), config }, around)
const mark = (over: object) => ({
  gates: [{ gate: 'G0', slot: 1, state: 'passed', until: '2022-04-14', judgementHash: 'x', ...over }],
  judgement: null,
})

describe('the guard of a gate', () => {
  it.each([
    ['a passed gate', mark({}), { passes: true }],
    ['the last day on which it may be used', mark({ until: '2022-03-31' }), { passes: true }],
    [
      'the day after',
      mark({ until: '2022-03-30' }),
      { passes: false, message: 'Plumbline: the decision on G0 can no longer be used. Judge the gate again.' },
    ],
    [
      'a gate that is not passed',
      mark({ state: 'notPassed' }),
      { passes: false, message: 'Plumbline: G0 is not passed. The gate panel says what is missing.' },
    ],
    [
      'another gate passed',
      mark({ gate: 'G1' }),
      { passes: false, message: 'Plumbline: G0 is not passed. The gate panel says what is missing.' },
    ],
    ['nothing judged', null, { passes: false, message: 'Plumbline: not judged yet. Open the gate panel of this project.' }],
  ])('%s', (_name, field, expected) => expect(run(field)).toEqual(expected))

  it.each([
    ['its slot is passed, whatever the gate is called', mark({ gate: 'RFP' }), { passes: true }],
    [
      'another slot is passed by a gate of the same name',
      mark({ slot: 2 }),
      { passes: false, message: 'Plumbline: gate 1 is not passed. The gate panel says what is missing.' },
    ],
    [
      'its decision has expired',
      mark({ gate: 'RFP', until: '2022-03-30' }),
      { passes: false, message: 'Plumbline: the decision on gate 1 can no longer be used. Judge the gate again.' },
    ],
    ['nothing is judged', null, { passes: false, message: 'Plumbline: not judged yet. Open the gate panel of this project.' }],
  ])('by its number: %s', (_name, field, expected) =>
    expect(run(field, { field: 'customfield_10200', slot: 1, types: [10001] })).toEqual(expected),
  )
  it('blocks everything where its configuration was emptied', () =>
    expect(run(mark({}), {})).toMatchObject({ passes: false, error: expect.any(String) }))

  it('touches no other type', () => expect(run(null, undefined, 10002)).toEqual({ passes: true }))
  it('blocks where the field holds something else', () => {
    expect(run({ gates: null })).toMatchObject({ passes: false, error: expect.any(String) })
    expect(run({})).toMatchObject({ passes: false, error: expect.any(String) })
    expect(run('text')).toMatchObject({ passes: false })
  })
  it('blocks where the day cannot be read', () =>
    expect(run(mark({ until: null }))).toMatchObject({ passes: false, error: expect.any(String) }))
  it('blocks where the field was deleted', () =>
    expect(run(null, { field: 'customfield_1', gate: 'G0', types: [10001] })).toMatchObject({ passes: false, error: expect.any(String) }))
  it('lets everything through where types are configured as texts only, as Jira would', () =>
    expect(run(null, { field: 'customfield_10200', gate: 'G0', types: ['10001'] })).toEqual({ passes: true }))
})

describe('what is not supported', () => {
  it.each([
    'issue.properties.get("x")',
    'issue?.key',
    'issue.labels.map(l => l)',
    'a => a',
    'new Map()',
    'typeof issue',
    '1 - 2',
    'issue === null',
    'secret',
    '[1]',
    '{ a: 1 }',
    'issue.',
    "'open",
  ])('refuses %s', (source) => expect(() => parseExpression(source)).toThrow(ExpressionRefused))
})

describe('values', () => {
  const value = (source: string) => validatorResult(parseExpression(source), { issue: issue(null), config: { a: [1, 2], t: 'x' } }, around)
  it.each([
    ['config.a.length == 2', true],
    ['config.a.every(n => n > 0) && config.a.filter(n => n >= 2).length == 1', true],
    ['config.a.find(n => n == 3) == null', true],
    ['config.missing == null || false', true],
    ["config.t + 1 == 'x1'", true],
    ['(1 < 2) != (2 <= 1)', true],
    ['false', false],
  ])('%s is %s', (source, passes) => expect(value(source).passes).toBe(passes))
  it('blocks on a number, and on a condition that is not true or false', () => {
    expect(value('1 + 1')).toEqual({ passes: false })
    expect(value('!config.t')).toMatchObject({ passes: false, error: expect.any(String) })
  })
})
