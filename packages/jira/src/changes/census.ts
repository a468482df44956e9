import type { Census, HttpRequest, ItemRef } from '@plumbline/core'
import * as z from 'zod/mini'
import { ask, chunksOf, readingPost } from '../http/http.ts'
import { fetchIssues } from '../items/fetch.ts'

/** Jira gives as many ids a page where nothing else is asked for. */
const idsPerPage = 5000
const idsPerQuery = 100

const Ids = z.object({
  issues: z.array(z.object({ id: z.string() })),
  nextPageToken: z.optional(z.nullable(z.string())),
  isLast: z.optional(z.nullable(z.boolean())),
})

const idsWhere = async (request: HttpRequest, jql: string): Promise<{ readonly ids: readonly string[]; readonly complete: boolean }> => {
  const ids: string[] = []
  let token: string | undefined
  for (;;) {
    const body = { jql, fields: ['id'], maxResults: idsPerPage, ...(token === undefined ? {} : { nextPageToken: token }) }
    const page = await ask(request, {
      what: 'look for what was deleted',
      shape: Ids,
      exchange: readingPost('/rest/api/3/search/jql', body),
    })
    ids.push(...page.issues.map(({ id }) => id))
    const next = page.nextPageToken ?? undefined
    if (next === undefined || next === token) return { ids, complete: next === undefined && page.isLast !== false }
    token = next
  }
}

/** Level by level, ids alone. */
export const censusOf = async (request: HttpRequest, roots: readonly ItemRef[]): Promise<Census> => {
  const { issues, hidden: gone } = await fetchIssues(request, roots, { fields: ['id'], what: 'look up the project items' })
  const below = new Set<ItemRef>()
  let level: readonly ItemRef[] = issues.map(({ id }) => id)
  let complete = true
  while (level.length > 0) {
    const next: ItemRef[] = []
    for (const chunk of chunksOf(level, idsPerQuery)) {
      const found = await idsWhere(request, `parent in (${chunk.filter((id) => /^\d+$/.test(id)).join(', ')})`)
      complete &&= found.complete
      for (const id of found.ids)
        if (!below.has(id)) {
          below.add(id)
          next.push(id)
        }
    }
    level = next
  }
  return { gone, below, complete }
}
