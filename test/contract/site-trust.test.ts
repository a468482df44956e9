import { type Call, hashOf, type OutputOf, type UseCaseName } from '@plumbline/core'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import type { SeedPortfolio } from '@plumbline/sandbox'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, callOf, phaseGate, service, zone } from '../support/calls.ts'
import { fixture, people, item as seeded } from '../support/portfolio.ts'
import { azureDevOpsSubject, type SiteSubject } from '../support/subjects.ts'

const colleague = { id: 'second', name: 'Paul Second', active: true, role: 'pmo' } as const

/** The fixture with the PMO's own project, its methodology item, and an item elsewhere that would attest as well. */
const portfolio: SeedPortfolio = {
  ...fixture,
  people: [...people, colleague],
  spaces: [
    ...fixture.spaces.map((space) => ({ ...space, items: [...space.items, seeded('elsewhere', 'artefact')] })),
    { key: 'PMO', name: 'PMO', items: [seeded('methodology', 'artefact', { createdBy: 'pmo' })] },
  ],
}

const raw = (collection: string, id: string) => ({ collection, id, check: (value: unknown) => value })

describe('what is set for a site in Azure DevOps, where anybody writes the documents', () => {
  let subject: SiteSubject
  const item = () => subject.ref('whole')
  const product = () => subject.ports('product')
  const callAs = async (person: string): Promise<Call> => callOf(await subject.actor(person), 'person')
  const use = async <N extends UseCaseName>(person: string, use: N, input: unknown): Promise<OutputOf<N>> => {
    const answered = await ask(subject.ports(person), await callAs(person), use, input)
    if (!answered.ok) throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
    return answered.value
  }
  const refresh = async () => {
    const call = callOf(service, 'product')
    let progress = await startRefresh(product(), call)
    while (progress.status === 'running') progress = await stepRefresh(product(), call)
    return progress
  }
  const judged = async (): Promise<string> => {
    const view = await use('lead', 'gate.open', { item: item() })
    return view.kind === 'gate' ? view.judged.judgementHash : view.reason
  }
  const settings = () => use('pmo', 'settings.open', {})
  const save = async (change: object = {}): Promise<OutputOf<'settings.save'>> => {
    const { settingsVersion, chosen } = await settings()
    const template = chosen ? { hash: chosen.hash } : { document: phaseGate }
    const [mapping, methodologyItem] = [subject.mapping(), subject.ref('methodology')]
    return use('pmo', 'settings.save', { template, mapping, zone, passageDays: 90, methodologyItem, settingsVersion, ...change })
  }
  /** What any member of the organisation can do to any document. */
  const forge = async (collection: string, id: string, change: (value: object) => unknown) => {
    const { shelf } = subject.ports('reader')
    const found = await shelf.read(raw(collection, id))
    await shelf.write(raw(collection, id), change((found?.value ?? {}) as object), found?.version ?? 'new')
  }
  const remove = async (collection: string, id: string) => {
    const documents = `${subject.tracker.url}/_apis/ExtensionManagement/InstalledExtensions/plumbline/plumbline/Data/Scopes/Default/Current/Collections`
    const authorization = `Basic ${Buffer.from(`:${subject.tracker.token('reader')}`).toString('base64')}`
    const path = `${documents}/${collection}/Documents/${id}?api-version=7.1-preview.1`
    expect((await fetch(path, { method: 'DELETE', headers: { authorization } })).status).toBe(204)
  }

  beforeEach(async () => {
    subject = await azureDevOpsSubject()
    subject.seed(portfolio)
    expect(await save()).toMatchObject({ ok: true })
    expect(await refresh()).toMatchObject({ status: 'finished' })
  })
  afterEach(() => subject.close())

  it('counts by the methodology item alone: edited, deleted, replayed and swapped settings change no judgement, and the page says so', async () => {
    const before = await judged()
    const attested = (await product().shelf.read(raw('settings', 'head')))!.value as object
    expect((await product().tracker({ mapping: subject.mapping(), zone }).marks(subject.ref('methodology'))).settings).toBe(
      hashOf(attested),
    )
    expect(await settings()).toMatchObject({ attestation: { is: 'attested', changed: false, waiting: [], project: 'PMO' } })
    const unmapped = { ...subject.mapping(), fields: {} }
    for (const change of [
      (value: object) => ({ ...value, mapping: unmapped }),
      (value: object) => ({ ...value, methodologyItem: subject.ref('elsewhere') }),
      (value: object) => ({ ...value, template: null, templates: [] }),
      () => 7,
    ]) {
      await forge('settings', 'head', change)
      expect(await refresh()).toMatchObject({ status: 'finished' })
      expect(await judged()).toBe(before)
      expect(await settings()).toMatchObject({ attestation: { is: 'attested', changed: true }, mapping: subject.mapping() })
      await forge('settings', 'head', () => attested)
    }
    await remove('settings', 'head')
    expect(await refresh()).toMatchObject({ status: 'finished' })
    expect(await judged()).toBe(before)
    expect(await settings()).toMatchObject({ attestation: { changed: true }, mapping: subject.mapping() })

    expect(await save({ passageDays: 30 })).toMatchObject({ ok: true })
    expect(await settings()).toMatchObject({ passageDays: 30, attestation: { waiting: [{ byName: 'Petra Officer', mine: true }] } })
    await refresh()
    expect(await settings()).toMatchObject({ passageDays: 30, attestation: { changed: false, waiting: [] } })
    await forge('settings', 'head', () => attested)
    expect(await settings()).toMatchObject({ passageDays: 30, attestation: { changed: true } })
  })

  it('has each change of what the tracker refuses on record, as done by whoever the tracker says, and nothing where nothing was done', async () => {
    // That the gates of this site were put in force before anybody asked here is on record as found.
    const open = async () => {
      const view = await use('pmo', 'enforcement.open', {})
      return { ...view, records: view.records.filter(({ found }) => !found) }
    }
    const all = async (name: 'enforcement.ensure' | 'enforcement.undo', more: object) => {
      let { version } = await open()
      for (let left = 1; left > 0; ) ({ version, left } = await use('pmo', name, { version, ...more }))
    }
    await all('enforcement.ensure', { whenUnable: 'refuse' })
    expect(await open()).toMatchObject({ status: 'inForce', records: [], recording: 'waits' })
    await refresh()
    const { records, recording } = await open()
    expect(records).toMatchObject([{ by: { name: 'Petra Officer' }, was: 'never', became: 'inForce' }])
    expect([recording, records[0]?.rules, records[0]?.changes]).toEqual([
      'nextRun',
      expect.any(Number),
      expect.stringContaining('fill the gates added'),
    ])
    await all('enforcement.ensure', { whenUnable: 'refuse' })
    await refresh()
    expect((await open()).records.length).toBe(1)

    await save({ passageDays: 30 })
    const { version, gates } = await open()
    const refused = await ask(subject.ports('pmo'), await callAs('pmo'), 'enforcement.undo', { version })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'conflict', message: expect.stringContaining('recorded') as string } })
    expect((await open()).gates).toEqual(gates)
    await refresh()
    await all('enforcement.undo', {})
    await refresh()
    expect((await open()).records[0]).toMatchObject({ was: 'inForce', became: 'undone' })
    const { text } = await use('pmo', 'ledger.export', { format: 'json' })
    const { subjects } = await use('pmo', 'ledger.verifyPack', { text })
    expect(subjects.find((one) => one.subject === subject.ref('methodology'))).toMatchObject({
      verified: true,
      anchoring: { is: 'anchored' },
      enforcement: expect.arrayContaining(
        [{ replay: 'same', by: 'Petra Officer' }].map((one) => expect.objectContaining(one) as object),
      ) as object,
    })
  })

  it('is asked for by the PMO alone, and on no item elsewhere', async () => {
    const before = await judged()
    const body = {
      ...((await product().shelf.read(raw('settings', 'head')))!.value as object),
      mapping: { ...subject.mapping(), fields: {} },
    }
    const { settings: replaces = null } = await product().tracker({ mapping: subject.mapping(), zone }).marks(subject.ref('methodology'))
    const act = { kind: 'settings.set', settings: hashOf(body), replaces }
    await forge('attested', hashOf(body), () => body)
    await forge('acts', hashOf(act), () => act)
    await subject.ports('lead').desk.ensureWish(subject.ref('methodology'), hashOf(act))
    await subject.ports('pmo').desk.ensureWish(subject.ref('elsewhere'), hashOf(act))
    await refresh()
    expect(await judged()).toBe(before)
    await expect(save({ methodologyItem: subject.ref('elsewhere') })).rejects.toThrow(/another item cannot take its place/)
  })

  it('does not take an item elsewhere for the methodology item, also before anything is attested', async () => {
    subject.seed(portfolio)
    await expect(save({ methodologyItem: subject.ref('elsewhere') })).rejects.toThrow(/does not lie in the project PMO/)
    await save({ methodologyItem: null })
    await forge('settings', 'head', (value) => ({ ...value, methodologyItem: subject.ref('elsewhere') }))
    expect(await settings()).toMatchObject({ methodologyItem: null, attestation: { is: 'noItem', elsewhere: subject.ref('elsewhere') } })
  })

  it('what binds a project counts by the project’s own ledger: nothing that somebody writes changes its judgement, and the panel names it', async () => {
    const before = await judged()
    const gate = () => use('lead', 'gate.open', { item: item() })
    const inFlight = { on: '2022-01-01', phase: 'idea', gates: [], reason: 'x', by: 'x', byName: 'X', at: '2022-01-01T09:00:00.000Z' }
    const person = { ref: 'x', name: 'X' }
    const overlay = {
      basedOn: hashOf(phaseGate),
      entries: [{ kind: 'severity', id: 'PG-33', before: 'block', after: 'warn', reason: 'x' }],
      ...{ reason: 'x', proposedBy: person, proposedAt: '', approvedBy: person, on: '2022-01-01', until: '2022-12-31' },
    }
    for (const value of [{ tailoring: overlay }, { inFlight }, { template: { id: 'x', version: '1', hash: hashOf(phaseGate) } }, 7]) {
      await forge('bindings', item(), () => value)
      await refresh()
      expect(await judged()).toBe(before)
      expect(await gate()).toMatchObject({ disbelieved: ['binding'] })
      expect(await use('pmo', 'binding.open', { item: item() })).toMatchObject({ disbelieved: 'changed', tailoring: null, inFlight: null })
    }
    const rows = [{ item: item(), phase: 'idea', gates: [], reason: 'Ran before' }]
    expect(await use('pmo', 'binding.declareInFlight', { rows })).toMatchObject({ declared: 1 })
    await refresh()
    const honest = (await product().shelf.read(raw('bindings', item())))!.value as object
    expect(await gate()).toMatchObject({ inFlight: { byName: 'Petra Officer' } })
    expect(await gate()).not.toMatchObject({ disbelieved: ['binding'] })
    await remove('bindings', item())
    await refresh()
    expect(await gate()).toMatchObject({ inFlight: { byName: 'Petra Officer' }, disbelieved: ['binding'] })
    await remove('attested', hashOf(honest))
    await refresh()
    expect(await gate()).toMatchObject({ disbelieved: ['bindingLost'] })
    expect(await judged()).toBe(before)
  })
})
