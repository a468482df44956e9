import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
const ask = (functionKey: string, payload: unknown = {}, person = 'mia') => jira.invoke(person, functionKey, payload, 'p1') as Promise<any>

describe('the real packages of Forge', () => {
  it('know who asks, where and when', async () => {
    expect(await ask('who')).toEqual({
      accountId: expect.stringMatching(/^712020:/u),
      issue: 'DFT-1',
      now: '2022-03-31T09:00:00.000Z',
      left: true,
    })
    await expect(ask('nope')).rejects.toThrow("Resolver has no definition for 'nope'.")
  })
  it('reach Jira as the person and as the app, within the scopes', async () => {
    const { key } = jira.find('p2')
    expect((await ask('asUser', { key })).status).toBe(404)
    expect((await ask('asUser', { key }, 'pia')).status).toBe(200)
    expect((await ask('asApp', { key })).status).toBe(200)
    expect(await ask('workflows')).toMatchObject({ status: 401 })
  })
  it('keep values, refuse a conditional write that came too late, and know the limits', async () => {
    expect(await ask('store')).toEqual({ one: { text: 'hello' }, none: null, page: 1, more: true })
    expect(await ask('conditional', { expected: 0 })).toEqual({ versions: [1] })
    expect(await ask('conditional', { expected: 0 })).toEqual({ refused: 'TRANSACTION_CONDITION_FAILED' })
    expect(await ask('conditional', { expected: 1 })).toEqual({ versions: [2] })
    await expect(ask('tooBig')).rejects.toThrow(/240 KiB/u)
    await expect(ask('egress')).rejects.toThrow(/Egress/u)
    await expect(ask('who', { text: 'x'.repeat(600_000) })).rejects.toThrow(/500 KB/u)
  })
  it('push events that their consumer gets, again where it asks', async () => {
    await ask('push')
    await jira.settled()
    expect(await ask('seen')).toEqual(['1/0', '2/0', '2/1'])
  })
  it('run a schedule without a person', async () => {
    await jira.runScheduled('nightly')
    expect(await ask('read', { key: 'scheduled' })).toBe('2022-03-31T09:00:00.000Z')
    expect(await ask('read', { key: 'scheduledAsUser' })).toBe('Authentication Required')
    await expect(jira.runScheduled('never')).rejects.toThrow(/never/u)
  })
})

describe('what goes wrong', () => {
  it('reaches the app as a failed connection, and its storage as a refusal', async () => {
    const { key } = jira.find('p1')
    jira.inject({ match: /\/issue\//u, times: 1, answer: 'refuse' })
    await expect(ask('asApp', { key })).rejects.toThrow(/connection/u)
    jira.inject({
      match: /\/api\/v1\/set/u,
      times: 1,
      answer: { status: 429, body: '{"code":"RATE_LIMIT_EXCEEDED","message":"too fast"}' },
    })
    await expect(ask('store')).rejects.toThrow(/too fast/u)
    expect((await ask('asApp', { key })).status).toBe(200)
  })
  it('refuses an app whose guard it cannot evaluate, and a folder without an app', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'refused-app-'))
    const start = () => startLocalJira({ port: 0, resourcesPort: 0, clock: firstDay, appFolder: folder })
    await expect(start()).rejects.toThrow(/no built Forge app/u)
    const guard = { key: 'guard', name: 'Guard', expression: 'issue.labels.map(label => label).length > 0' }
    writeFileSync(
      join(folder, 'manifest.yml'),
      JSON.stringify({ app: { id: 'x' }, modules: { 'jira:workflowValidator': [guard], function: [] } }),
    )
    await expect(start()).rejects.toThrow(/cannot be configured.*"map"/u)
  })
})

describe('without storage:app', () => {
  it('refuses the storage', async () => {
    const other = await startLocalJira({ port: 0, resourcesPort: 0, clock: firstDay, appFolder: await buildSmallApp(['read:jira-work']) })
    other.seed(smallPortfolio)
    await expect(other.invoke('pia', 'store', {}, 'p1')).rejects.toThrow(/storage:app/u)
    await other.close()
  }, 30_000)
})
