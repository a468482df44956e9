import { dayOf } from './calendar.ts'
import { type Instant, IsoDate, type TimeZone } from './values.ts'

const day = (text: string | undefined): IsoDate | undefined => {
  const parsed = IsoDate.safeParse(text)
  return parsed.success ? parsed.data : undefined
}

/** RFC 3339, and offsets without a colon (`+0800`), which some trackers write. A moment without any offset says nothing about when it was. */
const moment = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/

/** A moment as stored, in UTC; `undefined` where there is none, or none on a day that exists. */
export const instantOf = (text: string): Instant | undefined => {
  if (day(moment.exec(text)?.[1]) === undefined) return undefined
  const time = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

/** A date as stored, or the day in the zone on which a stored moment falls; `undefined` for a day that does not exist. */
export const dateOf = (text: string, zone: TimeZone): IsoDate | undefined => {
  const instant = instantOf(text)
  return day(instant === undefined ? text : dayOf(instant, zone))
}

const quarter = 15 * 60_000
/** Quarters of an hour by which a zone is ahead of or behind UTC at most. */
const mostQuarters = 60

/** The first moment of a day in the zone: what a date picker there stores. */
export const startOfDay = (date: IsoDate, zone: TimeZone): Instant => {
  const middle = Date.parse(`${date}T00:00:00Z`)
  let [before, from] = [-mostQuarters, mostQuarters]
  while (from - before > 1) {
    const half = Math.floor((before + from) / 2)
    if (dayOf(new Date(middle + half * quarter).toISOString(), zone) >= date) from = half
    else before = half
  }
  return new Date(middle + from * quarter).toISOString()
}
