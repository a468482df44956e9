import { describe, expect, it } from 'vitest'
import type { Condition } from '../rules/condition.ts'
import { readTemplate } from './check.ts'
import { firstPhaseGate as phaseGate } from './phase-gate-1.ts'

const asking = (passes: unknown) => ({ ...phaseGate, criteria: [{ ...phaseGate.criteria[0], passes }] })
const messagesOf = (passes: unknown) => {
  const read = readTemplate(asking(passes))
  return read.ok ? [] : read.problems.map(({ place, message }) => `${place}: ${message}`)
}

const high: Condition = { fact: 'risks[].score', is: 'atLeast', value: 15 }
const owned: Condition = { fact: 'risks[].owner', is: 'present' }

describe('what a condition may say', () => {
  it.each<[string, Condition]>([
    ['a share of those that count', { share: 'risks', as: 'owned', of: high, satisfies: owned, is: 'atLeast', value: 9000 }],
    [
      'so many weeks in a row',
      {
        inARow: { parameter: 'risksAtLeast' },
        as: 'kept',
        satisfies: { fact: 'cost.varianceRatio', is: 'atMost', value: { earlier: 'cost.varianceRatio', at: 'previousPeriod' } },
      },
    ],
    ['a window around a date', { fact: 'risks.lastReviewedOn', is: 'atLeast', value: { fact: 'gate.dueOn', days: -14 } }],
  ])('%s', (_name, passes) => {
    expect(messagesOf(passes)).toEqual([])
  })

  it.each<[string, unknown, RegExp]>([
    [
      'an earlier value of nothing',
      { fact: 'cost.varianceRatio', is: 'atMost', value: { earlier: 'x', at: 'previousGate' } },
      /"x" is not in/,
    ],
    [
      'a moment that nobody keeps',
      { fact: 'cost.varianceRatio', is: 'atMost', value: { earlier: 'x', at: 'lastYear' } },
      /\{earlier: name/,
    ],
    ['no number of weeks', { inARow: 0, as: 'n', satisfies: owned }, /PG-01: "inARow" takes 1 to 60 periods, not 0/],
    [
      'weeks in a parameter that is not there',
      { inARow: { parameter: 'weeks' }, as: 'n', satisfies: { fact: 'gate.dueOn', is: 'present' } },
      /no parameter "weeks"/,
    ],
    [
      'a register within a register',
      { every: 'risks', as: 'n', satisfies: { some: 'risks', as: 'm', satisfies: owned } },
      /risks cannot be looked at within the records of risks; say it beside it/,
    ],
    [
      'a register within weeks',
      { inARow: 2, as: 'n', satisfies: { not: { count: 'risks', as: 'm', is: 'equals', value: 0 } } },
      /risks cannot be looked at within "inARow"/,
    ],
    [
      'weeks within a register',
      { share: 'risks', as: 'n', satisfies: { inARow: 2, as: 'm', satisfies: owned }, is: 'atLeast', value: 1 },
      /"inARow" cannot stand within the records of risks/,
    ],
    [
      'a share that says two things',
      { share: 'risks', inARow: 2, as: 'n', satisfies: owned },
      /says one thing, but here are share and inARow/,
    ],
    ['a share without a limit', { share: 'risks', as: 'n', satisfies: owned }, /criteria\.0\.passes\.is/],
  ])('not %s', (_name, passes, message) => {
    expect(messagesOf(passes).join('\n')).toMatch(message)
  })
})
