import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectedPerson, createAzureDevOpsPorts, createRest } from '@plumbline/azure-devops'
import { type Exchange, type LocalAzureDevOps, startLocalAzureDevOps } from '@plumbline/sandbox'
import { configure } from '../calls.ts'
import { manyWorkedOn } from '../portfolio.ts'
import { freePorts } from '../ports.ts'
import { azureDevOpsAuthorization, impatient, over } from '../sites.ts'
import { pageOf, type Visited } from './page.ts'

const root = join(import.meta.dirname, '../../..')
const task = join(root, 'apps/pipeline-task/dist/task/main.js')
const day = 86_400_000
const connection = '5f3a6c1e-0000-4000-8000-1234567890ab'

const kinds = ['query', 'batch', 'links', 'history', 'marks', 'document', 'trial', 'write', 'other'] as const
type Kind = (typeof kinds)[number]

/** What the service identity asked, by what it asked for. */
export interface Asked {
  readonly calls: Readonly<Record<Kind, number>>
  readonly bytes: number
  /** Documents that were written, by their collection; the bookkeeping of the refresh itself left out. */
  readonly written: Readonly<Record<string, number>>
  /** Work items that batches named, and the most that one query found and one batch named. */
  readonly items: number
  readonly longest: { readonly query: number; readonly batch: number }
  /** Answers that asked for patience, and what was answered before it was given: what was on its way already. */
  readonly patience: { readonly asked: number; readonly early: number }
}

const kindOf = ({ method, path, requestBody = '' }: Exchange): Kind => {
  if (path.includes('/_apis/ExtensionManagement/')) return 'document'
  if (path.includes('/wit/wiql')) return 'query'
  if (path.includes('/wit/workitemsbatch')) return requestBody.includes('"$expand"') ? 'links' : 'batch'
  if (/\/updates|workitemrevisions/.test(path)) return 'history'
  if (/\/wit\/workitems\/\d+/i.test(path) && path.includes('validateOnly')) return 'trial'
  if (/\/wit\/workitems\/\d+/i.test(path)) return method === 'PATCH' ? 'write' : 'marks'
  return 'other'
}

const foundBy = ({ responseBody }: Exchange): number => {
  const answer = JSON.parse(responseBody) as { workItems?: readonly unknown[]; workItemRelations?: readonly unknown[] }
  return answer.workItems?.length ?? answer.workItemRelations?.length ?? 0
}

/** Whoever refreshes: the service identity, or the person from whose page it is done. */
const refreshers: ReadonlySet<string> = new Set(['service', 'pmo'])

const isWrite = ({ method, path, caller }: Exchange): boolean =>
  refreshers.has(caller) && (['PUT', 'PATCH'].includes(method) || (method === 'POST' && path.includes('/_apis/ExtensionManagement/')))

/** How far the refresh is, from when on it reads what changed, and whether the storage refuses stale writes. */
const bookkeeping: ReadonlySet<string> = new Set(['jobs', 'refresh', 'trials'])

/** Counts what the service identity asks of a site. */
const counting = (site: LocalAzureDevOps) => {
  const nothing = () => Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>
  let calls = nothing()
  let written: Record<string, number> = {}
  let [bytes, items, query, batch, asked, early, until] = [0, 0, 0, 0, 0, 0, 0]
  site.onExchange((exchange) => {
    if (!refreshers.has(exchange.caller)) return
    const kind = kindOf(exchange)
    calls[kind] += 1
    bytes += exchange.responseBody.length + (exchange.requestBody?.length ?? 0)
    const collection = /\/Collections\/([^/?]+)/i.exec(exchange.path)?.[1] ?? ''
    if (kind === 'document' && isWrite(exchange) && !bookkeeping.has(collection)) written[collection] = (written[collection] ?? 0) + 1
    if (performance.now() < until) early += 1
    const wait = Number(exchange.responseHeaders['retry-after'] ?? 0)
    if (wait > 0) asked += 1
    // Node's timers end a few milliseconds early.
    if (wait > 0) until = performance.now() + wait * 1000 - 50
    if (kind === 'query' && exchange.status === 200) query = Math.max(query, foundBy(exchange))
    if (kind !== 'batch') return
    const { ids } = JSON.parse(exchange.requestBody ?? '{}') as { ids: readonly number[] }
    items += ids.length
    batch = Math.max(batch, ids.length)
  })
  return {
    asked: (): Asked => ({ calls: { ...calls }, bytes, written, items, longest: { query, batch }, patience: { asked, early } }),
    clear: () => {
      calls = nothing()
      written = {}
      ;[bytes, items, query, batch] = [0, 0, 0, 0]
    },
  }
}

/** One run of the built task, as an agent starts it. */
export interface Ran {
  readonly said: string
  readonly killed: boolean
  readonly seconds: number
  /** Megabytes of the whole process at the most, as the system counts them. */
  readonly memory: number
}

export interface AzureDevOpsAtScale {
  readonly site: LocalAzureDevOps
  /** Refreshes by the task; the process is killed at its n-th write, documents included. */
  refresh(killedAt?: number): Promise<Ran>
  /** Refreshes from a page; it is closed at its n-th write. */
  fromPage(closedAt?: number): Promise<Visited>
  readonly asked: () => Asked
  readonly clear: () => void
  /** Edits work items, every fifth of them its state; answers how many different ones. */
  edit(count: number): Promise<number>
  readonly wait: (milliseconds: number) => void
  /** Milliseconds to the next midnight of the portfolio, which is in London, in summer. */
  readonly toMidnight: () => number
  /** Writes of whoever refreshed on project items so far, and those of them that say nothing new. */
  readonly revisions: () => { readonly all: number; readonly idle: number }
  close(): Promise<void>
}

/** Tells at its end what a process took at the most. */
const telling = "process.on('exit',()=>require('fs').writeSync(2,'\\nmemory '+process.resourceUsage().maxRSS))"

/** The same of a process that is about to be killed, where the system tells it of others. */
const mostSoFar = ({ pid }: ChildProcess): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

const ended = (child: ChildProcess): Promise<{ readonly out: string; readonly errors: string; readonly killed: boolean }> =>
  new Promise((resolve) => {
    let [out, errors] = ['', '']
    child.stdout?.on('data', (text) => (out += text))
    child.stderr?.on('data', (text) => (errors += text))
    child.on('close', (_, signal) => resolve({ out, errors, killed: signal !== null }))
  })

interface Kept {
  readonly items: readonly {
    readonly type: string
    readonly revisions: readonly { readonly by: string; readonly set: Readonly<Record<string, unknown>> }[]
  }[]
}

/** Revisions by the service identity on project items, and those after which the judgement reads as before. */
const revisionsIn = ({ items }: Kept) => {
  let [all, idle] = [0, 0]
  for (const { type, revisions } of items)
    if (type === 'Project') {
      let stands: unknown
      for (const { by, set } of revisions) {
        const says = 'Custom.PlumblineJudgement' in set ? set['Custom.PlumblineJudgement'] : stands
        if (refreshers.has(by)) all += 1
        if (refreshers.has(by) && says === stands) idle += 1
        stands = says
      }
    }
  return { all, idle }
}

/** An organisation of many projects, each with many work items, refreshed by the built pipeline task: every run a process of its own, with a clock that goes on as it is told. */
export const azureDevOpsAtScale = async ({ components, each }: { readonly components: number; readonly each: number }) => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-scale-'))
  const port = await freePorts(2)
  const began = Date.now()
  let ahead = Date.UTC(2022, 2, 31, 9) - began
  const clock = { now: () => new Date(Date.now() + ahead) }
  const site = await startLocalAzureDevOps({
    port,
    assetsPort: port + 1,
    clock,
    extensionFolder: join(root, 'apps/azure-devops/dist/extension'),
  })
  site.seed(manyWorkedOn(components, each - 1))
  const pmo = over(site.url, azureDevOpsAuthorization(site, 'pmo'))
  const asPmo = createAzureDevOpsPorts({
    request: pmo,
    identity: 'person',
    publisher: 'plumbline',
    extension: 'plumbline',
    patience: impatient(),
    unguessable: randomUUID,
  })
  await configure(asPmo, site.mapping(), await connectedPerson(createRest({ request: pmo })))
  const page = await pageOf(site, clock.now)
  const counts = counting(site)
  await writeFile(join(folder, 'telling.cjs'), telling)

  const refresh = async (killedAt = 0): Promise<Ran> => {
    const from = performance.now()
    const child = spawn(process.execPath, ['--require', join(folder, 'telling.cjs'), task], {
      env: {
        PATH: process.env['PATH'],
        AGENT_TEMPDIRECTORY: folder,
        SYSTEM_COLLECTIONURI: `${site.url}/`,
        INPUT_ACTION: 'refresh',
        INPUT_CONNECTION: connection,
        [`ENDPOINT_URL_${connection}`]: site.url,
        [`ENDPOINT_AUTH_${connection}`]: JSON.stringify({ scheme: 'Token', parameters: { apitoken: site.token('service') } }),
      },
    })
    let [writes, before] = [0, 0]
    const stop = site.onExchange((exchange) => {
      if (!isWrite(exchange) || (writes += 1) !== killedAt) return
      before = mostSoFar(child)
      child.kill('SIGKILL')
    })
    const { out, errors, killed } = await ended(child)
    stop()
    const memory = Number(/memory (\d+)/.exec(errors)?.[1] ?? before) / 1024
    return { said: out, killed, seconds: (performance.now() - from) / 1000, memory }
  }

  let random = 1
  const below = (most: number): number => {
    random = (random * 48_271) % 2_147_483_647
    return random % most
  }
  const lead = azureDevOpsAuthorization(site, 'lead')
  const due = site.mapping().fields.itemDue?.source ?? ''
  const edit = async (count: number): Promise<number> => {
    const different = new Set<string>()
    for (let edited = 0; edited < count; edited += 1) {
      const { id } = site.find(`p${below(components)}t${below(each - 1)}`)
      const state =
        different.size % 5 === 0 ? [{ op: 'add', path: '/fields/System.State', value: ['New', 'Active', 'Closed'][below(3)] }] : []
      const value = `2022-0${5 + below(4)}-1${below(9)}`
      const answered = await fetch(`${site.url}/_apis/wit/workitems/${id}?api-version=7.1`, {
        method: 'PATCH',
        headers: { authorization: lead, 'content-type': 'application/json-patch+json' },
        body: JSON.stringify([{ op: 'add', path: `/fields/${due}`, value }, ...state]),
      })
      if (answered.status !== 200) throw new Error(await answered.text())
      different.add(id)
    }
    return different.size
  }
  return {
    site,
    refresh,
    fromPage: page,
    asked: counts.asked,
    clear: counts.clear,
    edit,
    wait: (milliseconds) => void (ahead += milliseconds),
    toMidnight: () => day - ((Date.now() + ahead + day / 24) % day),
    revisions: () => revisionsIn(site.snapshot() as Kept),
    close: async () => {
      await site.close()
      await rm(folder, { recursive: true, force: true })
    },
  } satisfies AzureDevOpsAtScale
}
