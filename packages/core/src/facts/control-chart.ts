import { daysBetween } from '../work/calendar.ts'
import type { IsoDate } from '../work/values.ts'
import type { FactReading } from './facts.ts'
import { flag } from './reading.ts'

/** Weeks that a chart looks back. */
export const chartWeeks = 12
/** Weeks in a row on one side of the mean that are a signal. */
const runLength = 8

/** How often something happened in each of the last twelve weeks, the oldest first; a week ends with the day itself or seven, fourteen … days before it. */
export const weeklyCounts = (days: readonly IsoDate[], asOf: IsoDate): readonly number[] => {
  const counts = Array.from({ length: chartWeeks }, () => 0)
  for (const day of days) {
    const age = daysBetween(day, asOf)
    const week = chartWeeks - 1 - Math.floor(age / 7)
    if (age >= 0 && week >= 0) counts[week] = (counts[week] ?? 0) + 1
  }
  return counts
}

/** Weeks of the chart that a component has lived through, the last one counted: of those before its first day nothing can be said. */
export const weeksSince = (first: IsoDate, asOf: IsoDate): number => Math.min(chartWeeks, Math.floor(daysBetween(first, asOf) / 7))

/**
 * Whether the last week lies outside the natural process limits of an individuals chart, mean ± 2.66 × mean moving range (Wheeler, Understanding Variation, 1993),
 * or the last eight weeks all lie on that side of the mean. In whole numbers: both sides are multiplied by 100 · n · (n − 1).
 */
const signal = (counts: readonly number[], side: 1 | -1): boolean => {
  const n = counts.length
  const last = counts.at(-1)
  if (last === undefined || n < 2) return false
  const sum = counts.reduce((total, count) => total + count, 0)
  const ranges = counts.slice(1).reduce((total, count, index) => total + Math.abs(count - (counts[index] ?? 0)), 0)
  const beyond = side * (last * n - sum) * 100 * (n - 1) > 266 * ranges * n
  const run = n >= runLength && counts.slice(-runLength).every((count) => side * (count * n - sum) > 0)
  return beyond || run
}

/** Something that should stay low is rising. */
export const risingSignal = (counts: readonly number[]): FactReading => flag(signal(counts, 1))
/** Something that should stay high is falling. */
export const fallingSignal = (counts: readonly number[]): FactReading => flag(signal(counts, -1))
