import { Refusal } from './refusal.ts'
import type { Outgoing } from './service.ts'

/** How many requests of one identity are answered in a sliding stretch of time: what a request weighs in throughput units is not documented. */
export interface Load {
  readonly requests: number
  readonly seconds: number
}

/** From here on answers are delayed, and say so. */
const near = 0.8

/** Counts what each identity asked; one that asks too much is blocked for a while, and told until when (assumption ado-blocked-by-load). */
export const createMeter = () => {
  const asked = new Map<string, readonly number[]>()
  return (who: string, now: Date, { requests, seconds, says }: Load & { readonly says: boolean }): Outgoing['headers'] => {
    const since = now.getTime() - seconds * 1000
    const before = (asked.get(who) ?? []).filter((at) => at > since)
    const left = requests - before.length
    const free = Math.ceil(((before[0] ?? now.getTime()) - since) / 1000)
    const headers = {
      'x-ratelimit-resource': 'Concurrency',
      'x-ratelimit-limit': String(requests),
      'x-ratelimit-remaining': String(Math.max(0, left - 1)),
      'x-ratelimit-reset': String(Math.ceil(now.getTime() / 1000) + free),
    }
    if (left <= 0 && !says) throw new Refusal(403, 'AccessDeniedException', 'The request was not allowed.')
    if (left <= 0) throw new Blocked(who, { ...headers, 'retry-after': String(free) })
    asked.set(who, [...before, now.getTime()])
    return before.length + 1 > requests * near ? { ...headers, 'retry-after': '1', 'x-ratelimit-delay': '0.5' } : {}
  }
}
export type Meter = ReturnType<typeof createMeter>

/** Too much was asked: nothing was done. */
export class Blocked extends Refusal {
  readonly headers: Outgoing['headers']
  constructor(who: string, headers: Outgoing['headers']) {
    super(
      429,
      'RequestBlockedException',
      `TF400733: The request has been canceled: Request was blocked due to exceeding usage of resource 'Concurrency' in namespace 'User' by ${who}.`,
    )
    this.headers = headers
  }
}
