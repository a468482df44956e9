import type { HttpExchange, HttpRequest } from '@plumbline/core'
import type * as z from 'zod/mini'
import { failureOf, noAnswer, unexpectedAnswer } from './failure.ts'

/** One exchange with Jira, checked: `what` completes "Could not …" if it fails. */
export interface Asking<T> {
  readonly what: string
  readonly exchange: HttpExchange
  readonly shape: z.ZodMiniType<T>
}

const reads = 'x-plumbline-reads'

/** A POST that only reads may be repeated after a failed connection; the mark stays on this side of the wire. */
export const readingPost = (path: string, body: unknown): HttpExchange => ({ method: 'POST', path, body, headers: { [reads]: 'true' } })

/** Below the patience, so that Jira never sees the mark. */
export const unmarked =
  (request: HttpRequest): HttpRequest =>
  (exchange) => {
    const headers = Object.fromEntries(Object.entries(exchange.headers ?? {}).filter(([name]) => name !== reads))
    return request({ ...exchange, headers })
  }

export const send = async (request: HttpRequest, exchange: HttpExchange, what: string): Promise<string> => {
  const answer = await request(exchange).catch((cause: unknown) => {
    throw noAnswer(what, cause)
  })
  if (answer.status < 200 || answer.status > 299) throw failureOf(answer, what)
  return answer.body
}

export const ask = async <T>(request: HttpRequest, { what, exchange, shape }: Asking<T>): Promise<T> => {
  const body = await send(request, exchange, what)
  try {
    return shape.parse(JSON.parse(body))
  } catch (cause) {
    throw unexpectedAnswer(what, cause)
  }
}

export const get = <T>(
  request: HttpRequest,
  path: string,
  { what, shape }: { readonly what: string; readonly shape: z.ZodMiniType<T> },
): Promise<T> => ask(request, { what, shape, exchange: { method: 'GET', path } })

export const chunksOf = <T>(values: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size))

/** Asked once and shared; a failure is forgotten, so that the next caller asks again. */
export const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | undefined
  return () => {
    loaded ??= load().catch((cause: unknown) => {
      loaded = undefined
      throw cause
    })
    return loaded
  }
}
