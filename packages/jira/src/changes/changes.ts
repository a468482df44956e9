import type { ChangePage, HttpRequest, Instant, ItemChange, Shelf } from '@plumbline/core'
import { type ItemReading, itemOf } from '../items/map.ts'
import { alwaysRead, type Issue } from '../items/schema.ts'
import { searchIssues } from '../items/search.ts'
import { marksAside } from '../marks/aside.ts'
import { marksIn } from '../marks/marks.ts'

interface Changes extends ItemReading {
  readonly request: HttpRequest
  readonly now: Date
  /** Id of Plumbline's own field, where the site has it. */
  readonly marksField: string | undefined
  /** Where marks stand of items that have no such field; absent where the caller does not reach it. */
  readonly shelf?: Shelf | undefined
  /** Everything before the moment was read when it could be found. */
  readonly settled?: boolean | undefined
}

/** Minutes before the moment from which on changes are read again, because clocks differ and Jira's search is late (assumption jira-search-lag). */
const overlap = 2

const changeOf = async (issue: Issue, reading: Changes): Promise<ItemChange> => {
  const item = itemOf(issue, reading)
  if (item.kind !== 'project' || reading.marksField === undefined) return { item }
  const marks = marksIn(issue.fields[reading.marksField] ?? null, issue.key)
  const aside = Object.hasOwn(issue.fields, reading.marksField) || !reading.shelf ? undefined : await marksAside(reading.shelf, item.ref)
  return { item, marks: aside ?? marks }
}

/** Jira takes moments in the zone of whoever asks, but minutes before now in none; so the window is asked for in minutes. */
export async function* changesOf(since: Instant, reading: Changes): AsyncIterable<ChangePage> {
  const { request, reader, marksField, now, settled: goesOn = false } = reading
  const minutes = Math.max(0, Math.ceil((now.getTime() - Date.parse(since)) / 60_000)) + (goesOn ? 0 : overlap)
  const fields = [...alwaysRead, ...reader.sources, ...(marksField === undefined ? [] : [marksField])]
  // What is changed again while it is read stands behind what is not read yet.
  const settled = new Date(now.getTime() - overlap * 60_000).toISOString()
  let next = since
  for await (const page of searchIssues(request, {
    jql: `updated >= "-${minutes}m" ORDER BY updated ASC`,
    fields,
    what: 'read what changed',
  })) {
    const values = await Promise.all(page.issues.map((issue) => changeOf(issue, reading)))
    for (const { item } of values) if (item.updatedAt > next && item.updatedAt <= settled) next = item.updatedAt
    yield { values, next }
    if (page.truncated) return
  }
  const began = now.toISOString()
  yield { values: [], next: began > next ? began : next }
}
