import { randomUUID } from 'node:crypto'
import { createAzureDevOpsPorts } from '@plumbline/azure-devops'
import {
  type Answer,
  answer,
  type Call,
  type ComponentSummary,
  type HttpRequest,
  type Person,
  type Ports,
  type RefreshProgress,
} from '@plumbline/core'
import { stepJob } from '@plumbline/core/jobs'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import { ownRefreshKind, startOwnRefresh } from '@plumbline/core/refresh-pages'
import type { LocalAzureDevOps } from '@plumbline/sandbox'
import { afterEach, describe, expect, it } from 'vitest'
import { callOf, configure, service } from '../support/calls.ts'
import { many } from '../support/portfolio.ts'
import { azureDevOpsAuthorization, impatient, over } from '../support/sites.ts'
import { azureDevOpsSubject } from '../support/subjects.ts'

const below = 3
const start = Date.parse('2022-03-31T09:00:00.000Z')

interface Kept {
  readonly items: readonly {
    readonly id: number
    readonly revisions: readonly { readonly by: string; readonly set: Readonly<Record<string, unknown>> }[]
  }[]
}

/** A site with some projects, whose PMO lead holds the pen unless said otherwise, and time that goes on from question to question. */
const stage = async (projects: number, { pen = true } = {}) => {
  const subject = await azureDevOpsSubject()
  const site = subject.tracker as LocalAzureDevOps
  subject.seed(many(projects, below))
  const pmo = await subject.actor('pmo')
  await configure(subject.ports('pmo'), subject.mapping(), pmo)
  if (pen) site.administrator.grant('writers', 'pmo', true)
  let minutes = 0
  const now = () => new Date(start + (minutes += 1) * 60_000).toISOString()
  const page = (person: string): Ports => ({ ...subject.ports(person), ownRefresh: startOwnRefresh })
  const asked = async (name: 'refresh.start' | 'refresh.status', person: Person = pmo, as = 'pmo') =>
    (await answer(name, page(as), { ...callOf(person, 'person'), now: now() }, {})) as Answer<RefreshProgress>
  const ask = async (name: 'refresh.start' | 'refresh.status'): Promise<RefreshProgress> => {
    const answered = await asked(name)
    if (answered.ok) return answered.value
    throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
  }
  /** As an open page takes steps: with the pen, and this person's eyes. It may be closed at one of its writes. */
  const open = (closedAt = Number.POSITIVE_INFINITY): Ports => {
    const send = over(site.url, azureDevOpsAuthorization(site, 'pmo'))
    let writes = 0
    const request: HttpRequest = async (exchange) => {
      const writing = exchange.method !== 'GET' && !/wiql|workitemsbatch|revisions|validateOnly/.test(exchange.path)
      if (writing && (writes += 1) > closedAt) throw new Error('The page was closed')
      return send(exchange)
    }
    const place = { publisher: 'plumbline', extension: 'plumbline' }
    return createAzureDevOpsPorts({ ...place, unguessable: randomUUID, request, identity: 'writer', patience: impatient() })
  }
  const step = (ports: Ports) => {
    const call: Call = { ...callOf(pmo, 'product'), eyes: 'person', now: now() }
    return stepJob(ports, call, `own-refresh-${pmo.ref}`, { kinds: async () => ownRefreshKind })
  }
  const drive = async (ports = open()) => {
    for (let running = true; running; ) running = (await step(ports)).stands?.status === 'running'
    return ask('refresh.status')
  }
  const byService = async () => {
    const call = () => ({ ...callOf(service, 'product'), now: now() })
    const ports = subject.ports('product')
    let progress = await startRefresh(ports, call(), { only: 'due' })
    while (progress.status === 'running') progress = await stepRefresh(ports, call())
    return progress
  }
  const document = async <T>(collection: string, id: string) =>
    (await subject.ports('product').shelf.read({ collection, id, check: (value) => value as T }))?.value
  const itemOf = (project: string) => (site.snapshot() as Kept).items.find(({ id }) => String(id) === subject.ref(project))
  return {
    subject,
    site,
    aDayLater: () => void (minutes += 24 * 60),
    asked,
    ask,
    open,
    drive,
    byService,
    refresh: async () => {
      expect(await ask('refresh.start')).toMatchObject({ status: 'running', own: true })
      return drive()
    },
    line: async (project: string) =>
      (await document<{ lines: Record<string, ComponentSummary> }>('portfolio-lines', 'all'))?.lines[subject.ref(project)],
    readTo: async () => (await document<{ at: string }>('refresh', 'read'))?.at,
    document,
    /** Who wrote the judgement of a project, revision by revision. */
    judgedBy: (project: string): readonly string[] =>
      itemOf(project)?.revisions.flatMap(({ by, set }) => ('Custom.PlumblineJudgement' in set ? [by] : [])) ?? [],
    edit: async (project: string, field: string, value: string) => {
      const answered = await fetch(`${site.url}/_apis/wit/workitems/${subject.ref(project)}?api-version=7.1`, {
        method: 'PATCH',
        headers: { authorization: azureDevOpsAuthorization(site, 'lead'), 'content-type': 'application/json-patch+json' },
        body: JSON.stringify([{ op: 'add', path: `/fields/${field}`, value }]),
      })
      expect(answered.status, await answered.text()).toBe(200)
    },
  }
}

describe('a refresh from a page of Azure DevOps', () => {
  let opened: Awaited<ReturnType<typeof stage>> | undefined
  const on = async (...given: Parameters<typeof stage>) => (opened = await stage(...given))
  afterEach(() => opened?.subject.close())

  it('is for members of the group that writes gates, and tells others what to do', async () => {
    const { asked, ask, site, subject } = await on(1, { pen: false })
    expect(await asked('refresh.start')).toMatchObject({
      ok: false,
      problem: { code: 'forbidden', message: expect.stringContaining('Plumbline writers'), remedy: expect.stringContaining('pipeline') },
    })
    expect(await ask('refresh.status')).toMatchObject({ status: 'idle', right: { may: false, why: 'group', group: 'Plumbline writers' } })
    const lead = await subject.actor('lead')
    expect(await asked('refresh.status', lead, 'lead')).toMatchObject({ value: { right: { may: false, why: 'pmo' } } })
    site.administrator.grant('writers', 'pmo', true)
    expect(await ask('refresh.status')).toMatchObject({ right: { may: true } })
  })

  it('judges what this person sees whole and leaves the rest as it was; a second one writes nothing, and neither does the pipeline', async () => {
    const { aDayLater, byService, document, edit, judgedBy, line, readTo, refresh, site, subject } = await on(4)
    expect(await refresh()).toMatchObject({ status: 'finished', own: true, done: 4, total: 4 })
    const first = await readTo()
    expect(['p0', 'p3'].map(judgedBy)).toEqual([['pmo'], ['pmo']])
    expect(await line('p0')).toMatchObject({ totalItems: below })

    const writes = () =>
      subject.recorded
        .exchanges()
        .filter(({ method, path }) => method === 'PATCH' && /workitems/i.test(path) && !path.includes('validateOnly'))
    subject.recorded.clear()
    expect(await refresh()).toMatchObject({ status: 'finished' })
    expect(await byService()).toMatchObject({ status: 'finished' })
    expect(writes()).toEqual([])

    site.administrator.hide(subject.ref('p1t0'), 'pmo', true)
    site.administrator.hide(subject.ref('p2'), 'pmo', true)
    const { source, values = {} } = subject.mapping().fields.declaredHealth!
    const [onTrack = ''] = Object.entries(values).find(([, means]) => means === 'onTrack') ?? []
    for (const project of ['p0', 'p1']) await edit(project, source, onTrack)
    const told = (await readTo()) ?? ''
    expect(told >= (first ?? '')).toBe(true)
    // Who sees which projects is looked at once a day.
    aDayLater()
    const after = await refresh()
    expect(after).toMatchObject({ status: 'finished' })
    expect(after.problem).toContain(
      `1 project was left to the pipeline, because Petra Officer cannot see all of its items: #${subject.ref('p1')}.`,
    )
    expect(after.problem).toContain('1 project that cannot be seen was left to the pipeline.')
    expect(await line('p0')).toMatchObject({ health: 'onTrack' })
    expect(await line('p1')).toMatchObject({ health: 'atRisk', totalItems: below })
    expect(await line('p2')).toMatchObject({ totalItems: below })
    expect(await readTo()).toBe(told)
    expect(await document('judgements', subject.ref('p2'))).toBeDefined()

    expect(await byService()).toMatchObject({ status: 'finished' })
    expect(await line('p1')).toMatchObject({ health: 'onTrack', totalItems: below })
  })

  it('keeps what stands where the tracker does not take gates from this person', async () => {
    const { ask, document, drive, judgedBy, site, subject } = await on(2)
    await ask('refresh.start')
    site.administrator.grant('writers', 'pmo', false)
    expect((await drive()).problem).toContain(
      '2 projects were left to the pipeline, because the tracker does not take their gates from Petra Officer',
    )
    expect(judgedBy('p0')).toEqual([])
    expect(await document('judgements', subject.ref('p0'))).toBeUndefined()
  })

  it('goes on where it was when its page is closed in the middle, also in two pages at once, and writes each judgement once', async () => {
    const { ask, drive, judgedBy, open } = await on(3)
    await ask('refresh.start')
    for (const closedAt of [1, 3, 4]) await drive(open(closedAt)).catch((error: Error) => expect(error.message).toMatch(/No connection/))
    expect(await ask('refresh.status')).toMatchObject({ status: 'running', own: true })
    await Promise.all([drive(), drive()])
    expect(await ask('refresh.status')).toMatchObject({ status: 'finished', done: 3 })
    expect(['p0', 'p1', 'p2'].map(judgedBy)).toEqual([['pmo'], ['pmo'], ['pmo']])
  })

  it('runs beside the pipeline without a judgement written twice, and is not begun while the pipeline is at work', async () => {
    const { ask, byService, drive, judgedBy, subject } = await on(3)
    await ask('refresh.start')
    await Promise.all([drive(), byService()])
    expect(['p0', 'p1', 'p2'].map((project) => judgedBy(project).length)).toEqual([1, 1, 1])
    await startRefresh(subject.ports('product'), { ...callOf(service, 'product'), now: '2022-03-31T13:00:00.000Z' })
    const taken = await ask('refresh.start')
    expect(taken).toMatchObject({ status: 'running' })
    expect(taken.own).toBeUndefined()
  })
})
