import { describe, expect, it } from 'vitest'
import type { Facts } from '../facts/facts.ts'
import { addDays } from '../work/calendar.ts'
import { periodsBefore, type Trends, withWeek } from './trends.ts'

const whole = (count: number) => ({ known: true, value: { is: 'whole', whole: count } }) as const
const facts = (asOf: string, count: number): Facts => ({
  asOf,
  values: { 'risks.count': whole(count), 'scope.total': whole(9) },
  collections: {},
})
const watched = new Set(['risks.count'])
const weekly = (from: string, counts: readonly number[]): Trends =>
  counts.reduce<Trends>((trends, count, index) => withWeek(trends, facts(addDays(from, 7 * index), count), watched), { rows: [] })
const counts = (trends: Trends, asOf: string) =>
  periodsBefore(trends, asOf).map((period) => (period['risks.count']?.known ? period['risks.count'].value : undefined))
const values = (...all: readonly number[]) => all.map((count) => ({ is: 'whole', whole: count }))

describe('a line a week', () => {
  // 2022-03-28 is a Monday
  it('tells the weeks before this one, the latest first', () =>
    expect(counts(weekly('2022-03-09', [1, 2, 3, 4]), '2022-03-31')).toEqual(values(3, 2, 1)))
  it('ends where a week is missing', () => {
    const trends = weekly('2022-03-02', [1, 2, 3, 4])
    const gap = { rows: trends.rows.filter(({ on }) => on !== '2022-03-09') }
    expect(counts(gap, '2022-03-24')).toEqual(values(3))
    expect(counts(trends, '2022-04-05')).toEqual([])
  })
  it('keeps the last word of a week, and only what is watched', () => {
    const twice = withWeek(weekly('2022-03-21', [1]), facts('2022-03-27', 5), watched)
    expect(twice.rows).toEqual([{ on: '2022-03-27', values: { 'risks.count': whole(5) } }])
  })
  it('keeps twelve weeks', () =>
    expect(
      weekly(
        '2021-01-04',
        Array.from({ length: 40 }, (_, index) => index),
      ).rows,
    ).toHaveLength(12))
})
