/** The site's time zone; every account of the local Jira has it. */
export const siteZone = 'Europe/London'

const lastSunday = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0, 1))
  return last.getTime() - last.getUTCDay() * 86_400_000
}
/** British summer time: from the last Sunday of March to the last Sunday of October, at 01:00 UTC. */
const offsetHours = (at: number): number => {
  const year = new Date(at).getUTCFullYear()
  return at >= lastSunday(year, 2) && at < lastSunday(year, 9) ? 1 : 0
}

/** A moment as Jira writes it, `2022-06-01T10:00:00.000+0100`: in the reader's zone, without a colon in the offset. */
export const jiraTime = (at: number): string => {
  const hours = offsetHours(at)
  return `${new Date(at + hours * 3_600_000).toISOString().slice(0, -1)}+0${hours}00`
}

/** The calendar day of a moment in the site's zone. */
export const dayOf = (at: number): string => new Date(at + offsetHours(at) * 3_600_000).toISOString().slice(0, 10)

/** Local wall-clock time of the site to a moment. */
export const fromLocal = (year: number, month: number, day: number, hour: number, minute: number): number => {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute)
  return asUtc - offsetHours(asUtc) * 3_600_000
}
