import * as z from 'zod/mini'
import { issueBean } from '../beans.ts'
import { JqlRefused, parseJql } from '../jql/parse.ts'
import { searchIssues } from '../jql/search.ts'
import type { Issue } from '../model.ts'
import { type Caller, seesFor } from './callers.ts'
import { type Api, bodyOf, offsetOf, type Request, type Rest, tokenFor } from './context.ts'
import { refuse } from './errors.ts'

const SearchBody = z.strictObject({
  jql: z.optional(z.string()),
  nextPageToken: z.optional(z.nullable(z.string())),
  maxResults: z.optional(z.int()),
  fields: z.optional(z.array(z.string())),
  expand: z.optional(z.string()),
  properties: z.optional(z.array(z.string())),
  fieldsByKeys: z.optional(z.boolean()),
  failFast: z.optional(z.boolean()),
  reconcileIssues: z.optional(z.array(z.int())),
})
type SearchBody = z.infer<typeof SearchBody>

const idOnly: ReadonlySet<string> = new Set(['id', 'key'])
/** Full issues come at most a hundred a page, ids and keys five thousand. */
const sizeOf = (asked: number | undefined, fields: readonly string[]): number => {
  const most = fields.every((field) => idOnly.has(field)) ? 5000 : 100
  if (asked !== undefined && asked < 1) return refuse(400, 'The maxResults parameter must be greater than 0.')
  return Math.min(asked ?? 50, most)
}

/** What a query finds: among what its caller may see, or among everything. */
const found = ({ store }: Rest, caller: Caller, jql: string, among: 'visible' | 'all'): readonly Issue[] => {
  try {
    return searchIssues(store, parseJql(jql), { sees: seesFor(caller), shows: among === 'visible' ? seesFor(caller) : () => true })
  } catch (error) {
    if (error instanceof JqlRefused) return refuse(400, error.message)
    throw error
  }
}

const propertiesOf = ({ properties }: Issue, asked: readonly string[] = []) =>
  asked.length === 0 ? {} : { properties: Object.fromEntries(asked.flatMap((key) => (key in properties ? [[key, properties[key]]] : []))) }

const answer = (c: Request, rest: Rest, asked: SearchBody) => {
  const jql = asked.jql ?? ''
  if ((asked.reconcileIssues?.length ?? 0) > 50) return refuse(400, 'The reconcileIssues parameter may hold at most 50 issue IDs.')
  const fields = asked.fields ?? ['id']
  const size = sizeOf(asked.maxResults, fields)
  // assumption jira-hides-silently: what its caller may not see a search leaves out without a word
  const all = found(rest, c.get('caller'), jql, rest.store.beliefs.holds('jira-hides-silently') ? 'visible' : 'all')
  const offset = offsetOf(asked.nextPageToken, jql)
  const page = all.slice(offset, offset + size)
  const isLast = offset + page.length >= all.length
  c.set('points', 1 + page.length)
  const sees = seesFor(c.get('caller'))
  const eyes = { store: rest.store, site: rest.site(), sees }
  const bean = (issue: Issue) => {
    if (fields.length === 1 && fields[0] === 'id') return { id: issue.id }
    if (!sees(issue)) return { id: issue.id, key: issue.key }
    return { ...issueBean(eyes, issue, fields), ...propertiesOf(issue, asked.properties) }
  }
  return c.json({ issues: page.map(bean), ...(isLast ? {} : { nextPageToken: tokenFor(jql, offset + page.length) }), isLast })
}

const list = (values: readonly string[] | undefined): string[] | undefined =>
  values?.flatMap((value) => value.split(',')).map((value) => value.trim())

/** The enhanced search; the old one is gone. */
export const searchRoutes = (api: Api, rest: Rest): void => {
  api.post('/search/jql', (c) => answer(c, rest, bodyOf(c, SearchBody)))
  api.get('/search/jql', (c) => {
    const maxResults = c.req.query('maxResults')
    const fields = list(c.req.queries('fields'))
    const nextPageToken = c.req.query('nextPageToken')
    return answer(c, rest, {
      jql: c.req.query('jql') ?? '',
      ...(maxResults === undefined ? {} : { maxResults: Number(maxResults) }),
      ...(fields === undefined ? {} : { fields }),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    })
  })
  api.post('/search/approximate-count', (c) => {
    const { jql } = bodyOf(c, z.strictObject({ jql: z.string() }))
    // assumption jira-approximate-count: what the caller may not see is not counted
    return c.json({
      count: found(rest, c.get('caller'), jql, rest.store.beliefs.holds('jira-approximate-count') ? 'visible' : 'all').length,
    })
  })
  api.all('/search', () =>
    refuse(
      410,
      'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
    ),
  )
}
