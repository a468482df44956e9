import { type HttpAnswer, type HttpRequest, type Instant, type Person, TrackerError } from '@plumbline/core'
import * as z from 'zod/mini'
import { azureDevOpsRequest } from './azure-devops-request.ts'
import { jiraRequest } from './jira-request.ts'

/** A tracker that answered: what it is, who this token is there, and what time it has. */
export interface Site {
  readonly kind: 'jira' | 'azureDevOps'
  readonly url: string
  readonly request: HttpRequest
  readonly actor: Person
  readonly now: Instant
}

export type Transports = Readonly<Record<Site['kind'], (site: string, token: string) => HttpRequest>>
export const transports: Transports = { jira: jiraRequest, azureDevOps: azureDevOpsRequest }

const ServerInfo = z.object({ baseUrl: z.string(), version: z.string() })
const Myself = z.object({ accountId: z.string(), displayName: z.string(), active: z.boolean() })
const ConnectionData = z.object({
  authenticatedUser: z.object({ id: z.string(), providerDisplayName: z.optional(z.nullable(z.string())) }),
})

const parsed = <T>(answer: HttpAnswer | undefined, shape: z.ZodMiniType<T>): T | undefined => {
  if (answer?.status !== 200) return undefined
  try {
    const result = shape.safeParse(JSON.parse(answer.body))
    return result.success ? result.data : undefined
  } catch {
    return undefined
  }
}

/** The day of a judgement is the tracker's, never this machine's: a build agent's clock decides nothing (assumption tracker-date-header). */
const dateOf = (answer: HttpAnswer, url: string): Instant => {
  const moment = Date.parse(answer.headers['date'] ?? '')
  if (Number.isNaN(moment))
    throw new TrackerError(
      'unexpected-answer',
      `${url} does not say what time it is`,
      'Check what stands between this machine and the site; a proxy may remove the Date of its answers.',
    )
  return new Date(moment).toISOString()
}

const quietly = (request: HttpRequest, path: string): Promise<HttpAnswer | undefined> =>
  request({ method: 'GET', path }).catch(() => undefined)

const noSite = (url: string, answers: readonly (HttpAnswer | undefined)[]): TrackerError => {
  const statuses = answers.flatMap((answer) => (answer === undefined ? [] : [answer.status]))
  if (statuses.length === 0)
    return new TrackerError('unavailable', `No answer came from ${url}`, 'Check the address and the connection, and try again.')
  if (statuses.some((status) => [203, 302, 401].includes(status)))
    return new TrackerError(
      'unauthorized',
      `${url} does not accept this token`,
      'Set PLUMBLINE_TOKEN to a token of this site that is still valid (Jira: email:api-token).',
    )
  if (statuses.some((status) => status === 429 || status >= 500))
    return new TrackerError(
      'unavailable',
      `${url} does not work at the moment (it answered ${statuses.join(' and ')})`,
      'Try again in a few minutes.',
    )
  if (answers.at(-1)?.status === 200)
    return new TrackerError(
      'unexpected-answer',
      `${url} answers as an Azure DevOps organisation does, and does not say whose token this is`,
      'Repeat it; if it stays, a proxy may change answers, or the server is of a version that was not foreseen.',
    )
  return new TrackerError(
    'invalid',
    `${url} is neither a Jira site nor an Azure DevOps organisation (it answered ${statuses.join(' and ')})`,
    'Give the root of the site: https://example.atlassian.net, or https://dev.azure.com/organisation.',
  )
}

const jiraFor = (url: string, request: HttpRequest, me: z.infer<typeof Myself>, now: Instant): Site => ({
  kind: 'jira',
  url,
  request,
  actor: { ref: me.accountId, name: me.displayName, active: me.active },
  now,
})

const asJira = async (url: string, request: HttpRequest, info: HttpAnswer): Promise<Site> => {
  const me = parsed(await quietly(request, '/rest/api/3/myself'), Myself)
  if (me === undefined)
    throw new TrackerError(
      'unauthorized',
      `${url} does not accept this token`,
      'Set PLUMBLINE_TOKEN to email:api-token of a Jira account that is still valid.',
    )
  return jiraFor(url, request, me, dateOf(info, url))
}

/**
 * Asks the site what it is. Both kinds are asked, because an address alone does not tell (assumption jira-server-info-probe, assumption ado-connection-data-shape);
 * a Jira that does not say what it is says who is signed in. Throws `TrackerError` when it is neither.
 */
export const openSite = async (url: string, token: string, over: Transports = transports): Promise<Site> => {
  const jira = over.jira(url, token)
  const info = await quietly(jira, '/rest/api/3/serverInfo')
  if (info !== undefined && parsed(info, ServerInfo) !== undefined) return asJira(url, jira, info)
  const azureDevOps = over.azureDevOps(url, token)
  const connection = await quietly(azureDevOps, '/_apis/connectionData')
  const user = parsed(connection, ConnectionData)?.authenticatedUser
  if (connection === undefined || user === undefined) {
    const mine = await quietly(jira, '/rest/api/3/myself')
    const me = parsed(mine, Myself)
    if (mine && me) return jiraFor(url, jira, me, dateOf(mine, url))
    throw noSite(url, [info, connection])
  }
  const actor = { ref: user.id.toLowerCase(), name: user.providerDisplayName ?? user.id, active: true }
  return { kind: 'azureDevOps', url, request: azureDevOps, actor, now: dateOf(connection, url) }
}
