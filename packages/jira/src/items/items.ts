import type { Coverage, HttpRequest, ItemRef, NeutralField, Page, Scope, WorkItem } from '@plumbline/core'
import { chunksOf } from '../http/http.ts'
import { fetchIssues } from './fetch.ts'
import { type ItemReading, itemOf } from './map.ts'
import { alwaysRead, type Issue } from './schema.ts'
import { searchIssues } from './search.ts'

/** Issue ids in one JQL query; keeps it far below Jira's limit of length. */
const idsPerQuery = 100

const complete: Coverage = { complete: true }
const hiddenOf = (count: number): Coverage => (count === 0 ? complete : { complete: false, reason: 'permission', hidden: count })

/** Only digits reach JQL. */
const ids = (values: readonly string[]): string => values.filter((value) => /^\d+$/.test(value)).join(', ')

interface Reading extends ItemReading {
  readonly request: HttpRequest
}
const wanted = ({ reader }: Reading): readonly string[] => [...alwaysRead, ...reader.sources]
const pageOf = (issues: readonly Issue[], coverage: Coverage, reading: Reading): Page<WorkItem> => ({
  values: issues.map((issue) => itemOf(issue, reading)),
  coverage,
})

async function* found(jql: string, what: string, reading: Reading): AsyncIterable<Page<WorkItem>> {
  for await (const page of searchIssues(reading.request, { jql, what, fields: wanted(reading) }))
    yield pageOf(page.issues, page.truncated ? { complete: false, reason: 'truncated' } : hiddenOf(page.hidden), reading)
}

async function* named(items: readonly ItemRef[], reading: Reading): AsyncIterable<Page<WorkItem>> {
  const fetched = await fetchIssues(reading.request, items, { fields: wanted(reading), what: 'read the items' })
  yield pageOf(fetched.issues, hiddenOf(fetched.hidden.length), reading)
}

/**
 * Level by level. What this identity may not see below a visible item Jira leaves out without a word (assumption jira-hides-silently);
 * so the project items are looked up first, lest an invisible one be taken for one that has nothing below it.
 */
async function* below(roots: readonly ItemRef[], reading: Reading): AsyncIterable<Page<WorkItem>> {
  const seen = new Set(roots)
  const asked = { fields: ['summary'], what: 'look up the project items' }
  const { issues, hidden } = await fetchIssues(reading.request, roots, asked)
  if (hidden.length > 0) yield { values: [], coverage: hiddenOf(hidden.length) }
  let level: readonly ItemRef[] = issues.map((issue) => issue.id)
  while (level.length > 0) {
    const next: ItemRef[] = []
    for (const chunk of chunksOf(level, idsPerQuery))
      for await (const page of found(`parent in (${ids(chunk)}) ORDER BY key ASC`, 'read what hangs below the project items', reading)) {
        const fresh = page.values.filter((item) => !seen.has(item.ref))
        for (const item of fresh) {
          seen.add(item.ref)
          next.push(item.ref)
        }
        yield { values: fresh, coverage: page.coverage }
      }
    level = next
  }
}

export async function* itemsOf(scope: Scope, fields: readonly NeutralField[], reading: Reading): AsyncIterable<Page<WorkItem>> {
  const types = ids(reading.mapping.projectItemTypes)
  if (scope.kind === 'items') yield* named(scope.items, reading)
  else if (scope.kind === 'below') yield* below(scope.items, reading)
  else if (types) yield* found(`issuetype in (${types}) ORDER BY key ASC`, 'read the project items', reading)
  else yield { values: [], coverage: complete }
}
