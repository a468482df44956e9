import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import type { ForgeState, QueuedEvent } from '../model.ts'
import { empty, json } from './answers.ts'

const Push = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z.array(z.object({ body: z.unknown(), delayInSeconds: z.optional(z.int().check(z.minimum(0), z.maximum(900))) })),
})
const Job = z.object({ queueName: z.string(), jobId: z.string() })
const Retry = z.object({
  _retry: z.literal(true),
  retryOptions: z.optional(
    z.object({ retryAfter: z.optional(z.number()), retryReason: z.optional(z.string()), retryData: z.optional(z.unknown()) }),
  ),
})

const mostEvents = 50
const mostBytes = 200 * 1024
const mostRetries = 4
const mostAMinute = 500
/** What an event may hold whose consumer runs longer than a minute. */
const mostLong = 100 * 1024

/** How unkindly events are delivered: each once more, and so many milliseconds late. */
export interface Delivery {
  readonly twice?: boolean
  readonly lateMilliseconds?: number
}

export type Outcome = 'done' | 'failed' | { readonly after: number; readonly reason: string; readonly data: unknown }

/** What a consumer's answer asks for: nothing more, or to be called again later. */
export const outcomeOf = (answer: unknown): Outcome => {
  const retry = z.safeParse(Retry, answer)
  if (!retry.success) return 'done'
  const { retryAfter = 0, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = retry.data.retryOptions ?? {}
  return { after: Math.min(900, retryAfter), reason: retryReason, data: retryData }
}

/** Forge's event queues: events wait for their consumer, one at a time, and come again as it asks. */
export class ForgeQueues {
  readonly #state: () => ForgeState
  readonly #consume: (event: QueuedEvent) => Promise<Outcome>
  readonly #queues: ReadonlyMap<string, number>
  #draining: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined
  #closed = false
  #delivery: Delivery = {}
  #minute = { at: 0, events: 0 }

  constructor(
    state: () => ForgeState,
    queues: Iterable<readonly [name: string, seconds: number]>,
    consume: (event: QueuedEvent) => Promise<Outcome>,
  ) {
    this.#state = state
    this.#queues = new Map(queues)
    this.#consume = consume
  }

  deliver(delivery: Delivery): void {
    this.#delivery = delivery
  }

  handle(path: string, body: unknown): Response {
    if (path.startsWith('/webhook/queue/publish/')) return this.#push(body)
    const job = z.safeParse(Job, body)
    if (!job.success) return json(400, { errors: ['A queueName and a jobId are needed.'] })
    const counts = this.#state().jobs[job.data.jobId]
    if (path.startsWith('/webhook/queue/stats/')) return counts ? json(200, counts) : json(404, { errors: ['The job does not exist.'] })
    if (!path.startsWith('/webhook/queue/cancel/')) return json(404, { errors: [`The local platform does not serve ${path}.`] })
    this.#forget(job.data.jobId)
    return empty(204)
  }

  #push(body: unknown): Response {
    const sent = z.safeParse(Push, body)
    if (!sent.success) return json(400, { errors: [z.prettifyError(sent.error)] })
    const { queueName, jobId, payload } = sent.data
    if (!this.#queues.has(queueName)) return json(400, { errors: [`No consumer of the manifest listens to the queue "${queueName}".`] })
    if (payload.length > mostEvents || Buffer.byteLength(JSON.stringify(payload)) > mostBytes)
      return json(413, { errors: ['A push may hold at most 50 events and 200 KB.'] })
    const long = (this.#queues.get(queueName) ?? 0) > 60
    if (long && payload.some(({ body: event }) => Buffer.byteLength(JSON.stringify(event ?? null)) > mostLong))
      return json(413, { errors: ['An event of a consumer that runs long may hold at most 100 KB.'] })
    if (!this.#hasRoom(payload.length)) return json(429, { errors: ['An installation may push at most 500 events a minute.'] })
    const { events, jobs } = this.#state()
    jobs[jobId] = { success: 0, inProgress: payload.length, failed: 0 }
    const { twice = false, lateMilliseconds = 0 } = this.#delivery
    for (const { body: event, delayInSeconds = 0 } of payload) {
      const dueAt = Date.now() + delayInSeconds * 1000 + lateMilliseconds
      const sent: QueuedEvent = { queueName, jobId, eventId: randomUUID(), body: event, dueAt, retries: 0 }
      events.push(sent, ...(twice ? [{ ...sent, dueAt: dueAt + lateMilliseconds }] : []))
    }
    this.wake()
    return json(201, {})
  }
  #hasRoom(events: number): boolean {
    const minute = Math.floor(Date.now() / 60_000)
    if (minute !== this.#minute.at) this.#minute = { at: minute, events: 0 }
    this.#minute.events += events
    return this.#minute.events <= mostAMinute
  }
  #forget(jobId: string): void {
    const { events, jobs } = this.#state()
    events.splice(0, events.length, ...events.filter((event) => event.jobId !== jobId))
    delete jobs[jobId]
  }

  /** Lets waiting events run; also after a restart. */
  wake(): void {
    if (this.#closed || this.#draining) return
    clearTimeout(this.#timer)
    this.#draining = new Promise<void>((resolve) => setImmediate(resolve))
      .then(() => this.#drain())
      .finally(() => {
        this.#draining = undefined
        this.#sleep()
      })
  }
  #due(): QueuedEvent | undefined {
    const now = Date.now()
    return this.#state().events.find((event) => event.dueAt <= now)
  }
  async #drain(): Promise<void> {
    for (let event = this.#due(); event !== undefined && !this.#closed; event = this.#due()) {
      const outcome = await this.#consume(event)
      this.#finish(event, outcome)
    }
  }
  #finish(event: QueuedEvent, outcome: Outcome): void {
    const { events, jobs } = this.#state()
    const at = events.indexOf(event)
    if (at < 0) return
    events.splice(at, 1)
    const counts = jobs[event.jobId]
    if (typeof outcome === 'object' && event.retries < mostRetries) {
      events.push({
        ...event,
        dueAt: Date.now() + outcome.after * 1000,
        retries: event.retries + 1,
        retry: { reason: outcome.reason, data: outcome.data },
      })
      return
    }
    if (!counts) return
    counts.inProgress = Math.max(0, counts.inProgress - 1)
    if (outcome === 'done') counts.success += 1
    else counts.failed += 1
  }
  #sleep(): void {
    const next = Math.min(...this.#state().events.map((event) => event.dueAt))
    if (this.#closed || !Number.isFinite(next)) return
    this.#timer = setTimeout(() => this.wake(), Math.max(0, next - Date.now()))
  }

  /** Resolves once no event waits any more. */
  async settled(): Promise<void> {
    while (!this.#closed && (this.#draining || this.#state().events.length > 0)) {
      this.wake()
      await (this.#draining ?? Promise.resolve())
      if (this.#state().events.length > 0) await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    await this.#draining
  }
}
