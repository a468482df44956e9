import { randomUUID } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import {
  type Call,
  emptyMapping,
  inProcessClient,
  type LoadEstimate,
  type Mapping,
  metered,
  type Ports,
  type RefreshAsked,
  TrackerError,
} from '@plumbline/core'
import { isOpen, refreshJob, stepJob } from '@plumbline/core/jobs'
import { startRefresh } from '@plumbline/core/refresh'
import { phaseGate } from '@plumbline/core/templates'
import { createJiraPorts, type StoredDocument } from '@plumbline/jira'
import { type SimulatedJira, simulatedJira } from './jira.ts'

/** Long documents are kept in little room, as the app keeps them: a page of the portfolio would not fit otherwise. */
const packing = {
  pack: (body: string) => (body.length < 4096 ? body : `z:${deflateRawSync(body).toString('base64')}`),
  unpack: (body: string) => (body.startsWith('z:') ? inflateRawSync(Buffer.from(body.slice(2), 'base64')).toString('utf8') : body),
}

/** An app's storage that counts, and that a process may be cut off from. */
const storage = () => {
  const kept = new Map<string, StoredDocument>()
  const byCollection = new Map<string, Set<string>>()
  const count = { writes: 0, bytes: 0 }
  let left = Number.POSITIVE_INFINITY
  const write = (key: string, document: StoredDocument): void => {
    if ((left -= 1) < 0) throw new Error('The process died')
    count.writes += 1
    count.bytes += document.body.length
    kept.set(key, document)
    byCollection.set(document.collection, (byCollection.get(document.collection) ?? new Set()).add(key))
  }
  return {
    count,
    kept,
    /** The process dies at its n-th write from now on. */
    dieAt: (writes: number) => void (left = writes),
    isDead: () => left < 0,
    documents: {
      packing,
      get: async (key: string) => kept.get(key),
      create: async (key: string, document: StoredDocument) => {
        if (kept.has(key)) throw new Error('KEY_EXISTS')
        write(key, document)
      },
      replace: async (key: string, document: StoredDocument, version: string) => {
        if (kept.get(key)?.version !== version) throw new Error('CONDITION_FAILED')
        write(key, document)
      },
      list: async (collection: string) => ({ values: [...(byCollection.get(collection) ?? [])].sort().map((key) => kept.get(key)) }),
    },
  }
}

const mapping: Mapping = {
  ...emptyMapping,
  projectItemTypes: ['10'],
  deliveryTypes: ['11'],
  fields: { itemDue: { source: 'duedate' } },
  phases: { 'In Progress': 'idea' },
}

export interface AtScale {
  readonly jira: SimulatedJira
  readonly storage: ReturnType<typeof storage>
  /** The most by which one step made the memory in use grow, garbage and what the simulation itself keeps of it included, in bytes. */
  readonly heap: () => number
  /** Seconds of the longest step, by the simulation's clock. */
  readonly longest: () => number
  /** What a full read would take, as it is told before it starts. */
  estimate(): Promise<LoadEstimate>
  /** One refresh by a fresh process; answers how often it was begun anew because it died. */
  refresh(asking: RefreshAsked, deaths?: readonly number[]): Promise<number>
}

/** A site with many components, refreshed as the app's scheduled work does it: a new process for every step, with a clock that only the simulation moves. */
export const atScale = async ({
  quotaShare,
  ...size
}: Parameters<typeof simulatedJira>[0] & { readonly quotaShare?: number }): Promise<AtScale> => {
  const jira = simulatedJira(size)
  const store = storage()
  const call = (): Call => ({
    actor: { ref: 'plumbline', name: 'Plumbline', active: true },
    identity: 'product',
    now: new Date(jira.now()).toISOString(),
    zone: 'Europe/London',
    signal: { aborted: false },
  })
  const ports = (): Ports => {
    const { request, meter } = metered(jira.request)
    const {
      messenger: _messenger,
      guard: _guard,
      ...made
    } = createJiraPorts({
      asApp: request,
      meter,
      documents: store.documents,
      siteUrl: 'https://sim.example',
      patience: { wait: async (milliseconds) => jira.wait(milliseconds), longest: 60, jitter: () => 0.5 },
      now: () => new Date(jira.now()),
      unguessable: randomUUID,
    })
    return { ...made, directory: { ...made.directory, isPmo: async () => true } }
  }
  const client = inProcessClient(ports(), call)
  const saved = await client.call('settings.save', {
    template: { document: phaseGate },
    mapping,
    zone: 'Europe/London',
    passageDays: 90,
    settingsVersion: 'new',
  })
  if (!saved.ok) throw new Error(saved.problem.message)
  if (quotaShare !== undefined && saved.value.ok)
    await client.call('refresh.saveShare', { share: quotaShare, settingsVersion: saved.value.settingsVersion })
  let [heap, longest] = [0, 0]
  /** One step in a process of its own; a throttled one is taken again when the tracker says so. */
  const stepOnce = async (): Promise<boolean> => {
    const before = process.memoryUsage().heapUsed
    const from = jira.now()
    const took = () => void (longest = Math.max(longest, (jira.now() - from) / 1000))
    try {
      const { stands } = await stepJob(ports(), call(), refreshJob.id)
      if (stands?.status === 'failed') throw new Error(stands.problem)
      took()
      return stands !== undefined && isOpen(stands)
    } catch (cause) {
      took()
      if (!(cause instanceof TrackerError) || store.isDead()) throw cause
      jira.wait((cause.retryAfter ?? 60) * 1000)
      return true
    } finally {
      heap = Math.max(heap, process.memoryUsage().heapUsed - before)
    }
  }
  const drive = async (asking: RefreshAsked): Promise<void> => {
    await startRefresh(ports(), call(), asking)
    while (await stepOnce()) jira.wait(100)
  }
  return {
    jira,
    storage: store,
    heap: () => heap,
    longest: () => longest,
    estimate: async () => {
      const told = await client.call('refresh.estimate', {})
      if (told.ok) return told.value
      throw new Error(told.problem.message)
    },
    refresh: async (asking, deaths = []) => {
      let died = 0
      for (;;) {
        store.dieAt(deaths[died] ?? Number.POSITIVE_INFINITY)
        try {
          await drive(asking)
          return died
        } catch (error) {
          if (!store.isDead()) throw error
          died += 1
          if (died > deaths.length) throw error
        }
      }
    },
  }
}
