import type { Client } from '@plumbline/core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { gateClient } from './gate-client.ts'
import { requestTo, type Site } from './site.ts'

vi.mock('azure-devops-extension-sdk', () => ({
  getAccessToken: async () => 'secret',
  getExtensionContext: () => ({ publisherId: 'contoso-pmo', extensionId: 'plumbline' }),
}))

const site: Site = { url: 'https://dev.azure.com/contoso', extensionDataBase: 'https://extmgmt.dev.azure.com/contoso' }
const call = () => ({
  actor: { ref: 'mia', name: 'Mia Stone', active: true },
  identity: 'person' as const,
  now: '2022-03-31T09:00:00.000Z',
  zone: 'Europe/London',
  signal: { aborted: false },
})
const engine = { call: vi.fn(async () => ({ ok: true, value: 'from the engine' })) } as unknown as Client

interface Sent {
  readonly url: string
  readonly init: RequestInit
}
const sent: Sent[] = []
const answering = (answer: (url: string) => Response) =>
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, init })
    return answer(url)
  })
const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })

beforeEach(() => {
  sent.length = 0
  vi.mocked(engine.call).mockClear()
})

describe('the gate panel’s client', () => {
  it('opens without the engine, from extension data on its own host', async () => {
    answering((url) =>
      url.includes('/settings/') ? json({ id: 'head', __etag: 1, value: { template: { id: 'phase-gate' } } }) : json({}, 404),
    )
    const answer = await gateClient(site, call, engine).call('gate.open', { item: '7' })
    expect(answer).toMatchObject({ ok: true, value: { kind: 'empty', reason: 'notJudged' } })
    expect(engine.call).not.toHaveBeenCalled()
    expect(sent.map(({ url }) => new URL(url).host)).toEqual(['extmgmt.dev.azure.com', 'extmgmt.dev.azure.com'])
    expect(sent[0]?.url).toContain('/InstalledExtensions/contoso-pmo/plumbline/Data/')
  })
  it('tells a failure as a problem with its remedy', async () => {
    answering(() => json({}, 401))
    const answer = await gateClient(site, call, engine).call('gate.open', { item: '7' })
    expect(answer).toMatchObject({ ok: false, problem: { code: 'unauthorized', remedy: expect.stringContaining('Sign in') } })
  })
  it('leaves everything else to the engine', async () => {
    await gateClient(site, call, engine).call('gate.judge', { item: '7' })
    expect(engine.call).toHaveBeenCalledWith('gate.judge', { item: '7' })
  })
})

describe('the browser’s request', () => {
  it('goes to the organisation with the person’s token, and sends JSON Patch as such', async () => {
    answering(() => json({ id: 7 }))
    const answer = await requestTo(site)({
      method: 'PATCH',
      path: '/_apis/wit/workitems/7?api-version=7.1',
      headers: { accept: 'application/json' },
      type: 'application/json-patch+json',
      body: [{ op: 'test', path: '/rev', value: 1 }],
    })
    expect(answer).toEqual({ status: 200, headers: { 'content-type': 'application/json' }, body: '{"id":7}' })
    expect(sent[0]?.url).toBe('https://dev.azure.com/contoso/_apis/wit/workitems/7?api-version=7.1')
    expect(sent[0]?.init.headers).toEqual({
      accept: 'application/json',
      authorization: 'Bearer secret',
      'content-type': 'application/json-patch+json',
    })
  })
})
