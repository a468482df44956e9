import { type LocalAzureDevOps, startLocalAzureDevOps } from './index.ts'
import { smallPortfolio } from './portfolio.fixture.ts'

/** A JSON answer that tests look into without a schema. */
export type Loose = ReturnType<typeof JSON.parse>

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly json: Loose
}

/** A local Azure DevOps on a port of the test's own, with small limits, and a client that shows everything. */
export const startSite = async (port: number) => {
  const site: LocalAzureDevOps = await startLocalAzureDevOps({
    port,
    assetsPort: port + 1,
    clock: { now: () => new Date('2022-03-31T09:00:00.000Z') },
    extensionFolder: '/nowhere',
    limits: { queryResults: 5, revisionsPage: 4 },
  })
  const basic = (token: string) => ({ authorization: `Basic ${Buffer.from(`:${token}`).toString('base64')}` })
  const ask = async (
    as: string | undefined,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> => {
    const answer = await fetch(`${site.url}${path}`, {
      method,
      headers: {
        ...(as ? basic(site.token(as)) : {}),
        ...(body === undefined ? {} : { 'content-type': Array.isArray(body) ? 'application/json-patch+json' : 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, json: text.startsWith('{') ? JSON.parse(text) : text }
  }
  return {
    site,
    ask,
    reset: () => site.seed(smallPortfolio),
    id: (seed: string) => Number(site.find(seed).id),
    wiql: (as: string, query: string, more = '') => ask(as, 'POST', `/_apis/wit/wiql?api-version=7.1${more}`, { query }),
  }
}
export type TestSite = Awaited<ReturnType<typeof startSite>>

export const set = (field: string, value: unknown) => ({ op: 'add', path: `/fields/${field}`, value })
