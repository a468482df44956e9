import type { HttpAnswer, HttpExchange, HttpRequest, Patience } from '@plumbline/core'

type Body = unknown
type Script = (exchange: HttpExchange, call: number) => HttpAnswer | Body

const isAnswer = (value: unknown): value is HttpAnswer =>
  typeof value === 'object' && value !== null && 'status' in value && 'headers' in value && 'body' in value

/** An answer with a status of its own; everything else that a script returns is the JSON of a 200. */
export const answered = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

/** A tracker that answers from a table of path fragments, first match first, and remembers what it was asked. */
export const scripted = (table: readonly (readonly [string, Script])[]) => {
  const asked: HttpExchange[] = []
  const request: HttpRequest = async (exchange) => {
    asked.push(exchange)
    const path = decodeURIComponent(exchange.path)
    const found = table.find(([fragment]) => path.toLowerCase().includes(fragment.toLowerCase()))
    if (!found) return answered(404, { message: `nothing at ${path}`, typeKey: 'NotFound' })
    const result = found[1](exchange, asked.length)
    return isAnswer(result) ? result : answered(200, result)
  }
  return { request, asked, paths: () => asked.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`) }
}

/** Waits nothing, and tells how long it would have. */
export const impatient = (): Patience & { readonly waits: number[] } => {
  const waits: number[] = []
  return { waits, longest: 60, jitter: () => 0, wait: async (milliseconds) => void waits.push(milliseconds) }
}
