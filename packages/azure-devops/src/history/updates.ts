import { instantOf } from '@plumbline/core'
import type { Rest } from '../http/http.ts'
import { reading } from '../http/reading.ts'
import { type Update, Updates } from './schema.ts'

const pageSize = 200

/** The whole past of one work item as its changes, oldest first. */
export const updatesOf = async (rest: Rest, id: number): Promise<readonly Update[]> => {
  const updates: Update[] = []
  for (;;) {
    const query = { $top: pageSize, $skip: updates.length }
    const path = `/_apis/wit/workItems/${id}/updates`
    const answer = await rest.call({ path, query, what: `read the history of work item ${id}`, read: reading(Updates) })
    updates.push(...answer.value)
    if (answer.value.length < pageSize) return updates
  }
}

const moment = (value: unknown): string | undefined =>
  typeof value === 'string' && !value.startsWith('9999-') ? instantOf(value) : undefined

export interface DatedUpdate {
  readonly update: Update
  /** `undefined`: the history does not tell. */
  readonly at: string | undefined
}

/**
 * When each change of fields happened: its new Changed Date, or the one before where that did not change. An update's own revised date is when the *next* change ended it,
 * and 9999 on the last one. Changes of links alone carry no fields and are left out.
 */
export const dated = (updates: readonly Update[]): readonly DatedUpdate[] => {
  let last: string | undefined
  return updates
    .filter(({ fields }) => fields && Object.keys(fields).length > 0)
    .map((update) => {
      last = moment(update.fields?.['System.ChangedDate']?.newValue) ?? last
      return { update, at: last }
    })
}
