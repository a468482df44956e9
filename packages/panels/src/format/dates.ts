import type { Instant, IsoDate } from '@plumbline/core'

const yearOf = (now: Date): number => now.getUTCFullYear()

/** A calendar day, with its year only where it is not this one: "4 Dec", "31 Jan 2027". */
export const day = (date: IsoDate, locale: string): string => {
  const at = new Date(`${date}T00:00:00Z`)
  const year = yearOf(at) === yearOf(new Date()) ? {} : { year: 'numeric' as const }
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...year, timeZone: 'UTC' }).format(at)
}

/** The day on which a moment falls in the portfolio's zone. */
export const dayIn = (instant: Instant, zone: string): IsoDate =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant))

/** A time of day in the portfolio's zone: "14:03". */
export const timeOfDay = (instant: Instant, zone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(instant))

/** A moment in the portfolio's zone: "4 Dec, 14:03". */
export const moment = (instant: Instant, zone: string, locale: string): string => {
  const at = new Date(instant)
  const year = yearOf(at) === yearOf(new Date()) ? {} : { year: 'numeric' as const }
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...year,
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(at)
}

/** Calendar days from one day to another. */
export const daysUntil = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** A distance in days as people say it: "in 11 days", "yesterday". */
export const inDays = (days: number, locale: string): string => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')

const steps = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** How long ago a moment was: "2 minutes ago", "yesterday", "now". */
export const age = (instant: Instant, now: Instant, locale: string): string => {
  const seconds = Math.max(0, (Date.parse(now) - Date.parse(instant)) / 1000)
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const [unit, length] of steps) if (seconds >= length) return format.format(-Math.floor(seconds / length), unit)
  return format.format(0, 'second')
}
