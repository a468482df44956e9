import * as forge from '@forge/api'
import type { HttpRequest, Patience } from '@plumbline/core'

type Fetching = ReturnType<typeof forge.asApp>['requestJira']

/** The adapter builds its paths from fixed text and encoded parts, so that Forge need not escape them again. */
const through =
  (fetching: () => Fetching): HttpRequest =>
  async ({ method, path, headers, type, body }) => {
    const response = await fetching()(forge.assumeTrustedRoute(path), {
      method,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': type ?? 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answered: Record<string, string> = {}
    response.headers.forEach((value, name) => {
      answered[name.toLowerCase()] = value
    })
    return { status: response.status, headers: answered, body: await response.text() }
  }

export const asApp: HttpRequest = through(() => forge.asApp().requestJira)
export const asUser: HttpRequest = through(() => forge.asUser().requestJira)

/** Waits no longer than the function that asks can afford. */
export const patience = (longest: number): Patience => ({
  longest,
  jitter: Math.random,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
})
