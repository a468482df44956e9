import { dayOf, type Instant, type IsoDate, type TimeZone } from '@plumbline/core'

/** A moment that falls on this day in that zone, whatever the zone's distance from UTC. */
export const momentOn = (day: IsoDate, zone: TimeZone): Instant => {
  const hours = ['12', '02', '22', '07', '17']
  const moments = hours.map((hour) => `${day}T${hour}:00:00.000Z`)
  const dayBefore = new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString()
  return [...moments, dayBefore].find((moment) => dayOf(moment, zone) === day) ?? `${day}T12:00:00.000Z`
}
