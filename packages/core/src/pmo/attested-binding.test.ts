import './governance/pages.ts'
import './pages.ts'
import { describe, expect, it } from 'vitest'
import { hashOf } from '../hash.ts'
import { firstPhaseGate } from '../methodology/phase-gate-1.ts'
import { builtInTemplates } from '../templates.ts'
import { refreshAll, use } from '../testing/ask.ts'
import { publish, settings, versionOf } from '../testing/bound-site.ts'
import { callAs, ownedSite, people, readyProject, task } from '../testing/example-site.ts'
import type { InputOf, OutputOf, UseCases } from './client.ts'
import type { Settings } from './settings.ts'

const methodology = { ...task, ref: 'M1', title: 'Methodology', parent: 'none' }
const running = { ...readyProject, ref: 'P2', title: 'Running', state: 'Initiate' }

const attested = async () => {
  const site = ownedSite(['M1'], readyProject, running, task, methodology)
  const call = callAs(people.pmo, 'person')
  const saved = { ...settings, template: { document: firstPhaseGate }, methodologyItem: 'M1', settingsVersion: 'new' }
  await use(site.as(people.pmo), call, 'settings.save', saved)
  await refreshAll(site.product)
  return site
}
type Made = Awaited<ReturnType<typeof attested>>
type Person = keyof typeof people

const as = async <N extends `binding.${string}` & keyof UseCases>(
  { as: ports }: Made,
  person: Person,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> => use(ports(people[person]), callAs(people[person], 'person'), name, input)
const open = (site: Made, person: Person = 'pmo', item = 'P1') => as(site, person, 'binding.open', { item })
const entries = [{ kind: 'parameter', id: 'costTolerance', after: 200, reason: 'Fixed price' }] as const
const propose = async (site: Made, person: Person = 'manager') =>
  as(site, person, 'binding.proposeTailoring', {
    item: 'P1',
    entries: [...entries],
    reason: 'Fixed price',
    on: '2022-03-31',
    until: '2022-12-31',
    bindingVersion: (await open(site, person)).bindingVersion,
  })
const approve = async (site: Made, person: Person) => {
  const { proposed, bindingVersion } = await open(site, person)
  return as(site, person, 'binding.approveTailoring', { item: 'P1', hash: proposed?.hash ?? 'f'.repeat(64), bindingVersion })
}
const gate = (site: Made, item = 'P1') => use(site.product, callAs(people.pmo), 'gate.open', { item })
const judged = async (site: Made, item = 'P1'): Promise<string> => {
  const view = await gate(site, item)
  return view.kind === 'gate' ? view.judged.judgementHash : view.reason
}
const forge = ({ site }: Made, value: unknown, item = 'P1'): void => void site.documents.set(`bindings/${item}`, { value, version: '99' })
const overlay = {
  basedOn: hashOf(firstPhaseGate),
  entries: [{ kind: 'severity', id: 'PG-33', before: 'block', after: 'warn', reason: 'x' }],
  reason: 'x',
  proposedBy: { ref: 'owner', name: 'O' },
  proposedAt: '2022-03-01T09:00:00.000Z',
  approvedBy: { ref: 'pmo', name: 'P' },
  on: '2022-01-01',
  until: '2022-12-31',
}
const inFlight = {
  on: '2022-01-01',
  phase: 'idea',
  gates: [{ gate: 'G0', passedOn: '2021-01-01', where: 'paper' }],
  reason: 'x',
  by: 'pmo',
  byName: 'P',
  at: '2022-01-01T09:00:00.000Z',
}
const pin = { id: 'scrum-team', version: '1.0.0', hash: hashOf(builtInTemplates.find(({ id }) => id === 'scrum-team')) }

describe('what binds a project, in a storage that anybody writes', () => {
  it.each([
    ['a pin', { template: pin }],
    ['a tailoring', { tailoring: overlay }],
    ['one that follows', { following: { ...overlay, on: '2022-03-31' } }],
    ['a declaration', { inFlight }],
    ['rubbish', 7],
  ])('%s that somebody wrote past Plumbline changes no judgement, and the panel says so', async (_, value) => {
    const site = await attested()
    const before = await judged(site)
    forge(site, value)
    await refreshAll(site.product)
    expect(await judged(site)).toBe(before)
    expect(await gate(site)).toMatchObject({ disbelieved: ['binding'] })
    expect(await open(site)).toMatchObject({
      disbelieved: 'changed',
      tailoring: null,
      inFlight: null,
      pinned: false,
      protection: 'attested',
    })
  })

  it('counts by two people: asked for by the manager, agreed by the PMO, each taken up from the wish on the project', async () => {
    const site = await attested()
    const before = await judged(site)
    expect(await propose(site)).toMatchObject({ ok: true, view: { proposed: { state: 'proposed' }, waiting: [{ mine: true }] } })
    expect(await open(site)).toMatchObject({ proposed: null, waiting: [{ byName: people.manager.name, mine: false }] })
    await refreshAll(site.product)
    expect(await judged(site)).toBe(before)
    expect(await approve(site, 'pmo')).toMatchObject({ ok: true })
    expect(await judged(site)).toBe(before)
    await refreshAll(site.product)
    expect(await judged(site)).not.toBe(before)
    expect(await gate(site)).toMatchObject({ tailoring: { approvedByName: people.pmo.name } })
    const tailored = await judged(site)
    const honest = site.site.documents.get('bindings/P1')?.value as object
    forge(site, { ...honest, tailoring: { ...overlay, entries: [] } })
    await refreshAll(site.product)
    expect(await judged(site)).toBe(tailored)
    site.site.documents.delete('bindings/P1')
    await refreshAll(site.product)
    expect(await judged(site)).toBe(tailored)
    site.site.documents.delete(`attested/${hashOf(honest)}`)
    await refreshAll(site.product)
    expect(await judged(site)).toBe(before)
    expect(await gate(site)).toMatchObject({ disbelieved: ['bindingLost'] })
  })

  it.each([
    ['a tailoring that nobody proposed', 'pmo', { tailoring: overlay }],
    ['a pin by somebody who neither leads it nor is of the PMO', 'reader', { template: pin }],
    ['a declaration by its manager', 'manager', { inFlight: { ...inFlight, by: 'manager' } }],
    ['a declaration in another’s name', 'otherPmo', { inFlight }],
  ] as const)('%s is refused, although it was asked for on the project', async (_, person, value) => {
    const site = await attested()
    const before = await judged(site)
    const act = { kind: 'binding.set', binding: hashOf(value), replaces: null } as const
    forge(site, value)
    site.site.documents.set(`attested/${hashOf(value)}`, { value, version: '1' })
    site.site.documents.set(`acts/${hashOf(act)}`, { value: act, version: '1' })
    await site.as(people[person]).desk.ensureWish('P1', hashOf(act))
    await refreshAll(site.product)
    expect(await judged(site)).toBe(before)
    expect(site.site.marks.get('P1')?.record).toBeUndefined()
  })

  it('a declaration of a running project counts once it is taken up', async () => {
    const site = await attested()
    const rows = [{ item: 'P2', phase: 'initiate', gates: [{ gate: 'G0', passedOn: '2021-01-01', where: 'paper' }], reason: 'Ran before' }]
    expect(await as(site, 'pmo', 'binding.declareInFlight', { rows })).toMatchObject({ declared: 1, refused: [] })
    await refreshAll(site.product)
    expect(await gate(site, 'P2')).toMatchObject({ inFlight: { gates: [{ gate: 'G0' }] } })
    expect(await as(site, 'pmo', 'binding.listInFlight', {})).toMatchObject({ projects: [{ key: 'P2' }] })
    forge(site, { inFlight }, 'P1')
    expect((await as(site, 'pmo', 'binding.listInFlight', {})).projects).toHaveLength(1)
  })

  it('is not lost by something else that the same person asks for before the next run', async () => {
    const site = await attested()
    await propose(site, 'manager')
    const wish = { kind: 'approval.ask', gate: 'G0', judgementHash: await judged(site) } as const
    const asking = use(site.as(people.manager), callAs(people.manager, 'person'), 'governance.act', { item: 'P1', act: wish })
    await expect(asking).rejects.toThrow(/only one thing of a person can wait/)
    await expect(propose(site, 'pmo')).rejects.toThrow(/A change that .* asked for waits/)
  })

  it('stands under the version that it was judged by, whatever somebody makes of the document of its judgement', async () => {
    const site = await attested()
    const version = async () => (await judged(site)) && versionOf(site.product, 'P1')
    await publish(site.product, { rollOut: 'whenChosen' })
    await refreshAll(site.product)
    expect(await version()).toBe('phase-gate 1.0.0')
    const head = site.site.documents.get('settings/head')?.value as Settings | undefined
    const newer = head?.templates?.at(-1)?.hash ?? ''
    const stored = site.site.documents.get('judgements/P1')?.value as object
    site.site.documents.set('judgements/P1', { value: { ...stored, template: newer }, version: '77' })
    await refreshAll(site.product)
    expect(await version()).toBe('phase-gate 1.0.0')
    site.site.documents.delete('judgements/P1')
    await refreshAll(site.product)
    expect(await version()).toBe('phase-gate 1.0.0')
  })
})
