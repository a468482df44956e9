import { type Mapping, registerKinds, registerTypes, type Tally } from '@plumbline/core'
import type { Rest } from '../http/http.ts'
import { batchSize } from '../items/fetch.ts'
import { idsWhere, namesIn } from '../items/search.ts'

const countOf = async (rest: Rest, types: readonly string[]): Promise<number> => {
  if (types.length === 0) return 0
  let count = 0
  for await (const ids of idsWhere(rest, namesIn('System.WorkItemType', types), 'count the work items')) count += ids.length
  return count
}

/** Projects that are read together, with one query for what hangs below them. */
const together = 20
/** A project's marks and its own past, and for the most part its documents, which lie in the same service. */
const callsPerProject = 18

/** Ids alone, ten thousand a query. How long the pasts are no query tells. */
export const tallyOf = async (rest: Rest, mapping: Mapping): Promise<Tally> => {
  const below = [...mapping.deliveryTypes, ...registerKinds.flatMap((kind) => registerTypes(mapping, kind))]
  const [projects, items] = [await countOf(rest, mapping.projectItemTypes), await countOf(rest, [...new Set(below)])]
  // Every item is asked for twice: for its fields, and for links that name children which this identity may not see.
  const batches = 2 * Math.ceil(items / batchSize)
  const calls = Math.ceil(projects / together) * 2 + projects * callsPerProject + batches
  return { projects, items, counted: 'each', reading: { calls, points: null }, pasts: null }
}
