import { describe, expect, it } from 'vitest'
import { readTemplate } from './check.ts'
import { differenceOf } from './difference.ts'
import { effectiveTemplate } from './effective.ts'
import { withParameters } from './parameter-words.ts'
import { phaseGate } from './phase-gate.ts'
import { statementIn } from './statement.ts'
import type { Template } from './template.ts'

const criterion = (template: Template, id: string) => template.criteria.find((candidate) => candidate.id === id)!
const withTolerance = (value: number): Template => ({
  ...phaseGate,
  parameters: { ...phaseGate.parameters, costTolerance: { ...phaseGate.parameters['costTolerance']!, value } },
})

describe('the numbers in what a criterion asks', () => {
  const parameters = {
    share: { value: 500, unit: 'basisPoints' },
    back: { value: -35, unit: 'days' },
    people: { value: 2, unit: 'count' },
  } as const
  const values = { share: 475, back: -35, people: 2 }
  it.each([
    ['within {share} of the budget', 'within 4.75% of the budget'],
    ['renewed within {back} days', 'renewed within 35 days'],
    ['by {people} people, {people} at least', 'by 2 people, 2 at least'],
    ['nothing to fill in', 'nothing to fill in'],
    ['an {unheard} of one stays', 'an {unheard} of one stays'],
    ['not what an object brings along: {toString}', 'not what an object brings along: {toString}'],
  ])('%s', (text, said) => expect(withParameters(text, values, parameters)).toBe(said))

  it('are those of the tier and of the template at hand', () => {
    expect(statementIn(phaseGate, criterion(phaseGate, 'PG-08'))).toContain('at least 5 risks')
    expect(statementIn(phaseGate, criterion(phaseGate, 'PG-08'), 'light')).toContain('at least 2 risks')
    const stricter = effectiveTemplate(withTolerance(400), 'standard')
    expect(stricter.criteria.find(({ id }) => id === 'PG-33')?.statement).toContain('within 4% of')
  })

  it('are those of the project where its tailoring set another one', () => {
    const entry = { kind: 'parameter', id: 'costTolerance', before: 500, after: 300, reason: 'tight funding' } as const
    const own = effectiveTemplate(phaseGate, 'standard', [entry])
    expect(own.criteria.find(({ id }) => id === 'PG-33')?.statement).toContain('within 3% of')
  })

  it('change with the parameter, so that a version differs in the parameter alone', () => {
    expect(differenceOf(phaseGate, withTolerance(400)).map(({ subject, id }) => `${subject} ${id}`)).toEqual(['parameter costTolerance'])
  })

  it('cannot stay open', () => {
    const open = { ...criterion(phaseGate, 'PG-33'), statement: 'within {tolerance} of the budget' }
    const template = { ...phaseGate, criteria: phaseGate.criteria.map((one) => (one.id === open.id ? open : one)) }
    expect(readTemplate(JSON.parse(JSON.stringify(template)))).toEqual({
      ok: false,
      problems: [{ place: 'PG-33', message: 'The statement names {tolerance}, which is no parameter; add it or write the number out' }],
    })
  })
})
