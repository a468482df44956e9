import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Loose, startSite, type TestSite } from '../site.fixture.ts'

let on: TestSite
const ask: TestSite['ask'] = (...given) => on.ask(...given)
const id = (seed: string) => on.id(seed)
const wiql: TestSite['wiql'] = (...given) => on.wiql(...given)
const ids = (reply: { json: Loose }): number[] => reply.json.workItems.map((item: { id: number }) => item.id)
beforeAll(async () => {
  on = await startSite(4982)
})
beforeEach(() => on.reset())
afterAll(() => on.site.close())

describe('queries', () => {
  const select = 'SELECT [System.Id] FROM workitems WHERE'

  test.each([
    [`${select} [System.WorkItemType] = 'Project' ORDER BY [System.Id]`, ['rail', 'border', 'visa']],
    [`${select} [System.WorkItemType] IN ('Risk', 'Project') AND [System.TeamProject] <> 'Home Office'`, ['rail', 'r1']],
    [`${select} ([System.State] = 'Closed' OR [System.State] = 'Initiate') AND NOT [System.Tags] CONTAINS 'confidential'`, ['t1']],
    [`${select} [System.Title] = 'Visa ''fast'' track'`, ['visa']],
    [`${select} [Custom.PlumblineRequest] <> ''`, []],
    [
      `${select} [Custom.ApprovedBudget] >= 1234.5 AND [System.ChangedDate] < @today ORDER BY [System.Title] DESC`,
      ['visa', 'rail', 'border'],
    ],
    [`${select} [System.ChangedDate] = '2021-07-01' AND [System.Tags] NOT CONTAINS 'confidential'`, ['t1']],
  ])('%s', async (query, seeds) => {
    expect(ids(await wiql('ada', query)).sort()).toEqual(seeds.map(id).sort())
  })

  test('end silently at the limit, say nothing of what is hidden, and obey $top', async () => {
    expect(ids(await wiql('ada', `${select} [System.Id] > 0`))).toHaveLength(5)
    expect(ids(await wiql('rae', `${select} [System.WorkItemType] = 'Project'`))).toEqual([id('rail'), id('visa')])
    expect(ids(await wiql('ada', `${select} [System.Id] > 0`, '&$top=2'))).toHaveLength(2)
  })

  test('of the tree give every item below, once, and nothing hidden', async () => {
    const below = `SELECT [System.Id] FROM workitemLinks WHERE [Source].[System.Id] IN (${id('rail')}) AND [System.Links.LinkType] = 'System.LinkTypes.Hierarchy-Forward' MODE (Recursive)`
    const rows = (await wiql('rae', below)).json.workItemRelations
    expect(rows.map((row: { target: { id: number } }) => row.target.id)).toEqual(['rail', 't1', 't3', 'r1'].map(id))
    expect(rows[0]).toMatchObject({ rel: null, source: null })
    const risks = await wiql('ada', below.replace(' MODE', " AND Target.[System.WorkItemType] = 'Risk' MODE"))
    expect(risks.json.workItemRelations.map((row: { target: { id: number } }) => row.target.id)).toEqual(['rail', 'r1'].map(id))
  })

  test.each([
    `${select} [Custom.Nothing] = 1`,
    `${select} [System.Id] = 1 ASOF '2021-01-01'`,
    `${select} [System.ChangedDate] > '2021-01-01T10:00:00Z'`,
    `${select} [System.Title] WAS EVER 'x'`,
    `${select} [System.State] IS EMPTY`,
    'SELECT [System.Id] FROM builds',
    `${select} [System.Id] = 1 OR`,
  ])('refuse %s', async (query) => {
    const reply = await wiql('ada', query)
    expect([reply.status, reply.json.typeKey]).toEqual([400, 'WorkItemTrackingQuerySyntaxException'])
  })
})

describe('reporting', () => {
  test('gives every revision once over its batches, in order, people as text', async () => {
    const seen: string[] = []
    let next = '/_apis/wit/reporting/workitemrevisions?api-version=7.1'
    for (let batch = 0; batch < 20; batch += 1) {
      const { json } = await ask('ada', 'POST', next, {
        fields: ['System.Id', 'System.ChangedDate', 'System.ChangedBy'],
        types: ['Project'],
      })
      seen.push(
        ...json.values.map(
          (value: { id: number; rev: number; fields: Record<string, string> }) =>
            `${value.id}/${value.rev} ${value.fields['System.ChangedBy']}`,
        ),
      )
      if (json.isLastBatch) break
      next = `/_apis/wit/reporting/workitemrevisions?api-version=7.1&continuationToken=${encodeURIComponent(json.continuationToken)}`
    }
    expect(seen).toHaveLength(6)
    expect(new Set(seen).size).toBe(6)
    expect(seen.at(-1)).toBe(`${id('visa')}/2 Ben Hall <ben@contoso.example>`)
  })
})
