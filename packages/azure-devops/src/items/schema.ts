import * as z from 'zod/mini'

/** A work item as answers give it: only the fields that were asked for, and of those only the ones that hold something. */
export const NativeItem = z.object({
  id: z.int(),
  rev: z.nullish(z.int()),
  url: z.nullish(z.string()),
  fields: z.record(z.string(), z.unknown()),
})
export type NativeItem = z.infer<typeof NativeItem>

/** With `errorPolicy: omit` an item that this identity may not read comes back as null. */
export const NativeItems = z.object({ value: z.array(z.nullable(NativeItem)) })

const Relation = z.object({ rel: z.nullish(z.string()), url: z.nullish(z.string()) })
export const ItemRelations = z.object({ value: z.array(z.nullable(z.object({ relations: z.nullish(z.array(Relation)) }))) })

// A query answers with its own kind of list, empty where nothing was found; an answer without it must not pass for an empty one.
const Reference = z.object({ id: z.int() })
const Link = z.object({ source: z.nullish(Reference), target: z.nullish(Reference) })
export const FoundItems = z.object({ workItems: z.array(Reference), asOf: z.nullish(z.string()) })
export const FoundLinks = z.object({ workItemRelations: z.array(Link) })
