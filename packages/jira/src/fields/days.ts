import { dayOf, type Instant, type IsoDate, type TimeZone } from '@plumbline/core'

/** Jira writes offsets without a colon (`+0800`), which the language does not promise to read. */
export const instantOf = (text: string): Instant | undefined => {
  const time = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

const day = /^\d{4}-\d{2}-\d{2}$/

/** A date as stored, or the day in the zone on which a moment falls. */
export const dateOf = (text: string, zone: TimeZone): IsoDate | undefined => {
  if (day.test(text)) return Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? undefined : text
  const instant = instantOf(text)
  return instant === undefined ? undefined : dayOf(instant, zone)
}
