import type { HttpAnswer, HttpExchange, HttpRequest, Patience } from '@plumbline/core'

type Reply = (
  exchange: HttpExchange,
) => { readonly status?: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } | undefined

/** A Jira of a few scripted answers, for the tests beside the sources; it keeps what it was asked. */
export const scripted = (...replies: readonly Reply[]) => {
  const asked: HttpExchange[] = []
  const request: HttpRequest = async (exchange): Promise<HttpAnswer> => {
    asked.push(exchange)
    for (const reply of replies) {
      const answer = reply(exchange)
      if (answer)
        return {
          status: answer.status ?? 200,
          headers: answer.headers ?? {},
          body: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? null),
        }
    }
    throw new Error(`Nothing is scripted for ${exchange.method} ${exchange.path}`)
  }
  return { request, asked }
}

export const at =
  (path: string, body: unknown): Reply =>
  (exchange) =>
    exchange.path.startsWith(path) ? { body } : undefined

export const impatient: Patience = { wait: async () => {}, longest: 0, jitter: () => 0 }
