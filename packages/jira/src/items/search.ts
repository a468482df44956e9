import type { HttpRequest } from '@plumbline/core'
import { ask, readingPost } from '../http/http.ts'
import { type Issue, SearchPage } from './schema.ts'

interface Search {
  /** Bounded, as Jira demands. */
  readonly jql: string
  readonly fields: readonly string[]
  readonly what: string
}

const pageSize = 100

/** Every page of a search. `hidden`: issues that it names and whose content it does not show. `truncated`: Jira said that there is more and gave no way to reach it. */
export async function* searchIssues(
  request: HttpRequest,
  { jql, fields, what }: Search,
): AsyncIterable<{ readonly issues: readonly Issue[]; readonly hidden: number; readonly truncated: boolean }> {
  const seen = new Set<string>()
  let token: string | undefined
  for (;;) {
    const body = { jql, fields, maxResults: pageSize, ...(token === undefined ? {} : { nextPageToken: token }) }
    const page = await ask(request, { what, shape: SearchPage, exchange: readingPost('/rest/api/3/search/jql', body) })
    const next = page.nextPageToken ?? undefined
    const repeated = next !== undefined && seen.has(next)
    const issues = page.issues.flatMap(({ fields: shown, ...issue }) => (shown ? [{ ...issue, fields: shown }] : []))
    yield { issues, hidden: page.issues.length - issues.length, truncated: repeated || (next === undefined && page.isLast === false) }
    if (next === undefined || repeated) return
    seen.add(next)
    token = next
  }
}
