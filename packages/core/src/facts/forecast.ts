import { hashOf } from '../hash.ts'
import { addDays } from '../work/calendar.ts'
import { basisPoints } from '../work/ratio.ts'
import type { IsoDate } from '../work/values.ts'
import type { FactReading, FactRecord } from './facts.ts'
import { date, unknown, whole } from './reading.ts'

const runs = 2_000
/** Ten years: what is not finished by then has no forecast. */
const longest = 520

/** What a forecast is made from: items finished in each of the last weeks, and what is left. */
export interface Forecast {
  readonly counts: readonly number[]
  readonly remaining: number
  readonly asOf: IsoDate
  /** The day that was approved, or planned. */
  readonly finishBy: IsoDate | undefined
  /** Whether there is enough past to tell. */
  readonly known: boolean
}

/** Mulberry32: whole numbers that look random, the same for the same seed everywhere. */
const drawing = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

const weeksOf = (counts: readonly number[], remaining: number, draw: () => number): number => {
  let left = remaining
  let weeks = 0
  while (left > 0 && weeks < longest) {
    left -= counts[draw() % counts.length] ?? 0
    weeks += 1
  }
  return weeks
}

/** How many weeks each of the simulated runs takes, the shortest first: every week repeats one of the weeks that were. */
export const simulated = ({ counts, remaining, asOf }: Pick<Forecast, 'counts' | 'remaining' | 'asOf'>): readonly number[] => {
  const draw = drawing(Number.parseInt(hashOf({ counts, remaining, asOf }).slice(0, 8), 16))
  return Array.from({ length: runs }, () => weeksOf(counts, remaining, draw)).sort((a, b) => a - b)
}

/** When the rest will be finished, by a Monte Carlo simulation on the own weekly throughput. */
export const forecastFacts = (forecast: Forecast): FactRecord => {
  const { counts, known, asOf, finishBy } = forecast
  const possible = known && counts.some((count) => count > 0)
  const weeks = possible ? simulated(forecast) : []
  const by = (percent: number): FactReading => {
    const needed = weeks[Math.ceil((percent * weeks.length) / 100) - 1]
    return needed === undefined || needed >= longest ? unknown('zeroBase') : date(addDays(asOf, 7 * needed))
  }
  const onTime =
    finishBy === undefined ? undefined : basisPoints(weeks.filter((needed) => addDays(asOf, 7 * needed) <= finishBy).length, weeks.length)
  return {
    'forecast.finishP50': by(50),
    'forecast.finishP85': by(85),
    'forecast.onTimeProbability': finishBy === undefined ? unknown('empty') : onTime === undefined ? unknown('zeroBase') : whole(onTime),
  }
}
