import type { Rest } from '../http/http.ts'
import { reading } from '../http/reading.ts'
import { type Update, Updates } from './schema.ts'

const pageSize = 200

/** The whole past of one work item as its changes, oldest first. */
export const updatesOf = async (rest: Rest, id: number): Promise<readonly Update[]> => {
  const updates: Update[] = []
  for (;;) {
    const query = { $top: pageSize, $skip: updates.length }
    const answer = await rest.call({
      path: `/_apis/wit/workItems/${id}/updates`,
      query,
      what: `read the history of work item ${id}`,
      read: reading(Updates),
    })
    updates.push(...answer.value)
    if (answer.value.length < pageSize) return updates
  }
}

const moment = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || value.startsWith('9999-')) return undefined
  const at = Date.parse(value)
  return Number.isFinite(at) ? new Date(at).toISOString() : undefined
}

/**
 * When a change happened: the new Changed Date. An update's own revised date is when the *next* change ended it, and 9999 on the last one;
 * it is the moment itself only for changes of links, which carry no fields.
 */
export const momentOf = (update: Update): string | undefined => moment(update.fields?.['System.ChangedDate']?.newValue)
