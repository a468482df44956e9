import { describe, expect, it } from 'vitest'
import { judge } from '../gates/judge.ts'
import type { RuleValue } from '../gates/judgement.ts'
import { badProject, emptyProject, goodProject } from '../testing/worked.ts'
import { readTemplate } from './check.ts'
import { effectiveTemplate } from './effective.ts'
import { firstPhaseGate as phaseGate } from './phase-gate-1.ts'
import type { Tier } from './template.ts'

// Written by hand from the criteria before the code judged them: what a good, a bad and an unmapped project get.
const expected: Readonly<Record<string, readonly [RuleValue, RuleValue, RuleValue]>> = {
  'PG-01': ['pass', 'fail', 'unknown'],
  'PG-02': ['pass', 'fail', 'unknown'],
  'PG-05': ['pass', 'fail', 'unknown'],
  'PG-07': ['pass', 'fail', 'unknown'],
  'PG-08': ['pass', 'fail', 'unknown'],
  'PG-12': ['pass', 'fail', 'unknown'],
  'PG-15': ['pass', 'fail', 'unknown'],
  'PG-18': ['notApplicable', 'fail', 'unknown'],
  'PG-19': ['pass', 'fail', 'unknown'],
  'PG-21': ['pass', 'fail', 'unknown'],
  'PG-26': ['pass', 'fail', 'unknown'],
  'PG-29': ['pass', 'fail', 'unknown'],
  'PG-33': ['pass', 'fail', 'unknown'],
  'PG-34': ['pass', 'fail', 'unknown'],
  'PG-35': ['pass', 'fail', 'unknown'],
  'PG-37': ['pass', 'fail', 'unknown'],
}

const valuesOf = (facts: typeof goodProject, tier: Tier = 'standard') => {
  const template = effectiveTemplate(phaseGate, tier)
  const judgements = template.gates.map(({ id }) => judge(template, id, facts))
  return { judgements, values: Object.fromEntries(judgements.flatMap(({ rules }) => rules.map(({ id, value }) => [id, value]))) }
}

describe('the first version of phase-gate', () => {
  it('is a template without mistakes', () => {
    expect(readTemplate(JSON.parse(JSON.stringify(phaseGate)))).toEqual({ ok: true, template: phaseGate })
  })

  it.each([
    ['good', goodProject, 0, 'ready'],
    ['bad', badProject, 1, 'notReady'],
    ['unmapped', emptyProject, 2, 'unknown'],
  ] as const)('judges the %s project by hand-written expectation', (_name, facts, column, outcome) => {
    const { values, judgements } = valuesOf(facts)
    expect(values).toEqual(Object.fromEntries(Object.entries(expected).map(([id, row]) => [id, row[column]])))
    expect(new Set(judgements.map((judgement) => judgement.outcome))).toEqual(new Set([outcome]))
  })

  it('asks at most ten musts of the light tier, and more of the major one', () => {
    const musts = (tier: Tier) => effectiveTemplate(phaseGate, tier).criteria.filter(({ demand }) => demand === 'must').length
    expect(musts('light')).toBeLessThanOrEqual(10)
    expect(musts('major')).toBeGreaterThan(musts('standard'))
    expect(musts('standard')).toBeGreaterThan(musts('light'))
  })

  it('opens the risk register of a light project with two risks', () => {
    const two = {
      ...goodProject,
      values: {
        ...goodProject.values,
        'risks.count': badProject.values['risks.count'] ?? { known: false as const, reason: 'empty' as const },
      },
    }
    expect(valuesOf(two, 'standard').values['PG-08']).toBe('fail')
    expect(valuesOf(two, 'light').values['PG-08']).toBe('pass')
  })
})

describe('a template with mistakes', () => {
  const broken = {
    ...phaseGate,
    gates: [{ ...phaseGate.gates[0], decidedBy: ['nobody'], opens: 'nowhere' }],
    criteria: [{ ...phaseGate.criteria[0], passes: { fact: 'cost.magic', is: 'atLeast', value: { parameter: 'absent' } } }],
  }

  it('is refused with place and remedy of each', () => {
    const read = readTemplate(broken)
    expect(read.ok).toBe(false)
    const problems = read.ok ? [] : read.problems
    expect(problems).toEqual(
      expect.arrayContaining([
        { place: 'G0', message: 'There is no phase "nowhere"; add it or name one that exists' },
        { place: 'G0', message: 'There is no role "nobody"; add it or name one that exists' },
        { place: 'PG-01', message: '"cost.magic" is not in the fact catalogue; choose a fact that is' },
        { place: 'PG-01', message: 'The template has no parameter "absent"' },
      ]),
    )
  })

  it('is refused where its shape is wrong', () => {
    const read = readTemplate({ ...phaseGate, version: 'seven' })
    expect(read).toMatchObject({ ok: false, problems: [{ place: 'version' }] })
  })
})
