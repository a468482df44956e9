import * as z from 'zod/mini'
import { historyBean } from '../history-beans.ts'
import { jiraTime } from '../time.ts'
import { seesFor, visibleIssue } from './callers.ts'
import { type Api, bodyOf, offsetOf, pageOf, type Rest, tokenFor } from './context.ts'
import { refuse } from './errors.ts'

const ChangelogBody = z.strictObject({
  issueIdsOrKeys: z.array(z.string()),
  fieldIds: z.optional(z.array(z.string())),
  maxResults: z.optional(z.int()),
  nextPageToken: z.optional(z.nullable(z.string())),
})

/** Histories of many issues, oldest first; moments are milliseconds here, as real answers have them (assumption jira-bulk-changelog-created). */
export const historyRoutes = (api: Api, { store, site }: Rest): void => {
  api.post('/changelog/bulkfetch', (c) => {
    const asked = bodyOf(c, ChangelogBody)
    if (asked.issueIdsOrKeys.length < 1 || asked.issueIdsOrKeys.length > 1000)
      return refuse(400, 'The number of issue IDs or keys must be between 1 and 1000.')
    if ((asked.fieldIds?.length ?? 0) > 10) return refuse(400, 'The number of field IDs must not be more than 10.')
    const maxResults = asked.maxResults ?? 1000
    if (maxResults < 1 || maxResults > 10_000) return refuse(400, 'The maxResults parameter must be between 1 and 10000.')
    const fieldIds = asked.fieldIds === undefined || asked.fieldIds.length === 0 ? undefined : new Set(asked.fieldIds)
    const sees = seesFor(c.get('caller'))
    const issues = new Set(
      asked.issueIdsOrKeys.map((idOrKey) => store.issue(idOrKey)).filter((issue) => issue !== undefined && sees(issue)),
    )
    const entries = [...issues]
      .flatMap((issue) => (issue === undefined ? [] : issue.histories.map((history) => ({ issue, history }))))
      .filter(({ history }) => fieldIds === undefined || history.items.some((item) => fieldIds.has(item.fieldId)))
      .sort((a, b) => a.history.at - b.history.at || Number(a.issue.id) - Number(b.issue.id) || Number(a.history.id) - Number(b.history.id))
    const key = JSON.stringify([asked.issueIdsOrKeys, asked.fieldIds ?? []])
    const offset = offsetOf(asked.nextPageToken, key)
    const page = entries.slice(offset, offset + maxResults)
    const grouped = new Map<string, unknown[]>()
    for (const { issue, history } of page) {
      const rows = grouped.get(issue.id) ?? []
      const at = store.beliefs.holds('jira-bulk-changelog-created') ? history.at : jiraTime(history.at)
      rows.push(historyBean(store, site(), history, at, fieldIds))
      grouped.set(issue.id, rows)
    }
    c.set('points', 1 + grouped.size)
    const next = offset + page.length
    return c.json({
      issueChangeLogs: [...grouped].map(([issueId, changeHistories]) => ({ issueId, changeHistories })),
      ...(next < entries.length ? { nextPageToken: tokenFor(key, next) } : {}),
    })
  })
  api.get('/issue/:id/changelog', (c) => {
    const issue = visibleIssue(store, c.get('caller'), c.req.param('id'))
    return c.json(
      pageOf(
        c,
        issue.histories.map((history) => historyBean(store, site(), history, jiraTime(history.at))),
        100,
      ),
    )
  })
}
