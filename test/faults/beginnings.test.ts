import { type UseCaseName } from '@plumbline/core'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, callOf, configure, service } from '../support/calls.ts'
import { fixture, item } from '../support/portfolio.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'

/** Everything is read, because the site is another one each time. */
const refresh = async (subject: SiteSubject) => {
  const ports = subject.ports('product')
  const call = callOf(service, 'product')
  let progress = await startRefresh(ports, call, { repair: true })
  while (progress.status === 'running') progress = await stepRefresh(ports, call)
  return progress
}

describe.each([
  ['Jira', jiraSubject],
  ['Azure DevOps', azureDevOpsSubject],
])('%s at the beginning', (_, start) => {
  let subject: SiteSubject
  beforeAll(async () => {
    subject = await start()
  })
  afterAll(() => subject?.close())
  const pmo = () => subject.ports('pmo')
  const as = async <N extends UseCaseName>(person: string, name: N, input: unknown) =>
    ask(subject.ports(person), callOf(await subject.actor(person), subject.eyes), name, input)

  it('says on a site without a template that one is to be chosen, and by whom', async () => {
    subject.seed(fixture)
    for (const [name, input] of [
      ['gate.open', { item: subject.ref('whole') }],
      ['portfolio.open', {}],
    ] as const) {
      expect(await as('pmo', name, input)).toMatchObject({
        ok: true,
        value: { kind: 'empty', reason: 'noTemplate', mayConfigure: true },
      })
      expect(await as('lead', name, input)).toMatchObject({
        ok: true,
        value: { kind: 'empty', reason: 'noTemplate', mayConfigure: false },
      })
    }
  })

  it('says on an empty site that there are no projects, once somebody looked, and where no type is mapped that one is to be chosen', async () => {
    subject.seed({ ...fixture, spaces: [{ key: 'NIL', name: 'Nothing', items: [] }] })
    await configure(pmo(), { ...subject.mapping(), projectItemTypes: [] }, await subject.actor('pmo'))
    expect(await as('pmo', 'portfolio.open', {})).toMatchObject({
      ok: true,
      value: { kind: 'empty', reason: 'noComponents', mayConfigure: true },
    })
    await configure(pmo(), subject.mapping(), await subject.actor('pmo'))
    expect(await as('pmo', 'portfolio.open', {})).toMatchObject({ ok: true, value: { kind: 'empty', reason: 'notRefreshed' } })
    expect(await refresh(subject)).toMatchObject({ status: 'finished', total: 0 })
    expect(await as('pmo', 'portfolio.open', {})).toMatchObject({ ok: true, value: { kind: 'empty', reason: 'noComponents' } })
  })

  it('judges a component without anything below it, and calls nothing done that is not there', async () => {
    subject.seed(fixture)
    await configure(pmo(), subject.mapping(), await subject.actor('pmo'))
    expect(await refresh(subject)).toMatchObject({ status: 'finished', total: 2 })
    const opened = await as('pmo', 'gate.open', { item: subject.ref('bare') })
    expect(opened).toMatchObject({ ok: true, value: { kind: 'gate', source: 'official', judged: { itemsRead: 0, scopeComplete: true } } })
    if (!opened.ok || opened.value.kind !== 'gate') throw new Error('no gate')
    expect(opened.value.judged.outcome).not.toBe('ready')
  })

  it('does not decide over a scope of which the reader sees only a part, and never shows what is hidden', async () => {
    subject.seed(fixture)
    await configure(pmo(), subject.mapping(), await subject.actor('pmo'))
    const judged = await as('reader', 'gate.judge', { item: subject.ref('whole') })
    if (!judged.ok || judged.value.kind !== 'gate') throw new Error(JSON.stringify(judged))
    if (subject.eyes === 'person') expect(judged.value.judged).toMatchObject({ scopeComplete: false, hiddenItems: 1 })
    const evidence = await Promise.all(
      judged.value.judged.criteria.map((c) => as('reader', 'gate.evidence', { item: subject.ref('whole'), criterion: c.id })),
    )
    expect(JSON.stringify(evidence)).not.toContain('Item secret')
  })

  it('names the field that was deleted or holds something else, and never takes it for empty', async () => {
    subject.seed({ ...fixture, spaces: [{ ...fixture.spaces[0]!, items: [item('only', 'project')] }] })
    const mapping = subject.mapping()
    const broken = {
      ...mapping,
      fields: { ...mapping.fields, need: { source: 'customfield_99999' }, sponsor: { source: mapping.fields.roughFinish!.source } },
    }
    await configure(pmo(), broken, await subject.actor('pmo'))
    const judged = await as('pmo', 'gate.judge', { item: subject.ref('only') })
    if (!judged.ok || judged.value.kind !== 'gate') throw new Error(JSON.stringify(judged))
    const observed = judged.value.judged.criteria.flatMap((c) => c.observed)
    const unknowns = observed.flatMap((o) => (typeof o.observed === 'object' ? [[o.field ?? o.fact, o.observed.unknown]] : []))
    expect(Object.fromEntries(unknowns)).toMatchObject({ need: 'fieldMissing' })
    expect(judged.value.judged.outcome).not.toBe('ready')
  })

  it('keeps the newer settings when two people save at once', async () => {
    subject.seed(fixture)
    const open = await as('pmo', 'settings.open', {})
    if (!open.ok) throw new Error(open.problem.message)
    const input = {
      template: open.value.chosen && { hash: open.value.chosen.hash },
      mapping: subject.mapping(),
      zone: 'UTC',
      settingsVersion: open.value.settingsVersion,
    }
    const first = await as('pmo', 'settings.save', { ...input, passageDays: 10 })
    const second = await as('pmo', 'settings.save', { ...input, passageDays: 20 })
    expect(first).toMatchObject({ ok: true, value: { ok: true } })
    expect(second).toMatchObject({ ok: true, value: { ok: false, problem: 'conflict', newer: { passageDays: 10 } } })
  })

  it('lets nobody but the PMO change what is asked', async () => {
    subject.seed(fixture)
    const saved = await as('lead', 'settings.save', {
      template: null,
      mapping: subject.mapping(),
      zone: 'UTC',
      passageDays: 10,
      settingsVersion: 'new',
    })
    expect(saved).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
  })
})
