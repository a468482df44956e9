import { addDays, addMonths, daysBetween } from '../../work/calendar.ts'
import type { IsoDate } from '../../work/values.ts'
import type { Period, PeriodPlan } from '../views/selection.ts'

const monthsOf = { year: 12, quarter: 3, month: 1 } as const

/** The first day of the period that a day lies in. */
const beginOf = ({ unit, yearStarts }: PeriodPlan, day: IsoDate): IsoDate => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const since = (((month - yearStarts) % 12) + 12) % 12
  const into = since % monthsOf[unit]
  return addMonths(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`, -into)
}

const yearName = (from: IsoDate, yearStarts: number): string => {
  const month = Number(from.slice(5, 7))
  const year = Number(from.slice(0, 4)) - (month < yearStarts ? 1 : 0)
  return yearStarts === 1 ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

const idOf = ({ unit, yearStarts }: PeriodPlan, from: IsoDate): string => {
  if (unit === 'month') return from.slice(0, 7)
  const year = yearName(from, yearStarts)
  if (unit === 'year') return year
  const since = (((Number(from.slice(5, 7)) - yearStarts) % 12) + 12) % 12
  return `${year} Q${1 + Math.floor(since / 3)}`
}

/** The periods of a plan, one after the other. */
export const periodsOf = (plan: PeriodPlan): readonly Period[] => {
  const begin = beginOf(plan, plan.first)
  return Array.from({ length: plan.count }, (_, at) => {
    const from = addMonths(begin, at * monthsOf[plan.unit])
    return { id: idOf(plan, from), from, to: addDays(addMonths(from, monthsOf[plan.unit]), -1) }
  })
}

/** An amount spread evenly over the days from one to another, in whole units: the part of each period. What lies outside of all periods is left out. */
export const spread = (amount: number, from: IsoDate, to: IsoDate, periods: readonly Period[]): Readonly<Record<string, number>> => {
  const days = daysBetween(from, to) + 1
  /** Up to the end of a day, rounded once, so that the parts add up to the whole. */
  const until = (day: IsoDate): number => Math.round((amount * Math.min(days, Math.max(0, daysBetween(from, day) + 1))) / days)
  return Object.fromEntries(
    periods.flatMap((period) => {
      const part = until(period.to) - until(addDays(period.from, -1))
      return part === 0 ? [] : [[period.id, part] as const]
    }),
  )
}
