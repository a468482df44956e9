import './governance/pages.ts'
import './pages.ts'
import { describe, expect, it } from 'vitest'
import { hashOf } from '../hash.ts'
import { firstPhaseGate } from '../methodology/phase-gate-1.ts'
import type { Ports } from '../ports.ts'
import { refreshAll, use } from '../testing/ask.ts'
import { settings, stricter } from '../testing/bound-site.ts'
import { callAs, ownedSite, people, readyProject, task } from '../testing/example-site.ts'
import type { OutputOf } from './client.ts'
import type { Settings } from './settings.ts'

const methodology = { ...task, ref: 'M1', title: 'Methodology', parent: 'none' }

const made = () => ownedSite(['M1', 'M3'], readyProject, task, methodology, { ...methodology, ref: 'M2' }, { ...methodology, ref: 'M3' })
type Made = ReturnType<typeof made>
type Person = keyof typeof people

const opened = ({ as }: Made, person: Person = 'pmo') => use(as(people[person]), callAs(people[person], 'person'), 'settings.open', {})
const save = async (site: Made, change: object = {}, person: Person = 'pmo'): Promise<OutputOf<'settings.save'>> => {
  const { settingsVersion, chosen } = await opened(site, person)
  const template = chosen ? { hash: chosen.hash } : { document: firstPhaseGate }
  const input = { ...settings, template, methodologyItem: 'M1', settingsVersion, ...change }
  return use(site.as(people[person]), callAs(people[person], 'person'), 'settings.save', input)
}
const attested = async (): Promise<Made> => {
  const site = made()
  expect(await save(site)).toMatchObject({ ok: true })
  await refreshAll(site.product)
  return site
}
const forge = ({ site }: Made, change: (value: Record<string, unknown>) => unknown): void => {
  const head = site.documents.get('settings/head')
  site.documents.set('settings/head', { value: change({ ...(head?.value as object) }), version: '77' })
}
const judged = async ({ product }: { readonly product: Ports }): Promise<string> => {
  const view = await use(product, callAs(people.pmo), 'gate.judge', { item: 'P1' })
  return view.kind === 'gate' ? view.judged.judgementHash : view.reason
}

describe('settings in a storage that anybody writes', () => {
  it('wait on the methodology item, and count once the product has attested them there', async () => {
    const site = made()
    await save(site)
    expect(await opened(site)).toMatchObject({ attestation: { is: 'noItem', waiting: [{ byName: 'Petra Moor', mine: true }] } })
    await refreshAll(site.product)
    expect(await opened(site)).toMatchObject({
      attestation: { is: 'attested', changed: false, waiting: [], project: 'PMO' },
      methodologyItem: { key: 'M1' },
    })
    const head = site.site.documents.get('settings/head')?.value
    expect(site.site.marks.get('M1')).toMatchObject({ record: { seq: 1 }, settings: hashOf(head) })
  })

  it.each([
    ['another mapping', (value: object) => ({ ...value, mapping: { ...settings.mapping, fields: {} } })],
    ['another methodology item of the PMO', (value: object) => ({ ...value, methodologyItem: 'M3' })],
    ['one that lies elsewhere', (value: object) => ({ ...value, methodologyItem: 'M2' })],
    ['no template', (value: object) => ({ ...value, template: null, templates: [] })],
    ['rubbish', () => 'rubbish'],
  ])('keep judging as they were attested where somebody writes %s into the document, and the page says so', async (_, change) => {
    const site = await attested()
    const before = await judged(site)
    forge(site, change)
    expect(await judged(site)).toBe(before)
    await refreshAll(site.product)
    expect(await opened(site)).toMatchObject({
      attestation: { is: 'attested', changed: true },
      mapping: settings.mapping,
      methodologyItem: { key: 'M1' },
      chosen: { id: firstPhaseGate.id },
    })
    expect(await save(site, { passageDays: 30 })).toMatchObject({ ok: true })
    await refreshAll(site.product)
    expect(await opened(site)).toMatchObject({ attestation: { changed: false }, mapping: settings.mapping, passageDays: 30 })
  })

  it('accuse nobody where the product takes them up while the page is being read, as a share of the quota that somebody just saved', async () => {
    const site = await attested()
    const { settingsVersion } = await opened(site)
    const mine = site.as(people.pmo)
    await use(mine, callAs(people.pmo, 'person'), 'refresh.saveShare', { share: 20, settingsVersion })
    let looks = 0
    const late: Ports = {
      ...mine,
      tracker: (reading) => {
        const tracker = mine.tracker(reading)
        return {
          ...tracker,
          wishes: async (item) => {
            if ((looks += 1) === 2) await refreshAll(site.product)
            return tracker.wishes(item)
          },
        }
      },
    }
    expect(await use(late, callAs(people.pmo, 'person'), 'settings.open', {})).toMatchObject({
      attestation: { is: 'attested', changed: false },
    })
    expect(looks).toBeGreaterThanOrEqual(2)
    expect(await use(mine, callAs(people.pmo, 'person'), 'refresh.plan', {})).toMatchObject({ share: 20 })
  })

  it('are nobody’s who is not of the PMO, and none that were asked for on an item elsewhere', async () => {
    const site = await attested()
    const before = await judged(site)
    const body = { ...(site.site.documents.get('settings/head')?.value as object), mapping: { ...settings.mapping, fields: {} } }
    const act = { kind: 'settings.set', settings: hashOf(body), replaces: site.site.marks.get('M1')?.settings ?? null } as const
    site.site.documents.set(`attested/${hashOf(body)}`, { value: body, version: '1' })
    site.site.documents.set(`acts/${hashOf(act)}`, { value: act, version: '1' })
    await site.as(people.manager).desk.ensureWish('M1', hashOf(act))
    await site.as(people.pmo).desk.ensureWish('M2', hashOf(act))
    await refreshAll(site.product)
    expect(await judged(site)).toBe(before)
    expect(site.site.marks.get('M1')?.record?.seq).toBe(1)
  })

  it('are the last attested ones where an older document is put back', async () => {
    const site = await attested()
    const old = site.site.documents.get('settings/head')?.value as Record<string, unknown>
    await save(site, { passageDays: 30 })
    await refreshAll(site.product)
    forge(site, () => old)
    expect(await opened(site)).toMatchObject({ passageDays: 30, attestation: { changed: true } })
  })

  it('stop the refresh in words where what is attested is lost, until the PMO saves them again', async () => {
    const site = await attested()
    const stored = site.site.documents.get('judgements/P1')
    const hash = site.site.marks.get('M1')?.settings ?? ''
    site.site.documents.delete(`attested/${hash}`)
    forge(site, (value) => ({ ...value, passageDays: 1 }))
    await expect(refreshAll(site.product)).rejects.toThrow(/M1 attests are gone/)
    expect(site.site.documents.get('judgements/P1')).toEqual(stored)
    expect(await opened(site)).toMatchObject({ damaged: true })
    await save(site, { template: { document: firstPhaseGate } })
    await refreshAll(site.product)
    expect(await opened(site)).toMatchObject({ damaged: false, attestation: { is: 'attested', changed: false } })
  })

  it('are attested by an item of the PMO’s project alone, and by no other one once they are', async () => {
    const site = made()
    await expect(save(site, { methodologyItem: 'M2' })).rejects.toThrow(/M2 does not lie in the project PMO/)
    forge(site, () => ({ ...settings, template: null, methodologyItem: 'M2' }))
    expect(await opened(site)).toMatchObject({ methodologyItem: null, attestation: { is: 'noItem', elsewhere: 'M2' } })
    const done = await attested()
    await expect(save(done, { methodologyItem: 'M3' })).rejects.toThrow(/another item cannot take its place/)
    await expect(save(done, { methodologyItem: null })).rejects.toThrow(/another item cannot take its place/)
  })

  it('of two people who save one after the other before the next run are both heard: the second is told to wait', async () => {
    const site = await attested()
    await save(site, { passageDays: 30 })
    await expect(save(site, { passageDays: 40 }, 'otherPmo')).rejects.toThrow(/Petra Moor saved wait/)
    expect(await save(site, { zone: 'Europe/Paris', passageDays: 30 })).toMatchObject({ ok: true })
    await refreshAll(site.product)
    expect(await opened(site, 'otherPmo')).toMatchObject({ passageDays: 30, zone: 'Europe/Paris', attestation: { waiting: [] } })
  })

  it('are refused where two items of the PMO’s project claim to attest them', async () => {
    const site = await attested()
    await site.product.desk.ensureMarks('M3', { gates: [], judgement: null, settings: 'a'.repeat(64) })
    await expect(judged(site)).rejects.toThrow(/2 items of the project PMO attest settings/)
  })

  const publishing = async (site: Made) => {
    const { as: ports, product } = site
    const [author, approver] = [callAs(people.pmo, 'person'), callAs(people.otherPmo, 'person')]
    const text = JSON.stringify(stricter)
    const saved = await use(ports(people.pmo), author, 'template.saveDraft', { draft: 'd', text, draftVersion: 'new' })
    const asked = { draft: 'd', draftVersion: saved.ok ? saved.draftVersion : '', note: 'Budgets slipped', effectiveOn: '2022-03-31' }
    const proposed = await use(ports(people.pmo), author, 'template.proposePublication', asked)
    const proposalHash = proposed.ok ? proposed.proposalHash : ''
    const approve = () => use(ports(people.otherPmo), approver, 'template.approvePublication', { draft: 'd', proposalHash })
    const version = async () => (await use(product, callAs(people.pmo), 'settings.open', {})).chosen?.version
    return { approve, version }
  }

  it('take a template that one person proposed and another published, both attested by what they wished for', async () => {
    const site = await attested()
    const { approve, version } = await publishing(site)
    expect(await approve()).toMatchObject({ ok: true })
    expect(await version()).toBe('1.0.0')
    await refreshAll(site.product)
    expect(await version()).toBe('1.1.0')
    expect(await opened(site)).toMatchObject({ attestation: { changed: false }, oneMayChoose: false })
  })

  it.each(['another’s name', 'their own name'])('take no template that one person of the PMO published alone, in %s', async (name) => {
    const site = await attested()
    await publishing(site)
    await refreshAll(site.product)
    const head = site.site.documents.get('settings/head')?.value as Settings
    const template = { ...firstPhaseGate, version: '1.2.0', criteria: [] }
    const ref = { id: template.id, version: template.version, hash: hashOf(template) }
    const [one, other] = [people.pmo, people.otherPmo].map(({ ref: id, name: called }) => ({ ref: id, name: called }))
    const publication = {
      ...{ template: ref, replaces: head.template, note: 'Budgets slipped', effectiveOn: '2022-03-31', rollOut: 'atOnce' as const },
      ...{
        authors: [],
        proposedBy: name === 'their own name' ? one : other,
        approvedBy: one,
        at: '2022-03-31T12:00:00.000Z',
        before: null,
      },
    }
    const listed = { ...ref, replaces: head.template?.hash ?? null, from: '2022-03-31', rollOut: 'atOnce', at: publication.at }
    const next = { ...head, template: ref, templates: [...(head.templates ?? []), listed], publication: hashOf(publication) }
    const act = { kind: 'settings.set', settings: hashOf(next), replaces: hashOf(head) } as const
    const put = (place: string, value: unknown) => void site.site.documents.set(place, { value, version: '50' })
    put(`templates/${ref.hash}`, template)
    put(`publications/${hashOf(publication)}`, publication)
    put(`attested/${hashOf(next)}`, next)
    put('settings/head', next)
    put(`acts/${hashOf(act)}`, act)
    await site.as(people.pmo).desk.ensureWish('M1', hashOf(act))
    await refreshAll(site.product)
    expect(await opened(site)).toMatchObject({ chosen: { version: '1.0.0' }, attestation: { changed: true } })
  })

  const otherRoles = { ...settings.mapping, fields: { ...settings.mapping.fields, sponsor: { source: 'projectManager' } } }
  const sponsorField = async (site: Made) => (await opened(site)).mapping.fields.sponsor?.source

  it('read a role from another field only once a second person of the PMO agreed', async () => {
    const site = await attested()
    const before = await sponsorField(site)
    expect(await save(site, { mapping: otherRoles })).toMatchObject({ ok: true, proposed: true })
    await refreshAll(site.product)
    expect(await opened(site)).toMatchObject({ rolesProposed: { byName: 'Petra Moor', mine: true, changes: [{ to: 'Project manager' }] } })
    expect(await sponsorField(site)).toBe(before)
    const settle = async (person: Person) => {
      const { settingsVersion } = await opened(site, person)
      return use(site.as(people[person]), callAs(people[person], 'person'), 'settings.settleRoles', { agree: true, settingsVersion })
    }
    await expect(settle('pmo')).rejects.toThrow(/proposed these fields yourself/)
    expect(await settle('otherPmo')).toMatchObject({ ok: true })
    await refreshAll(site.product)
    expect(await sponsorField(site)).toBe('projectManager')
    expect(await opened(site)).toMatchObject({ rolesProposed: null, attestation: { changed: false } })
  })

  it.each([
    ['alone', {}],
    ['in another’s name', { roles: { by: { ref: 'otherPmo', name: 'O' }, at: '2022-03-31T12:00:00.000Z', fields: {} } }],
  ])('read a role from no other field that one person of the PMO put there past the page %s', async (_, more) => {
    const site = await attested()
    const before = await sponsorField(site)
    const head = site.site.documents.get('settings/head')?.value as Settings
    const next = { ...head, mapping: 'roles' in more ? head.mapping : otherRoles, ...more }
    const act = { kind: 'settings.set', settings: hashOf(next), replaces: hashOf(head) } as const
    for (const [place, value] of [
      [`attested/${hashOf(next)}`, next],
      ['settings/head', next],
      [`acts/${hashOf(act)}`, act],
    ] as const)
      site.site.documents.set(place, { value, version: '50' })
    await site.as(people.pmo).desk.ensureWish('M1', hashOf(act))
    await refreshAll(site.product)
    expect(await sponsorField(site)).toBe(before)
    expect(await opened(site)).toMatchObject({ rolesProposed: null, attestation: { changed: true } })
  })
})
