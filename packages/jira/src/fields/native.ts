import * as z from 'zod/mini'

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

/** A stored value, told apart by its shape; `other` is something that no neutral type can be read from. */
export type Native =
  | { readonly is: 'empty' }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'boolean'; readonly boolean: boolean }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'choice'; readonly text: string }
  | { readonly is: 'document'; readonly content: readonly unknown[] }
  | { readonly is: 'user'; readonly user: User }
  | { readonly is: 'list'; readonly values: readonly Native[] }
  | { readonly is: 'other' }

const objectOf = (value: object): Native => {
  const document = Document.safeParse(value)
  if (document.success) return { is: 'document', content: document.data.content ?? [] }
  if ('accountId' in value) {
    const user = User.safeParse(value)
    return user.success ? { is: 'user', user: user.data } : { is: 'other' }
  }
  const option = Option.safeParse(value)
  if (option.success) return { is: 'choice', text: option.data.value }
  const named = Named.safeParse(value)
  return named.success ? { is: 'choice', text: named.data.name } : { is: 'other' }
}

export const nativeOf = (value: unknown): Native => {
  if (value === null || value === undefined || value === '') return { is: 'empty' }
  if (typeof value === 'number') return { is: 'number', number: value }
  if (typeof value === 'boolean') return { is: 'boolean', boolean: value }
  if (typeof value === 'string') return { is: 'text', text: value }
  if (Array.isArray(value)) return value.length === 0 ? { is: 'empty' } : { is: 'list', values: value.map(nativeOf) }
  return typeof value === 'object' ? objectOf(value) : { is: 'other' }
}
