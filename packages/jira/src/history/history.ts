import type { HttpRequest, ItemRef, Page, Transition } from '@plumbline/core'
import { ask, chunksOf, readingPost } from '../http/http.ts'
import { type HistoryReading, transitionsOf } from './map.ts'
import { ChangelogPage, type History } from './schema.ts'

/** Below the 1000 that Jira takes, so that a page of results stays small. */
const issuesPerQuery = 200
/** As many fields as Jira takes at once. */
const fieldsPerQuery = 10

async function* pages(
  request: HttpRequest,
  issueIdsOrKeys: readonly string[],
  fieldIds: readonly string[],
): AsyncIterable<readonly { readonly issueId: string; readonly histories: readonly History[] }[]> {
  let token: string | undefined
  do {
    const body = { issueIdsOrKeys, fieldIds, maxResults: 1000, ...(token === undefined ? {} : { nextPageToken: token }) }
    const page = await ask(request, {
      what: 'read the history',
      shape: ChangelogPage,
      exchange: readingPost('/rest/api/3/changelog/bulkfetch', body),
    })
    yield (page.issueChangeLogs ?? []).map(({ issueId, changeHistories }) => ({ issueId, histories: changeHistories ?? [] }))
    const next = page.nextPageToken ?? undefined
    token = next === token ? undefined : next
  } while (token !== undefined)
}

/** One history entry may come once per group of fields; its changes are joined. */
const joined = (entries: readonly History[]): readonly History[] => {
  const byId = new Map<string, History>()
  for (const entry of entries) {
    const known = byId.get(entry.id)
    const fresh = (entry.items ?? []).filter((change) => !known?.items?.some((old) => JSON.stringify(old) === JSON.stringify(change)))
    byId.set(entry.id, { ...entry, items: [...(known?.items ?? []), ...fresh] })
  }
  return [...byId.values()]
}

/** Changes of the state and of the mapped fields, a page per group of issues. */
export async function* historyOf(
  request: HttpRequest,
  items: readonly ItemRef[],
  reading: HistoryReading,
): AsyncIterable<Page<Transition>> {
  const fields = ['status', 'resolution', ...reading.reader.sources.filter((source) => source !== 'status' && source !== 'resolution')]
  for (const chunk of chunksOf(items, issuesPerQuery)) {
    const entries = new Map<string, History[]>(chunk.map((item) => [item, []]))
    for (const fieldIds of chunksOf(fields, fieldsPerQuery))
      for await (const page of pages(request, chunk, fieldIds))
        for (const { issueId, histories } of page) entries.get(issueId)?.push(...histories)
    const values = [...entries].flatMap(([item, histories]) => transitionsOf(item, joined(histories), reading))
    yield { values, coverage: { complete: true } }
  }
}
