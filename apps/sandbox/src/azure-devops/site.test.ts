import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type LocalAzureDevOps, startLocalAzureDevOps } from './index.ts'
import { smallPortfolio } from './portfolio.fixture.ts'

const port = 4978
const assets = `http://localhost:${port + 1}`
let site: LocalAzureDevOps
let folder: string

const manifest = {
  id: 'plumbline',
  publisher: 'plumbline',
  version: '1.2.3',
  name: 'Plumbline',
  scopes: ['vso.work'],
  contributions: [
    {
      id: 'gate',
      type: 'ms.vss-work-web.work-item-form-group',
      targets: ['ms.vss-work-web.work-item-form'],
      properties: { name: 'Gate', uri: 'gate.html', height: 500 },
    },
    {
      id: 'portfolio',
      type: 'ms.vss-web.hub',
      targets: ['ms.vss-work-web.work-hub-group'],
      properties: { name: 'Plumbline', uri: 'portfolio.html' },
    },
    {
      id: 'settings',
      type: 'ms.vss-web.hub',
      targets: ['ms.vss-web.collection-admin-hub-group'],
      properties: { name: 'Plumbline', uri: 'settings.html' },
    },
  ],
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'extension-'))
  writeFileSync(join(folder, 'vss-extension.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'gate.html'), '<!doctype html><html lang="en"><head><title>Gate</title></head><body></body></html>')
  site = await startLocalAzureDevOps({
    port,
    assetsPort: port + 1,
    clock: { now: () => new Date('2022-03-31T09:00:00.000Z') },
    extensionFolder: folder,
  })
})
beforeEach(() => site.seed(smallPortfolio))
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

const open = async (url: string) => {
  const answer = await fetch(url, { redirect: 'manual' })
  const text = await answer.text()
  return { status: answer.status, to: answer.headers.get('location'), $: load(text) }
}
const configurationOf = async (url: string) => JSON.parse((await open(url)).$('#host-configuration').text())

describe("the extension's token", () => {
  const call = async (method: string, path: string, body?: unknown) => {
    const { tokens } = await configurationOf(site.page({ item: 'rail' }, 'ada'))
    const answer = await fetch(`${site.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${tokens.extension}`,
        'content-type': Array.isArray(body) ? 'application/json-patch+json' : 'application/json',
        origin: assets,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }

  test("reaches what the manifest's scopes name, and its own documents", async () => {
    expect((await call('GET', `/_apis/wit/workitems/${site.find('rail').id}?api-version=7.1`)).status).toBe(200)
    const documents =
      '/_apis/ExtensionManagement/InstalledExtensions/plumbline/plumbline/Data/Scopes/Default/Current/Collections/c/Documents'
    expect((await call('POST', `${documents}?api-version=7.1-preview.1`, { id: 'x' })).status).toBe(200)
  })

  test('reaches nothing else, whoever the person is', async () => {
    const written = await call('PATCH', `/_apis/wit/workitems/${site.find('rail').id}?api-version=7.1`, [
      { op: 'add', path: '/fields/System.Title', value: 'x' },
    ])
    expect([written.status, written.text]).toEqual([401, expect.stringContaining('one of these is needed: vso.work_write')])
    expect((await call('GET', '/_apis/projects?api-version=7.1')).status).toBe(401)
  })

  test("works from the extension's own origin only, and does not show every header", async () => {
    const allowed = await call('GET', '/_apis/wit/fields?api-version=7.1')
    expect(allowed.headers.get('access-control-allow-origin')).toBe(assets)
    expect(allowed.headers.get('access-control-expose-headers')).not.toMatch(/retry-after/i)
    const preflight = (origin: string) =>
      fetch(`${site.url}/_apis/wit/fields`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
      })
    expect((await preflight(assets)).headers.get('access-control-allow-headers')).toContain('authorization')
    expect((await preflight('http://elsewhere')).headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe("the extension's files", () => {
  test("come as they are built, after a script that moves the page's clock", async () => {
    const page = await open(`${assets}/gate.html`)
    expect(page.$('head').children().first().attr('src')).toBe('/__sandbox/clock.js')
    const script = await (await fetch(`${assets}/__sandbox/clock.js`)).text()
    const shifted = new Function(
      `const globalThis = { Date }; ((Date) => { ${script} })(Date); return globalThis.Date`,
    )() as DateConstructor
    expect(new shifted().toISOString().slice(0, 16)).toBe('2022-03-31T09:00')
    expect(new shifted(0).getTime()).toBe(0)
    expect(shifted.now()).toBeLessThan(Date.now())
    expect(new shifted()).toBeInstanceOf(Date)
    expect((await open(`${assets}/../package.json`)).status).toBe(404)
  })
})

describe('pages', () => {
  test('ask first who looks, then remember it', async () => {
    const first = await open(`${site.url}/Transport/_workitems`)
    expect([first.status, first.to]).toEqual([302, '/contoso/_signin?to=%2Fcontoso%2FTransport%2F_workitems'])
    const choice = await open(`http://localhost:${port}${first.to}`)
    expect(choice.$('.people a').first().attr('href')).toBe('/contoso/Transport/_workitems?as=ada')
    expect(choice.$('.people').text()).not.toContain('Olive Left')
  })

  test('show the form with what the item holds, and the extension in a frame of another origin', async () => {
    const { $ } = await open(site.page({ item: 'rail' }, 'ben', { theme: 'dark' }))
    expect($('html').attr('data-theme')).toBe('dark')
    expect($('#title').val()).toBe('Rail renewal')
    expect($('#state option[selected]').text()).toBe('Idea')
    expect($('[data-field="Custom.Sponsor"] option[selected]').text()).toBe('Sam Okafor')
    expect($('[data-field="Custom.Need"]').text()).toBe('Trains are late.\nPeople & goods wait.')
    expect($('.items').text()).toContain('Task t1')
    expect($('iframe').attr('data-src')).toBe(`${assets}/gate.html`)
    expect($('.sandbox').text()).toContain('31 March 2022')
  })

  test('hide what the person may not see', async () => {
    expect((await open(site.page({ item: 'border' }, 'rae'))).status).toBe(404)
    expect((await open(site.page({ item: 'rail' }, 'rae'))).$('.items').text()).not.toContain('Task t2')
    expect((await open(`${site.url}/Home%20Office/_workitems?as=rae`)).$('table').text()).not.toContain('Border systems')
  })

  test('name the contribution, the person and the project to the extension', async () => {
    const hub = await configurationOf(site.page('portfolio', 'ada'))
    expect(hub).toMatchObject({
      kind: 'hub',
      project: { name: 'PMO' },
      handshake: { contributionId: 'plumbline.plumbline.portfolio', context: { user: { displayName: 'Ada Brooks' } } },
    })
    const settings = await configurationOf(`${site.url}/_settings/plumbline.plumbline.settings?as=ada`)
    expect(settings).toMatchObject({ project: null, handshake: { contributionId: 'plumbline.plumbline.settings' } })
  })

  test('show only the frame where asked to', async () => {
    const { $ } = await open(`${site.page({ item: 'rail' }, 'ben')}&frame=none&w=350`)
    expect([$('header').length, $('iframe').attr('width')]).toEqual([0, '350'])
  })

  test("bring the host's script and sheets", async () => {
    for (const [file, holds] of [
      ['host.js', 'DevOps.HostControl'],
      ['host.css', '.frame'],
      ['theme.css', '--palette-neutral-100:255, 255, 255'],
    ]) {
      expect(await (await fetch(`${site.url}/_static/${file}`)).text()).toContain(holds)
    }
  })
})
