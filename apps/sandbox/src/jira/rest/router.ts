import { ServerResponse } from 'node:http'
import { Hono } from 'hono'
import type { Exchange } from '../../platform.ts'
import { ConnectionRefused, type Faults } from '../faults.ts'
import { appFieldRoutes } from './app-fields.ts'
import { bulkRoutes } from './bulk.ts'
import type { Bursts } from './bursts.ts'
import { type Caller, callerOf } from './callers.ts'
import type { Api, Bindings, Request, Rest, Variables } from './context.ts'
import { JiraRefusal, refuse } from './errors.ts'
import { historyRoutes } from './history.ts'
import { issueRoutes } from './issues.ts'
import { requireScopes } from './scopes.ts'
import { screenRoutes } from './screens.ts'
import { searchRoutes } from './search.ts'
import { siteRoutes } from './site.ts'
import { transitionRoutes } from './transitions.ts'
import { workflowUpdateRoutes } from './workflow-updates.ts'
import { workflowRoutes } from './workflows.ts'

export interface Watched extends Rest {
  readonly faults: Faults
  readonly bursts: Bursts
  readonly saw: (exchange: Exchange) => void
}

const throughApp = (caller: Caller): boolean => caller.is === 'app' || caller.throughApp
const nameOf = (caller: Caller | undefined): string =>
  caller === undefined ? 'nobody' : caller.is === 'app' ? 'app' : caller.user.personId

const authenticate = (c: Request, { store, app, quota, bursts }: Watched): void => {
  const path = new URL(c.req.url).pathname
  const { vouched } = c.env
  const open = path === '/rest/api/3/serverInfo'
  const authorization = c.req.header('authorization')
  if (vouched === undefined && open && authorization === undefined) return
  const caller = vouched ?? callerOf(store, authorization)
  c.set('caller', caller)
  bursts.require(store.clock.now().getTime(), c.req.method, path)
  if (!throughApp(caller)) return
  requireScopes(c.req.method, path, app?.scopes ?? [])
  quota.require(store.clock.now().getTime())
}

const failed = (c: Request, error: unknown): Response => {
  if (error instanceof JiraRefusal) return c.json(error.body as object, error.status, { ...error.headers })
  const { outgoing } = c.env
  if (error instanceof ConnectionRefused && outgoing instanceof ServerResponse) {
    outgoing.destroy()
    return new Response(null)
  }
  throw error
}

const recorded = async (c: Request, watched: Watched, response: Response): Promise<void> => {
  const url = new URL(c.req.url)
  watched.saw({
    method: c.req.method,
    path: url.pathname + url.search,
    requestHeaders: Object.fromEntries(c.req.raw.headers),
    requestBody: c.get('sentBody') === '' ? undefined : c.get('sentBody'),
    status: response.status,
    responseHeaders: Object.fromEntries(response.headers),
    responseBody: await response.clone().text(),
    caller: nameOf(c.get('caller')),
  })
}

const dressed = (c: Request, { store, quota }: Rest): void => {
  const now = store.clock.now().getTime()
  const caller = c.get('caller') as Caller | undefined
  if (caller !== undefined && throughApp(caller)) {
    quota.charge(now, c.get('points'))
    for (const [name, value] of Object.entries(quota.headers(now))) if (c.res.headers.get(name) === null) c.res.headers.set(name, value)
  }
  // assumption tracker-date-header
  if (store.beliefs.holds('tracker-date-header')) c.res.headers.set('date', new Date(now).toUTCString())
  else if (c.env.outgoing instanceof ServerResponse) c.env.outgoing.sendDate = false
  c.res.headers.set('atl-traceid', 'local')
}

const routes = (rest: Rest): Api => {
  const api: Api = new Hono<{ Variables: Variables; Bindings: Bindings }>()
  siteRoutes(api, rest)
  searchRoutes(api, rest)
  historyRoutes(api, rest)
  screenRoutes(api, rest)
  issueRoutes(api, rest)
  transitionRoutes(api, rest)
  bulkRoutes(api, rest)
  appFieldRoutes(api, rest)
  workflowRoutes(api, rest)
  workflowUpdateRoutes(api, rest)
  api.all('*', (c) => refuse(404, `No endpoint ${c.req.method} ${new URL(c.req.url).pathname}. The local Jira does not serve it.`))
  return api
}

/** Jira's REST: who asks, what they may, what it costs, and what went over the wire. */
export const restApi = (watched: Watched): Api => {
  const api: Api = new Hono<{ Variables: Variables; Bindings: Bindings }>()
  api.use('/rest/api/3/*', async (c, next) => {
    c.set('points', 1)
    c.set('sentBody', await c.req.text())
    const url = new URL(c.req.url)
    const fault = watched.faults.next(url.pathname + url.search)
    const given = fault?.instead()
    if (given) c.res = given
    else {
      await next()
      if (fault) c.res = await fault.spoiled(c.res)
    }
    dressed(c, watched)
    await recorded(c, watched, c.res)
  })
  api.use('/rest/api/3/*', async (c, next) => {
    authenticate(c, watched)
    await next()
  })
  api.route('/rest/api/3', routes(watched))
  api.onError((error, c) => failed(c, error))
  return api
}
