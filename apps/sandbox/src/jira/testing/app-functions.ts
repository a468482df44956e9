import { asApp, asUser, getAppContext, route } from '@forge/api'
import { Queue } from '@forge/events'
import { Filter, FilterConditions, kvs, WhereConditions } from '@forge/kvs'
import { makeResolver } from '@forge/resolver'

interface Doc {
  readonly collection: string
  readonly version: number
  readonly body: unknown
}
interface Call {
  readonly payload: Readonly<Record<string, string>>
  readonly context: { readonly accountId?: string; readonly extension?: { readonly issue?: { readonly key: string } } }
}
const read = async (request: Promise<{ status: number; text(): Promise<string> }>) => {
  const response = await request
  return { status: response.status, body: await response.text() }
}

export const resolver = makeResolver({
  who: ({ context }: Call) => ({
    accountId: context.accountId,
    issue: context.extension?.issue?.key,
    now: new Date().toISOString(),
    left: getAppContext().invocationRemainingTimeInMillis() > 0,
  }),
  asUser: ({ payload }: Call) => read(asUser().requestJira(route`/rest/api/3/issue/${payload['key'] ?? ''}`)),
  asApp: ({ payload }: Call) => read(asApp().requestJira(route`/rest/api/3/issue/${payload['key'] ?? ''}?fields=summary`)),
  workflows: () => read(asApp().requestJira(route`/rest/api/3/workflows/search`)),
  mark: ({ payload }: Call) =>
    read(
      asApp().requestJira(route`/rest/api/3/app/field/customfield_11000/value`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          updates: [
            {
              issueIds: [Number(payload['id'])],
              value: { gates: [{ gate: 'G0', slot: 1, state: 'passed', until: payload['until'], judgementHash: 'h' }], judgement: null },
            },
          ],
        }),
      }),
    ),
  store: async () => {
    await kvs.set('greeting:1', { text: 'hello' })
    await kvs.set('greeting:2', 'again')
    const query = await kvs.query().where('key', WhereConditions.beginsWith('greeting:')).limit(1).getMany()
    await kvs.delete('greeting:2')
    return {
      one: await kvs.get('greeting:1'),
      none: (await kvs.get('greeting:2')) ?? null,
      page: query.results.length,
      more: query.nextCursor !== undefined,
    }
  },
  conditional: async ({ payload }: Call) => {
    const expected = Number(payload['expected'])
    const conditions =
      expected === 0
        ? new Filter<Doc>().and('version', FilterConditions.notExists())
        : new Filter<Doc>().and('version', FilterConditions.equalTo(expected))
    try {
      await kvs
        .transact()
        .set('a', { collection: 'docs', version: expected + 1, body: { n: expected } } as Doc, { entityName: 'doc', conditions })
        .execute()
    } catch (error) {
      return { refused: (error as { code?: string }).code }
    }
    const found = await kvs
      .entity('doc')
      .query()
      .index('by-collection', { partition: ['docs'] })
      .getMany()
    return { versions: found.results.map((each) => (each.value as { version: number }).version) }
  },
  tooBig: async () => kvs.set('big', 'x'.repeat(250_000)),
  egress: async () => (await fetch('https://example.com')).status,
  push: async () => new Queue({ key: 'steps' }).push([{ body: { step: 1 } }, { body: { step: 2, again: true } }]),
  seen: () => kvs.get('seen'),
  read: ({ payload }: Call) => kvs.get(payload['key'] ?? ''),
} as never)
export const scheduled = async () => {
  await kvs.set('scheduled', new Date().toISOString())
  const response = await asUser()
    .requestJira(route`/rest/api/3/myself`)
    .catch((error: unknown) => error)
  await kvs.set('scheduledAsUser', response instanceof Error ? response.message : 'answered')
}
interface Event {
  readonly body: { readonly step: number; readonly again?: boolean }
  readonly retryContext?: { readonly retryCount: number }
}
export const consume = async (event: Event) => {
  const seen = ((await kvs.get('seen')) as string[] | undefined) ?? []
  await kvs.set('seen', [...seen, `${event.body.step}/${event.retryContext?.retryCount ?? 0}`])
  return event.body.again === true && event.retryContext === undefined ? { _retry: true, retryOptions: { retryAfter: 0 } } : undefined
}
