import { portsOf, type Site } from '@plumbline/cli'
import { type Ports, TrackerError } from '@plumbline/core'
import { unseenProjects } from '@plumbline/core/refresh'
import * as z from 'zod/mini'
import type { Agent } from './commands.ts'
import type { Connection } from './given.ts'

const Projects = z.object({ value: z.array(z.object({ name: z.string() })) })

/** The team projects that a token sees, a page of them: one or more is all that is asked here. */
const visibleProjects = async ({ request }: Site): Promise<readonly string[]> => {
  const answer = await request({ method: 'GET', path: '/_apis/projects?$top=100&api-version=7.0' })
  if (answer.status !== 200) return []
  const parsed = Projects.safeParse(JSON.parse(answer.body))
  return parsed.success ? parsed.data.value.map(({ name }) => name) : []
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
  const seen = await visibleProjects(site)
  if (seen.length !== 1) return
  const unseen = await unseenProjects(ports ?? (await portsOf(site, 'product')))
  const [only] = seen
  const told = `The token of ${connection.ofJob ? 'this job' : 'the service connection'} sees one team project only (${only})`
  if (unseen === 0) {
    if (connection.ofJob) agent.issue('warning', `${told}. That is enough while the whole portfolio is in it. ${howTo(connection)}`)
    return
  }
  const message = `${told}; ${unseen} projects of the portfolio are elsewhere and cannot be seen with it`
  if (needsAll) throw new TrackerError('forbidden', message, howTo(connection))
  agent.issue('warning', `${message}. ${howTo(connection)}`)
}
