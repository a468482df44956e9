import * as z from 'zod/mini'

export const Status = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.optional(z.nullable(z.object({ key: z.optional(z.nullable(z.string())) }))),
})
export type Status = z.infer<typeof Status>
export const Statuses = z.array(Status)
