import { minorDigits as digitsInCore } from '@plumbline/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { startWords } from '../words/words.ts'
import { age, day, factValue, inDays, minorDigits, moment, money, percent } from './index.ts'

beforeAll(() => startWords('en-GB', []))
const thisYear = new Date().getUTCFullYear()

describe('formats', () => {
  it.each([
    [day('2019-12-04', 'en-GB'), '4 Dec 2019'],
    [day(`${thisYear}-12-04`, 'en-GB'), '4 Dec'],
    [day('2019-12-04', 'de'), '4. Dez. 2019'],
    [moment('2019-07-31T23:30:00.000Z', 'Europe/London', 'en-GB'), '1 Aug 2019, 00:30'],
    [age('2022-03-31T13:58:00.000Z', '2022-03-31T14:03:00.000Z', 'en-GB'), '5 minutes ago'],
    [age('2022-03-30T13:58:00.000Z', '2022-03-31T14:03:00.000Z', 'en-GB'), 'yesterday'],
    [inDays(-1, 'en-GB'), 'yesterday'],
    [money({ minor: 241_000_000, currency: 'EUR' }, 'en-US'), '€2.41M'],
    [money({ minor: 241_000_050, currency: 'EUR' }, 'en-GB', { full: true }), '€2,410,000.50'],
    [money({ minor: 1_200_000, currency: 'JPY' }, 'en-US'), '¥1.2M'],
    [percent(1476, 'en-GB'), '14.8%'],
  ])('%s', (said, expected) => expect(said).toBe(expected))

  it('count the decimals of a currency as core does', () => {
    const currencies = Intl.supportedValuesOf('currency')
    expect(currencies.map(minorDigits)).toEqual(currencies.map(digitsInCore))
  })

  it.each([
    [{ observed: true, unit: 'flag' }, 'Yes'],
    [{ observed: true, unit: 'person' }, 'Named'],
    [{ observed: 'GBP 210000000', unit: 'money' }, '£2.1M'],
    [{ observed: 'personal', unit: 'choice' }, 'Personal'],
    [{ observed: 'a word of their own', unit: 'choice' }, 'a word of their own'],
    [{ observed: { unknown: 'unmapped' }, unit: 'money' }, 'Not known: no field is mapped to it'],
  ] as const)('%s', (fact, expected) => expect(factValue(fact, 'en-US')).toBe(expected))
})
