import type { ItemRef, NeutralField, Sources } from '@plumbline/core'
import { goneWords, type Reading } from '../items/map.ts'
import { idsWhere, namesIn } from '../items/search.ts'

/** The project items by identity alone: a query for every ten thousand. */
export const projectsOf = async ({ rest, mapping }: Reading): Promise<{ readonly refs: readonly ItemRef[]; readonly complete: true }> => {
  const { projectItemTypes: types } = mapping
  const refs: ItemRef[] = []
  if (types.length > 0)
    for await (const ids of idsWhere(rest, namesIn('System.WorkItemType', types), 'list the project items')) refs.push(...ids.map(String))
  return { refs, complete: true }
}

/** How the organisation's fields store what the mapping asks of them, and what is said of those that are gone. */
export const sourcesOf = async (fields: readonly NeutralField[], { site, mapping }: Reading): Promise<Sources> => {
  const known = await site.fields()
  const stored: Record<string, string> = {}
  const gone: Record<string, string> = {}
  for (const field of fields) {
    const source = mapping.fields[field]?.source
    const native = source === undefined ? undefined : known.get(source)
    if (native) stored[field] = native.type ?? ''
    else if (source !== undefined) gone[field] = goneWords(source)
  }
  return { stored, gone }
}
