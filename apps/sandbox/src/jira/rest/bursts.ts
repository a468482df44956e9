import { JiraRefusal } from './errors.ts'

const writes = new Set(['PUT', 'DELETE'])
/** Of one issue: so many writes in so many seconds. */
const ofIssue = [
  { most: 20, seconds: 2 },
  { most: 100, seconds: 30 },
] as const

const refuse = (reason: string, seconds: number): never => {
  const headers = { 'retry-after': String(seconds), 'ratelimit-reason': reason, 'x-ratelimit-remaining': '0' }
  throw new JiraRefusal(429, { errorMessages: ['Rate limit exceeded.'], errors: {} }, headers)
}

/** Jira's limits of a moment: by method and endpoint, and by issue that is written to. Counted only while somebody asks for it, because a test calls faster than people do. */
export class Bursts {
  on = false
  #second = { at: 0, calls: new Map<string, number>() }
  readonly #written = new Map<string, number[]>()

  require(now: number, method: string, path: string): void {
    if (!this.on) return
    const second = Math.floor(now / 1000)
    if (second !== this.#second.at) this.#second = { at: second, calls: new Map() }
    const endpoint = `${method} ${path.replaceAll(/\/(?:\d+|[A-Z]+-\d+)(?=\/|$)/g, '/*')}`
    const calls = (this.#second.calls.get(endpoint) ?? 0) + 1
    this.#second.calls.set(endpoint, calls)
    if (calls > (writes.has(method) ? 50 : 100)) refuse('jira-burst-based', 1)
    const issue = /\/issue\/([^/]+)/.exec(path)?.[1]
    if (issue !== undefined && method !== 'GET') this.#write(now, issue)
  }

  #write(now: number, issue: string): void {
    const before = (this.#written.get(issue) ?? []).filter((at) => now - at < 30_000)
    for (const { most, seconds } of ofIssue)
      if (before.filter((at) => now - at < seconds * 1000).length >= most) refuse('jira-per-issue-on-write', seconds)
    this.#written.set(issue, [...before, now])
  }
}
