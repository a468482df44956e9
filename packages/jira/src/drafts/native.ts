import type { Stored, TimeZone } from '@plumbline/core'
import { startOfDay } from '@plumbline/core/drafts'
import type { ScreenField } from './schema.ts'
import { documentOf } from './text.ts'

const numberText = (stored: Stored): string | undefined =>
  stored.is === 'text' ? stored.text : stored.is === 'number' ? String(stored.number) : undefined

/** The option of these words; where Jira lists none, it judges itself. */
const option = (stored: Stored, { allowedValues }: ScreenField, by: 'value' | 'name'): object | undefined => {
  const words = numberText(stored)
  if (words === undefined) return undefined
  if (!allowedValues) return { [by]: words }
  const found = allowedValues.find((allowed) => allowed[by] === words)
  return found?.id ? { id: found.id } : undefined
}

const isLong = ({ schema }: ScreenField): boolean => schema.custom?.endsWith(':textarea') === true || schema.system === 'description'

const line = (stored: Stored, field: ScreenField): unknown => {
  if (stored.is === 'list') return stored.entries.flatMap((entry) => (entry.is === 'text' ? [entry.text] : [])).join('; ')
  const words = numberText(stored)
  return words !== undefined && isLong(field) ? documentOf([{ is: 'paragraph', text: words }]) : words
}

const entries = (stored: Stored): readonly Stored[] => (stored.is === 'list' ? stored.entries : [stored])

/** Each entry in its own way, or nothing where one does not fit. */
const all = (stored: Stored, one: (entry: Stored) => unknown): unknown => {
  const found = entries(stored).map(one)
  return found.includes(undefined) ? undefined : found
}

// A label of Jira holds no blank.
const label = (stored: Stored): string | undefined => (stored.is === 'text' ? stored.text.replaceAll(/\s+/g, '_') : undefined)
const account = (stored: Stored): object | undefined => (stored.is === 'person' ? { accountId: stored.person.ref } : undefined)

const inList = (stored: Stored, field: ScreenField): unknown => {
  const { items } = field.schema
  if (items === 'string') return all(stored, label)
  if (items === 'option') return all(stored, (entry) => option(entry, field, 'value'))
  if (items === 'component' || items === 'version') return all(stored, (entry) => option(entry, field, 'name'))
  return items === 'user' ? all(stored, account) : undefined
}

/** A value as Jira's REST takes it in this field; `undefined`: the field cannot hold it. */
export const nativeOf = (stored: Stored, field: ScreenField, zone: TimeZone): unknown => {
  switch (field.schema.type) {
    case 'number':
      return stored.is === 'number' ? stored.number : undefined
    case 'date':
      return stored.is === 'text' ? stored.text : undefined
    case 'datetime':
      return stored.is === 'text' ? startOfDay(stored.text, zone).replace('Z', '+0000') : undefined
    case 'string':
      return line(stored, field)
    case 'option':
      return option(stored, field, 'value')
    case 'priority':
      return option(stored, field, 'name')
    case 'user':
      return account(stored)
    case 'array':
      return inList(stored, field)
    default:
      return undefined
  }
}
