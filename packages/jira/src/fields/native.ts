import { neutralText, type Stored } from '@plumbline/core'
import * as z from 'zod/mini'
import { documentText } from './rich-text.ts'

/** Somebody as Jira names them; deleted accounts come with an empty id. */
export const User = z.object({
  accountId: z.optional(z.nullable(z.string())),
  displayName: z.optional(z.nullable(z.string())),
  active: z.optional(z.nullable(z.boolean())),
})
export type User = z.infer<typeof User>

const Option = z.object({ value: z.string() })
const Named = z.object({ name: z.string() })
const Document = z.object({ type: z.literal('doc'), content: z.optional(z.nullable(z.array(z.unknown()))) })

const other: Stored = { is: 'other', what: 'something of another kind' }
const textOf = (text: string): Stored => ({ is: 'text', text })

const personOf = ({ accountId, displayName, active }: User): Stored =>
  accountId
    ? { is: 'person', person: { ref: accountId, name: neutralText(displayName ?? ''), active: active ?? true } }
    : { is: 'other', what: 'a person whose account is gone' }

/** Choices, priorities, components and versions are known by their words. */
const objectOf = (value: object): Stored => {
  const document = Document.safeParse(value)
  if (document.success) return textOf(documentText(document.data.content ?? []))
  if ('accountId' in value) {
    const user = User.safeParse(value)
    return user.success ? personOf(user.data) : other
  }
  const option = Option.safeParse(value)
  if (option.success) return textOf(option.data.value)
  const named = Named.safeParse(value)
  return named.success ? textOf(named.data.name) : other
}

/** What Jira stores in a field, told apart by its shape. */
export const storedIn = (value: unknown): Stored => {
  if (value === null || value === undefined) return { is: 'empty' }
  if (typeof value === 'number') return { is: 'number', number: value }
  if (typeof value === 'boolean') return { is: 'flag', flag: value }
  if (typeof value === 'string') return textOf(value)
  if (Array.isArray(value)) return { is: 'list', entries: value.map(storedIn) }
  return typeof value === 'object' ? objectOf(value) : other
}
