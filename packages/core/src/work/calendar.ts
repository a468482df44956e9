import type { Instant, IsoDate, TimeZone } from './values.ts'

const dayMilliseconds = 86_400_000
const formats = new Map<TimeZone, Intl.DateTimeFormat>()

const formatOf = (zone: TimeZone): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(zone, made)
  return made
}

/** The calendar day on which a moment falls in a zone. */
export const dayOf = (instant: Instant, zone: TimeZone): IsoDate => formatOf(zone).format(new Date(instant)).slice(0, 10)

/** The hour of the day at a moment in a zone, from 0 to 23. */
export const hourOf = (instant: Instant, zone: TimeZone): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(new Date(instant)))

/** That many calendar days later (earlier when negative). */
export const addDays = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10)

const isWeekend = (day: IsoDate): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** The day on which that many working days (Monday to Friday) have gone by. */
export const addWorkingDays = (day: IsoDate, days: number): IsoDate => {
  let at = day
  for (let left = days; left > 0; ) {
    at = addDays(at, 1)
    if (!isWeekend(at)) left -= 1
  }
  return at
}

/** That many months later, on the last day where that month is shorter (as `Temporal.PlainDate.add`). */
export const addMonths = (day: IsoDate, months: number): IsoDate => {
  const from = new Date(`${day}T00:00:00Z`)
  const lastOf = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0))
  lastOf.setUTCDate(Math.min(from.getUTCDate(), lastOf.getUTCDate()))
  return lastOf.toISOString().slice(0, 10)
}

/** Calendar days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds)

/** Whether the host knows this zone. */
export const isTimeZone = (zone: string): boolean => {
  try {
    formatOf(zone)
    return true
  } catch {
    return false
  }
}
