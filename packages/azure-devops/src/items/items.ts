import type { Coverage, NeutralField, Page, Scope, WorkItem } from '@plumbline/core'
import { batchSize, chunks, linkedChildren, readBatch } from './fetch.ts'
import { itemId } from './ids.ts'
import { itemOf, type Reading, stateSinceField } from './map.ts'
import { idsBelow, idsWhere, namesIn } from './search.ts'

const described = [
  'System.Id',
  'System.Title',
  'System.State',
  'System.WorkItemType',
  'System.Parent',
  'System.CreatedDate',
  'System.ChangedDate',
  'System.TeamProject',
]
const rootsPerQuery = 500
const complete: Coverage = { complete: true }

/** Native fields to ask for: the mapped ones that still exist; a deleted one would fail the whole call. */
export const askedFields = async (fields: readonly NeutralField[], { site, mapping }: Reading): Promise<readonly string[]> => {
  const known = await site.fields()
  const sources = [stateSinceField, ...fields.flatMap((field) => mapping.fields[field]?.source ?? [])]
  return [...new Set([...described, ...sources.filter((source) => known.has(source))])]
}

async function* pagesOf(ids: readonly number[], fields: readonly NeutralField[], reading: Reading): AsyncGenerator<Page<WorkItem>> {
  if (ids.length === 0) return
  const native = await askedFields(fields, reading)
  for (const part of chunks(ids, batchSize)) {
    const items = await readBatch(reading.rest, part, native)
    const values = await Promise.all(items.map((item) => itemOf(item, fields, reading)))
    const hidden = part.length - items.length
    yield { values, coverage: hidden === 0 ? complete : { complete: false, reason: 'permission', hidden } }
  }
}

async function* pagesBelow(roots: readonly number[], fields: readonly NeutralField[], reading: Reading): AsyncGenerator<Page<WorkItem>> {
  for (const part of chunks(roots, rootsPerQuery)) {
    const { below, truncated } = await idsBelow(reading.rest, part)
    yield* pagesOf(below, fields, reading)
    const seen = new Set([...part, ...below])
    const linked = await linkedChildren(reading.rest, [...seen])
    const hidden = [...linked].filter((id) => !seen.has(id)).length
    if (truncated) yield { values: [], coverage: { complete: false, reason: 'truncated' } }
    else yield { values: [], coverage: hidden === 0 ? complete : { complete: false, reason: 'permission', hidden } }
  }
}

async function* pagesOfComponents(fields: readonly NeutralField[], reading: Reading): AsyncGenerator<Page<WorkItem>> {
  const types = reading.mapping.projectItemTypes
  if (types.length === 0) return
  for await (const ids of idsWhere(reading.rest, namesIn('System.WorkItemType', types), 'find the project items'))
    yield* pagesOf(ids, fields, reading)
}

/** The work items of a scope, page by page, across all team projects that this identity may read. */
export const itemPages = (scope: Scope, fields: readonly NeutralField[], reading: Reading): AsyncGenerator<Page<WorkItem>> => {
  if (scope.kind === 'components') return pagesOfComponents(fields, reading)
  const ids = [...new Set(scope.items.map(itemId))]
  return scope.kind === 'items' ? pagesOf(ids, fields, reading) : pagesBelow(ids, fields, reading)
}
