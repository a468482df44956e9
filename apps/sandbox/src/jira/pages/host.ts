import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { connect } from '../browser/connect.ts'
import { flagArea } from '../browser/flags.ts'
import { wireIssue } from '../browser/issue.ts'
import { modalStack } from '../browser/modals.ts'
import { commandsOf, hostPage, type PageParts } from '../browser/page.ts'
import { placesOf } from '../browser/places.ts'
import type { InstalledApp } from '../forge/manifest.ts'
import type { ForgePlatform } from '../forge/platform.ts'
import type { User } from '../model.ts'
import { type Caller, callerOf, seesFor } from '../rest/callers.ts'
import type { Store } from '../store.ts'
import { appPage } from './app-page.ts'
import { hostCss } from './host-css.ts'
import type { Html } from './html.ts'
import { issuePage } from './issue.ts'
import { issueListPage, notFoundPage, projectsPage } from './lists.ts'
import { configureRule, rulePage, rulesPage } from './rules.ts'
import { surfaceOf } from './surfaces.ts'
import { themeCss } from './theme.ts'

export interface HostParts {
  readonly store: Store
  readonly app: InstalledApp | undefined
  readonly platform: ForgePlatform | undefined
  readonly site: () => string
  readonly resources: () => string
  readonly request: (caller: Caller, path: string, init: RequestInit) => Promise<Response>
}

/** Who looks at a page, and how. */
export interface Look {
  readonly user: User
  readonly theme: 'light' | 'dark'
  /** Only the app's frame, for tests and pictures. */
  readonly bare: boolean
  readonly width: number | undefined
}

const cookieOf = (c: Context, name: string): string | undefined =>
  c.req
    .header('cookie')
    ?.split(';')
    .map((each) => each.trim().split('='))
    .find(([key]) => key === name)?.[1]

/** The person of the query, else of the cookie, else the first administrator: signing in is choosing a person here. */
const lookOf = (c: Context, store: Store): Look | undefined => {
  const known = (personId: string | undefined) =>
    store.state.users.find((user) => user.active && user.personId === personId && user.role !== 'service')
  const user =
    known(c.req.query('as')) ??
    known(decodeURIComponent(cookieOf(c, 'local-jira-person') ?? '')) ??
    store.state.users.find((each) => each.role === 'pmo') ??
    store.state.users[0]
  if (!user) return undefined
  const theme = (c.req.query('theme') ?? cookieOf(c, 'local-jira-theme')) === 'dark' ? 'dark' : 'light'
  const width = Number(c.req.query('w'))
  return { user, theme, bare: c.req.query('frame') === 'none', width: Number.isSafeInteger(width) && width > 0 ? width : undefined }
}

type Render = (look: Look, c: Context) => Html | undefined
const page =
  (parts: HostParts, render: Render) =>
  (c: Context): Response => {
    const look = lookOf(c, parts.store)
    if (!look) return c.text('This local Jira is empty. Seed it first.', 503)
    const body = render(look, c)
    if (c.req.query('as') !== undefined)
      c.header('set-cookie', `local-jira-person=${encodeURIComponent(look.user.personId)}; Path=/; SameSite=Lax`, { append: true })
    if (c.req.query('theme') !== undefined) c.header('set-cookie', `local-jira-theme=${look.theme}; Path=/; SameSite=Lax`, { append: true })
    c.header('cache-control', 'no-store')
    return c.html(`<!doctype html>\n${(body ?? notFoundPage(parts, look)).text}`, body ? 200 : 404)
  }

const Rule = z.object({
  rule: z.object({ workflow: z.string(), transition: z.string(), rule: z.string(), entry: z.enum(['view', 'edit']) }),
})
const Surface = z.union([z.object({ issue: z.string() }), z.object({ page: z.enum(['portfolio', 'settings']) }), Rule])
const Configured = z.object({ surface: Rule, config: z.string() })
const Invoked = z.object({ surface: Surface, functionKey: z.string(), payload: z.unknown() })
const Fetched = z.object({
  restPath: z.string(),
  method: z.string(),
  body: z.nullable(z.string()),
  headers: z.array(z.tuple([z.string(), z.string()])),
})

const personOf = (c: Context, store: Store): User => {
  const caller = callerOf(store, c.req.header('authorization'))
  if (caller.is === 'app') throw new Error('A page is looked at by a person.')
  return caller.user
}

/** What the host does for the bridge on the server: functions of the app, and REST calls of its pages as the person. */
const bridgeRoutes = (host: Hono, { store, app, platform, site, request }: HostParts): void => {
  const answered = async (c: Context, run: () => Promise<unknown>): Promise<Response> => {
    try {
      return c.json({ ok: true, value: await run() })
    } catch (error) {
      return c.json({ ok: false, message: error instanceof Error ? error.message : String(error) })
    }
  }
  host.post('/_host/invoke', (c) =>
    answered(c, async () => {
      const { surface, functionKey, payload } = z.parse(Invoked, await c.req.json())
      if (!platform) throw new Error('No app is installed.')
      const user = personOf(c, store)
      if ('issue' in surface) {
        const issue = store.issue(surface.issue)
        if (!issue || !seesFor({ is: 'person', user, throughApp: true })(issue))
          throw new Error('Issue does not exist or you do not have permission to see it.')
      }
      return platform.invoke(user, surfaceOf({ store, app }, surface), functionKey, payload)
    }),
  )
  host.post('/_host/rule', (c) =>
    answered(c, async () => {
      const { surface, config } = z.parse(Configured, await c.req.json())
      configureRule(store, personOf(c, store), surface.rule, config)
    }),
  )
  host.post('/_host/fetch-product', (c) =>
    answered(c, async () => {
      const sent = z.parse(Fetched, await c.req.json())
      const url = new URL(sent.restPath, site())
      if (url.origin !== site()) throw new Error('requestJira reaches only Jira.')
      const response = await request({ is: 'person', user: personOf(c, store), throughApp: true }, url.pathname + url.search, {
        method: sent.method,
        headers: sent.headers,
        ...(sent.body === null ? {} : { body: sent.body }),
      })
      return {
        body: await response.text(),
        headers: Object.fromEntries(response.headers),
        status: response.status,
        statusText: response.statusText,
      }
    }),
  )
}

const browserParts: PageParts = { connect, flagArea, modalStack, placesOf, wireIssue, commandsOf }

/** Jira's pages around the app: projects, issues, the app's pages, and who is signed in. */
export const hostPages = (parts: HostParts): Hono => {
  const host = new Hono()
  const served = Object.entries(browserParts).map(([name, part]) => `${name}:${part.toString()}`)
  const script = `(${hostPage.toString()})({${served.join(',')}})`
  host.get('/_host/host.js', (c) => c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
  host.get('/_host/host.css', (c) => c.body(hostCss, 200, { 'content-type': 'text/css; charset=utf-8' }))
  host.get('/_host/theme.css', (c) => c.body(themeCss(), 200, { 'content-type': 'text/css; charset=utf-8' }))
  host.get('/favicon.ico', (c) => c.body(null, 204))
  bridgeRoutes(host, parts)
  host.get(
    '/',
    page(parts, (look) => projectsPage(parts, look)),
  )
  host.get(
    '/projects/:key',
    page(parts, (look, c) => issueListPage(parts, look, c.req.param('key') ?? '')),
  )
  host.get(
    '/browse/:key',
    page(parts, (look, c) => issuePage(parts, look, c.req.param('key') ?? '')),
  )
  host.get(
    '/admin/workflows',
    page(parts, (look) => rulesPage(parts, look)),
  )
  host.get(
    '/admin/workflows/:workflow/:transition/:rule/:entry',
    page(parts, (look, c) => {
      const { workflow = '', transition = '', rule = '', entry } = c.req.param()
      return rulePage(parts, look, { workflow, transition, rule, entry: entry === 'edit' ? 'edit' : 'view' })
    }),
  )
  for (const [base, which] of [
    ['/apps/plumbline/portfolio', 'portfolio'],
    ['/admin/apps/plumbline', 'settings'],
  ] as const) {
    host.get(
      base,
      page(parts, (look) => appPage(parts, look, which, base, '/')),
    )
    host.get(
      `${base}/:path{.+}`,
      page(parts, (look, c) => appPage(parts, look, which, base, `/${c.req.param('path') ?? ''}`)),
    )
  }
  host.notFound(page(parts, () => undefined))
  return host
}
