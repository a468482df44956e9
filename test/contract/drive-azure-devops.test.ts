import type { LocalAzureDevOps } from '@plumbline/sandbox'
import { getPersonalAccessTokenHandler, WebApi } from 'azure-devops-node-api'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fixture } from '../support/portfolio.ts'
import { type Recording, recording } from '../support/recording.ts'
import { describeWithReference } from '../support/reference.ts'
import { startAzureDevOps } from '../support/sites.ts'
import { azureDevOpsJudge } from './judging/azure-devops.ts'
import { printFindings } from './judging/finding.ts'

describeWithReference('specs/azure-devops-7.1-normalised.json', 'azure-devops-node-api drives the local Azure DevOps', () => {
  let site: LocalAzureDevOps
  let client: WebApi
  let recorded: Recording
  beforeAll(async () => {
    site = await startAzureDevOps()
    site.seed(fixture)
    recorded = recording(site)
    client = new WebApi(site.url, getPersonalAccessTokenHandler(site.token('lead')))
  })
  afterAll(() => site?.close())
  const set = (path: string, value: unknown) => ({ op: 'add', path: `/fields/${path}`, value })
  const project = async () => {
    const core = await client.getCoreApi()
    const found = (await core.getProjects()).find((p) => p.name !== 'PMO')
    return found!.name!
  }

  it('connects, creates a project item, edits it, moves it on and reads its history', async () => {
    expect((await client.connect()).authenticatedUser?.id).toMatch(/[0-9a-f-]{36}/)
    const wit = await client.getWorkItemTrackingApi()
    const budget = site.mapping().fields.approvedBudget!.source
    const created = await wit.createWorkItem(
      {},
      [set('System.Title', 'Made by a client that we did not write')],
      await project(),
      'Project',
    )
    const id = created.id!
    const edited = await wit.updateWorkItem(
      {},
      [{ op: 'test', path: '/rev', value: created.rev }, set('System.Title', 'Renamed'), set(budget, 12.5)],
      id,
    )
    expect(edited.fields).toMatchObject({ 'System.Title': 'Renamed', [budget]: 12.5 })
    await expect(
      wit.updateWorkItem({}, [{ op: 'test', path: '/rev', value: created.rev }, set('System.Title', 'Too late')], id),
    ).rejects.toMatchObject({ statusCode: 412 })

    await wit.updateWorkItem({}, [set('System.State', 'Removed')], id)
    const updates = await wit.getUpdates(id)
    expect(updates.map((u) => u.fields?.['System.State']?.newValue).filter(Boolean)).toEqual(['Idea', 'Removed'])
  })

  it('finds by WIQL and reads many at once', async () => {
    const wit = await client.getWorkItemTrackingApi()
    const found = await wit.queryByWiql({
      query: "SELECT [System.Id] FROM WorkItems WHERE [System.WorkItemType] = 'Task' ORDER BY [System.Id]",
    })
    const ids = (found.workItems ?? []).map((w) => w.id!)
    expect(ids.length).toBeGreaterThanOrEqual(3)
    const read = await wit.getWorkItemsBatch({ ids, fields: ['System.Id', 'System.Title'] })
    expect(read.map((w) => w.id).sort()).toEqual([...ids].sort())
    expect(await wit.getWorkItem(999_999)).toBeNull()
  })

  it('was understood and answered as the official description says', async () => {
    const judge = await azureDevOpsJudge()
    const seen = recorded.exchanges()
    expect(seen.length).toBeGreaterThan(8)
    expect(printFindings(seen.flatMap((exchange) => judge.judge(exchange)))).toBe('')
  })
})
