import type { Team, TeamIteration, TeamProject } from '../store/state.ts'
import { Refusal } from './refusal.ts'
import { type Asked, listed, ok, type Route } from './route.ts'

const read = ['vso.work']

/** Where an address names no team, the project's first one answers. */
const teamFor = ({ project, team }: Asked): { readonly project: TeamProject; readonly team: Team } => {
  const chosen = team ?? project?.teams[0]
  if (project && chosen) return { project, team: chosen }
  throw new Refusal(404, 'VssResourceNotFoundException', 'The address must name a team project: /{project}/{team}/_apis/work/…')
}

const baseOf = (asked: Asked): string => {
  const { project, team } = teamFor(asked)
  return `${asked.wire.root}/${project.id}/${team.id}/_apis/work/teamsettings`
}

const ensureSeen = (asked: Asked): void => {
  const { onlyProject } = asked.person
  const { project } = teamFor(asked)
  if (onlyProject !== undefined && onlyProject !== project.id)
    throw new Refusal(404, 'ProjectDoesNotExistWithNameException', `TF200016: The following project does not exist: ${project.name}.`)
}

const midnight = (day: string | null): string | null => (day === null ? null : `${day}T00:00:00Z`)

const timeFrame = ({ from, to }: TeamIteration, now: Date): string => {
  const today = now.toISOString().slice(0, 10)
  if (to !== null && to < today) return 'past'
  return from === null || from > today ? 'future' : 'current'
}

const iterationWire = (asked: Asked, iteration: TeamIteration) => ({
  id: iteration.id,
  name: iteration.name,
  path: `${teamFor(asked).project.name}\\${iteration.name}`,
  attributes: { startDate: midnight(iteration.from), finishDate: midnight(iteration.to), timeFrame: timeFrame(iteration, asked.now) },
  url: `${baseOf(asked)}/iterations/${iteration.id}`,
})

const iterations = (asked: Asked) => {
  ensureSeen(asked)
  const frame = asked.query['$timeframe']
  if (frame !== undefined && frame.toLowerCase() !== 'current')
    throw new Refusal(400, 'InvalidTeamSettingsIterationException', 'VS403224: The only timeframe that is supported is current.')
  const all = (teamFor(asked).team.iterations ?? []).map((iteration) => iterationWire(asked, iteration))
  return listed(frame === undefined ? all : all.filter(({ attributes }) => attributes.timeFrame === 'current'))
}

const iterationFor = (asked: Asked): TeamIteration => {
  ensureSeen(asked)
  const id = asked.params['iteration'] ?? ''
  const found = teamFor(asked).team.iterations?.find((iteration) => iteration.id.toLowerCase() === id.toLowerCase())
  if (found) return found
  throw new Refusal(
    404,
    'TeamSettingsIterationNotFoundException',
    `VS403242: The iteration with id '${id}' is not one of the iterations of the team.`,
  )
}

const daysOff = (days: TeamIteration['off']) => (days ?? []).map(([start, end]) => ({ start: midnight(start), end: midnight(end) }))

/** What a description calls a total is of a day; people without an activity stand in it with an activity that has no name. */
const capacities = (asked: Asked) => {
  const iteration = iterationFor(asked)
  const left = iteration.people.find(({ person }) => asked.store.person(person)?.active !== true)
  // Assumption `ado-capacity-former-member`: an iteration that names somebody who left the organisation is not given.
  if (left && asked.store.beliefs.holds('ado-capacity-former-member'))
    throw new Refusal(500, 'IdentityNotFoundException', `TF14045: The identity with TeamFoundationId ${left.person} could not be found.`)
  const url = `${baseOf(asked)}/iterations/${iteration.id}/capacities`
  const teamMembers = iteration.people.map(({ person, activities, off }) => {
    const teamMember = asked.wire.identityOf(person)
    return {
      teamMember,
      activities: activities.map(([name, capacityPerDay]) => ({ capacityPerDay, name })),
      daysOff: daysOff(off),
      url: `${url}/${String(teamMember['id'])}`,
    }
  })
  const totalCapacityPerDay = iteration.people.flatMap(({ activities }) => activities).reduce((sum, [, hours]) => sum + hours, 0)
  return ok({ teamMembers, totalCapacityPerDay, totalDaysOff: 0 })
}

const teamDaysOff = (asked: Asked) => {
  const iteration = iterationFor(asked)
  return ok({ daysOff: daysOff(iteration.off), url: `${baseOf(asked)}/iterations/${iteration.id}/teamdaysoff` })
}

const settings = (asked: Asked) => {
  ensureSeen(asked)
  const { team } = teamFor(asked)
  return ok({
    backlogIteration: null,
    bugsBehavior: 'asRequirements',
    workingDays: team.workingDays ?? ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    backlogVisibilities: { 'Microsoft.EpicCategory': true, 'Microsoft.FeatureCategory': true, 'Microsoft.RequirementCategory': true },
    defaultIteration: null,
    defaultIterationMacro: '@currentIteration',
    url: baseOf(asked),
  })
}

const at = 'work/teamsettings'

/** What teams plan for their iterations. */
export const capacityRoutes: readonly Route[] = [
  { method: 'GET', path: at, scopes: read, project: 'required', answer: settings },
  { method: 'GET', path: `${at}/iterations`, scopes: read, project: 'required', answer: iterations },
  { method: 'GET', path: `${at}/iterations/:iteration/capacities`, scopes: read, project: 'required', answer: capacities },
  { method: 'GET', path: `${at}/iterations/:iteration/teamdaysoff`, scopes: read, project: 'required', answer: teamDaysOff },
]
