import { type HttpRequest, type ItemKind, type ItemRef, kindOf, type Mapping, type WorkItem } from '@plumbline/core'
import * as z from 'zod/mini'
import { fetchIssues } from './fetch.ts'

const Typed = z.object({ issuetype: z.object({ id: z.string() }) })

/** What items are, remembered as they are read, so that their history costs no second look at their types. */
export const kindsOf = (request: HttpRequest, mapping: Mapping) => {
  const known = new Map<ItemRef, ItemKind>()
  return {
    remember: (items: readonly WorkItem[]): void => {
      for (const item of items) known.set(item.ref, item.kind)
    },
    of: async (items: readonly ItemRef[]): Promise<(item: ItemRef) => ItemKind> => {
      const unknown = items.filter((item) => !known.has(item))
      const { issues } = await fetchIssues(request, unknown, { fields: ['issuetype'], what: 'read the types of the items' })
      for (const { id, fields } of issues) {
        const typed = Typed.safeParse(fields)
        known.set(id, typed.success ? kindOf(typed.data.issuetype.id, mapping) : 'other')
      }
      return (item) => known.get(item) ?? 'other'
    },
  }
}
