import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import type { LocalAzureDevOps, LocalJira } from '@plumbline/sandbox'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ask, callOf, configure, phaseGate, service, zone } from '../support/calls.ts'
import { fixture } from '../support/portfolio.ts'
import { startJira } from '../support/sites.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'

/** The built app on a small site, with its template chosen. */
const appOn = async (): Promise<LocalJira> => {
  const jira = await startJira()
  jira.seed(fixture)
  const opened = (await jira.invoke('pmo', 'settings.open', {})) as { readonly value: { readonly settingsVersion: string } }
  await jira.invoke('pmo', 'settings.save', {
    template: { document: phaseGate },
    mapping: jira.mapping(),
    zone,
    passageDays: 90,
    settingsVersion: opened.value.settingsVersion,
  })
  return jira
}

describe('the built app on a Forge that keeps to its limits', () => {
  let jira: LocalJira | undefined
  afterEach(async () => {
    await jira?.close()
    jira = undefined
  })
  const refreshed = async (site: LocalJira) => {
    await site.runScheduled('refresh-hourly')
    await site.settled()
    const status = await site.invoke('pmo', 'refresh.status', {})
    const view = (await site.invoke('pmo', 'gate.open', { item: site.find('whole').id }, 'whole')) as {
      readonly value: { readonly judged?: { readonly judgementHash: string }; readonly history?: readonly unknown[] }
    }
    return { status, hash: view.value.judged?.judgementHash }
  }

  it('judges the same where every event comes twice and late, and each schedule too', { timeout: 60_000 }, async () => {
    jira = await appOn()
    const kindly = await refreshed(jira)
    jira.disturb({ delivery: { twice: true, lateMilliseconds: 30 } })
    await jira.runScheduled('refresh-hourly')
    const unkindly = await refreshed(jira)
    expect(unkindly.status).toMatchObject({ ok: true, value: { status: 'finished' } })
    expect(unkindly.status).not.toHaveProperty('value.problem')
    expect(unkindly.hash).toBe(kindly.hash)
    expect(unkindly.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('waits where the storage takes no more for a second', { timeout: 60_000 }, async () => {
    jira = await appOn()
    jira.disturb({ storage: { portionsAMinute: 4000, requestsASecond: 30 } })
    expect(await refreshed(jira)).toMatchObject({ status: { ok: true, value: { status: 'finished' } } })
  })
})

describe('Jira that counts bursts', () => {
  // A second that does not pass, however slow this machine is.
  beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
  afterAll(() => void vi.useRealTimers())
  it('refuses the twenty-first write to an issue within two seconds, and the product waits as it is asked to', async () => {
    const subject = await jiraSubject()
    subject.seed(fixture)
    const jira = subject.tracker as LocalJira
    jira.disturb({ bursts: true })
    const path = `/rest/api/3/issue/${subject.ref('whole')}/properties/probe`
    const headers = { authorization: `Bearer ${jira.token('lead')}`, 'content-type': 'application/json' }
    const answers: Response[] = []
    for (let write = 0; write < 21; write += 1)
      answers.push(await fetch(`${jira.url}${path}`, { method: 'PUT', headers, body: String(write) }))
    expect(answers.slice(0, 20).map(({ status }) => status >= 300)).not.toContain(true)
    const last = answers.at(-1)
    expect([last?.status, last?.headers.get('retry-after'), last?.headers.get('ratelimit-reason')]).toEqual([
      429,
      '2',
      'jira-per-issue-on-write',
    ])
    const marks = { gates: [{ gate: 'G0', slot: 1, state: 'notPassed', until: null, judgementHash: null }], judgement: null } as const
    await subject.ports('product').desk.ensureMarks(subject.ref('whole'), marks)
    const reads = Array.from({ length: 130 }, () =>
      subject.ports('product').tracker({ mapping: subject.mapping(), zone }).marks(subject.ref('whole')),
    )
    subject.waited.length = 0
    const read = await Promise.allSettled(reads)
    expect(subject.waited).toContain(1000)
    expect(read.filter(({ status }) => status === 'rejected').map((one) => (one as PromiseRejectedResult).reason as unknown)).toSatisfy(
      (reasons: readonly { readonly code?: string }[]) => reasons.every(({ code }) => code === 'rate-limited'),
    )
    await subject.close()
  })
})

describe.each([
  ['Jira', jiraSubject],
  ['Azure DevOps', azureDevOpsSubject],
])('%s in another language', (name, start) => {
  it('has types whose names hold no letter of ours, and projects are judged', async () => {
    const subject: SiteSubject = await start()
    subject.seed(fixture)
    const site = subject.tracker as LocalJira | LocalAzureDevOps
    const before = subject.mapping()
    for (const [from, to] of [
      ['Project', '项目'],
      ['Task', '任务'],
    ] as const)
      site.administrator.renameType(from, to)
    const chinese = { ...before, projectItemTypes: ['项目'], deliveryTypes: ['任务'] }
    await configure(subject.ports('pmo'), name === 'Jira' ? before : chinese, await subject.actor('pmo'))
    const product = subject.ports('product')
    const call = callOf(service, 'product')
    let progress = await startRefresh(product, call)
    while (progress.status === 'running') progress = await stepRefresh(product, call)
    expect(progress).toMatchObject({ status: 'finished', total: 2 })
    const opened = await ask(subject.ports('pmo'), callOf(await subject.actor('pmo'), subject.eyes), 'gate.judge', {
      item: subject.ref('whole'),
    })
    expect(opened).toMatchObject({ ok: true, value: { kind: 'gate', judged: { itemsRead: 4 } } })
    await subject.close()
  })
})
