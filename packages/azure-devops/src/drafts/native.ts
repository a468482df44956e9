import type { Stored, TimeZone } from '@plumbline/core'
import { startOfDay } from '@plumbline/core/drafts'
import type { NativeField } from '../fields/schema.ts'
import { htmlOf } from './text.ts'

const wordsOf = (stored: Stored): string | undefined => {
  if (stored.is === 'text') return stored.text
  if (stored.is === 'number') return String(stored.number)
  return stored.is === 'list' ? stored.entries.flatMap((entry) => (entry.is === 'text' ? [entry.text] : [])).join('; ') : undefined
}

const numberIn = (stored: Stored, whole: boolean): number | undefined =>
  stored.is === 'number' && (!whole || Number.isInteger(stored.number)) ? stored.number : undefined

/** A value as the REST API takes it in this field; `undefined`: the field cannot hold it. A day is stored as a date picker of the zone would. */
export const nativeOf = (stored: Stored, { type, isIdentity }: NativeField, zone: TimeZone): unknown => {
  if (isIdentity === true || type === 'identity') return stored.is === 'person' ? { id: stored.person.ref } : undefined
  switch (type) {
    case 'integer':
    case 'picklistInteger':
      return numberIn(stored, true)
    case 'double':
    case 'picklistDouble':
      return numberIn(stored, false)
    case 'dateTime':
      return stored.is === 'text' ? startOfDay(stored.text, zone) : undefined
    case 'boolean':
      return stored.is === 'flag' ? stored.flag : undefined
    case 'html': {
      const words = wordsOf(stored)
      return words === undefined ? undefined : htmlOf([{ is: 'paragraph', text: words }])
    }
    case 'string':
    case 'plainText':
    case 'picklistString':
    case 'treePath':
      return wordsOf(stored)
    default:
      return undefined
  }
}
