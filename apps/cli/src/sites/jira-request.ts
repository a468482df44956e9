import type { HttpRequest } from '@plumbline/core'
import { bodyOf } from './headers.ts'

const authorization = (token: string): string =>
  token.includes(':') ? `Basic ${Buffer.from(token, 'utf8').toString('base64')}` : `Bearer ${token}`

/** Jira over fetch. `email:api-token` goes as Basic, anything else as a bearer token. */
export const jiraRequest =
  (site: string, token: string): HttpRequest =>
  async ({ method, path, headers, type, body }) => {
    const text = bodyOf(body)
    const answer = await fetch(`${site}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        authorization: authorization(token),
        ...(text === undefined ? {} : { 'content-type': type ?? 'application/json' }),
        ...headers,
      },
      ...(text === undefined ? {} : { body: text }),
    })
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() }
  }
