/** One exchange with a tracker's REST. `path` starts at the site's root and carries its query; a body is sent as JSON unless `type` says otherwise. */
export interface HttpExchange {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly type?: string
  readonly body?: unknown
}
export interface HttpAnswer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
/** How a host reaches its tracker: the host's own proxy, a browser's fetch, or a Node client. Rejects only when no answer came. */
export type HttpRequest = (exchange: HttpExchange) => Promise<HttpAnswer>

export interface Patience {
  /** Waits that many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>
  /** The longest wait that this host can afford, in seconds; a longer `Retry-After` fails at once and says when to come back. */
  readonly longest: number
  /** In [0, 1): spreads retries. */
  readonly jitter: () => number
}

const tries = 4
const reading = (exchange: HttpExchange) => exchange.method === 'GET' || exchange.headers?.['x-plumbline-reads'] === 'true'

/** Seconds that an answer asks to wait, by `Retry-After` (seconds, or an HTTP date against the answer's own `Date`). */
export const secondsToWait = (answer: HttpAnswer): number | undefined => {
  const value = answer.headers['retry-after']
  if (value === undefined) return undefined
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const until = Date.parse(value) - Date.parse(answer.headers['date'] ?? '')
  return Number.isFinite(until) ? Math.max(0, until / 1000) : undefined
}

/**
 * The same request, patient: waits as `Retry-After` asks (also when it came with an answer that succeeded, before the next request), backs off on 429 and on a 503
 * that says when to come back, and repeats a failed connection or any other 5xx only for what reads. At most four tries, within the longest wait.
 */
export const patiently = (request: HttpRequest, patience: Patience): HttpRequest => {
  let notBefore: Promise<void> | undefined
  const pause = (seconds: number) => patience.wait(seconds * 1000)
  /** All that this identity asks waits, also what is asked at the same time: the quota is one. */
  const hold = (seconds: number): Promise<void> => {
    const held: Promise<void> = Promise.all([notBefore, pause(seconds)]).then(() => {
      if (notBefore === held) notBefore = undefined
    })
    notBefore = held
    return held
  }
  return async (exchange) => {
    for (let attempt = 1; ; attempt += 1) {
      while (notBefore) await notBefore
      const backOff = 2 ** (attempt - 1) * (0.5 + patience.jitter() / 2)
      const answer = await request(exchange).catch((cause: unknown) => ({ cause }))
      if ('cause' in answer) {
        if (attempt === tries || !reading(exchange)) throw answer.cause
        await pause(backOff)
        continue
      }
      const asked = secondsToWait(answer)
      if (answer.status < 400) {
        if (asked !== undefined && asked > 0) void hold(Math.min(asked, patience.longest))
        return answer
      }
      const throttled = answer.status === 429 || (answer.status === 503 && asked !== undefined)
      const repeatable = throttled || (answer.status >= 500 && reading(exchange))
      const seconds = asked ?? backOff
      if (!repeatable || attempt === tries || seconds > patience.longest) return answer
      await (throttled ? hold(seconds) : pause(seconds))
    }
  }
}
