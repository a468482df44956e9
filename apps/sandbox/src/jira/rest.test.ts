import { Version3Client } from 'jira.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Exchange } from '../platform.ts'
import { type LocalJira, startLocalJira } from './index.ts'
import { buildSmallApp } from './testing/app.ts'
import { firstDay, smallPortfolio } from './testing/portfolio.ts'

let jira: LocalJira
beforeAll(async () => {
  jira = await startLocalJira({ port: 0, resourcesPort: 0, clock: firstDay, appFolder: await buildSmallApp() })
  jira.seed(smallPortfolio)
}, 60_000)
afterAll(() => jira.close())

const clientOf = (person: string) =>
  new Version3Client({ host: jira.url, authentication: { basic: { email: `${person}@sandbox.example`, apiToken: jira.token(person) } } })
const call = async (person: string | undefined, path: string, init: { method?: string; body?: unknown } = {}) => {
  const headers = { ...(person === undefined ? {} : { authorization: `Bearer ${jira.token(person)}` }), 'content-type': 'application/json' }
  const response = await fetch(`${jira.url}/rest/api/3${path}`, {
    method: init.method ?? 'GET',
    headers,
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: (text === '' ? undefined : JSON.parse(text)) as any }
}
const search = (person: string, jql: string, more: object = {}) => call(person, '/search/jql', { method: 'POST', body: { jql, ...more } })

describe('driven by jira.js', () => {
  it('creates, edits, moves and finds an issue, and reads its history', async () => {
    const client = clientOf('leo')
    const parent = jira.find('p1')
    const made = await client.issues.createIssue({
      fields: { project: { key: 'DFT' }, issuetype: { id: '10002' }, summary: 'Lay track', parent: { id: parent.id } },
    } as never)
    await client.issues.editIssue({ issueIdOrKey: made.key, fields: { summary: 'Lay the track' } })
    const { transitions } = await client.issues.getTransitions({ issueIdOrKey: made.key })
    await client.issues.doTransition({
      issueIdOrKey: made.key,
      transition: { id: transitions?.find((each) => each.name === 'Done')?.id ?? '' },
    })
    const issue = await client.issues.getIssue({ issueIdOrKey: made.key })
    expect(issue.fields.summary).toBe('Lay the track')
    expect(issue.fields.status.name).toBe('Done')
    expect(issue.fields.resolution?.name).toBe('Done')
    const found = await client.issueSearch.searchForIssuesUsingJqlEnhancedSearchPost({
      jql: `parent = ${parent.key} AND statusCategory = Done ORDER BY key ASC`,
      fields: ['summary'],
    })
    expect(found.issues?.map((each) => each.fields.summary)).toEqual(['Survey the ground', 'Lay the track'])
    const changes = await client.issues.getChangeLogs({ issueIdOrKey: made.key })
    expect(changes.values?.flatMap((entry) => entry.items?.map((item) => item.field))).toEqual(['summary', 'status', 'resolution'])
    expect((await client.myself.getCurrentUser()).displayName).toBe('Leo Baker')
  })
})

describe('what was seeded', () => {
  it('stands in fields, with the people, options and dates of Jira', async () => {
    const { key } = jira.find('p1')
    const mapping = jira.mapping()
    const { body } = await call('leo', `/issue/${key}`)
    const of = (field: keyof typeof mapping.fields) => body.fields[mapping.fields[field]?.source ?? '']
    expect(of('approvedBudget')).toBe(123.45)
    expect(of('sponsor')).toMatchObject({ displayName: 'Mia Dunn', active: true })
    expect(of('finishPlanned')).toBe('2023-04-01')
    expect(of('governanceTier')).toMatchObject({ value: 'Major' })
    expect(of('mandatory')).toMatchObject({ value: 'Yes' })
    expect(of('objectives')).toEqual(['net-zero-2050', 'reliable-journeys'])
    expect(of('declaredHealth')).toMatchObject({ value: 'Amber' })
    expect(of('need')).toMatchObject({ type: 'doc' })
    expect(of('roughCost')).toBeNull()
    expect(body.fields.created).toBe('2021-06-01T10:00:00.000+0100')
    expect(body.fields.updated).toBe('2022-01-10T12:00:00.000+0000')
  })
  it('has its history', async () => {
    const { id } = jira.find('p1')
    const field = jira.mapping().fields.declaredHealth?.source ?? ''
    const { body } = await call('leo', '/changelog/bulkfetch', { method: 'POST', body: { issueIdsOrKeys: [id], fieldIds: [field] } })
    expect(body.issueChangeLogs).toHaveLength(1)
    expect(
      body.issueChangeLogs[0].changeHistories.map((each: any) => [each.created, each.items[0].fromString, each.items[0].toString]),
    ).toEqual([
      [Date.parse('2021-09-30T12:00:00Z'), null, 'Green'],
      [Date.parse('2022-01-10T12:00:00Z'), 'Green', 'Amber'],
    ])
    const paged = await call('leo', '/changelog/bulkfetch', { method: 'POST', body: { issueIdsOrKeys: [id], maxResults: 1 } })
    expect(paged.body.nextPageToken).toEqual(expect.any(String))
  })
  it('maps what it made', () =>
    expect(jira.mapping()).toMatchObject({
      projectItemTypes: ['10001'],
      deliveryTypes: ['10002'],
      registers: { risk: ['10003'], artefact: ['10017'] },
      phases: { Idea: 'idea', Initiate: 'initiate' },
    }))
})

describe('who may what', () => {
  it('refuses a call without a token, with a wrong one, and of somebody who left', async () => {
    expect((await call(undefined, '/myself')).status).toBe(401)
    expect((await call('eve', '/myself')).status).toBe(401)
    expect((await fetch(`${jira.url}/rest/api/3/myself`, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
    expect((await call(undefined, '/serverInfo')).status).toBe(200)
  })
  it('knows administrators', async () => {
    expect((await call('pia', '/mypermissions?permissions=ADMINISTER')).body.permissions.ADMINISTER.havePermission).toBe(true)
    expect((await call('leo', '/mypermissions?permissions=ADMINISTER')).body.permissions.ADMINISTER.havePermission).toBe(false)
    expect((await call('leo', '/mypermissions?permissions=FLY')).status).toBe(400)
    expect((await call('leo', '/workflows/search')).status).toBe(403)
  })
  it('lets a reader see but not edit, and hides what is confidential', async () => {
    const { key } = jira.find('p1')
    expect((await call('rob', `/issue/${key}`)).status).toBe(200)
    expect((await call('rob', `/issue/${key}`, { method: 'PUT', body: { fields: { summary: 'x' } } })).status).toBe(403)
    expect((await call('rob', `/issue/${key}/transitions`)).body.transitions).toEqual([])
    expect((await call('rob', `/issue/${jira.find('p2').key}`)).status).toBe(404)
    expect(
      (await call('mia', '/issue/bulkfetch', { method: 'POST', body: { issueIdsOrKeys: [key, jira.find('p2').key] } })).body.issues,
    ).toHaveLength(1)
    expect((await search('mia', 'issuetype = Project')).body.issues).toHaveLength(1)
    expect((await search('pia', 'issuetype = Project')).body.issues).toHaveLength(2)
  })
  it('keeps the app within its scopes, and its field to itself', async () => {
    expect((await jira.asApp('/rest/api/3/field')).status).toBe(200)
    const refused = await jira.asApp('/rest/api/3/workflows/search')
    expect([refused.status, await refused.json()]).toEqual([401, { code: 401, message: 'Unauthorized; scope does not match' }])
    const { id } = jira.find('p2')
    expect(
      (
        await call('pia', '/app/field/customfield_11000/value', {
          method: 'PUT',
          body: { updates: [{ issueIds: [Number(id)], value: {} }] },
        })
      ).status,
    ).toBe(403)
    expect((await call('pia', `/issue/${id}`, { method: 'PUT', body: { fields: { customfield_11000: {} } } })).body.errors).toHaveProperty(
      'customfield_11000',
    )
  })
})

describe('searching', () => {
  it('answers ids only unless asked for fields, and pages to the end', async () => {
    const first = await search('pia', 'project = DFT ORDER BY key', { maxResults: 2 })
    expect(first.body).toEqual({
      issues: [{ id: expect.any(String) }, { id: expect.any(String) }],
      nextPageToken: expect.any(String),
      isLast: false,
    })
    const second = await search('pia', 'project = DFT ORDER BY key', { nextPageToken: first.body.nextPageToken, fields: ['summary'] })
    expect(second.body.isLast).toBe(true)
    expect(second.body).not.toHaveProperty('nextPageToken')
    expect((await search('pia', 'project = DFT', { nextPageToken: first.body.nextPageToken })).status).toBe(400)
  })
  it.each([
    ['issuetype in (10002, Risk) and project = DFT', 3],
    ['updated >= "2022-01-10 12:00" and updated <= "2022-01-10 12:00"', 1],
    ['status != Idea and issuetype = Project', 1],
    ['key not in (DFT-1) and (type = Project or statusCategory = "To Do")', 2],
    ['parent in (DFT-1, 99999)', 3],
    ['created < -260d', 4],
  ])('%s', async (jql, count) => expect((await search('pia', jql)).body.issues).toHaveLength(count))
  it.each([
    'order by key',
    '',
    'summary ~ "x"',
    'project = NOPE',
    'key = DFT-999',
    'id in (77)',
    'project = DFT and',
    'updated >= soon',
    'assignee = currentUser()',
    'project > DFT',
  ])('refuses "%s" in words', async (jql) => {
    const { status, body } = await search('pia', jql)
    expect(status).toBe(400)
    expect(body.errorMessages[0]).toEqual(expect.any(String))
  })
  it('refuses what the description does not know, and the old search', async () => {
    expect((await search('pia', 'project = DFT', { startAt: 0 })).status).toBe(400)
    expect((await call('pia', '/search?jql=project=DFT')).status).toBe(410)
  })
})

describe('a guarded transition', () => {
  it('is refused by the server until the app has marked the gate passed', async () => {
    const { id, key } = jira.find('p1')
    const forward = { method: 'POST', body: { transition: { id: '11' } } }
    const refused = await call('pia', `/issue/${key}/transitions`, forward)
    expect([refused.status, refused.body.errorMessages]).toEqual([400, ['not judged']])
    const mark = (until: string) => jira.invoke('pia', 'mark', { id, until }, 'p1')
    expect(await mark('2022-03-30')).toMatchObject({ status: 204 })
    expect((await call('pia', `/issue/${key}/transitions`, forward)).body.errorMessages).toEqual(['not passed'])
    await mark('2022-04-14')
    expect((await call('pia', `/issue/${key}/transitions`, forward)).status).toBe(204)
    expect((await call('pia', `/issue/${key}?fields=status`)).body.fields.status.name).toBe('Initiate')
  })
  it('cannot be gone round by an edit or at creation', async () => {
    const { key } = jira.find('p2')
    expect((await call('pia', `/issue/${key}`, { method: 'PUT', body: { fields: { status: { id: '10103' } } } })).status).toBe(400)
    expect(
      (
        await call('pia', '/issue', {
          method: 'POST',
          body: { fields: { project: { key: 'DFT' }, issuetype: { id: '10001' }, summary: 'x', status: { id: '10102' } } },
        })
      ).status,
    ).toBe(400)
  })
})

describe('exchanges and faults', () => {
  it('are recorded, answered, cut off and refused', async () => {
    const seen: Exchange[] = []
    const stop = jira.onExchange((exchange) => seen.push(exchange))
    jira.inject({ match: /\/field$/u, times: 1, answer: { status: 429, headers: { 'retry-after': '7' }, body: '{}' } })
    const throttled = await call('pia', '/field')
    expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '7'])
    jira.inject({ match: /\/issuetype/u, times: 1, answer: 'cutOff' })
    const response = await fetch(`${jira.url}/rest/api/3/issuetype`, { headers: { authorization: `Bearer ${jira.token('pia')}` } })
    await expect(response.text().then((text) => JSON.parse(text))).rejects.toThrow()
    jira.inject({ match: /\/status$/u, times: 1, answer: 'refuse' })
    await expect(call('pia', '/status')).rejects.toThrow()
    expect((await call('pia', '/status')).status).toBe(200)
    expect(seen.map(({ path, status }) => [path, status]).slice(0, 2)).toEqual([
      ['/rest/api/3/field', 429],
      ['/rest/api/3/issuetype', 200],
    ])
    expect(seen.at(-1)).toMatchObject({ caller: 'pia', method: 'GET' })
    stop()
  })
  it('the state can be kept and taken up again', async () => {
    const kept = JSON.parse(JSON.stringify(jira.snapshot())) as unknown
    jira.seed({ ...smallPortfolio, spaces: [] })
    expect((await search('pia', 'issuetype = Project')).body.issues).toHaveLength(0)
    jira.restore(kept)
    expect((await search('pia', 'issuetype = Project')).body.issues).toHaveLength(2)
    expect(jira.find('p1').key).toBe('DFT-1')
  })
})
