import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Clock, Exchange, LocalTracker } from '../platform.ts'
import { administratorOf, type JiraAdministrator } from './administrator.ts'
import { Faults } from './faults.ts'
import { siteMapping } from './fields.ts'
import type { Memory } from './forge/apart.ts'
import { installApp } from './forge/manifest.ts'
import { ForgePlatform } from './forge/platform.ts'
import type { ForgeFetch } from './forge/runtime.ts'
import type { StorageSpent } from './forge/throughput.ts'
import type { JiraState } from './model.ts'
import { hostPages } from './pages/host.ts'
import { resourceFiles } from './pages/resources.ts'
import { surfaceOf } from './pages/surfaces.ts'
import { Bursts } from './rest/bursts.ts'
import { type Caller, tokenOf } from './rest/callers.ts'
import type { Bindings, Variables } from './rest/context.ts'
import { Quota } from './rest/quota.ts'
import { restApi } from './rest/router.ts'
import { seedSite } from './seed.ts'
import { Store } from './store.ts'

export interface LocalJiraOptions {
  /** Pages and REST; 0 takes a free port. */
  readonly port: number
  /** The origin of the app's static resources; 0 takes a free port. */
  readonly resourcesPort: number
  readonly clock: Clock
  /** The built Forge app; without it the site has no app, and neither its field nor its guards. */
  readonly appFolder?: string
  /** What the app's functions write to their log; errors go to the console unless told otherwise. */
  readonly log?: (level: string, text: string) => void
}

/** The local Jira: REST, the Forge platform that runs the built app, and the host's pages around its panels. */
export interface LocalJira extends LocalTracker {
  readonly administrator: JiraAdministrator
  /** Where the app's static resources come from. */
  readonly resourcesUrl: string
  /** Runs a scheduled trigger of the manifest now. */
  runScheduled(moduleKey: string): Promise<void>
  /**
   * Counts bursts of calls, delivers events twice or late, gives the app's storage smaller limits, its long functions so many megabytes, or the app more points an hour;
   * `{}`: as documented, and kindly.
   */
  disturb(how: Parameters<ForgePlatform['disturb']>[0] & { readonly bursts?: boolean; readonly points?: number }): void
  /** Puts something between the app's functions and all that they reach: to count, to record, to slow down. */
  between(stand: (fetch: ForgeFetch) => ForgeFetch): void
  /** Delivers an event of Jira to the app's triggers, as when somebody changed an issue. */
  deliver(event: { readonly eventType: string; readonly issue: { readonly id: string } }): Promise<void>
  /** Resolves once no event of the app waits any more. */
  settled(): Promise<void>
  /** What the bridge does: calls a resolver function of the app as this person; `item` is the seed id of the issue whose panel asks. */
  invoke(personId: string, functionKey: string, payload: unknown, item?: string): Promise<unknown>
  /** A REST call as the installed app, within the scopes of its manifest, as its functions make it. */
  asApp(path: string, init?: RequestInit): Promise<Response>
  /** Points of the app's hourly quota that are spent. */
  pointsSpent(): number
  /** What the app's long functions took of their memory, where it is held. */
  memory(): Memory | undefined
  /** What the app's storage was asked for: requests, and portions of ten kilobytes. */
  storageSpent(): StorageSpent
}

const listen = (
  app: { fetch: (request: Request, ...rest: never[]) => Response | Promise<Response> },
  port: number,
): Promise<{ readonly server: Server; readonly port: number }> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch as (request: Request) => Response | Promise<Response>, port, hostname: 'localhost' }, (info) =>
      resolve({ server: server as Server, port: info.port }),
    )
    server.once('error', reject)
  })
const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

const complain = (level: string, text: string): void => {
  if (level === 'error') console.error(`[Plumbline in Jira] ${text}`)
}

export const startLocalJira = async (options: LocalJiraOptions): Promise<LocalJira> => {
  const store = new Store(options.clock)
  const app = options.appFolder === undefined ? undefined : installApp(options.appFolder)
  const faults = new Faults()
  const quota = new Quota()
  const bursts = new Bursts()
  const listeners = new Set<(exchange: Exchange) => void>()
  const at = { site: '', resources: '' }
  const site = () => at.site
  const rest = restApi({
    store,
    site,
    get app() {
      return store.state.appIs === undefined ? app : undefined
    },
    quota,
    bursts,
    faults,
    validate: (...given) => needApp().validate(...given),
    saw: (exchange) => listeners.forEach((listener) => listener(exchange)),
  })
  const request = async (caller: Caller, path: string, init: RequestInit): Promise<Response> =>
    rest.fetch(new Request(new URL(path, at.site), init), { vouched: caller })
  const platform = app === undefined ? undefined : new ForgePlatform({ store, app, faults, site, request, log: options.log ?? complain })
  const needApp = (): ForgePlatform => {
    if (!platform) throw new Error('No app is installed in this local Jira: it was started without appFolder.')
    return platform
  }
  let phases: Readonly<Record<string, string>> = {}

  const pages = new Hono<{ Variables: Variables; Bindings: Bindings }>()
  pages.route('/', rest)
  pages.route('/', hostPages({ store, app, platform, site, resources: () => at.resources, request }))
  const main = await listen(pages, options.port)
  at.site = `http://localhost:${main.port}`
  const resources = await listen(resourceFiles({ app, clock: options.clock }), options.resourcesPort).catch(async (error: unknown) => {
    await stop(main.server)
    throw error
  })
  at.resources = `http://localhost:${resources.port}`

  return {
    url: at.site,
    administrator: administratorOf(store),
    resourcesUrl: at.resources,
    seed: (portfolio) => {
      seedSite(store, portfolio, app)
      phases = Object.fromEntries(portfolio.phases.map((phase) => [phase.name, phase.id]))
    },
    mapping: () => siteMapping(store, phases),
    find: (seedId) => {
      const issue = store.issue(store.state.seedIds[seedId] ?? '')
      if (!issue) throw new Error(`"${seedId}" was not seeded in the local Jira.`)
      return { key: issue.key, id: issue.id }
    },
    page: (what, as, look) => {
      const path =
        what === 'portfolio'
          ? '/apps/plumbline/portfolio'
          : what === 'settings'
            ? '/admin/apps/plumbline'
            : `/browse/${store.issue(store.state.seedIds[what.item] ?? what.item)?.key ?? what.item}`
      return `${at.site}${path}?as=${encodeURIComponent(as)}${look?.theme === undefined ? '' : `&theme=${look.theme}`}`
    },
    token: (personId) => tokenOf(store.person(personId)),
    beliefs: store.beliefs.all,
    invert: (assumption) => store.beliefs.invert(assumption),
    inject: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    onExchange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => structuredClone({ phases, state: store.state }),
    restore: (kept) => {
      const { phases: were, state } = structuredClone(kept) as { phases: Record<string, string>; state: JiraState }
      phases = were
      store.replace(state)
      platform?.wake()
    },
    close: async () => {
      await platform?.close()
      await Promise.all([stop(main.server), stop(resources.server)])
    },
    runScheduled: async (moduleKey) => needApp().runScheduled(moduleKey),
    deliver: async (event) => needApp().deliver(event),
    settled: async () => platform?.settled(),
    between: (stand) => needApp().between(stand),
    disturb: ({ bursts: on = false, points, ...how }) => {
      bursts.on = on
      quota.limit(points)
      platform?.disturb(how)
    },
    invoke: async (personId, functionKey, payload, item) =>
      needApp().invoke(
        store.person(personId),
        surfaceOf({ store, app }, item === undefined ? { page: 'portfolio' } : { issue: store.state.seedIds[item] ?? item }),
        functionKey,
        payload,
      ),
    asApp: (path, init) => request({ is: 'app' }, path, init ?? {}),
    pointsSpent: () => quota.spent,
    memory: () => needApp().memory,
    storageSpent: () => needApp().stored,
  }
}
