import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import type { LocalAzureDevOps } from '@plumbline/sandbox'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ask, callOf, configure, service, zone } from '../support/calls.ts'
import { fixture } from '../support/portfolio.ts'
import { azureDevOpsSubject, type SiteSubject } from '../support/subjects.ts'
import { collect, pagesOf } from './subject.ts'

/** Limits that the local service keeps and that a project can run into. */
describe('Azure DevOps that takes no more', () => {
  let subject: SiteSubject
  let site: LocalAzureDevOps
  beforeAll(async () => {
    subject = await azureDevOpsSubject()
    site = subject.tracker as LocalAzureDevOps
    subject.seed(fixture)
    await configure(subject.ports('pmo'), subject.mapping(), await subject.actor('pmo'))
  })
  afterEach(() => site.limit({}))
  afterAll(() => subject?.close())
  const refresh = async () => {
    const [product, call] = [subject.ports('product'), callOf(service, 'product')]
    let progress = await startRefresh(product, call)
    while (progress.status === 'running') progress = await stepRefresh(product, call)
    return progress
  }
  const gate = async (item: string) =>
    ask(subject.ports('pmo'), callOf(await subject.actor('pmo'), subject.eyes), 'gate.open', { item: subject.ref(item) })
  const tracker = () => subject.ports('product').tracker({ mapping: subject.mapping(), zone })

  it('refuses the revision too many: the refresh names the project with the reason, judges the others, and takes it up again later', async () => {
    site.limit({ revisions: 3 })
    expect(await refresh()).toMatchObject({
      status: 'finished',
      problem: expect.stringMatching(/kept the last judgement.*maximum number of revisions/),
    })
    expect(await gate('bare')).toMatchObject({ ok: true, value: { kind: 'gate' } })
    await expect(subject.ports('sponsor').desk.ensureWish(subject.ref('whole'), 'a'.repeat(64))).rejects.toMatchObject({
      remedy: expect.stringContaining('new work item'),
    })
    site.limit({})
    const again = await refresh()
    expect(again).toMatchObject({ status: 'finished' })
    expect(again).not.toHaveProperty('problem')
    expect(await gate('whole')).toMatchObject({ ok: true, value: { kind: 'gate' } })
  })

  it('refuses the link too many, and nothing is made by half', async () => {
    site.limit({ links: 4 })
    const meaning = { mapping: subject.mapping(), zone }
    const draft = { kind: 'risk', place: { below: subject.ref('whole') }, title: 'One too many', values: {} } as const
    const made = () => subject.ports('lead').desk.ensureItem('one-too-many', draft, meaning)
    await expect(made()).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('maximum number of links') })
  })

  it('ends a query after thirty seconds: what hangs below many is asked for by halves, and what is too much for one is not counted as nothing', async () => {
    const below = () => pagesOf(tracker().items({ kind: 'below', items: [subject.ref('whole'), subject.ref('bare')] }, []))
    const before = await below()
    site.limit({ walked: 5 })
    expect(await below()).toEqual(before)
    site.limit({ walked: 4 })
    expect((await below()).map(({ coverage }) => coverage.complete)).toEqual([false])
  })

  it('blocks an identity that asks too much; the product waits as long as it is told, and says so where that is too long', async () => {
    site.limit({ load: { requests: 3, seconds: 300 } })
    subject.waited.length = 0
    await expect(collect(tracker().items({ kind: 'components' }, ['sponsor']))).rejects.toMatchObject({
      code: 'rate-limited',
      retryAfter: 300,
    })
    site.limit({})
    expect((await collect(tracker().items({ kind: 'components' }, ['sponsor']))).length).toBeGreaterThan(0)
  })
})
