import type { Census, ItemRef } from '@plumbline/core'
import type { Rest } from '../http/http.ts'
import { batchSize, chunks, readBatch } from '../items/fetch.ts'
import { itemId } from '../items/ids.ts'
import { idsBelow } from '../items/search.ts'

/** What stands, by identity alone: a batch for the project items, and one query for all that hangs below them. */
export const censusOf = async (rest: Rest, roots: readonly ItemRef[]): Promise<Census> => {
  const ids = [...new Set(roots.map(itemId))]
  const found = new Set<number>()
  for (const part of chunks(ids, batchSize)) for (const { id } of await readBatch(rest, part, ['System.Id'])) found.add(id)
  const standing = ids.filter((id) => found.has(id))
  const { below, truncated } = await idsBelow(rest, standing)
  return { gone: ids.filter((id) => !found.has(id)).map(String), below: new Set(below.map(String)), complete: !truncated }
}
