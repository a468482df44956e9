import type { DayRange, IterationCapacity, MemberCapacity, Supply, TeamCapacity, TrackerTeam } from '@plumbline/core'
import { TrackerError } from '@plumbline/core/reading'
import type * as z from 'zod/mini'
import type { Rest } from '../http/http.ts'
import { reading } from '../http/reading.ts'
import { Capacities, type Iteration, Iterations, Projects, TeamDaysOff, TeamSettings, Teams } from './schema.ts'

const pageSize = 100
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const workingWeek = [1, 2, 3, 4, 5]

/** Page by page, until one is not full. */
const everyPage = async <T>(page: (skip: number) => Promise<readonly T[]>): Promise<readonly T[]> => {
  const all: T[] = []
  for (;;) {
    const found = await page(all.length)
    all.push(...found)
    if (found.length < pageSize) return all
  }
}

const named = async (rest: Rest, path: string, what: string, shape: typeof Projects | typeof Teams) =>
  everyPage(async (skip) => (await rest.call({ path, query: { $top: pageSize, $skip: skip }, what, read: reading(shape) })).value)

/** Every team of every team project that this identity may see. */
const teamsOf = async (rest: Rest): Promise<readonly TrackerTeam[]> => {
  const teams: TrackerTeam[] = []
  for (const place of await named(rest, '/_apis/projects', 'read the team projects', Projects)) {
    const path = `/_apis/projects/${encodeURIComponent(place.id)}/teams`
    for (const { id, name } of await named(rest, path, `read the teams of ${place.name}`, Teams)) teams.push({ id, name, place })
  }
  return teams
}

/** Dates stand at midnight in UTC, whatever the zone of the organisation: the day is what is written. */
const dayIn = (moment: string | null | undefined): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(moment ?? '')?.[0]

const rangeOf = (start: string | null | undefined, end: string | null | undefined): DayRange | undefined => {
  const [from, to] = [dayIn(start), dayIn(end)]
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined
}

const offIn = (daysOff: z.infer<typeof TeamDaysOff>['daysOff']): readonly DayRange[] =>
  (daysOff ?? []).flatMap(({ start, end }) => rangeOf(start, end) ?? [])

const memberOf = ({
  teamMember,
  activities,
  daysOff,
}: NonNullable<z.infer<typeof Capacities>['teamMembers']>[number]): readonly MemberCapacity[] => {
  const person = teamMember?.id?.toLowerCase()
  if (person === undefined) return []
  const shares = (activities ?? []).map(({ name, capacityPerDay }) => ({
    role: (name ?? '').trim() || null,
    hoursPerDay: Math.round((capacityPerDay ?? 0) * 100),
  }))
  return [{ person, shares, off: offIn(daysOff) }]
}

const nameOf = ({ path, name, id }: Iteration): string => path ?? name ?? id

const readIteration = async (rest: Rest, at: string, iteration: Iteration, range: DayRange): Promise<IterationCapacity> => {
  const path = `${at}/iterations/${encodeURIComponent(iteration.id)}`
  const name = nameOf(iteration)
  const capacities = await rest.call({ path: `${path}/capacities`, what: `read the capacity of ${name}`, read: reading(Capacities) })
  const members = (capacities.teamMembers ?? []).flatMap(memberOf)
  if (members.length === 0) return { name, ...range, members, off: [] }
  const what = `read the days off of ${name}`
  const { daysOff } = await rest.call({ path: `${path}/teamdaysoff`, what, read: reading(TeamDaysOff) })
  return { name, ...range, members, off: offIn(daysOff) }
}

/** What one iteration is refused for is told, and does not keep the others back: one that names somebody who left has been known to fail (assumption ado-capacity-former-member). */
const told = (cause: unknown): string => {
  if (cause instanceof TrackerError && cause.code !== 'rate-limited' && cause.code !== 'unauthorized') return cause.message
  throw cause
}

const capacityOf = async (rest: Rest, team: TrackerTeam, during: DayRange): Promise<TeamCapacity> => {
  const at = `/${encodeURIComponent(team.place.id)}/${encodeURIComponent(team.id)}/_apis/work/teamsettings`
  const settings = await rest.call({ path: at, what: `read the settings of the team ${team.name}`, read: reading(TeamSettings) })
  const found = await rest.call({
    path: `${at}/iterations`,
    what: `read the iterations of the team ${team.name}`,
    read: reading(Iterations),
  })
  const iterations: IterationCapacity[] = []
  const undated: string[] = []
  const unread: { name: string; why: string }[] = []
  for (const iteration of found.value) {
    const range = rangeOf(iteration.attributes?.startDate, iteration.attributes?.finishDate)
    if (!range) undated.push(nameOf(iteration))
    else if (range.from <= during.to && range.to >= during.from)
      await readIteration(rest, at, iteration, range).then(
        (one) => iterations.push(one),
        (cause: unknown) => unread.push({ name: nameOf(iteration), why: told(cause) }),
      )
  }
  const workingDays = (settings.workingDays ?? []).flatMap((day) => {
    const number = weekdays.indexOf(day.toLowerCase())
    return number < 0 ? [] : [number]
  })
  return { workingDays: workingDays.length > 0 ? workingDays : workingWeek, iterations, undated, unread }
}

/** The capacity that teams enter for their iterations. */
export const createSupply = (rest: Rest): Supply => ({
  teams: () => teamsOf(rest),
  capacity: (team, during) => capacityOf(rest, team, during),
})
