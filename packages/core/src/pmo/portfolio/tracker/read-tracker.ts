import { TrackerError } from '../../../failure.ts'
import { monthsOfTeam } from '../../../portfolio/capacity/supply.ts'
import type { Call, Ports, Supply } from '../../../ports.ts'
import type { DayRange, TeamCapacity, TrackerTeam } from '../../../work/team-capacity.ts'
import { readKept } from '../../kept.ts'
import type { SupplyReading } from '../../views/tracker-supply.ts'
import type { TrackerInput } from './client.ts'
import type { Ground } from './ground.ts'
import { type Reading, type TeamSupply, type TrackerSupply, trackerSupplyKey } from './tracker-supply.ts'

/** So many teams a call, so that it ends in the time that a host gives it; each asks for its settings, its iterations, and twice for each of those. */
const teamsACall = 4

const nothingRead = {
  planned: 0,
  empty: [],
  undated: [],
  unread: [],
  problem: null,
  roles: {},
  noRole: {},
  days: {},
  covered: {},
  members: {},
}

/** As what each person is there for the most hours a day, by their longest share. */
const membersOf = ({ iterations }: TeamCapacity): Record<string, string> => {
  const most = new Map<string, { readonly role: string; readonly hoursPerDay: number }>()
  for (const { members } of iterations)
    for (const { person, shares } of members)
      for (const { role, hoursPerDay } of shares)
        if (role !== null && hoursPerDay > (most.get(person)?.hoursPerDay ?? 0)) most.set(person, { role, hoursPerDay })
  return Object.fromEntries([...most].map(([person, { role }]) => [person, role]))
}

const readTeam = async (supply: Supply, team: TrackerTeam, during: DayRange): Promise<TeamSupply> => {
  const about = { id: team.id, name: team.name, place: team.place.name }
  try {
    const capacity = await supply.capacity(team, during)
    const [planned, empty] = [
      capacity.iterations.filter(({ members }) => members.length > 0),
      capacity.iterations.filter(({ members }) => members.length === 0),
    ]
    const { roles, ...months } = monthsOfTeam(capacity, during)
    return {
      ...about,
      planned: planned.length,
      empty: empty.map(({ name }) => name),
      undated: [...capacity.undated],
      unread: [...capacity.unread],
      problem: null,
      roles: Object.fromEntries(Object.entries(roles).map(([role, amounts]) => [role, { ...amounts }])),
      noRole: { ...months.noRole },
      days: { ...months.days },
      covered: { ...months.covered },
      members: membersOf(capacity),
    }
  } catch (cause) {
    // A team that is gone or hidden meanwhile does not keep the others back.
    if (!(cause instanceof TrackerError) || (cause.code !== 'not-found' && cause.code !== 'forbidden')) throw cause
    return { ...about, ...nothingRead, problem: cause.message }
  }
}

const overtaken = (): TrackerError =>
  new TrackerError(
    'conflict',
    'Somebody else began to read capacity from the tracker at the same time',
    'Read it again when they are done.',
  )

const begun = (call: Call, during: DayRange): Reading => ({
  readAt: call.now,
  by: call.actor.ref,
  byName: call.actor.name,
  from: during.from,
  to: during.to,
  teams: [],
})

const going = (document: TrackerSupply | null, call: Call, from: number): Reading => {
  const reading = document?.reading
  if (reading?.by === call.actor.ref && reading.teams.length === from) return reading
  throw overtaken()
}

/** Reads what the tracker's teams planned for the periods of the plan, and keeps it with when and by whom; what was read before stands until all of it is read. */
export const readTracker =
  (ground: Ground) =>
  async (ports: Ports, call: Call, { from = 0 }: TrackerInput<'capacity.readTracker'>): Promise<SupplyReading> => {
    const { supply } = ports
    if (!supply)
      throw new TrackerError(
        'invalid',
        'This tracker holds no capacity by role that a program may read',
        'Enter how many people there are here.',
      )
    const [{ value: document, version }, standing, listed] = await Promise.all([
      readKept(ports, trackerSupplyKey),
      ground.readStanding(ports, ground.capacityPlace),
      supply.teams(),
    ])
    const teams = listed.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const periods = ground.periodsOf((standing.value ?? ground.firstPlan(call)).periods)
    const during = { from: periods[0]?.from ?? '', to: periods.at(-1)?.to ?? '' }
    const reading = from === 0 ? begun(call, during) : going(document ?? null, call, from)
    const read: TeamSupply[] = []
    for (const team of teams.slice(from, from + teamsACall)) read.push(await readTeam(supply, team, reading))
    const next: Reading = { ...reading, teams: [...reading.teams, ...read] }
    const finished = next.teams.length >= teams.length || read.length === 0
    const value: TrackerSupply = finished ? { last: next, reading: null } : { last: document?.last ?? null, reading: next }
    const written = await ports.shelf.write({ ...trackerSupplyKey, check: (kept) => kept as TrackerSupply }, value, version)
    if (!written.ok) throw overtaken()
    const done = next.teams.length
    return { done, total: teams.length, ...(finished ? {} : { next: done }) }
  }
