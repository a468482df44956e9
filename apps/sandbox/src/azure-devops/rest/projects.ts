import { agileProcessId, same } from '../store/names.ts'
import type { Team, TeamProject } from '../store/state.ts'
import { Refusal } from './refusal.ts'
import { type Asked, listed, ok, type Route } from './route.ts'

const read = ['vso.profile', 'vso.project']

const reference = (asked: Asked, project: TeamProject) => ({
  id: project.id,
  name: project.name,
  description: null,
  url: `${asked.wire.root}/_apis/projects/${project.id}`,
  state: 'wellFormed',
  revision: 11,
  visibility: 'private',
  lastUpdateTime: '2022-01-10T09:00:00.000Z',
})

const projectFor = (asked: Asked): TeamProject => {
  const name = asked.params['project'] ?? ''
  const project = asked.store.project(name)
  const { onlyProject } = asked.person
  if (!project || (onlyProject !== undefined && onlyProject !== project.id))
    throw new Refusal(
      404,
      'ProjectDoesNotExistWithNameException',
      `TF200016: The following project does not exist: ${name}. Verify that the name of the project is correct and that the project exists on the specified Azure DevOps Server.`,
    )
  return project
}

const one = (asked: Asked) => {
  const project = projectFor(asked)
  const process = asked.store.processOf(project)
  const [team] = project.teams
  const capabilities = {
    processTemplate: { templateName: process.name, templateTypeId: process.id },
    versioncontrol: { sourceControlType: 'Git', gitEnabled: 'True', tfvcEnabled: 'False' },
  }
  const self = { href: `${asked.wire.root}/_apis/projects/${project.id}` }
  return ok({
    ...reference(asked, project),
    ...(same(asked.query['includeCapabilities'] ?? 'false', 'true') ? { capabilities } : {}),
    _links: { self, web: { href: `${asked.wire.root}/${encodeURIComponent(project.name)}` } },
    defaultTeam: team ? { id: team.id, name: team.name, url: `${self.href}/teams/${team.id}` } : null,
  })
}

const paged = <T>(asked: Asked, all: readonly T[]): readonly T[] => {
  const skip = Number(asked.query['$skip'] ?? asked.query['continuationToken'] ?? 0)
  return all.slice(skip, skip + Number(asked.query['$top'] ?? 100))
}

const all = (asked: Asked) => {
  const { onlyProject } = asked.person
  // Assumption `ado-job-token-scope`: the token of a job lists no team project but its own.
  const narrow = asked.store.beliefs.holds('ado-job-token-scope') ? onlyProject : undefined
  const projects = asked.store.state.projects.filter(({ id }) => narrow === undefined || id === narrow)
  const shown = paged(asked, projects)
  const last = projects.indexOf(shown.at(-1) ?? projects[0] ?? { id: '', key: '', name: '', teams: [] })
  const more = shown.length > 0 && last < projects.length - 1
  return ok(
    { count: shown.length, value: shown.map((project) => reference(asked, project)) },
    more ? { 'x-ms-continuationtoken': String(last + 1) } : {},
  )
}

const properties = (asked: Asked) => {
  projectFor(asked)
  const { process } = asked.store.state
  const known = [
    { name: 'System.CurrentProcessTemplateId', value: process.id },
    { name: 'System.OriginalProcessTemplateId', value: agileProcessId },
    { name: 'System.ProcessTemplateType', value: process.id },
    { name: 'System.Process Template', value: process.name },
    { name: 'System.SourceControlGitEnabled', value: 'True' },
  ]
  const keys = asked.query['keys']?.split(',')
  const wanted = (name: string) =>
    keys === undefined || keys.some((key) => new RegExp(`^${key.trim().split('*').map(escaped).join('.*')}$`, 'i').test(name))
  return listed(known.filter((property) => wanted(property.name)))
}
const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

const teamFor = (asked: Asked): { project: TeamProject; team: Team } => {
  const project = projectFor(asked)
  const name = asked.params['team'] ?? ''
  const team = project.teams.find((candidate) => same(candidate.id, name) || same(candidate.name, name))
  if (!team) throw new Refusal(404, 'TeamNotFoundException', `The team with id '${name}' does not exist.`)
  return { project, team }
}

const teamWire = (asked: Asked, project: TeamProject, team: Team) => ({
  id: team.id,
  name: team.name,
  url: `${asked.wire.root}/_apis/projects/${project.id}/teams/${team.id}`,
  description: '',
  identityUrl: `${asked.wire.root}/_apis/Identities/${team.id}`,
  projectName: project.name,
  projectId: project.id,
})

const members = (asked: Asked) => {
  const { team } = teamFor(asked)
  return listed(
    paged(asked, team.members).map((id, index) => ({ ...(index === 0 ? { isTeamAdmin: true } : {}), identity: asked.wire.identityOf(id) })),
  )
}

export const projectRoutes: readonly Route[] = [
  { method: 'GET', path: 'projects', scopes: read, answer: all },
  { method: 'GET', path: 'projects/:project', scopes: read, answer: one },
  { method: 'GET', path: 'projects/:project/properties', scopes: read, preview: true, answer: properties },
  {
    method: 'GET',
    path: 'projects/:project/teams',
    scopes: read,
    answer: (asked) => {
      const project = projectFor(asked)
      return listed(paged(asked, project.teams).map((team) => teamWire(asked, project, team)))
    },
  },
  {
    method: 'GET',
    path: 'projects/:project/teams/:team',
    scopes: [],
    answer: (asked) => {
      const { project, team } = teamFor(asked)
      return ok(teamWire(asked, project, team))
    },
  },
  { method: 'GET', path: 'projects/:project/teams/:team/members', scopes: read, answer: members },
]
