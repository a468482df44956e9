import type { Comparison, Condition, Operand } from '../rules/condition.ts'
import type { Criterion } from './template.ts'

type Draft = Omit<Criterion, 'severity' | 'waivable' | 'weight' | 'tiers'> &
  Partial<Pick<Criterion, 'severity' | 'waivable' | 'weight' | 'tiers'>>

const lightShould = { light: { demand: 'should', weight: 1, severity: 'observe' } } as const

/** A must that blocks; where the light tier does not keep it, it is a should of weight 1 there. */
export const must = (draft: Omit<Draft, 'demand'>, keptByLight = false): Criterion => ({
  demand: 'must',
  weight: 1,
  severity: [{ severity: 'block' }],
  waivable: true,
  ...(keptByLight ? {} : { tiers: lightShould }),
  ...draft,
})

/** A should that warns; where the major tier makes it a must, it warns at all times and blocks at a gate. */
export const should = (weight: number, draft: Omit<Draft, 'demand'>, mustForMajor = false): Criterion => ({
  demand: 'should',
  weight,
  severity: [{ severity: 'warn' }],
  waivable: true,
  ...(mustForMajor ? { tiers: { major: { demand: 'must', weight, severity: draft.gate === '*' ? 'warn' : 'block' } } } : {}),
  ...draft,
})

export const is = (fact: string, comparison: Comparison, value: Operand): Condition => ({ fact, is: comparison, value })
export const present = (fact: string): Condition => ({ fact, is: 'present' })
/** On a day that is no longer ago than the parameter says, as days below zero. */
export const since = (fact: string, parameter: string): Condition => is(fact, 'atLeast', { asOf: { days: { parameter } } })
