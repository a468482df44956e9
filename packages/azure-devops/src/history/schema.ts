import * as z from 'zod/mini'

const FieldUpdate = z.object({ oldValue: z.optional(z.unknown()), newValue: z.optional(z.unknown()) })

/** One change of a work item; changes of links alone carry no fields. */
export const Update = z.object({
  id: z.int(),
  rev: z.nullish(z.int()),
  revisedBy: z.nullish(z.unknown()),
  fields: z.nullish(z.record(z.string(), FieldUpdate)),
})
export type Update = z.infer<typeof Update>
export const Updates = z.object({ value: z.array(Update) })

/** A work item as it was after one change. */
export const Revision = z.object({ id: z.int(), rev: z.int(), fields: z.nullish(z.record(z.string(), z.unknown())) })
export type Revision = z.infer<typeof Revision>
export const RevisionBatch = z.object({
  values: z.array(Revision),
  nextLink: z.nullish(z.string()),
  continuationToken: z.nullish(z.string()),
  isLastBatch: z.nullish(z.boolean()),
})
