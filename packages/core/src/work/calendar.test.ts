import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayOf, daysBetween, isTimeZone } from './calendar.ts'
import { basisPoints } from './ratio.ts'

describe('calendar days', () => {
  it.each([
    ['2022-03-27T23:30:00.000Z', 'Europe/London', '2022-03-28'],
    ['2022-01-01T23:30:00.000Z', 'Europe/London', '2022-01-01'],
    ['2022-01-01T00:30:00.000Z', 'America/New_York', '2021-12-31'],
    ['2022-01-01T12:00:00.000Z', 'Pacific/Kiritimati', '2022-01-02'],
  ])('%s in %s is %s', (instant, zone, day) => expect(dayOf(instant, zone)).toBe(day))

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2022-03-31', -30, '2022-03-01'],
    ['2000-02-28', 2, '2000-03-01'],
    ['1900-02-28', 1, '1900-03-01'],
  ])('%s plus %i days is %s', (day, days, later) => expect(addDays(day, days)).toBe(later))

  it('counts back what it added', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => daysBetween('2022-03-31', addDays('2022-03-31', days)) === days),
    )
  })

  it('knows zones', () => expect([isTimeZone('Europe/Berlin'), isTimeZone('Mars/Base')]).toEqual([true, false]))
})

describe('basis points', () => {
  it.each([
    [1, 3, 3333],
    [2, 3, 6667],
    [1, 20_000, 0],
    [3, 20_000, 2],
    [-1, 3, -3333],
    [1, -3, -3333],
    [0, 5, 0],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 10_000],
  ])('%i of %i is %i', (part, whole, expected) => expect(basisPoints(part, whole)).toBe(expected))

  it('has no share of nothing', () => expect(basisPoints(1, 0)).toBeUndefined())
})

it.each([
  ['2022-01-31', 1, '2022-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2022-01-31', 4, '2022-05-31'],
  ['2022-11-30', 3, '2023-02-28'],
  ['2022-03-31', -1, '2022-02-28'],
  ['2022-12-15', 1, '2023-01-15'],
] as const)('%s and %i months is %s', (day, months, later) => expect(addMonths(day, months)).toBe(later))
