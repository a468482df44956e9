import type { LocalJira } from '@plumbline/sandbox'
import { Version3Client } from 'jira.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fixture } from '../support/portfolio.ts'
import { type Recording, recording } from '../support/recording.ts'
import { describeWithReference } from '../support/reference.ts'
import { startJira } from '../support/sites.ts'
import { printFindings } from './judging/finding.ts'
import { jiraJudge } from './judging/jira.ts'

describeWithReference('specs/jira-platform-2025-12-25.json', 'jira.js drives the local Jira', () => {
  let site: LocalJira
  let client: Version3Client
  let recorded: Recording
  beforeAll(async () => {
    site = await startJira()
    site.seed(fixture)
    recorded = recording(site)
    client = new Version3Client({
      host: site.url,
      authentication: { basic: { email: 'lead@sandbox.example', apiToken: site.token('lead') } },
    })
  })
  afterAll(() => site?.close())

  it('creates a project item, edits it, moves it on and reads its history', async () => {
    const { projectItemTypes, fields } = site.mapping()
    const created = await client.issues.createIssue({
      fields: { project: { key: 'TST' }, issuetype: { id: projectItemTypes[0]! }, summary: 'Made by a client that we did not write' },
    })
    const key = created.key
    await client.issues.editIssue({ issueIdOrKey: key, fields: { summary: 'Renamed', [fields.approvedBudget!.source]: 12.5 } })
    const read = await client.issues.getIssue({ issueIdOrKey: key, fields: ['summary', fields.approvedBudget!.source, 'status'] })
    expect(read.fields.summary).toBe('Renamed')
    expect(read.fields[fields.approvedBudget!.source]).toBe(12.5)

    const cancel = (await client.issues.getTransitions({ issueIdOrKey: key })).transitions?.find((t) => t.to?.name === 'Cancelled')
    await client.issues.doTransition({ issueIdOrKey: key, transition: { id: cancel!.id! } })
    const history = await client.issues.getChangeLogs({ issueIdOrKey: key })
    expect(history.values?.flatMap((entry) => entry.items?.map((i) => [i.field, i.toString]))).toEqual(
      expect.arrayContaining([
        ['summary', 'Renamed'],
        ['status', 'Cancelled'],
      ]),
    )
  })

  it('finds by JQL in pages and fetches many at once', async () => {
    const found: string[] = []
    let nextPageToken: string | undefined
    do {
      const page = await client.issueSearch.searchForIssuesUsingJqlEnhancedSearchPost({
        jql: 'project = TST ORDER BY key',
        maxResults: 2,
        fields: ['summary'],
        ...(nextPageToken ? { nextPageToken } : {}),
      })
      found.push(...(page.issues ?? []).map((issue) => issue.key))
      nextPageToken = page.nextPageToken ?? undefined
    } while (nextPageToken)
    expect(new Set(found).size).toBe(found.length)
    expect(found.length).toBeGreaterThanOrEqual(6)
    const fetched = await client.issues.bulkFetchIssues({ issueIdsOrKeys: found.slice(0, 3), fields: ['summary'] })
    expect(fetched.issues?.map((issue) => issue.key).sort()).toEqual(found.slice(0, 3).sort())
  })

  it('was understood and answered as the official description says', async () => {
    const judge = await jiraJudge()
    const seen = recorded.exchanges()
    expect(seen.length).toBeGreaterThan(7)
    expect(printFindings(seen.flatMap((exchange) => judge.judge(exchange)))).toBe('')
  })
})
