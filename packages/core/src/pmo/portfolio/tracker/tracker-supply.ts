import * as z from 'zod/mini'
import { type TeamMonths, weekdaysIn } from '../../../portfolio/capacity/supply.ts'
import type { DocKey } from '../../../ports.ts'
import type { TimeZone } from '../../../work/values.ts'
import type { CapacityPlan } from '../../views/capacity.ts'
import type { Period } from '../../views/selection.ts'
import type { TeamSupplyView, TrackerSupplyView } from '../../views/tracker-supply.ts'

const Amounts = z.record(z.string(), z.number())
const names = z.array(z.string())

const TeamSupply = z.object({
  id: z.string(),
  name: z.string(),
  place: z.string(),
  planned: z.int(),
  empty: names,
  undated: names,
  unread: z.array(z.object({ name: z.string(), why: z.string() })),
  problem: z.nullable(z.string()),
  roles: z.record(z.string(), Amounts),
  noRole: Amounts,
  days: Amounts,
  covered: Amounts,
  /** As what each person is there for the most hours. */
  members: z.record(z.string(), z.string()),
})
export type TeamSupply = z.infer<typeof TeamSupply>

const Reading = z.object({
  readAt: z.string(),
  by: z.string(),
  byName: z.string(),
  from: z.string(),
  to: z.string(),
  teams: z.array(TeamSupply),
})
export type Reading = z.infer<typeof Reading>

/** What was read last, whole; and what is being read, until it is. */
const TrackerSupply = z.object({ last: z.nullable(Reading), reading: z.nullable(Reading) })
export type TrackerSupply = z.infer<typeof TrackerSupply>

export const trackerSupplyKey: DocKey<TrackerSupply> = {
  collection: 'tracker-supply',
  id: 'current',
  check: (value) => TrackerSupply.parse(value),
}

/** A full day of one person, until a PMO says otherwise. */
const usualDay = 8

const sum = (amounts: Readonly<Record<string, number>>): number => Object.values(amounts).reduce((all, one) => all + one, 0)

const teamView = ({ name, place, planned, empty, undated, unread, problem, noRole }: TeamSupply): TeamSupplyView => ({
  name,
  place,
  planned,
  empty,
  undated,
  unread,
  problem,
  noRoleHours: sum(noRole) / 100,
})

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const supplyView = (read: Reading | null, { taken }: CapacityPlan, zone: TimeZone): TrackerSupplyView => ({
  hoursPerDay: taken?.hoursPerDay ?? usualDay,
  as: taken?.as ?? {},
  read: read && {
    readAt: read.readAt,
    zone,
    byName: read.byName,
    from: read.from,
    to: read.to,
    teams: read.teams.map(teamView),
    activities: [...new Set(read.teams.flatMap(({ roles }) => Object.keys(roles)))].sort(byName),
  },
})

/** What the teams planned for one role in one period. */
export interface Planned {
  readonly role: string
  readonly period: string
  readonly hours: number
  readonly people: number
  readonly days: number
  readonly covered: number
}

const within = (amounts: Readonly<Record<string, number>> | undefined, { from, to }: Period): number =>
  Object.entries(amounts ?? {}).reduce(
    (all, [month, amount]) => (month >= from.slice(0, 7) && month <= to.slice(0, 7) ? all + amount : all),
    0,
  )

/** As which role each activity of a team counts. */
const activitiesOf = ({ roles }: Pick<TeamMonths, 'roles'>, as: Readonly<Record<string, string>>, role: string): readonly string[] =>
  Object.keys(roles).filter((activity) => (as[activity] ?? activity) === role)

/** People at once: hours over what one person works in full days on all weekdays of the period. */
export const plannedIn = (
  { teams }: Reading,
  periods: readonly Period[],
  { hoursPerDay, as }: { readonly hoursPerDay: number; readonly as: Readonly<Record<string, string>> },
): readonly Planned[] => {
  const roles = new Set(teams.flatMap(({ roles: own }) => Object.keys(own).map((activity) => as[activity] ?? activity)))
  return [...roles].sort(byName).flatMap((role) => {
    const theirs = teams.filter((team) => activitiesOf(team, as, role).length > 0)
    return periods.flatMap((period): Planned[] => {
      const covered = theirs.reduce((all, team) => all + within(team.covered, period), 0)
      if (covered === 0) return []
      const hundredths = theirs.reduce(
        (all, team) => activitiesOf(team, as, role).reduce((sofar, activity) => sofar + within(team.roles[activity], period), all),
        0,
      )
      const days = theirs.reduce((all, team) => all + within(team.days, period), 0)
      const people = Math.round(hundredths / (hoursPerDay * weekdaysIn(period))) / 100
      return [{ role, period: period.id, hours: hundredths / 100, people, days, covered }]
    })
  })
}
