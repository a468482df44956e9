import type { HttpRequest, ItemRef } from '@plumbline/core'
import { ask, chunksOf, readingPost } from '../http/http.ts'
import { FetchedIssues, type Issue } from './schema.ts'

/** As many issues as one `bulkfetch` takes. */
const issuesPerFetch = 100

/** These issues, and which of them this identity could not see (Jira does not tell "hidden" from "deleted"). */
export const fetchIssues = async (
  request: HttpRequest,
  items: readonly ItemRef[],
  { fields, what }: { readonly fields: readonly string[]; readonly what: string },
): Promise<{ readonly issues: readonly Issue[]; readonly hidden: readonly ItemRef[] }> => {
  const issues: Issue[] = []
  for (const chunk of chunksOf(items, issuesPerFetch)) {
    const exchange = readingPost('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: chunk, fields })
    const answer = await ask(request, { what, shape: FetchedIssues, exchange })
    issues.push(...(answer.issues ?? []))
  }
  const seen = new Set(issues.map((issue) => issue.id))
  return { issues, hidden: items.filter((item) => !seen.has(item)) }
}
