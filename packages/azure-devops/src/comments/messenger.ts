import { type Messenger, TrackerError } from '@plumbline/core'
import { messageMark } from '@plumbline/core/drafts'
import * as z from 'zod/mini'
import { escaped } from '../fields/escaped.ts'
import type { Rest } from '../http/http.ts'
import { reading } from '../http/reading.ts'
import { readBatch } from '../items/fetch.ts'
import { itemId } from '../items/ids.ts'

const Comments = z.object({ comments: z.array(z.object({ text: z.nullish(z.string()) })), continuationToken: z.nullish(z.string()) })

/** Comments are offered as a preview only, in every version of the API (assumption ado-comments-list). */
const preview = '7.1-preview.4'

/** Whether a comment with this mark stands on the work item, however long ago it was written. */
const stands = async (rest: Rest, path: string, mark: string, what: string): Promise<boolean> => {
  let continuationToken: string | undefined
  do {
    const query = { $top: 200, ...(continuationToken === undefined ? {} : { continuationToken }) }
    const page = await rest.call({ path, query, version: preview, what, read: reading(Comments) })
    if (page.comments.some(({ text }) => text?.includes(mark))) return true
    continuationToken = page.continuationToken ?? undefined
  } while (continuationToken !== undefined)
  return false
}

/** Comments on the work item that mention a person: Azure DevOps' own mail tells them. The last line is the mark by which a message is known again. */
export const createMessenger = (rest: Rest): Messenger => ({
  ensureTold: async (person, { item, lines }, key) => {
    const id = itemId(item)
    const [found] = await readBatch(rest, [id], ['System.TeamProject'])
    const project = found?.fields['System.TeamProject']
    if (typeof project !== 'string')
      throw new TrackerError(
        'not-found',
        `The work item ${id} does not exist, or may not be read`,
        'Check the rights of the service identity.',
      )
    const path = `/${encodeURIComponent(project)}/_apis/wit/workItems/${id}/comments`
    const mark = messageMark(key)
    const what = `read the comments of work item ${id}`
    if (await stands(rest, path, mark, what)) return
    const mention = `<a href="#" data-vss-mention="version:2.0,${escaped(person.ref)}">@${escaped(person.name)}</a>`
    const text = [mention, ...lines.map(escaped), mark].map((line) => `<div>${line}</div>`).join('')
    const telling = `tell ${person.name} about work item ${id}`
    await rest.call({ method: 'POST', path, version: preview, body: { text }, what: telling, read: () => undefined })
  },
})
