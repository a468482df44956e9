import * as z from 'zod/mini'

export const NativeField = z.object({
  name: z.string(),
  referenceName: z.string(),
  type: z.nullish(z.string()),
  isIdentity: z.nullish(z.boolean()),
  isDeleted: z.nullish(z.boolean()),
})
export type NativeField = z.infer<typeof NativeField>

export const NativeFields = z.object({ value: z.array(NativeField) })

export const TypeFields = z.object({ value: z.array(z.object({ referenceName: z.string() })) })
