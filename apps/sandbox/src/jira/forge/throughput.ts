import { StorageRefusal } from './answers.ts'

/** What Forge lets an installation read and write: so many portions of ten kilobytes a minute each, and so many requests a second. */
export interface StorageLimits {
  readonly portionsAMinute: number
  readonly requestsASecond: number
}
export const documentedLimits: StorageLimits = { portionsAMinute: 4000, requestsASecond: 1000 }

/** What the storage was asked for since the site stands. */
export interface StorageSpent {
  readonly requests: number
  readonly portionsRead: number
  readonly portionsWritten: number
}

const portion = 10 * 1024

/** Counts by the clock's minutes and seconds; what is over is refused, and nothing of it is done. */
export class Throughput {
  readonly #now: () => number
  #limits = documentedLimits
  #second = { at: 0, requests: 0 }
  #minute = { at: 0, read: 0, written: 0 }
  #spent: StorageSpent = { requests: 0, portionsRead: 0, portionsWritten: 0 }

  constructor(now: () => number) {
    this.#now = now
  }
  /** From now on; what was taken before does not count. */
  limit(limits: StorageLimits): void {
    this.#limits = limits
    this.#second = { at: 0, requests: 0 }
    this.#minute = { at: 0, read: 0, written: 0 }
  }

  get spent(): StorageSpent {
    return this.#spent
  }

  request(): void {
    this.#spent = { ...this.#spent, requests: this.#spent.requests + 1 }
    const second = Math.floor(this.#now() / 1000)
    if (second !== this.#second.at) this.#second = { at: second, requests: 0 }
    this.#second.requests += 1
    if (this.#second.requests > this.#limits.requestsASecond) this.#refuse()
  }
  read(value: unknown): void {
    this.#take('read', value)
  }
  write(value: unknown): void {
    this.#take('written', value)
  }

  #take(what: 'read' | 'written', value: unknown): void {
    const minute = Math.floor(this.#now() / 60_000)
    if (minute !== this.#minute.at) this.#minute = { at: minute, read: 0, written: 0 }
    const portions = Math.max(1, Math.ceil(Buffer.byteLength(JSON.stringify(value ?? null)) / portion))
    if (this.#minute[what] + portions > this.#limits.portionsAMinute) this.#refuse()
    this.#minute[what] += portions
    const of = what === 'read' ? 'portionsRead' : 'portionsWritten'
    this.#spent = { ...this.#spent, [of]: this.#spent[of] + portions }
  }
  #refuse(): never {
    throw new StorageRefusal(429, 'RATE_LIMIT_EXCEEDED', 'The rate limit of the storage was exceeded. Try again later.')
  }
}
