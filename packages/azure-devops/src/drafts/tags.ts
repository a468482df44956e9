import { type ItemRef, TrackerError } from '@plumbline/core'

import type { Rest } from '../http/http.ts'
import { readOwnFields } from '../marks/marks.ts'

const tries = 3

/** Takes away the tags that begin so; everybody else's stay. */
export const untagged = async (rest: Rest, item: ItemRef, beginning: string): Promise<void> => {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const { id, rev, stored } = await readOwnFields(rest, item, ['System.Tags'])
    const tags = stored('System.Tags')
      .split(';')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '')
    const kept = tags.filter((tag) => !tag.startsWith(beginning))
    if (kept.length === tags.length) return
    const body = [
      { op: 'test', path: '/rev', value: rev },
      { op: 'replace', path: '/fields/System.Tags', value: kept.join('; ') },
    ]
    const type = 'application/json-patch+json'
    try {
      return await rest.call({
        method: 'PATCH',
        path: `/_apis/wit/workitems/${id}`,
        type,
        body,
        what: `write work item ${id}`,
        read: () => undefined,
      })
    } catch (cause) {
      if (!(cause instanceof TrackerError) || cause.code !== 'conflict' || attempt === tries) throw cause
    }
  }
}
