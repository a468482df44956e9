import type { IsoDate, TimeZone } from '@plumbline/core'

const formats = new Map<TimeZone, Intl.DateTimeFormat>()

/** The calendar day on which a stored moment falls in the portfolio's zone. */
export const dayIn = (moment: string, zone: TimeZone): IsoDate => {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(zone, format)
  return format.format(new Date(moment)).slice(0, 10)
}
