import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Mapping } from '@plumbline/core'
import type { Clock, LocalTracker } from '../platform.ts'
import type { SeedPortfolio } from '../seed/door.ts'
import { type AzureDevOpsAdministrator, administratorOf } from './administrator.ts'
import { agentOf, type Step } from './agent.ts'
import { assetsApp } from './assets.ts'
import { readExtension } from './extension.ts'
import { createMeter } from './rest/load.ts'
import type { Limits } from './rest/route.ts'
import type { Service } from './rest/service.ts'
import { jobToken, personalToken, strangeToken } from './rest/sign-in.ts'
import { WireTap } from './rest/wire-tap.ts'
import { siteApp } from './site.ts'
import { organisation } from './store/names.ts'
import { mappingOf, seeded } from './store/seeding.ts'
import { checkedState } from './store/snapshot.ts'
import { Store } from './store/store.ts'

export interface LocalAzureDevOps extends LocalTracker {
  /** The token of a pipeline's job, limited to this team project. */
  jobToken(personId: string, project: string): string
  /** The environment of a task as an agent of a pipeline starts it. */
  agent(step: Step): Readonly<Record<string, string>>
  readonly administrator: AzureDevOpsAdministrator
  /** Smaller limits from now on than the documented ones, which `{}` brings back. */
  limit(limits: Partial<Limits>): void
  /** Tells of every work item that was created or changed through REST or the form: what a service hook would send on. */
  onItemChanged(listener: (id: number, changedFields: readonly string[]) => void): () => void
}

export interface LocalAzureDevOpsOptions {
  readonly port: number
  /** Where the extension's own files are served: another origin, as in the real world. */
  readonly assetsPort: number
  readonly clock: Clock
  /** The built extension: `vss-extension.json` and the files that it names. */
  readonly extensionFolder: string
  /** The documented limits, for tests that need smaller ones. */
  readonly limits?: Partial<Limits>
}

const documented: Limits = {
  queryResults: 20_000,
  batchIds: 200,
  documentBytes: 5_244_928,
  revisionsPage: 1000,
  revisions: 10_000,
  links: 1000,
  walked: 100_000,
}

const listening = (app: { fetch: Parameters<typeof createAdaptorServer>[0]['fetch'] }, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server
    server.once('error', reject)
    server.listen(port, () => resolve(server))
  })

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  })

/** The local Azure DevOps: one organisation with its REST, its pages, and the origin of the extension's files. */
export const startLocalAzureDevOps = async (options: LocalAzureDevOpsOptions): Promise<LocalAzureDevOps> => {
  const { port, assetsPort, clock, extensionFolder } = options
  const store = new Store()
  const tap = new WireTap()
  const url = `http://localhost:${port}/${organisation}`
  let limits: Limits = { ...documented, ...options.limits }
  const service: Service = {
    store,
    root: url,
    limits: () => limits,
    meter: createMeter(),
    now: () => clock.now(),
    scopes: () => readExtension(extensionFolder)?.scopes ?? [],
  }
  const assets = `http://localhost:${assetsPort}`
  const site = siteApp({ service, tap, assets, extension: () => readExtension(extensionFolder) })
  const first = await listening(site, port)
  const second = await listening(
    assetsApp(extensionFolder, () => clock.now(), store.beliefs),
    assetsPort,
  ).catch(async (failure: unknown) => {
    await closed(first)
    throw failure
  })
  const numberOf = (seedId: string): number => {
    const id = store.state.seeded[seedId]
    if (id === undefined) throw new Error(`The local Azure DevOps has no seeded item ${seedId}.`)
    return id
  }
  return {
    url,
    administrator: administratorOf(store),
    seed: (portfolio: SeedPortfolio) => store.replace(seeded(portfolio)),
    mapping: (): Mapping => mappingOf(store.state.phases),
    find: (seedId) => ({ key: String(numberOf(seedId)), id: String(numberOf(seedId)) }),
    page: (what, as, look) => {
      const query = new URLSearchParams({ as, ...(look?.theme ? { theme: look.theme } : {}) })
      return `${url}${pagePath(store, what)}?${query}`
    },
    token: (personId) => (store.beliefs.holds('ado-token-form') ? personalToken(personId) : strangeToken(personId)),
    jobToken: (personId, project) => {
      const found = store.project(project)
      if (!found) throw new Error(`The local Azure DevOps has no team project ${project}.`)
      return jobToken(personId, found.id)
    },
    agent: agentOf(url, store.beliefs),
    limit: (smaller) => {
      limits = { ...documented, ...options.limits, ...smaller }
    },
    beliefs: store.beliefs.all,
    invert: (assumption) => store.beliefs.invert(assumption),
    inject: (fault) => tap.inject(fault),
    clearFaults: () => tap.clear(),
    onExchange: (listener) => tap.listen(listener),
    onItemChanged: (listener) => store.onChange(listener),
    snapshot: () => structuredClone(store.state),
    restore: (state) => store.replace(checkedState(state)),
    close: async () => {
      await Promise.all([closed(first), closed(second)])
    },
  }
}

const pagePath = (store: Store, what: Parameters<LocalTracker['page']>[0]): string => {
  if (what === 'settings') return '/_settings/plumbline'
  const home = store.state.projects.at(-1)?.name ?? 'PMO'
  if (what === 'portfolio') return `/${encodeURIComponent(home)}/_apps/hub/plumbline.portfolio`
  const id = Number(store.state.seeded[what.item] ?? what.item)
  const item = store.item(id)
  const project = item ? store.projectOf(item)?.name : undefined
  if (project === undefined) throw new Error(`The local Azure DevOps has no item ${what.item}.`)
  return `/${encodeURIComponent(project)}/_workitems/edit/${id}`
}
