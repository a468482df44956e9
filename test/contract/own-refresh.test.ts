import { randomUUID } from 'node:crypto'
import { createAzureDevOpsPorts } from '@plumbline/azure-devops'
import { type Answer, answer, type Call, type ComponentSummary, type Person, type Ports, type RefreshProgress } from '@plumbline/core'
import { stepJob } from '@plumbline/core/jobs'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import { ownRefreshKind, startOwnRefresh } from '@plumbline/core/refresh-pages'
import type { LocalAzureDevOps } from '@plumbline/sandbox'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { callOf, configure, service } from '../support/calls.ts'
import { many } from '../support/portfolio.ts'
import { azureDevOpsAuthorization, impatient, over } from '../support/sites.ts'
import { azureDevOpsSubject, type SiteSubject } from '../support/subjects.ts'

const [projects, below] = [4, 3]
const start = Date.parse('2022-03-31T09:00:00.000Z')

describe('a refresh from a page of Azure DevOps', () => {
  let subject: SiteSubject
  let site: LocalAzureDevOps
  let pmo: Person
  let minutes = 0
  beforeAll(async () => {
    subject = await azureDevOpsSubject()
    site = subject.tracker as LocalAzureDevOps
    subject.seed(many(projects, below))
    pmo = await subject.actor('pmo')
    await configure(subject.ports('pmo'), subject.mapping(), pmo)
  })
  afterAll(() => subject?.close())
  beforeEach(() => {
    minutes += 10
    subject.recorded.clear()
  })

  const now = () => new Date(start + minutes * 60_000).toISOString()
  const asPerson = (person = pmo): Call => ({ ...callOf(person, 'person'), now: now() })
  const asService = (): Call => ({ ...callOf(service, 'product'), now: now() })
  /** As the page takes steps: with the pen, and this person's eyes. */
  const withPen = (signal = { aborted: false }): Call => ({ ...callOf(pmo, 'product'), eyes: 'person', now: now(), signal })
  const pen = (): Ports =>
    createAzureDevOpsPorts({
      unguessable: randomUUID,
      request: over(site.url, azureDevOpsAuthorization(site, 'pmo')),
      identity: 'writer',
      publisher: 'plumbline',
      extension: 'plumbline',
      patience: impatient(),
    })
  const page = (person: string): Ports => ({ ...subject.ports(person), ownRefresh: startOwnRefresh })
  const done = <T>(answered: Answer<T>): T => {
    if (answered.ok) return answered.value
    throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
  }
  const ask = async (name: 'refresh.start' | 'refresh.status', input: object = {}) =>
    done((await answer(name, page('pmo'), asPerson(), input)) as Answer<RefreshProgress>)
  const job = () => `own-refresh-${pmo.ref}`
  const drive = async (ports = pen()) => {
    for (let moved = true; moved; ) moved = (await stepJob(ports, withPen(), job(), { kinds: async () => ownRefreshKind })).moved
    return ask('refresh.status')
  }
  const refresh = async () => {
    expect(await ask('refresh.start')).toMatchObject({ status: 'running', own: true })
    return drive()
  }
  const byService = async () => {
    let progress = await startRefresh(subject.ports('product'), asService(), { only: 'due' })
    while (progress.status === 'running') progress = await stepRefresh(subject.ports('product'), asService())
    return progress
  }
  const summary = async (project: string) =>
    (
      await subject
        .ports('product')
        .shelf.read({ collection: 'portfolio-lines', id: 'all', check: (value) => value as { lines: Record<string, ComponentSummary> } })
    )?.value.lines[subject.ref(project)]
  /** Who wrote the judgement of a project, revision by revision. */
  const judgedBy = (project: string): readonly string[] =>
    (site.snapshot() as { items: { id: number; revisions: { by: string; set: Record<string, unknown> }[] }[] }).items
      .find(({ id }) => String(id) === subject.ref(project))!
      .revisions.flatMap(({ by, set }) => ('Custom.PlumblineJudgement' in set ? [by] : []))
  const writes = () =>
    subject.recorded
      .exchanges()
      .filter(({ method, path, status }) => method === 'PATCH' && /workitems/i.test(path) && !path.includes('validateOnly') && status < 300)

  it('is refused to the PMO outside the group that writes gates, with what to do', async () => {
    const refused = await answer('refresh.start', page('pmo'), asPerson(), {})
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'forbidden', message: expect.stringContaining('Plumbline writers'), remedy: expect.stringContaining('pipeline') },
    })
    expect(await ask('refresh.status')).toMatchObject({ status: 'idle', right: { may: false, why: 'group', group: 'Plumbline writers' } })
    const lead = await subject.actor('lead')
    expect(await answer('refresh.status', page('lead'), asPerson(lead), {})).toMatchObject({ value: { right: { may: false, why: 'pmo' } } })
    site.administrator.grant('writers', 'pmo', true)
    expect(await ask('refresh.status')).toMatchObject({ right: { may: true } })
  })

  it('judges every project that this person sees whole, as a member of the group', async () => {
    expect(await refresh()).toMatchObject({ status: 'finished', own: true, done: projects, total: projects })
    expect(judgedBy('p0')).toEqual(['pmo'])
    expect(await summary('p0')).toMatchObject({ totalItems: below })
  })

  it('writes nothing the second time, nor does the pipeline after it', async () => {
    await refresh()
    expect(writes()).toEqual([])
    expect(await byService()).toMatchObject({ status: 'finished' })
    expect(writes()).toEqual([])
    expect(judgedBy('p0')).toEqual(['pmo'])
  })
})
