import type { HttpAnswer, HttpExchange, HttpRequest } from '@plumbline/core'

/** Several parts of the portfolio open at once and ask for the same: an answer is theirs for so many milliseconds. */
const shared = 5000

/** Small collections of which several documents are asked for together: one of them is taken out of a list of all. */
const whole = /^(.*\/Collections\/(?:portfolio|enforcement)\/Documents)\/([^/?]+)(\?.*)?$/

/** How far long work is changes by itself, and somebody is looking at it. Where it went on, it wrote more than that. */
const moving = /\/Collections\/(?:jobs|refresh)\//

/** Questions that are too long for an address. */
const questions = /\/_apis\/wit\/(?:wiql|workitemsbatch)\?/
const reads = ({ method, path }: HttpExchange): boolean => method === 'GET' || (method === 'POST' && questions.test(path))

const documentIn = (all: HttpAnswer, id: string): HttpAnswer => {
  if (all.status !== 200) return all
  const { value } = JSON.parse(all.body) as { readonly value: readonly { readonly id: string }[] }
  const found = value.find((document) => document.id === id)
  return found ? { ...all, body: JSON.stringify(found) } : { ...all, status: 404, body: '{}' }
}

/**
 * The same requests, each read once for all who ask for it at about the same time. Whatever this page writes ends that, and so does long work that went on, whoever
 * does it: nobody who wrote, or waited for its end, is shown what stood before.
 * What others write is seen a few seconds later at most, and a version that was replaced meanwhile is refused when it is written over, as ever.
 */
export const sharedReads = (request: HttpRequest, clock: () => number = () => performance.now()): HttpRequest => {
  const known = new Map<string, { readonly answer: Promise<HttpAnswer>; until: number }>()
  const seen = new Map<string, string>()
  /** Whether it says something else than when this was asked last. */
  const wentOn = (path: string, { body }: HttpAnswer): boolean => {
    const before = seen.get(path)
    seen.set(path, body)
    return before !== undefined && before !== body
  }
  const forgetOld = (): void => {
    for (const [key, { until }] of known) if (until <= clock()) known.delete(key)
  }
  const once = (exchange: HttpExchange): Promise<HttpAnswer> => {
    forgetOld()
    const key = JSON.stringify([exchange.method, exchange.path, exchange.body])
    const before = known.get(key)
    if (before) return before.answer
    const entry = { answer: request(exchange), until: Number.POSITIVE_INFINITY }
    known.set(key, entry)
    const end = (answer?: HttpAnswer): void => {
      const keeps = answer !== undefined && (answer.status === 200 || answer.status === 404) && answer.headers['retry-after'] === undefined
      const moves = moving.test(exchange.path)
      entry.until = keeps && !moves ? clock() + shared : 0
      if (moves && answer && wentOn(exchange.path, answer)) known.clear()
    }
    entry.answer.then(end, () => end())
    return entry.answer
  }
  return async (exchange) => {
    if (!reads(exchange)) {
      known.clear()
      try {
        return await request(exchange)
      } finally {
        known.clear()
      }
    }
    const [, all, id, query = ''] = (exchange.method === 'GET' && whole.exec(exchange.path)) || []
    if (all === undefined || id === undefined) return await once(exchange)
    return documentIn(await once({ ...exchange, path: `${all}${query}` }), decodeURIComponent(id))
  }
}
