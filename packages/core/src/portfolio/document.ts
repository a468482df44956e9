import type * as z from 'zod/mini'
import { isPlain } from '../plain.ts'

/** A mistake in a document: where it is, and what to do about it. */
export interface Mistake {
  readonly place: string
  readonly message: string
}

/** A document that was read, or everything that is wrong with it. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly mistakes: readonly Mistake[] }

const expected: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of names',
  record: 'a group of names',
}

const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (isPlain(value)) return 'a group of names'
  return typeof value === 'string' ? `the text "${value.slice(0, 40)}"` : String(value)
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), data)

const sizeWords = (issue: Extract<z.core.$ZodIssue, { code: 'too_small' | 'too_big' }>): string => {
  const [bound, word] = issue.code === 'too_small' ? [issue.minimum, 'at least'] : [issue.maximum, 'at most']
  if (issue.origin === 'string') return `a text of ${word} ${bound} characters is needed`
  if (issue.origin === 'array') return `a list of ${word} ${bound} entries is needed`
  return `a number of ${issue.inclusive === false ? 'more than' : word} ${bound} is needed`
}

const messageOf = (issue: z.core.$ZodIssue, data: unknown): string => {
  const value = valueAt(data, issue.path)
  const instead = value === undefined ? '' : `, not ${kindOf(value)}`
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? `"${String(issue.path.at(-1) ?? 'document')}" is missing: ${expected[issue.expected] ?? issue.expected} is needed`
        : `${expected[issue.expected] ?? issue.expected} is needed${instead}`
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => `"${key.slice(0, 40)}"`).join(', ')} ${issue.keys.length === 1 ? 'is' : 'are'} not known here; correct the spelling or remove it`
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')} is needed${instead}`
    case 'too_small':
    case 'too_big':
      return sizeWords(issue)
    case 'custom':
      return `${issue.message}${instead}`
    default:
      return `this cannot be used${instead}`
  }
}

/** Data as its schema wants it, then with what only the whole document shows. */
export const readData = <T>(schema: z.ZodMiniType<T>, data: unknown, check: (value: T) => readonly Mistake[]): Read<T> => {
  const parsed = schema.safeParse(data)
  if (!parsed.success) {
    const mistakes = parsed.error.issues.map((issue) => ({
      place: issue.path.map(String).join('.') || 'document',
      message: messageOf(issue, data),
    }))
    return { ok: false, mistakes }
  }
  const mistakes = check(parsed.data)
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, value: parsed.data }
}

/** The same from JSON text. */
export const readJson = <T>(text: string, read: (data: unknown) => Read<T>): Read<T> => {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return { ok: false, mistakes: [{ place: 'document', message: `this is not JSON (${said.slice(0, 200)}); correct it there` }] }
  }
  return read(data)
}
