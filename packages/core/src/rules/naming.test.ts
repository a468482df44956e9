import { describe, expect, it } from 'vitest'
import { judge } from '../gates/judge.ts'
import { effectiveTemplate } from '../methodology/effective.ts'
import { phaseGate } from '../methodology/phase-gate.ts'
import { builtInTemplates } from '../templates.ts'
import { goodProject } from '../testing/worked.ts'
import type { Condition } from './condition.ts'
import { observedMeaning } from './naming.ts'

const owned: Condition = { fact: 'risks[].owner', is: 'present' }
const saying = (name: string, passes?: Condition): string => {
  const { label, unit } = observedMeaning(name, passes && { passes })
  return `${label} (${unit})`
}

describe('what a judgement tells under a name of its own', () => {
  it.each<[string, string, Condition?]>([
    ['cost.varianceRatio', 'Forecast over approved budget (basisPoints)'],
    ['previousGate:cost.varianceRatio', 'Forecast over approved budget at the previous gate (basisPoints)'],
    ['previousPeriod:gate.dueOn', 'Next gate review a week before (date)'],
    ['expression(cost.varianceRatio,risks.count)', 'Computed from Forecast over approved budget, Open risks (count)'],
    ['distinct(roles[projectManager].person,roles[sponsor].person)', 'Different people among Project manager, Sponsor (count)'],
    ['owned', 'Owned risks (count)', { every: 'risks', as: 'owned', satisfies: owned }],
    ['owned', 'Share: Owned risks (basisPoints)', { share: 'risks', as: 'owned', satisfies: owned, is: 'atLeast', value: 9000 }],
    [
      'benefits.reviewAhead',
      'Share: Benefits, review ahead (basisPoints)',
      { not: { share: 'benefits', as: 'benefits.reviewAhead', satisfies: owned, is: 'atMost', value: 0 } },
    ],
    ['n', 'Change requests counted (count)', { all: [{ count: 'changeRequests', as: 'n', is: 'equals', value: 0 }] }],
    ['weeksOver', 'Weeks over (count)', { inARow: 2, as: 'weeksOver', satisfies: owned }],
    ['tolerance.breachWeeks', 'Tolerance, breach weeks (count)'],
    ['changeRequests.open', 'Open change requests (count)'],
    ['deliverables.dueNotAccepted', 'Deliverables, due not accepted (count)'],
  ])('%s is %s', (name, expected, passes) => expect(saying(name, passes)).toBe(expected))

  it('finds what counts also in what says where a criterion applies', () => {
    const when: Condition = { some: 'risks', as: 'high', satisfies: owned }
    expect(observedMeaning('high', { passes: owned, when }).label).toBe('High risks')
  })

  it('is said in words by every built-in template', () => {
    const template = effectiveTemplate(phaseGate, 'standard')
    const criterion = template.criteria.find(({ id }) => id === 'PG-33')
    const rule = judge(template, 'G0', goodProject).rules.find(({ id }) => id === 'PG-33')
    expect(Object.keys(rule?.observed ?? {}).map((name) => observedMeaning(name, criterion).label)).toEqual([
      'Forecast over approved budget',
      'Open change requests',
    ])
    for (const one of builtInTemplates) {
      const effective = effectiveTemplate(one, 'standard')
      const rules = effective.gates.flatMap(({ id }) => judge(effective, id, goodProject).rules)
      for (const { id, observed } of rules) {
        const asking = effective.criteria.find((each) => each.id === id)
        for (const name of Object.keys(observed)) expect(observedMeaning(name, asking).label).toMatch(/^(?!previous)[A-Z](?!.*\w[.:([]\w)/)
      }
    }
  })
})
