import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalJira, startLocalJira } from './index.ts'
import { buildSmallApp } from './testing/app.ts'
import { firstDay, smallPortfolio } from './testing/portfolio.ts'

let jira: LocalJira
beforeAll(async () => {
  jira = await startLocalJira({ port: 0, resourcesPort: 0, clock: firstDay, appFolder: await buildSmallApp() })
  jira.seed(smallPortfolio)
}, 60_000)
afterAll(() => jira.close())

const open = async (url: string) => {
  const response = await fetch(url)
  return { status: response.status, headers: response.headers, page: load(await response.text()) }
}

describe('the pages of the host', () => {
  it('show an issue with its fields, transitions, children and the panel', async () => {
    const { page } = await open(jira.page({ item: 'p1' }, 'leo', { theme: 'dark' }))
    expect(page('h1').text()).toBe('North line')
    expect(page('html').attr('data-color-mode')).toBe('dark')
    expect(page('#transitions [role=menuitem]').first().text()).toContain('Initiate')
    expect(
      page('dt')
        .map((_at, each) => page(each).text())
        .get(),
    ).toEqual(expect.arrayContaining(['Sponsor', 'Governance tier', 'Due date']))
    expect(page('iframe').attr('data-src')).toBe(`${jira.resourcesUrl}/gate/index.html`)
    expect(page('.sandbox').text()).toContain('2022-03-31')
  })
  it('offer a reader no transitions, and hide what is confidential', async () => {
    expect((await open(jira.page({ item: 'p1' }, 'rob'))).page('#transitions')).toHaveLength(0)
    expect((await open(jira.page({ item: 'p2' }, 'rob'))).status).toBe(404)
    expect((await open(`${jira.url}/projects/DFT?as=rob`)).page('tbody tr')).toHaveLength(1)
    expect((await open(`${jira.url}/projects/DFT?as=pia`)).page('tbody tr')).toHaveLength(2)
  })
  it('show only the frame where it is asked for', async () => {
    const { page } = await open(`${jira.page({ item: 'p1' }, 'leo')}&frame=none&w=350`)
    expect(page('header, nav, h1')).toHaveLength(0)
    expect(page('main').attr('style')).toBe('max-width:350px')
    expect(page('iframe')).toHaveLength(1)
  })
  it('keep the admin page to administrators', async () => {
    expect((await open(jira.page('settings', 'leo'))).page('h1').text()).toBe('Administrator access required')
    expect((await open(jira.page('portfolio', 'leo'))).page('iframe')).toHaveLength(1)
  })
  it('escape what people wrote', async () => {
    const { key } = jira.find('t1')
    await fetch(`${jira.url}/rest/api/3/issue/${key}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${jira.token('leo')}`, 'content-type': 'application/json' },
      body: JSON.stringify({ fields: { summary: '<script>alert(1)</script>' } }),
    })
    const { page } = await open(`${jira.url}/browse/${key}?as=leo`)
    expect(page('h1').text()).toBe('<script>alert(1)</script>')
    expect(page('h1 script')).toHaveLength(0)
  })
})

describe('the app’s resources', () => {
  it('come under Forge’s own policy, with the bridge before the app’s scripts', async () => {
    const { headers, page } = await open(`${jira.resourcesUrl}/gate/index.html`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'self'/u)
    expect(policy).not.toContain('unsafe-inline')
    expect(
      page('script')
        .map((_at, each) => page(each).attr('src'))
        .get(),
    ).toEqual(['/_host/clock.js', '/_host/bridge.js', './app.js'])
    const theme = await (await fetch(`${jira.resourcesUrl}/_host/theme.css`)).text()
    expect(theme).toContain('--ds-surface')
  })
  it.each(['/gate/../../manifest.yml', '/gate/%2e%2e/%2e%2e/manifest.yml', '/none/index.html', '/gate/none.js'])(
    'do not hand out %s',
    async (path) => expect((await fetch(jira.resourcesUrl + path)).status).toBe(404),
  )
})

describe('the host behind the bridge', () => {
  const post = async (person: string, path: string, body: unknown) =>
    (await (
      await fetch(jira.url + path, {
        method: 'POST',
        headers: { authorization: `Bearer ${jira.token(person)}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).json()) as any
  it('invokes as the signed-in person, on issues that they may see', async () => {
    const invoke = (person: string, item: string) =>
      post(person, '/_host/invoke', { surface: { issue: jira.find(item).id }, functionKey: 'who', payload: {} })
    expect((await invoke('rob', 'p1')).value.issue).toBe('DFT-1')
    expect(await invoke('rob', 'p2')).toMatchObject({ ok: false })
    expect((await invoke('pia', 'p2')).ok).toBe(true)
  })
  it('fetches from Jira as the person, within the app’s scopes, and from nowhere else', async () => {
    const fetched = (restPath: string) => post('leo', '/_host/fetch-product', { restPath, method: 'GET', body: null, headers: [] })
    expect((await fetched('/rest/api/3/myself')).value.status).toBe(200)
    expect((await fetched('/rest/api/3/workflows/search')).value.status).toBe(401)
    expect(await fetched('https://example.com/x')).toMatchObject({ ok: false })
  })
})
