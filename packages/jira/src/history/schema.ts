import * as z from 'zod/mini'
import { User } from '../fields/native.ts'

const text = z.optional(z.nullable(z.string()))

/** One changed field. Jira names a property `toString`, which every object has by birth: only its own one is read. */
const Changed = z.pipe(
  z.transform((value: unknown) => {
    if (typeof value !== 'object' || value === null) return value
    const own: unknown = Object.getOwnPropertyDescriptor(value, 'toString')?.value
    const { field, fieldId, from, fromString, to } = value as Record<string, unknown>
    return { field, fieldId, from, fromText: fromString, to, toText: own }
  }),
  z.object({ field: text, fieldId: text, from: text, fromText: text, to: text, toText: text }),
)
export type Changed = z.infer<typeof Changed>

export const History = z.object({
  id: z.string(),
  author: z.optional(z.nullable(User)),
  /** An ISO date, or milliseconds as the bulk operation sends them. */
  created: z.union([z.string(), z.number()]),
  items: z.optional(z.nullable(z.array(Changed))),
})
export type History = z.infer<typeof History>

export const ChangelogPage = z.object({
  issueChangeLogs: z.optional(
    z.nullable(z.array(z.object({ issueId: z.string(), changeHistories: z.optional(z.nullable(z.array(History))) }))),
  ),
  nextPageToken: z.optional(z.nullable(z.string())),
})
