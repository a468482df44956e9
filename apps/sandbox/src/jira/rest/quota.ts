import { JiraRefusal } from './errors.ts'

/** Points that an app may spend an hour, over all its sites; the hour is UTC's. */
const documented = 65_000
const hour = 3_600_000

/** Jira's points quota: one point a call and one more for every issue or project returned, writes one, people and permissions two. */
export class Quota {
  #hour = 0
  #spent = 0
  #hourly = documented

  /** From now on so many points an hour; as documented where nothing is said. */
  limit(points = documented): void {
    this.#hourly = points
  }

  charge(now: number, points: number): void {
    const current = Math.floor(now / hour)
    if (current !== this.#hour) {
      this.#hour = current
      this.#spent = 0
    }
    this.#spent += points
  }
  /** Refuses a call of the app once the hour's points are spent. */
  require(now: number): void {
    this.charge(now, 0)
    if (this.#spent < this.#hourly) return
    throw new JiraRefusal(
      429,
      { errorMessages: ['Rate limit exceeded.'], errors: {} },
      { ...this.headers(now), 'retry-after': String(this.#untilReset(now)), 'ratelimit-reason': 'jira-quota-global-based' },
    )
  }
  headers(now: number): Readonly<Record<string, string>> {
    const hourly = this.#hourly
    const left = Math.max(0, hourly - this.#spent)
    return {
      'x-ratelimit-limit': String(hourly),
      'x-ratelimit-remaining': String(left),
      'x-ratelimit-reset': new Date((this.#hour + 1) * hour).toISOString(),
      'x-ratelimit-nearlimit': String(left < hourly * 0.2),
      'beta-ratelimit-policy': `"global-app-quota";q=${hourly};w=3600`,
      'beta-ratelimit': `"global-app-quota";r=${left};t=${this.#untilReset(now)}`,
    }
  }
  get spent(): number {
    return this.#spent
  }
  #untilReset(now: number): number {
    return Math.ceil(((this.#hour + 1) * hour - now) / 1000)
  }
}
