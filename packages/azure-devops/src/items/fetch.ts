import type { Rest } from '../http/http.ts'
import { reading } from '../http/reading.ts'
import { ItemRelations, type NativeItem, NativeItems } from './schema.ts'

/** The most work items that one call gives. */
export const batchSize = 200

export const chunks = <T>(values: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size))

const path = '/_apis/wit/workitemsbatch'

/** These work items with these fields; those that this identity may not read, or that are gone, are left out. */
export const readBatch = async (rest: Rest, ids: readonly number[], fields: readonly string[]): Promise<readonly NativeItem[]> => {
  const body = { ids, fields, errorPolicy: 'omit' }
  const what = ids.length === 1 ? `read work item ${ids[0]}` : `read ${ids.length} work items`
  const answer = await rest.call({ method: 'POST', path, body, reads: true, what, read: reading(NativeItems) })
  return answer.value.filter((item) => item !== null)
}

const forward = 'System.LinkTypes.Hierarchy-Forward'
const linkedId = (url: string): number => Number(/\/workitems\/(\d+)$/i.exec(url)?.[1])

/**
 * Children that stand in the links of these work items, whether or not this identity may read them.
 * A query leaves out silently what the reader may not see; links name it (assumption relations-name-hidden-children).
 */
export const linkedChildren = async (rest: Rest, ids: readonly number[]): Promise<ReadonlySet<number>> => {
  const children = new Set<number>()
  for (const part of chunks(ids, batchSize)) {
    const body = { ids: part, $expand: 'relations', errorPolicy: 'omit' }
    const what = 'read the links of work items'
    const answer = await rest.call({ method: 'POST', path, body, reads: true, what, read: reading(ItemRelations) })
    const links = answer.value.flatMap((item) => item?.relations ?? [])
    for (const { rel, url } of links) if (rel === forward && url) children.add(linkedId(url))
  }
  children.delete(Number.NaN)
  return children
}
