import { type HttpRequest, type Messenger, messageMark } from '@plumbline/core'
import * as z from 'zod/mini'
import { get, send } from '../http/http.ts'

const Comments = z.object({ total: z.int(), comments: z.array(z.object({ body: z.unknown() })) })

const pageSize = 100

/** Whether a comment with this mark stands on the issue, however long ago it was written. */
const stands = async (request: HttpRequest, path: string, mark: string, what: string): Promise<boolean> => {
  for (let startAt = 0; ; ) {
    const page = await get(request, `${path}?startAt=${startAt}&maxResults=${pageSize}&orderBy=-created`, { what, shape: Comments })
    if (page.comments.some(({ body }) => JSON.stringify(body ?? '').includes(mark))) return true
    // A server may give fewer a page than it was asked for.
    startAt += page.comments.length
    if (page.comments.length === 0 || startAt >= page.total) return false
  }
}

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content })

/** Comments on the issue that mention a person: Jira's own mail tells them. The last line is the mark by which a message is known again. */
export const messengerOf = (request: HttpRequest): Messenger => ({
  ensureTold: async (person, { item, lines }, key) => {
    const path = `/rest/api/3/issue/${encodeURIComponent(item)}/comment`
    const mark = messageMark(key)
    const what = `read the comments of item ${item}`
    if (await stands(request, path, mark, what)) return
    const mention = { type: 'mention', attrs: { id: person.ref, text: `@${person.name}` } }
    const content = [paragraph(mention), ...lines.map((line) => paragraph(text(line))), paragraph(text(mark))]
    const exchange = { method: 'POST', path, body: { body: { type: 'doc', version: 1, content } } } as const
    await send(request, exchange, `tell ${person.name} about item ${item}`)
  },
})
