import type { Answer, Client } from '@plumbline/core'
import { answerRequests, azureDevOpsClient, configure, type LocalAzureDevOps, refreshAzureDevOps } from '@plumbline/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Recording, recording } from '../support/recording.ts'
import { describeWithReference } from '../support/reference.ts'
import { startAzureDevOps } from '../support/sites.ts'
import { ideaTwin, personOf, projectsOf, seeded } from '../support/twins.ts'
import { azureDevOpsJudge } from './judging/azure-devops.ts'
import { printFindings } from './judging/finding.ts'
import { compareScopes, excused, grantedScopes, neededScopes } from './judging/scopes.ts'

const pmo = personOf('pmo')
const reader = personOf('reader')

/** The use cases as the extension runs them, with a person's own rights; the pipeline's service identity does the rest. */
describe('the extension and its pipeline', () => {
  let site: LocalAzureDevOps
  let all: Recording
  let asPmo: Client
  let asReader: Client
  beforeAll(async () => {
    site = await startAzureDevOps()
    site.seed(seeded.azureDevOps)
    all = recording(site)
    asPmo = await azureDevOpsClient(site, pmo)
    asReader = await azureDevOpsClient(site, reader)
  })
  afterAll(() => site?.close())
  const done = <T>(answered: Answer<T>): T => {
    if (!answered.ok) throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
    return answered.value
  }
  const ref = () => ({ item: site.find(ideaTwin).id })
  const move = async (state: string): Promise<number> => {
    const authorization = `Basic ${Buffer.from(`:${site.token(pmo)}`).toString('base64')}`
    const answered = await fetch(`${site.url}/_apis/wit/workitems/${site.find(ideaTwin).id}?api-version=7.1`, {
      method: 'PATCH',
      headers: { authorization, 'content-type': 'application/json-patch+json' },
      body: JSON.stringify([{ op: 'add', path: '/fields/System.State', value: state }]),
    })
    return answered.status
  }

  it('takes settings from the PMO, tries a mapping and exports it', async () => {
    await configure(asPmo, site.mapping(), 'the local Azure DevOps')
    expect(done(await asPmo.call('settings.tryMapping', { mapping: site.mapping() })).read).toBeGreaterThan(0)
    expect(done(await asPmo.call('person.find', { text: 'Marcus' })).people).toMatchObject([{ name: 'Marcus Lindqvist' }])
    expect(done(await asPmo.call('governance.export', {})).text).toContain('plumbline-governance/1')
    const { settingsVersion } = done(await asReader.call('settings.open', {}))
    const saved = await asReader.call('settings.save', {
      template: null,
      mapping: site.mapping(),
      zone: 'UTC',
      passageDays: 1,
      settingsVersion,
    })
    expect(saved).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
  })

  it('never judges officially in a browser', async () => {
    expect(await asPmo.call('refresh.start', {})).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
    expect(done(await asPmo.call('gate.judge', ref()))).toMatchObject({ kind: 'gate', source: 'preview', declaration: { may: false } })
    expect(done(await asPmo.call('gate.open', ref()))).toMatchObject({ kind: 'empty', reason: 'notJudged' })
  })

  it('is judged by the pipeline, and the portfolio opens with a page of calls', { timeout: 120_000 }, async () => {
    expect(await refreshAzureDevOps(site)).toBe(projectsOf(seeded.azureDevOps).length)
    const before = all.exchanges().length
    const refs = new Set<string>()
    let after: string | undefined
    do {
      const page = done(await asPmo.call('portfolio.open', after === undefined ? {} : { after }))
      if (page.kind !== 'portfolio') throw new Error(page.reason)
      for (const component of page.components) refs.add(component.ref)
      after = page.next
    } while (after !== undefined)
    expect(refs.size).toBe(projectsOf(seeded.azureDevOps).length)
    expect(all.exchanges().length - before).toBeLessThan(refs.size / 5)
  })

  it('does not take a forged wish for the PMO’s', async () => {
    const member = seeded.azureDevOps.people.find((person) => person.role === 'member')!.id
    const view = done(await asPmo.call('gate.open', ref()))
    if (view.kind !== 'gate') throw new Error(view.reason)
    expect(view.judged.outcome).toBe('ready')
    const authorization = `Basic ${Buffer.from(`:${site.token(member)}`).toString('base64')}`
    const request = JSON.stringify({ gate: view.gate.id, judgement: view.judged.judgementHash, by: pmo })
    const written = await fetch(`${site.url}/_apis/wit/workitems/${site.find(ideaTwin).id}?api-version=7.1`, {
      method: 'PATCH',
      headers: { authorization, 'content-type': 'application/json-patch+json' },
      body: JSON.stringify([{ op: 'add', path: '/fields/Custom.PlumblineRequest', value: request }]),
    })
    expect(written.status).toBe(200)
    await refreshAzureDevOps(site, site.find(ideaTwin).id)
    const opened = done(await asPmo.call('gate.open', ref()))
    expect(opened).toMatchObject({ kind: 'gate', gate: { id: view.gate.id, passed: null } })
  })

  it('refuses the guarded transition, passes a declared gate on through the service identity, and lets it through', async () => {
    expect(await move('Initiate')).toBe(400)
    const view = done(await asPmo.call('gate.open', ref()))
    if (view.kind !== 'gate') throw new Error(view.reason)
    expect(view).toMatchObject({
      source: 'official',
      gate: { id: 'G0' },
      judged: { outcome: 'ready' },
      enforcement: { strength: 'server' },
      declaration: { may: true },
    })
    const wish = { ...ref(), gate: 'G0', judgementHash: view.judged.judgementHash }
    expect(done(await asReader.call('gate.declarePassed', wish))).toMatchObject({ status: 'refused', obstacles: ['notYourRole'] })

    const stop = answerRequests(site, () => undefined)
    expect(done(await asPmo.call('gate.declarePassed', wish))).toMatchObject({ status: 'requested' })
    await stop()
    expect(done(await asPmo.call('gate.open', ref()))).toMatchObject({
      kind: 'gate',
      gate: { passed: { usableUntil: expect.any(String) as string } },
    })
    expect(await move('Initiate')).toBeLessThan(300)
  })

  it('puts the gates in force as somebody who may edit the process, a portion at a time, and takes everything back', async () => {
    const before = done(await asPmo.call('enforcement.open', {}))
    expect(before).toMatchObject({ status: 'never', possible: true, problem: null, preview: { obstacles: [] } })
    expect(before.gates.find(({ gate }) => gate === 'G0')).toMatchObject({ strength: 'server', exempt: 'Plumbline writers' })
    let { version } = before
    let calls = 0
    for (let left = 1; left > 0; calls += 1) {
      const step = done(await asPmo.call('enforcement.ensure', { version, whenUnable: 'refuse' }))
      version = step.version
      left = step.left
    }
    expect(calls).toBeGreaterThan(1)
    expect(done(await asPmo.call('enforcement.open', {}))).toMatchObject({ status: 'inForce', preview: { changes: [] } })
    for (let left = 1; left > 0; ) {
      const step = done(await asPmo.call('enforcement.undo', { version }))
      version = step.version
      left = step.left
    }
    expect(done(await asPmo.call('enforcement.open', {})).preview?.changes.length).toBe(before.preview?.changes.length)
    expect(await asReader.call('enforcement.ensure', { version, whenUnable: 'refuse' })).toMatchObject({
      ok: false,
      problem: { code: 'forbidden' },
    })
  })

  describeWithReference('specs', 'its calls', () => {
    it('are as the official description says, within the scopes of the manifest, and use each of them', async () => {
      const judge = await azureDevOpsJudge()
      const calls = all.exchanges()
      expect(calls.length).toBeGreaterThan(20)
      expect(printFindings(calls.flatMap((exchange) => judge.judge(exchange)))).toBe('')
      // The service identity brings a token of its own; only a person's calls are bound by the manifest.
      const people = calls.filter((exchange) => exchange.caller !== 'service' && exchange.caller !== personOf('service'))
      const operations = people.flatMap((exchange) => judge.operation(exchange) ?? [])
      expect(compareScopes(grantedScopes('azure-devops'), neededScopes('azure-devops', operations), excused['azure-devops'])).toEqual({
        missing: [],
        superfluous: [],
      })
    })
  })
})
