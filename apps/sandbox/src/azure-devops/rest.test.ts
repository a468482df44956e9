import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { smallPortfolio } from './portfolio.fixture.ts'
import { set, startSite, type TestSite } from './site.fixture.ts'

let on: TestSite
const ask: TestSite['ask'] = (...given) => on.ask(...given)
const id = (seed: string) => on.id(seed)
const wiql: TestSite['wiql'] = (...given) => on.wiql(...given)
beforeAll(async () => {
  on = await startSite(4972)
})
beforeEach(() => on.reset())
afterAll(() => on.site.close())

describe('the door', () => {
  test('no token is refused, a wrong one leads to the sign-in page', async () => {
    expect((await ask(undefined, 'GET', '/_apis/projects')).status).toBe(401)
    const wrong = await ask(undefined, 'GET', '/_apis/projects', undefined, { authorization: 'Basic OndyZW9uZw==' })
    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([203, 'text/html; charset=utf-8'])
    expect(
      (await ask(undefined, 'POST', '/_apis/wit/wiql?api-version=7.1', { query: '' }, { authorization: 'Basic OndyZW9uZw==' })).status,
    ).toBe(401)
  })

  test('the sandbox date is the date of every answer', async () => {
    expect((await ask('ada', 'GET', '/_apis/projects')).headers.get('date')).toBe('Thu, 31 Mar 2022 09:00:00 GMT')
  })

  test.each([
    ['7.2', 'VssVersionOutOfRangeException'],
    ['7.2-preview.3', 'VssVersionOutOfRangeException'],
    ['seven', 'VssInvalidApiResourceVersionException'],
  ])('api-version %s is refused', async (version, typeKey) => {
    const reply = await ask('ada', 'GET', `/_apis/projects?api-version=${version}`)
    expect([reply.status, reply.json.typeKey]).toEqual([400, typeKey])
  })

  test('a version may stand in Accept, must stand somewhere for a POST, and says preview where the resource is one', async () => {
    expect((await ask('ada', 'GET', '/_APIS/Projects', undefined, { accept: 'application/json;api-version=7.0' })).status).toBe(200)
    expect((await ask('ada', 'POST', '/_apis/wit/wiql', { query: '' })).json.typeKey).toBe('VssVersionNotSpecifiedException')
    expect((await ask('ada', 'GET', '/_apis/connectionData?api-version=7.1')).json.typeKey).toBe('VssInvalidPreviewVersionException')
    expect((await ask('ada', 'GET', '/_apis/connectionData?api-version=7.1-preview.1')).json.authenticatedUser.providerDisplayName).toBe(
      'Ada Brooks',
    )
  })

  test('an address that says nothing is told so', async () => {
    expect((await ask('ada', 'GET', '/_apis/wit/workitems/%zz')).status).toBe(400)
    expect((await ask('ada', 'GET', '/_apis/build/builds')).json.typeKey).toBe('VssResourceNotFoundException')
    expect((await ask('ada', 'DELETE', '/_apis/projects')).status).toBe(405)
    expect((await ask('ada', 'GET', '/_apis/wit/workitemtypes')).status).toBe(404)
  })

  test('faults take the place of answers, or add headers to them', async () => {
    on.site.inject({ match: /projects/, times: 1, answer: { status: 429, headers: { 'retry-after': '3' } } })
    on.site.inject({ match: /projects/, times: 1, answer: { status: 200, headers: { 'retry-after': '2' } } })
    on.site.inject({ match: /projects/, times: 1, answer: 'cutOff' })
    on.site.inject({ match: /projects/, times: 1, answer: 'refuse' })
    expect((await ask('ada', 'GET', '/_apis/projects')).status).toBe(429)
    const slow = await ask('ada', 'GET', '/_apis/projects')
    expect([slow.status, slow.headers.get('retry-after'), slow.json.count]).toEqual([200, '2', 3])
    await expect(ask('ada', 'GET', '/_apis/projects')).rejects.toThrow(SyntaxError)
    await expect(ask('ada', 'GET', '/_apis/projects')).rejects.toThrow('fetch failed')
    expect((await ask('ada', 'GET', '/_apis/projects')).status).toBe(200)
  })
})

describe('work items', () => {
  test('hold what was seeded, in the types of their fields', async () => {
    const { json } = await ask('ada', 'GET', `/_apis/wit/workitems/${id('rail')}?api-version=7.1&$expand=all`)
    expect(json.rev).toBe(2)
    expect(json.fields).toMatchObject({
      'System.Title': 'Rail renewal',
      'System.State': 'Idea',
      'System.TeamProject': 'Transport',
      'System.Tags': 'illustrative',
      'Custom.ApprovedBudget': 1234.5,
      'Microsoft.VSTS.Scheduling.StartDate': '2021-05-03T00:00:00Z',
      'Custom.DeclaredHealth': 'Green',
      'Custom.Objectives': 'Net zero; Levelling up',
      'Custom.Mandatory': true,
      'Custom.Need': '<div>Trains are late.</div><div>People &amp; goods wait.</div>',
      'System.ChangedBy': { displayName: 'Ben Hall' },
      'Custom.Sponsor': { displayName: 'Sam Okafor', uniqueName: 'sam@contoso.example' },
    })
    expect(json.relations).toHaveLength(4)
    expect(json.url).toBe(`${on.site.url}/_apis/wit/workItems/${id('rail')}`)
  })

  test('a batch omits what is missing or hidden, or fails', async () => {
    const body = { ids: [id('rail'), id('border'), 9999], fields: ['System.Id'], errorPolicy: 'omit' }
    const omitted = await ask('rae', 'POST', '/_apis/wit/workitemsbatch?api-version=7.1', body)
    expect(omitted.json.value.map((item: { id: number } | null) => item?.id ?? null)).toEqual([id('rail'), null, null])
    const failed = await ask('rae', 'POST', '/_apis/wit/workitemsbatch?api-version=7.1', { ...body, errorPolicy: 'fail' })
    expect([failed.status, failed.json.message.slice(0, 9)]).toEqual([404, 'TF401232:'])
    const many = await ask('ada', 'POST', '/_apis/wit/workitemsbatch?api-version=7.1', {
      ids: Array.from({ length: 201 }, (_, n) => n + 1),
    })
    expect(many.status).toBe(400)
    const unknown = await ask('ada', 'POST', '/_apis/wit/workitemsbatch?api-version=7.1', { ids: [id('rail')], fields: ['Custom.Nothing'] })
    expect([unknown.status, unknown.json.message]).toEqual([400, 'TF51535: Cannot find field Custom.Nothing.'])
  })

  test('a stale revision is refused, a reader is refused, an unchanged item keeps its revision', async () => {
    const path = `/_apis/wit/workitems/${id('rail')}?api-version=7.1`
    expect((await ask('ada', 'PATCH', path, [{ op: 'test', path: '/rev', value: 1 }, set('System.Title', 'x')])).status).toBe(412)
    expect((await ask('rae', 'PATCH', path, [set('System.Title', 'x')])).status).toBe(403)
    expect((await ask('ada', 'PATCH', path, [set('System.Title', 'Rail renewal')])).json.rev).toBe(2)
    expect((await ask('ada', 'PATCH', path, [set('System.Title', 'Rail')])).json.rev).toBe(3)
    expect((await ask('ada', 'PATCH', path, [set('Custom.ApprovedBudget', 'much')])).status).toBe(400)
    expect((await ask('ada', 'PATCH', path, [set('Custom.DeclaredHealth', 'Blue')])).json.message).toContain(
      'Error code: HasValues, LimitedToValues',
    )
    expect((await ask('ada', 'PATCH', path, { op: 'add' })).status).toBe(415)
  })

  test('an item is created below another, in its type', async () => {
    const parent = { rel: 'System.LinkTypes.Hierarchy-Reverse', url: `${on.site.url}/_apis/wit/workItems/${id('visa')}` }
    const made = await ask('mia', 'POST', '/Home%20Office/_apis/wit/workitems/$Risk?api-version=7.1', [
      set('System.Title', 'Storm'),
      set('Custom.RiskImpact', 4),
      set('Custom.RiskOwner', 'Sam Okafor <sam@contoso.example>'),
      { op: 'add', path: '/relations/-', value: parent },
    ])
    expect(made.status).toBe(200)
    expect(made.json.fields).toMatchObject({
      'System.State': 'New',
      'System.Parent': id('visa'),
      'Custom.RiskOwner': { displayName: 'Sam Okafor' },
    })
  })
})

describe('the guarded state', () => {
  const path = () => `/_apis/wit/workitems/${id('rail')}?api-version=7.1`

  test('is refused for everybody until the slot is filled, which only the writers may do', async () => {
    for (const person of ['ada', 'ben', 'robot']) {
      const reply = await ask(person, 'PATCH', path(), [set('System.State', 'Initiate')])
      expect([reply.status, reply.json.typeKey, reply.json.message]).toEqual([
        400,
        'RuleValidationException',
        'TF401320: Rule Error for field Plumbline gate 1. Error code: Required, InvalidEmpty.',
      ])
      expect(reply.json.customProperties.RuleValidationErrors[0]).toMatchObject({
        fieldReferenceName: 'Custom.PlumblineGate1',
        fieldStatusFlags: 'required, invalidEmpty',
        fieldStatusCode: 524289,
      })
    }
    const forged = await ask('ada', 'PATCH', path(), [set('Custom.PlumblineGate1', 'G0|2022-04-30|x'), set('System.State', 'Initiate')])
    expect([forged.status, forged.json.message]).toEqual([400, expect.stringContaining('Plumbline gate 1. Error code: ReadOnly')])
    expect((await ask('robot', 'PATCH', path(), [set('Custom.PlumblineGate1', 'G0|2022-04-30|x')])).status).toBe(200)
    expect((await ask('ben', 'PATCH', path(), [set('System.State', 'Initiate')])).json.fields['System.State']).toBe('Initiate')
  })

  test('cannot be entered by creating an item in it, nor by asking to bypass rules', async () => {
    const made = await ask('ada', 'POST', '/Transport/_apis/wit/workitems/$Project?api-version=7.1', [
      set('System.Title', 'New'),
      set('System.State', 'Initiate'),
    ])
    expect([made.status, made.json.typeKey]).toEqual([400, 'RuleValidationException'])
    expect((await ask('ada', 'PATCH', `${path()}&bypassRules=true`, [set('System.State', 'Initiate')])).status).toBe(403)
  })

  test('anybody who may edit leaves a wish, and the history says who', async () => {
    await ask('ben', 'PATCH', path(), [set('Custom.PlumblineRequest', '{"gate":"G0","judgement":"abc"}')])
    const { json } = await ask('robot', 'GET', `/_apis/wit/workItems/${id('rail')}/updates?api-version=7.1`)
    const last = json.value.at(-1)
    expect(last).toMatchObject({
      revisedBy: { displayName: 'Ben Hall' },
      revisedDate: '9999-01-01T00:00:00Z',
      fields: { 'Custom.PlumblineRequest': { newValue: '{"gate":"G0","judgement":"abc"}' } },
    })
    expect(json.value[0].revisedDate).toBe('2021-06-01T08:00:00.000Z')
  })

  test('rules are read, disabled and deleted by an administrator of the process', async () => {
    const project = await ask('ada', 'GET', '/_apis/projects/Transport?includeCapabilities=true&api-version=7.1')
    const process = project.json.capabilities.processTemplate.templateTypeId
    const types = await ask('ada', 'GET', `/_apis/work/processes/${process}/workItemTypes?api-version=7.1`)
    const type = types.json.value.find((each: { name: string }) => each.name === 'Project').referenceName
    const rules = `/_apis/work/processes/${process}/workItemTypes/${type}/rules`
    const listed = await ask('ben', 'GET', `${rules}?api-version=7.1`)
    expect(listed.json.value).toHaveLength(2)
    const [guard] = listed.json.value
    expect((await ask('ben', 'PUT', `${rules}/${guard.id}?api-version=7.1`, { ...guard, isDisabled: true })).status).toBe(403)
    expect((await ask('ada', 'PUT', `${rules}/${guard.id}?api-version=7.1`, { ...guard, isDisabled: true })).status).toBe(200)
    expect((await ask('ben', 'PATCH', path(), [set('System.State', 'Initiate')])).status).toBe(200)
    const odd = await ask('ada', 'POST', `${rules}?api-version=7.1`, {
      name: 'x',
      conditions: [{ conditionType: 'whenMoon' }],
      actions: guard.actions,
    })
    expect(odd.status).toBe(400)
  })
})

describe('extension data', () => {
  const base =
    '/_apis/ExtensionManagement/InstalledExtensions/plumbline/plumbline/Data/Scopes/Default/Current/Collections/settings/Documents'
  const v = '?api-version=7.1-preview.1'

  test('compares and sets', async () => {
    expect((await ask('ada', 'GET', `${base}${v}`)).json.typeKey).toBe('DocumentCollectionDoesNotExistException')
    const made = await ask('ada', 'POST', `${base}${v}`, { id: 'head', value: 1 })
    expect(made.json).toMatchObject({ id: 'head', value: 1 })
    expect((await ask('ada', 'POST', `${base}${v}`, { id: 'head', value: 1 })).json.typeKey).toBe('DocumentExistsException')
    const changed = await ask('ben', 'PUT', `${base}${v}`, { id: 'head', value: 2, __etag: made.json.__etag })
    const stale = await ask('ada', 'PUT', `${base}${v}`, { id: 'head', value: 3, __etag: made.json.__etag })
    expect([stale.status, stale.json.typeKey]).toEqual([409, 'InvalidDocumentVersionException'])
    expect((await ask('rae', 'GET', `${base}/head${v}`)).json).toEqual({ id: 'head', value: 2, __etag: changed.json.__etag })
    expect((await ask('ada', 'GET', `${base}/none${v}`)).json.typeKey).toBe('DocumentDoesNotExistException')
    expect((await ask('ada', 'PUT', `${base}${v}`, { id: 'head', value: 4, __etag: -1 })).status).toBe(200)
  })
})

test('a kept state is the whole state', async () => {
  await ask('ada', 'PATCH', `/_apis/wit/workitems/${id('rail')}?api-version=7.1`, [set('System.Title', 'Kept')])
  const kept = JSON.parse(JSON.stringify(on.site.snapshot()))
  on.site.seed({ ...smallPortfolio, spaces: [] })
  on.site.restore(kept)
  expect((await ask('ada', 'GET', `/_apis/wit/workitems/${id('rail')}`)).json.fields['System.Title']).toBe('Kept')
  expect(() => on.site.restore({})).toThrow('--reset')
})

test('changes by REST are told, with the fields', async () => {
  const told: unknown[] = []
  const stop = on.site.onItemChanged((item, fields) => told.push([item, fields]))
  await ask('ada', 'PATCH', `/_apis/wit/workitems/${id('rail')}?api-version=7.1`, [set('Custom.PlumblineRequest', 'x')])
  stop()
  expect(told).toEqual([[id('rail'), ['Custom.PlumblineRequest']]])
})

test('a deleted field is gone from queries, batches and items', async () => {
  expect((await ask('ben', 'DELETE', '/_apis/wit/fields/Custom.ApprovedBudget?api-version=7.1')).status).toBe(403)
  expect((await ask('ada', 'DELETE', '/_apis/wit/fields/Custom.ApprovedBudget?api-version=7.1')).status).toBe(200)
  const { json } = await ask('ada', 'GET', `/_apis/wit/workitems/${id('rail')}`)
  expect(json.fields).not.toHaveProperty(['Custom.ApprovedBudget'])
  expect((await wiql('ada', 'SELECT [System.Id] FROM workitems WHERE [Custom.ApprovedBudget] > 1')).status).toBe(400)
})

describe('documented limits', () => {
  const patch = (...operations: unknown[]) => ask('ben', 'PATCH', `/_apis/wit/workitems/${id('rail')}?api-version=7.1`, operations)

  test('a query has 32,000 characters at most', async () => {
    const query = `SELECT [System.Id] FROM workitems WHERE [System.Title] = '${'x'.repeat(32_000)}'`
    const answered = await ask('ada', 'POST', '/_apis/wit/wiql?api-version=7.1', { query })
    expect([answered.status, answered.json.message]).toEqual([400, expect.stringContaining('32000')])
  })

  test('a work item has so many revisions and links at most', async () => {
    const title = (text: string) => patch({ op: 'add', path: '/fields/System.Title', value: text })
    on.site.limit({ revisions: 1 })
    expect(await title('Once more')).toMatchObject({ status: 400, json: { message: expect.stringContaining('number of revisions (1)') } })
    on.site.limit({ links: 0 })
    const parent = { rel: 'System.LinkTypes.Hierarchy-Reverse', url: `${on.site.url}/_apis/wit/workItems/${id('rail')}` }
    const path = `/${encodeURIComponent('Transport')}/_apis/wit/workitems/$Task?api-version=7.1`
    const child = await ask('ben', 'POST', path, [
      { op: 'add', path: '/fields/System.Title', value: 'One more' },
      { op: 'add', path: '/relations/-', value: parent },
    ])
    expect(child).toMatchObject({ status: 400, json: { message: expect.stringContaining('number of links (0)') } })
    on.site.limit({})
    expect((await title('Once more')).status).toBe(200)
  })

  test('who asks too much is told so with every answer, and then blocked for a while', async () => {
    on.site.limit({ load: { requests: 2, seconds: 300 } })
    const get = () => ask('ben', 'GET', `/_apis/wit/workitems/${id('rail')}?api-version=7.1`)
    expect((await get()).headers.get('retry-after')).toBeNull()
    const near = await get()
    expect([near.status, near.headers.get('retry-after'), near.headers.get('x-ratelimit-remaining')]).toEqual([200, '1', '0'])
    const blocked = await get()
    expect([blocked.status, blocked.headers.get('retry-after')]).toEqual([429, '300'])
    expect(blocked.json.message).toMatch(/^TF400733/)
    expect((await ask('ada', 'GET', `/_apis/wit/workitems/${id('rail')}?api-version=7.1`)).status).toBe(200)
    on.site.limit({})
  })

  test('a work item has a hundred tags at most', async () => {
    const tags = Array.from({ length: 101 }, (_, index) => `t${index}`)
    expect((await patch({ op: 'add', path: '/fields/System.Tags', value: tags.slice(1).join('; ') })).status).toBe(200)
    expect((await patch({ op: 'add', path: '/fields/System.Tags', value: tags.join('; ') })).status).toBe(400)
  })
})
