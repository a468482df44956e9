import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactValue } from '../facts/facts.ts'
import { isDay, readValue, type ValueMistake, type ValueShape, writeValue } from './value-text.ts'

const share: ValueShape = { type: 'whole', unit: 'basisPoints' }
const count: ValueShape = { type: 'whole', unit: 'count' }
const pace: ValueShape = { type: 'whole', unit: 'hundredths' }
const money: ValueShape = { type: 'money', unit: 'money' }
const date: ValueShape = { type: 'date', unit: 'date' }
const flag: ValueShape = { type: 'flag', unit: 'flag' }
const horizon: ValueShape = { type: 'choice', unit: 'choice', choices: ['run', 'grow', 'transform'] }
const person: ValueShape = { type: 'person', unit: 'person' }

const rows: readonly (readonly [ValueShape, string, FactValue | ValueMistake])[] = [
  [share, '85%', { is: 'whole', whole: 8500 }],
  [share, '12.3 %', { is: 'whole', whole: 1230 }],
  [share, '-0.05%', { is: 'whole', whole: -5 }],
  [share, '-0%', { is: 'whole', whole: 0 }],
  [share, '85', 'notPercent'],
  [share, '0.85', 'notPercent'],
  [share, '85,5%', 'notPercent'],
  [share, '1.234%', 'notPercent'],
  [share, '99999999999999999%', 'tooBig'],
  [money, 'GBP 1200000.00', { is: 'money', money: { minor: 120_000_000, currency: 'GBP' } }],
  [money, 'GBP 1200000', { is: 'money', money: { minor: 120_000_000, currency: 'GBP' } }],
  [money, 'JPY 1250', { is: 'money', money: { minor: 1250, currency: 'JPY' } }],
  [money, 'JPY 12.5', 'notMoney'],
  [money, 'GBP 1.2m', 'notMoney'],
  [money, 'GBP 1,200', 'notMoney'],
  [money, '£1200', 'notMoney'],
  [money, 'GBP 99999999999999999', 'tooBig'],
  [date, '2026-02-28', { is: 'date', date: '2026-02-28' }],
  [date, '2026-02-30', 'notDate'],
  [date, '31/03/2026', 'notDate'],
  [count, '12', { is: 'whole', whole: 12 }],
  [count, '12.5', 'notWhole'],
  [count, '1e3', 'notWhole'],
  [pace, '12.5', { is: 'whole', whole: 1250 }],
  [pace, '12.345', 'notNumber'],
  [flag, 'Yes', { is: 'flag', flag: true }],
  [flag, 'FALSE', { is: 'flag', flag: false }],
  [flag, 'maybe', 'notYesNo'],
  [flag, 'constructor', 'notYesNo'],
  [horizon, 'Grow', { is: 'choice', choice: 'grow' }],
  [horizon, 'shrink', 'notChoice'],
  [person, 'sam', 'notRecordable'],
]

describe('a value as people write it', () => {
  it.each(rows)('%o of %j', (shape, text, expected) => {
    const read = readValue(shape, text)
    expect(read).toEqual(typeof expected === 'string' ? { ok: false, mistake: expected } : { ok: true, value: expected })
  })

  const currency = fc.constantFrom('GBP', 'EUR', 'JPY', 'KWD')
  const values: fc.Arbitrary<readonly [ValueShape, FactValue]> = fc.oneof(
    fc.maxSafeInteger().map((whole) => [share, { is: 'whole', whole }] as const),
    fc.maxSafeInteger().map((whole) => [pace, { is: 'whole', whole }] as const),
    fc.maxSafeInteger().map((whole) => [count, { is: 'whole', whole }] as const),
    fc.tuple(fc.maxSafeInteger(), currency).map(([minor, code]) => [money, { is: 'money', money: { minor, currency: code } }] as const),
    fc.boolean().map((yes) => [flag, { is: 'flag', flag: yes }] as const),
    fc.constantFrom('run', 'grow').map((choice) => [horizon, { is: 'choice', choice }] as const),
  )
  it('is read back as it was written', () =>
    fc.assert(
      fc.property(values, ([shape, value]) => {
        expect(readValue(shape, writeValue(shape, value))).toEqual({ ok: true, value })
      }),
      { seed: 3 },
    ))

  it('never fails with an exception', () =>
    fc.assert(
      fc.property(fc.constantFrom(share, count, money, date, flag, horizon, person), fc.string({ unit: 'binary' }), (shape, text) => {
        const read = readValue(shape, text)
        return read.ok || typeof read.mistake === 'string'
      }),
      { seed: 3 },
    ))

  it('knows which days exist', () =>
    expect(['2024-02-29', '2023-02-29', '2024-13-01', '0000-00-00', '2024-1-1'].map(isDay)).toEqual([true, false, false, false, false]))
})
