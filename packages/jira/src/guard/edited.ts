import type { HttpRequest } from '@plumbline/core'
import * as z from 'zod/mini'

/** What somebody is typing on the screen of a transition: the stored issue does not have it yet. */
export interface Edited {
  readonly key: string
  /** By field id, as REST v3 writes them. */
  readonly fields: Readonly<Record<string, unknown>>
}

const Answer = z.looseObject({
  issues: z.optional(
    z.nullable(z.array(z.looseObject({ key: z.string(), fields: z.optional(z.nullable(z.record(z.string(), z.unknown()))) }))),
  ),
})

const isRead = (path: string): boolean => path.startsWith('/rest/api/3/search/jql') || path.startsWith('/rest/api/3/issue/bulkfetch')

/** Jira as it will be once the transition is made: reads answer with what is being edited. Fields that were not asked for stay away. */
export const withEdits =
  (request: HttpRequest, { key, fields }: Edited): HttpRequest =>
  async (exchange) => {
    const answer = await request(exchange)
    if (!isRead(exchange.path) || answer.status !== 200) return answer
    const parsed = Answer.safeParse(JSON.parse(answer.body))
    if (!parsed.success || !parsed.data.issues?.some((issue) => issue.key === key)) return answer
    const asked = new Set(Object.keys(fields))
    const issues = parsed.data.issues.map((issue) => {
      if (issue.key !== key || !issue.fields) return issue
      const known = Object.entries(issue.fields).map(([field, value]) => [field, asked.has(field) ? fields[field] : value])
      return { ...issue, fields: Object.fromEntries(known) }
    })
    return { ...answer, body: JSON.stringify({ ...parsed.data, issues }) }
  }
