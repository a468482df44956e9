import * as z from 'zod/mini'

const text = z.optional(z.nullable(z.string()))

/** A field of a create or edit screen, with what it offers. */
export const ScreenField = z.object({
  fieldId: text,
  name: text,
  schema: z.object({ type: z.string(), items: text, custom: text, system: text }),
  allowedValues: z.optional(z.nullable(z.array(z.looseObject({ id: text, value: text, name: text })))),
})
export type ScreenField = z.infer<typeof ScreenField>

export const CreateTypes = z.object({ issueTypes: z.array(z.object({ id: z.string(), name: z.string() })) })
export const CreateFields = z.object({ fields: z.array(ScreenField), total: z.optional(z.nullable(z.int())) })
export const EditFields = z.object({ fields: z.record(z.string(), ScreenField) })

export const Created = z.object({ id: z.string(), key: z.string() })

/** What a new issue takes over from the one that it hangs below or stands beside. */
export const Neighbour = z.object({
  project: z.object({ id: z.string(), key: z.string() }),
  security: z.optional(z.nullable(z.object({ id: z.string(), name: text }))),
})
