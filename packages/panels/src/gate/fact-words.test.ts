import type { ObservedFact } from '@plumbline/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { startWords } from '../words/words.ts'
import { deltaWords, isMappingProblem, limitWords, remedyWords } from './fact-words.ts'
import { standOf } from './limits.ts'
import { gateWords } from './words.ts'

beforeAll(() => startWords('en-GB', [gateWords]))

const fact = (change: Partial<ObservedFact>): ObservedFact => ({ fact: 'f', label: 'F', unit: 'count', observed: 1, ...change })

describe('a limit and the distance to it', () => {
  it.each([
    ['basisPoints', 'atMost', 1000, 1476, 'at most 10%', '4.8 points too much'],
    ['basisPoints', 'atLeast', 9800, 4118, 'at least 98%', '56.8 points too little'],
    ['count', 'atLeast', 5, 2, 'at least 5', '3 missing'],
    ['count', 'equals', 0, 1, 'must be 0', '1 too many'],
    ['days', 'atMost', 10, 11, 'at most 10 days', '1 day too much'],
    ['date', 'atLeast', '2022-03-01', '2022-02-12', 'not before Mar 1, 2022', '17 days too old'],
    ['money', 'atMost', 'GBP 210000000', 'GBP 241000000', 'at most £2.1M', '£310K too much'],
    ['flag', 'equals', true, false, 'must be Yes', undefined],
  ] as const)('in %s, %s', (unit, is, value, observed, limit, delta) => {
    const given = { fact: 'f', is, value }
    expect(limitWords(given, unit, 'en-US')).toBe(limit)
    expect(deltaWords(observed, given, unit, 'en-US')).toBe(delta)
  })

  it('says nothing of distances between different currencies', () =>
    expect(deltaWords('GBP 1', { fact: 'f', is: 'atMost', value: 'EUR 1' }, 'money', 'en-GB')).toBeUndefined())
})

describe('how an observed fact stands', () => {
  const present = { fact: 'f', is: 'present' } as const
  it.each([
    ['kept', fact({ limit: { fact: 'f', is: 'atLeast', value: 1 } })],
    ['missed', fact({ limit: { fact: 'f', is: 'above', value: 1 } })],
    ['unknown', fact({ limit: { fact: 'f', is: 'atLeast', value: { unknown: 'unmapped' } } })],
    ['empty', fact({ observed: { unknown: 'empty' }, limit: present })],
    ['unknown', fact({ observed: { unknown: 'unmapped' }, limit: present })],
    ['unknown', fact({ observed: { unknown: 'empty' }, limit: { fact: 'f', is: 'atLeast', value: 1 } })],
    ['context', fact({})],
    [
      'context',
      fact({ fact: 'component.dataClass', unit: 'choice', observed: 'special', limit: { fact: 'f', is: 'equals', value: 'personal' } }),
    ],
  ] as const)('%s', (expected, given) => expect(standOf(given)).toBe(expected))
})

describe('the remedy of what is not known', () => {
  it('leads to the settings where a field can be mapped', () => {
    const unmapped = fact({ observed: { unknown: 'unmapped' }, field: 'sponsor' })
    expect([remedyWords(unmapped), isMappingProblem(unmapped)]).toEqual(['A PMO admin maps it in the settings.', true])
  })

  it('does not where nothing can be mapped', () => {
    const record = fact({ observed: { unknown: 'unmapped' } })
    expect([remedyWords(record)?.startsWith('Nothing in this tool'), isMappingProblem(record)]).toEqual([true, false])
  })
})
