import type { Stored } from '@plumbline/core'
import { personOf } from './people.ts'
import { plainText } from './rich-text.ts'

/** What Azure DevOps stores in a field, told apart by its shape. `rich`: the field holds HTML. */
export const storedIn = (value: unknown, rich: boolean): Stored => {
  if (value === null || value === undefined) return { is: 'empty' }
  if (typeof value === 'number') return { is: 'number', number: value }
  if (typeof value === 'boolean') return { is: 'flag', flag: value }
  if (typeof value === 'string') return { is: 'text', text: rich ? plainText(value) : value }
  const person = personOf(value)
  return person === undefined ? { is: 'other', what: 'something of another kind' } : { is: 'person', person }
}
