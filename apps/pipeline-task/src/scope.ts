import { callOf, portsOf, type Site } from '@plumbline/cli'
import { type Ports, TrackerError } from '@plumbline/core'
import { unseenProjects } from '@plumbline/core/refresh'
import * as z from 'zod/mini'
import type { Agent } from './commands.ts'
import type { Connection } from './given.ts'

const version = 'api-version=7.0'

const Projects = z.object({ value: z.array(z.object({ name: z.string() })) })

/** The team projects that a token sees, a page of them: one or more is all that is asked here. */
const visibleProjects = async ({ request }: Site): Promise<readonly string[]> => {
  const answer = await request({ method: 'GET', path: `/_apis/projects?$top=100&${version}` })
  if (answer.status !== 200) return []
  const parsed = Projects.safeParse(JSON.parse(answer.body))
  return parsed.success ? parsed.data.value.map(({ name }) => name) : []
}

const Found = z.object({ workItems: z.array(z.object({ id: z.int() })) })
const Item = z.object({ fields: z.object({ 'System.TeamProject': z.string() }) })

/** Any work item outside this team project, or of all. */
const anyOutside = async ({ request }: Site, project?: string): Promise<number | undefined> => {
  const condition = project === undefined ? '' : ` WHERE [System.TeamProject] <> '${project.replaceAll("'", "''")}'`
  const body = { query: `SELECT [System.Id] FROM WorkItems${condition}` }
  const answer = await request({ method: 'POST', path: `/_apis/wit/wiql?$top=1&${version}`, body })
  return answer.status === 200 ? Found.safeParse(JSON.parse(answer.body)).data?.workItems[0]?.id : undefined
}

/** What little a token sees, in words; nothing where it sees more than one team project. */
type Narrow = string | undefined
const oneOnly = (project: string): Narrow => `one team project only (${project})`

/** Of how few team projects a token reads work items, although it may list more: a list is no proof of what may be read (assumption ado-job-token-scope). */
const narrowReading = async (site: Site): Promise<Narrow> => {
  const id = await anyOutside(site)
  if (id === undefined) return 'no work item of any team project'
  const answer = await site.request({ method: 'GET', path: `/_apis/wit/workitems/${id}?fields=System.TeamProject&${version}` })
  const project = answer.status === 200 ? Item.safeParse(JSON.parse(answer.body)).data?.fields['System.TeamProject'] : undefined
  return project !== undefined && (await anyOutside(site, project)) === undefined ? oneOnly(project) : undefined
}

/** By the team projects that a token lists; what takes summaries away looks closer. */
const narrowSight = async (site: Site, closer: boolean): Promise<Narrow> => {
  const [first, ...others] = await visibleProjects(site)
  if (first !== undefined && others.length === 0) return oneOnly(first)
  return closer && first !== undefined ? narrowReading(site) : undefined
}

const howTo = ({ ofJob }: Connection): string =>
  ofJob
    ? 'Name a service connection to this organisation in the input connection, whose identity sees every team project of the portfolio; or switch off "Limit job authorization scope to current project" for this pipeline.'
    : 'Give the identity of the service connection access to every team project of the portfolio.'

/**
 * A job's own token is often limited to the team project of its pipeline, and the identity of a connection may be a member of one alone. Then a portfolio that
 * spans team projects looks as if the others had been deleted: nothing is refreshed with such a token, and a check says so.
 */
export const ensureWideEnough = async (
  site: Site,
  connection: Connection,
  agent: Agent,
  needsAll: boolean,
  ports?: Ports,
): Promise<void> => {
  const narrow = await narrowSight(site, needsAll)
  if (narrow === undefined) return
  const unseen = await unseenProjects(ports ?? (await portsOf(site, 'product')), callOf(site, 'product', 'UTC'))
  const told = `The token of ${connection.ofJob ? 'this job' : 'the service connection'} sees ${narrow}`
  if (unseen === 0) {
    if (connection.ofJob) agent.issue('warning', `${told}. That is enough while the whole portfolio is in it. ${howTo(connection)}`)
    return
  }
  const message = `${told}; ${unseen} projects of the portfolio are elsewhere and cannot be seen with it`
  if (needsAll) throw new TrackerError('forbidden', message, howTo(connection))
  agent.issue('warning', `${message}. ${howTo(connection)}`)
}
