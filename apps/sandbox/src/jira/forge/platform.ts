import type { Faults } from '../faults.ts'
import type { QueuedEvent, User } from '../model.ts'
import type { Caller } from '../rest/callers.ts'
import type { Store } from '../store.ts'
import { siteZone } from '../time.ts'
import { json } from './answers.ts'
import { apart, type Memory } from './apart.ts'
import { type Believing, failureOf } from './believed.ts'
import { ForgeStorage } from './kvs.ts'
import type { AppPage, InstalledApp } from './manifest.ts'
import { type Delivery, ForgeQueues, type Outcome, outcomeOf } from './queue.ts'
import { type ForgeFetch, type Handler, invoke, loadFunctions, type Reach } from './runtime.ts'
import { runtimeOf } from './runtime-context.ts'
import { documentedLimits, type StorageLimits, type StorageSpent } from './throughput.ts'

export const cloudId = 'a0c7e4b2-0000-4000-8000-00000000c10d'
const installationId = '5d0d5a4e-0000-4000-8000-0000000000a1'
const installContext = `ari:cloud:jira::site/${cloudId}`
const mostRequest = 500 * 1024
const mostAnswer = 5 * 1024 * 1024
const longSeconds = 60

interface Disturbance {
  readonly delivery?: Delivery
  readonly storage?: StorageLimits
  readonly memory?: number
}

export interface PlatformParts {
  readonly store: Store
  readonly app: InstalledApp
  readonly faults: Faults
  readonly site: () => string
  /** A call over Jira's own routes, by a caller that the platform vouches for. */
  readonly request: (caller: Caller, path: string, init: RequestInit) => Promise<Response>
  readonly log: (level: string, text: string) => void
}

/** What a surface of the product tells its app. */
export interface SurfaceContext {
  readonly moduleKey: string
  readonly localId: string
  readonly extension: Readonly<Record<string, unknown>>
}

/** The part of Forge that runs an app: functions with their limits, storage, queues and schedules. */
export class ForgePlatform {
  readonly #parts: PlatformParts
  readonly #storage: ForgeStorage
  readonly #queues: ForgeQueues
  #functions: ((handler: string) => Handler) | undefined
  #memory: Memory | undefined
  #between = (fetch: ForgeFetch): ForgeFetch => fetch

  constructor(parts: PlatformParts) {
    this.#parts = parts
    const { store, app } = parts
    const forge = () => store.state.forge
    const holds: Believing = (belief) => store.beliefs.holds(belief)
    this.#storage = new ForgeStorage(forge, app.manifest.app.storage?.entities ?? [], () => store.clock.now().getTime(), holds)
    this.#queues = new ForgeQueues(
      forge,
      (app.manifest.modules.consumer ?? []).map(({ queue, function: key, resolver }) => [
        queue,
        app.manifest.modules.function.find((each) => each.key === (key ?? resolver?.function))?.timeoutSeconds ?? 55,
      ]),
      (event) => this.#consume(event),
    )
  }

  /** What the bridge does: calls a function of the module's resolver as this person. */
  async invoke(user: User, surface: SurfaceContext, functionKey: string, payload: unknown): Promise<unknown> {
    const size = Buffer.byteLength(JSON.stringify(payload ?? null))
    if (size > mostRequest) throw new Error(`The request payload of ${size} bytes is larger than the 500 KB that invoke allows.`)
    const resolver = this.#module(surface.moduleKey)?.resolver?.function
    if (resolver === undefined) throw new Error(`The module "${surface.moduleKey}" has no resolver.`)
    const backend = { installContext, principal: { accountId: user.accountId }, license: undefined, installation: this.#installation() }
    const context = { ...this.context(surface), accountId: user.accountId }
    const answer = await this.#run(resolver, surface.moduleKey, 25, user, (handler) =>
      handler({ call: { functionKey, payload: structuredClone(payload) }, context }, backend),
    )
    const text = JSON.stringify(answer)
    if (text !== undefined && Buffer.byteLength(text) > mostAnswer)
      throw new Error('The response payload is larger than the 5 MB that invoke allows.')
    return text === undefined ? undefined : (JSON.parse(text) as unknown)
  }

  async runScheduled(moduleKey: string): Promise<void> {
    const trigger = this.#parts.app.manifest.modules.scheduledTrigger?.find((each) => each.key === moduleKey)
    if (!trigger) throw new Error(`The manifest has no scheduled trigger "${moduleKey}".`)
    const context = { cloudId, moduleKey, userAccess: { enabled: true } }
    await this.#run(trigger.function, moduleKey, this.#seconds(trigger.function, 55), undefined, (handler) =>
      handler({ context, contextToken: '' }, { installContext, installation: this.#installation() }),
    )
  }

  /** An event of the product, to every trigger that asked for its kind; a platform may deliver one twice or late. */
  async deliver(event: { readonly eventType: string }): Promise<void> {
    for (const { key, function: name, events } of this.#parts.app.manifest.modules.trigger ?? [])
      if (events.includes(event.eventType)) await this.#run(name, key, 25, undefined, (handler) => handler(structuredClone(event), {}))
  }

  /** A function as a workflow validator: nobody in particular asks, and it has 25 seconds. */
  validate(functionKey: string, moduleKey: string, given: unknown): Promise<unknown> {
    return this.#run(functionKey, moduleKey, 25, undefined, (handler) => handler(structuredClone(given)))
  }

  /** How the platform misbehaves within what is documented: events twice and late, a storage that is soon full, so many megabytes for a long function. */
  disturb({ delivery = {}, storage = documentedLimits, memory }: Disturbance): void {
    this.#memory = memory === undefined ? undefined : { megabytes: memory, most: 0, ended: 0, ran: 0, longest: 0 }
    this.#queues.deliver(delivery)
    this.#storage.throughput.limit(storage)
  }

  get memory(): Memory | undefined {
    return this.#memory
  }
  get stored(): StorageSpent {
    return this.#storage.throughput.spent
  }

  /** What stands between the app's functions and all that they reach. */
  between(stand: (fetch: ForgeFetch) => ForgeFetch): void {
    this.#between = stand
  }

  settled(): Promise<void> {
    return this.#queues.settled()
  }
  wake(): void {
    this.#queues.wake()
  }
  close(): Promise<void> {
    return this.#queues.close()
  }

  /** The context that a surface hands to its app and to its resolver. */
  context({ moduleKey, localId, extension }: SurfaceContext): Readonly<Record<string, unknown>> {
    const { app } = this.#parts
    return {
      cloudId,
      localId,
      moduleKey,
      environmentId: app.environmentId,
      environmentType: 'DEVELOPMENT',
      siteUrl: this.#parts.site(),
      timezone: siteZone,
      locale: 'en-GB',
      extension,
    }
  }

  #installation() {
    return { ari: { installationId }, contexts: [{ cloudId, workspaceId: cloudId }] }
  }
  #installed() {
    return { installationId, installContext, installation: this.#installation() }
  }
  #module(key: string): AppPage | undefined {
    const { panel, page, adminPage, validators } = this.#parts.app
    return [panel, page, adminPage, ...validators.map((validator) => validator.page)].find((each) => each?.key === key)
  }
  #seconds(functionKey: string, otherwise: number): number {
    return this.#function(functionKey).timeoutSeconds ?? otherwise
  }
  #function(key: string) {
    const found = this.#parts.app.manifest.modules.function.find((each) => each.key === key)
    if (!found) throw new Error(`The manifest has no function "${key}".`)
    return found
  }

  async #consume(event: QueuedEvent): Promise<Outcome> {
    const consumer = this.#parts.app.manifest.modules.consumer?.find((each) => each.queue === event.queueName)
    const functionKey = consumer?.function ?? consumer?.resolver?.function
    if (consumer === undefined || functionKey === undefined) return 'failed'
    const { queueName, jobId, eventId, body, retries, retry } = event
    const retryContext =
      retry === undefined ? {} : { retryContext: { retryCount: retries, retryReason: retry.reason, retryData: retry.data } }
    const context = { installContext, cloudId, moduleKey: consumer.key, installation: this.#installation() }
    try {
      const answer = await this.#run(functionKey, consumer.key, this.#seconds(functionKey, 55), undefined, (handler) =>
        handler({ queueName, jobId, eventId, body, ...retryContext }, context),
      )
      return outcomeOf(answer)
    } catch (error) {
      this.#parts.log(
        'error',
        `The consumer "${consumer.key}" failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
      return failureOf(error, (belief) => this.#parts.store.beliefs.holds(belief))
    }
  }

  async #run(
    functionKey: string,
    moduleKey: string,
    seconds: number,
    user: User | undefined,
    call: (handler: Handler) => unknown,
  ): Promise<unknown> {
    const { store, app, log } = this.#parts
    const now = () => store.clock.now().getTime()
    const runtime = runtimeOf({ app, moduleKey, user, until: Date.now() + seconds * 1000, ...this.#installed() })
    const invocation = { runtime, fetch: this.#between(this.#fetchFor(user)) }
    const { handler: name } = this.#function(functionKey)
    const { folder } = app
    if (this.#memory && seconds > longSeconds)
      return call(apart({ folder, handler: name, now: now(), seconds, memory: this.#memory, log }, invocation))
    this.#functions ??= loadFunctions(folder, { now, log, holds: (belief) => store.beliefs.holds(belief) })
    const handler = this.#functions(name)
    return invoke(invocation, seconds, () => call(handler))
  }

  #fetchFor(user: User | undefined): ForgeFetch {
    return (reach, path, init) => {
      if (reach.type === 'kvs') return this.#stored(path, init)
      if (reach.remote === 'stargate') return Promise.resolve(this.#queues.handle(path, parsed(init)))
      if (reach.type === 'fpp' && reach.remote === 'jira') return this.#jira(reach, user, path, init)
      return Promise.resolve(refusedByProxy(400, `NOT_SERVED_LOCALLY: ${reach.type} ${reach.remote ?? ''}`))
    }
  }
  async #stored(path: string, init: RequestInit | undefined): Promise<Response> {
    if (!this.#parts.app.scopes.includes('storage:app'))
      return json(403, { code: 'FORBIDDEN', message: 'The manifest does not have the scope storage:app.' })
    const fault = this.#parts.faults.next(path)
    const instead = fault?.instead()
    if (instead) return instead
    const response = this.#storage.handle(path, parsed(init))
    return fault ? fault.spoiled(response) : response
  }
  #jira(reach: Reach, user: User | undefined, path: string, init: RequestInit | undefined): Promise<Response> {
    if (reach.provider === 'app') return this.#parts.request({ is: 'app' }, path, init ?? {})
    // a schedule or an event has no person; acting as another one needs a scope that this platform does not grant
    if (reach.provider !== 'user' || user === undefined || (reach.accountId !== undefined && reach.accountId !== user.accountId))
      return Promise.resolve(refusedByProxy(401, 'NEEDS_AUTHENTICATION_ERR'))
    return this.#parts.request({ is: 'person', user, throughApp: true }, path, init ?? {})
  }
}

const refusedByProxy = (status: number, reason: string): Response => new Response('', { status, headers: { 'forge-proxy-error': reason } })
const parsed = (init: RequestInit | undefined): unknown => (typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined)
