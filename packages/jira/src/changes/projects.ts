import type { HttpRequest, ItemRef, Mapping } from '@plumbline/core'
import * as z from 'zod/mini'
import { ask, readingPost } from '../http/http.ts'

/** Jira gives as many ids a page where nothing else is asked for. */
const idsPerPage = 5000

const Ids = z.object({
  issues: z.array(z.object({ id: z.string() })),
  nextPageToken: z.optional(z.nullable(z.string())),
  isLast: z.optional(z.nullable(z.boolean())),
})

const Count = z.object({ count: z.int() })

const idsWhere = async (request: HttpRequest, jql: string): Promise<{ readonly ids: readonly string[]; readonly complete: boolean }> => {
  const ids: string[] = []
  let token: string | undefined
  for (;;) {
    const body = { jql, fields: ['id'], maxResults: idsPerPage, ...(token === undefined ? {} : { nextPageToken: token }) }
    const page = await ask(request, {
      what: 'list the project items',
      shape: Ids,
      exchange: readingPost('/rest/api/3/search/jql', body),
    })
    ids.push(...page.issues.map(({ id }) => id))
    const next = page.nextPageToken ?? undefined
    if (next === undefined || next === token) return { ids, complete: next === undefined && page.isLast !== false }
    token = next
  }
}

/** The query for all issues of these types; `undefined`: there are none. Only digits reach JQL. */
export const ofTypes = (types: readonly string[]): string | undefined => {
  const ids = types.filter((id) => /^\d+$/.test(id)).join(', ')
  return ids === '' ? undefined : `issuetype in (${ids})`
}

/** How many there are, by Jira's own estimate, for one point however many that is. */
export const countWhere = async (request: HttpRequest, jql: string): Promise<number> =>
  (
    await ask(request, {
      what: 'count the issues',
      shape: Count,
      exchange: readingPost('/rest/api/3/search/approximate-count', { jql }),
    })
  ).count

/** The project items by identity alone. Counting them costs one point however many there are, naming them one each (assumption jira-approximate-count). */
export const projectsOf = async (
  request: HttpRequest,
  { projectItemTypes }: Mapping,
  expected: number | undefined,
): Promise<{ readonly refs: readonly ItemRef[]; readonly complete: boolean } | undefined> => {
  const jql = ofTypes(projectItemTypes)
  if (jql === undefined) return { refs: [], complete: true }
  if (expected !== undefined && (await countWhere(request, jql)) === expected) return undefined
  const { ids, complete } = await idsWhere(request, jql)
  return { refs: ids, complete }
}
