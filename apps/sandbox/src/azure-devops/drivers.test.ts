import { getBearerHandler, getPersonalAccessTokenHandler, WebApi } from 'azure-devops-node-api'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Exchange } from '../platform.ts'
import { type LocalAzureDevOps, startLocalAzureDevOps } from './index.ts'
import { smallPortfolio } from './portfolio.fixture.ts'

let site: LocalAzureDevOps
const port = 4976
const as = (person: string) => new WebApi(site.url, getPersonalAccessTokenHandler(site.token(person)))
const patch = (field: string, value: unknown) => ({ op: 'add', path: `/fields/${field}`, value })

beforeAll(async () => {
  site = await startLocalAzureDevOps({
    port,
    assetsPort: port + 1,
    clock: { now: () => new Date('2022-03-31T09:00:00.000Z') },
    extensionFolder: '/nowhere',
  })
})
beforeEach(() => site.seed(smallPortfolio))
afterAll(() => site.close())

describe('azure-devops-node-api, which nobody here wrote', () => {
  test('connects and learns who it is', async () => {
    expect((await as('ben').connect()).authenticatedUser?.providerDisplayName).toBe('Ben Hall')
    // The sign-in page comes with a status that looks like success: this client takes it for an empty answer.
    expect(await new WebApi(site.url, getBearerHandler('wrong')).connect()).toBeNull()
  })

  test('creates, asks, reads in a batch, changes at a revision, and reads the history', async () => {
    const work = await as('ben').getWorkItemTrackingApi()
    const made = await work.createWorkItem(
      null,
      [patch('System.Title', 'Bridge'), patch('Custom.ApprovedBudget', 12.5)],
      'Transport',
      'Project',
    )
    const id = made.id ?? 0
    const found = await work.queryByWiql({ query: "SELECT [System.Id] FROM workitems WHERE [System.Title] = 'Bridge'" })
    expect(found.workItems?.map((item) => item.id)).toEqual([id])
    const [read] = await work.getWorkItemsBatch({ ids: [id], fields: ['System.Title', 'System.State'] })
    expect(read?.fields).toEqual({ 'System.Title': 'Bridge', 'System.State': 'Idea' })
    const changed = await work.updateWorkItem(null, [{ op: 'test', path: '/rev', value: 1 }, patch('System.Title', 'Long bridge')], id)
    expect([changed.rev, changed.fields?.['System.Title']]).toEqual([2, 'Long bridge'])
    await expect(work.updateWorkItem(null, [{ op: 'test', path: '/rev', value: 1 }, patch('System.Title', 'x')], id)).rejects.toMatchObject(
      { statusCode: 412 },
    )
    const updates = await work.getUpdates(id)
    expect(updates.map((update) => update.revisedBy?.displayName)).toEqual(['Ben Hall', 'Ben Hall'])
    expect((await work.getWorkItem(id))?.fields?.['Custom.ApprovedBudget']).toBe(12.5)
    expect(await work.getWorkItem(99_999)).toBeNull()
  })

  test('is refused by the process, as everybody', async () => {
    const work = await as('ada').getWorkItemTrackingApi()
    const id = Number(site.find('rail').id)
    await expect(work.updateWorkItem(null, [patch('System.State', 'Initiate')], id)).rejects.toThrow('TF401320')
  })

  test('reads projects, teams and the rules of the process', async () => {
    const core = await as('ben').getCoreApi()
    const projects = await core.getProjects()
    expect(projects.map((project) => project.name)).toEqual(['Transport', 'Home Office', 'PMO'])
    const members = await core.getTeamMembersWithExtendedProperties('PMO', 'PMO')
    expect(members.map((member) => member.identity?.displayName)).toEqual(['Ada Brooks', 'Plumbline service'])
    const properties = await core.getProjectProperties(projects[0]?.id ?? '', ['System.ProcessTemplateType'])
    const process = await as('ben').getWorkItemTrackingProcessApi()
    const types = await process.getProcessWorkItemTypes(String(properties[0]?.value))
    const project = types.find((type) => type.name === 'Project')
    const rules = await process.getProcessWorkItemTypeRules(String(properties[0]?.value), project?.referenceName ?? '')
    expect(rules.map((rule) => rule.name)).toEqual(['Plumbline G0 opens Initiate', 'Plumbline fields are written by Plumbline'])
  })

  test('sees how long to wait, also on an answer that succeeded', async () => {
    const work = await as('ben').getWorkItemTrackingApi()
    site.inject({ match: /wit\/fields/, times: 1, answer: { status: 200, headers: { 'retry-after': '7', 'x-ratelimit-remaining': '0' } } })
    const fields = await work.getFields()
    expect(fields).toMatchObject({ rateLimit: { retryAfter: 7 } })
  })
})

test('every exchange is told, with who asked', async () => {
  const told: Exchange[] = []
  const stop = site.onExchange((exchange) => told.push(exchange))
  await (await as('robot').getCoreApi()).getProjects()
  stop()
  expect(told.at(-1)).toMatchObject({ method: 'GET', path: expect.stringMatching(/^\/_apis\/projects/), status: 200, caller: 'service' })
})
