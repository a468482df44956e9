import { type HttpAnswer, type HttpExchange, type HttpRequest, type Patience, patiently, TrackerError } from '@plumbline/core/reading'
import { failureOf, noConnection, unexpectedAnswer } from './failure.ts'

declare const setTimeout: (run: () => void, milliseconds: number) => unknown

/** How long a host waits by itself when the tracker asks for patience. */
export const patience: Patience = {
  wait: (milliseconds) => new Promise((done) => setTimeout(() => done(), milliseconds)),
  longest: 60,
  jitter: Math.random,
}

/** One call of the REST API. `what` completes "could not …"; `read` checks the parsed body, so that nothing foreign goes unchecked. */
export interface RestCall<T> {
  readonly method?: HttpExchange['method']
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  readonly body?: unknown
  /** JSON Patch needs its own media type. */
  readonly type?: string
  /** A POST that only reads may be repeated. */
  readonly reads?: boolean
  readonly version?: string
  readonly what: string
  readonly read: (value: unknown) => T
}

export interface Rest {
  call<T>(call: RestCall<T>): Promise<T>
  /** As `call`, but a thing that is not there is `undefined`. */
  find<T>(call: RestCall<T>): Promise<T | undefined>
}

export interface RestOptions {
  readonly request: HttpRequest
  /** `7.1`, or `7.0` for Azure DevOps Server 2022. */
  readonly version?: string
  readonly patience?: Patience
}

// Suppress keeps a failed sign-in a 401 instead of a redirect to the sign-in page.
const headers = { accept: 'application/json', 'x-tfs-fedauthredirect': 'Suppress' }
const readsMark = 'x-plumbline-reads'

/** The mark tells our own retries that a POST only reads; the tracker never sees it, as its CORS rules know no such header. */
const withoutMark =
  (request: HttpRequest): HttpRequest =>
  (exchange) => {
    const { [readsMark]: _mark, ...sent } = exchange.headers ?? {}
    return request({ ...exchange, headers: sent })
  }

const withQuery = <T>(call: RestCall<T>, version: string): string => {
  const pairs = Object.entries({ ...call.query, 'api-version': call.version ?? version })
  const query = pairs.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(String(value))}`]))
  return `${call.path}?${query.join('&')}`
}

const parse = <T>(answer: HttpAnswer, call: RestCall<T>): T => {
  // A proxy or an expired session answers 200 or 203 with a page for people instead of JSON.
  if (answer.headers['content-type']?.startsWith('text/html') === true) throw failureOf({ ...answer, status: 203, body: '' }, call.what)
  let value: unknown
  try {
    value = JSON.parse(answer.body)
  } catch (cause) {
    throw unexpectedAnswer(call.what, answer.body === '' ? 'it is empty' : 'it is cut off or no JSON', cause)
  }
  try {
    return call.read(value)
  } catch (cause) {
    if (cause instanceof TrackerError) throw cause
    throw unexpectedAnswer(call.what, cause instanceof Error ? cause.message.slice(0, 300) : 'it has another shape', cause)
  }
}

/** The REST API over one request function: versioned, patient, checked, and failing in words. */
export const createRest = (options: RestOptions): Rest => {
  const version = options.version ?? '7.1'
  const request = patiently(withoutMark(options.request), options.patience ?? patience)
  const exchange = async <T>(call: RestCall<T>): Promise<HttpAnswer> => {
    const sent: HttpExchange = {
      method: call.method ?? 'GET',
      path: withQuery(call, version),
      headers: call.reads === true ? { ...headers, [readsMark]: 'true' } : headers,
      ...(call.body === undefined ? {} : { body: call.body }),
      ...(call.type === undefined ? {} : { type: call.type }),
    }
    return await request(sent).catch((cause: unknown) => {
      throw noConnection(call.what, cause)
    })
  }
  const finish = <T>(answer: HttpAnswer, call: RestCall<T>): T => {
    if (answer.status < 200 || answer.status >= 300) throw failureOf(answer, call.what)
    return call.method === 'DELETE' ? call.read(undefined) : parse(answer, call)
  }
  return {
    call: async (call) => finish(await exchange(call), call),
    find: async (call) => {
      const answer = await exchange(call)
      return answer.status === 404 ? undefined : finish(answer, call)
    },
  }
}
