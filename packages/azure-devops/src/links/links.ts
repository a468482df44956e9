import type { ItemLink, ItemRef, LinkMeaning } from '@plumbline/core'
import * as z from 'zod/mini'
import type { Rest } from '../http/http.ts'
import { reading } from '../http/reading.ts'
import { batchSize, chunks } from '../items/fetch.ts'
import { itemId } from '../items/ids.ts'

const text = z.nullish(z.string())
const Relation = z.object({ rel: text, url: text, attributes: z.nullish(z.object({ name: text })) })
const Linked = z.object({ value: z.array(z.nullable(z.object({ id: z.int(), relations: z.nullish(z.array(Relation)) }))) })

/** Links between work items of one organisation: attachments, remote links and the hierarchy are something else. */
const kinds = /^(?:System\.LinkTypes|Microsoft\.VSTS\.Common)\.(?!Hierarchy|Remote)(\w+?)(-Forward|-Reverse)?$/
const target = (url: string | null | undefined): string | undefined => /\/workitems\/(\d+)$/i.exec(url ?? '')?.[1]

/** The end from which a link is called Successor is needed by the other one. */
const meaning = (kind: string): LinkMeaning => (kind === 'Dependency' ? 'firstNeeded' : 'nothing')

/** Links between these work items and others, each once, from whichever end they were read. */
export const linksOf = async (rest: Rest, items: readonly ItemRef[]): Promise<readonly ItemLink[]> => {
  const found = new Map<string, ItemLink>()
  for (const part of chunks([...new Set(items.map(itemId))], batchSize)) {
    const answer = await rest.call({
      method: 'POST',
      path: '/_apis/wit/workitemsbatch',
      body: { ids: part, $expand: 'relations', errorPolicy: 'omit' },
      reads: true,
      what: 'read the links of the project items',
      read: reading(Linked),
    })
    for (const item of answer.value)
      for (const { rel, url, attributes } of item?.relations ?? []) {
        const [, kind, side] = kinds.exec(rel ?? '') ?? []
        const other = target(url)
        if (!item || kind === undefined || other === undefined) continue
        const reverse = side === '-Reverse' || (side === undefined && Number(other) < item.id)
        const [first, second] = reverse ? [other, String(item.id)] : [String(item.id), other]
        const words = (reverse ? undefined : attributes?.name) ?? found.get(`${kind} ${first} ${second}`)?.words ?? kind
        found.set(`${kind} ${first} ${second}`, { first, second, type: kind, words, means: meaning(kind) })
      }
  }
  return [...found.values()]
}
