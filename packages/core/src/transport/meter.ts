import type { Allowance, Meter } from '../ports.ts'
import type { HttpAnswer, HttpRequest } from './request.ts'

const numberIn = ({ headers }: HttpAnswer, name: string): number | undefined => {
  const value = Number(headers[name] ?? Number.NaN)
  return Number.isFinite(value) ? value : undefined
}

/** Renewal as trackers say it: a moment, or seconds since 1970. */
const momentIn = ({ headers }: HttpAnswer, name: string): string | undefined => {
  const value = headers[name]
  if (value === undefined) return undefined
  const time = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value)
  return Number.isFinite(time) ? new Date(time).toISOString() : undefined
}

/** What an answer says is left; nothing where it says nothing of it. */
const allowanceIn = (answer: HttpAnswer): Allowance | undefined => {
  const limit = numberIn(answer, 'x-ratelimit-limit')
  const left = numberIn(answer, 'x-ratelimit-remaining')
  const resetsAt = momentIn(answer, 'x-ratelimit-reset')
  return limit === undefined || left === undefined || resetsAt === undefined ? undefined : { limit, left, resetsAt }
}

/**
 * A request that is counted: calls, bytes of the answers, and points by what the tracker says is left before and after. What others spend of the same quota
 * at the same time counts as well, so that a share of it is never overdrawn.
 */
export const metered = (request: HttpRequest): { readonly request: HttpRequest; readonly meter: Meter } => {
  let traffic = { calls: 0, points: 0, bytes: 0 }
  let allowance: Allowance | undefined
  const note = (answer: HttpAnswer): void => {
    const told = allowanceIn(answer)
    const spent = told && allowance ? (told.resetsAt === allowance.resetsAt ? allowance.left - told.left : told.limit - told.left) : 0
    traffic = { calls: traffic.calls + 1, points: traffic.points + Math.max(0, spent), bytes: traffic.bytes + answer.body.length }
    if (told) allowance = told
  }
  return {
    request: async (exchange) => {
      const answer = await request(exchange)
      note(answer)
      return answer
    },
    meter: { traffic: () => traffic, allowance: () => allowance },
  }
}
