import type { ItemMarks, ItemRef } from '@plumbline/core'
import { TrackerError } from '@plumbline/core/reading'
import type { Rest } from '../http/http.ts'
import { member } from '../http/plain.ts'
import { itemId } from '../items/ids.ts'
import { marksIn, readFields, requestField, wishIn } from './schema.ts'

/** One work item's own fields of Plumbline, checked by hand: the gate panel reads them first. */
export interface OwnFields {
  readonly id: number
  readonly rev: number
  readonly stored: (field: string) => string
  readonly number: (field: string) => number | null
}

const ownFieldsIn = (value: unknown): OwnFields => {
  const id = member(value, 'id')
  const rev = member(value, 'rev')
  const fields = member(value, 'fields')
  if (typeof id !== 'number' || typeof rev !== 'number' || typeof fields !== 'object') throw new Error('it is no work item')
  const stored = (field: string): string => {
    const text = member(fields, field)
    return typeof text === 'string' ? text : ''
  }
  const number = (field: string): number | null => {
    const value = member(fields, field)
    return typeof value === 'number' ? value : null
  }
  return { id, rev, stored, number }
}

export const readOwnFields = async (rest: Rest, item: ItemRef, fields: readonly string[]): Promise<OwnFields> => {
  const id = itemId(item)
  const query = { fields: ['System.Rev', ...fields].join(',') }
  return await rest.call({ path: `/_apis/wit/workitems/${id}`, query, what: `read work item ${id}`, read: ownFieldsIn })
}

/** What stands on the item; nothing where the organisation has not got Plumbline's fields, which the tracker answers as an invalid request. */
export const readMarks = async (rest: Rest, item: ItemRef): Promise<ItemMarks> => {
  try {
    const { stored } = await readOwnFields(rest, item, readFields)
    const act = wishIn(stored(requestField))
    return { ...marksIn(stored), ...(act === undefined ? {} : { request: { act } }) }
  } catch (cause) {
    if (cause instanceof TrackerError && cause.code === 'invalid') return { gates: [], judgement: null }
    throw cause
  }
}
