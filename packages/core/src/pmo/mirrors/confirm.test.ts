import '../governance/pages.ts'
import '../pages.ts'
import { describe, expect, it } from 'vitest'
import { firstPhaseGate } from '../../methodology/phase-gate-1.ts'
import type { Call, Ports } from '../../ports.ts'
import { refreshAll, use } from '../../testing/ask.ts'
import { judgedSite, settings } from '../../testing/bound-site.ts'
import { callAs, ownedSite, people, readyProject, task } from '../../testing/example-site.ts'
import { judgementKey } from '../documents.ts'
import { everySummary } from '../lines/summaries.ts'
import type { OtherSites, OthersCounted } from '../views/mirrors.ts'
import { everyMirror, keepMirrors, sealed } from './document.ts'
import { entryOf, type MirrorEntry } from './mirror.ts'

const home = { name: 'away.example', url: 'https://away.example' }
const readAt = '2022-03-30T08:00:00.000Z'
const methodology = { ...task, ref: 'M1', title: 'Methodology', parent: 'none' }
const [pmo, person, reader] = [callAs(people.pmo), callAs(people.pmo, 'person'), callAs(people.reader, 'person')]

let travelling: Promise<readonly MirrorEntry[]> | undefined
/** Two projects of another site, ready to travel. */
const away = () =>
  (travelling ??= (async () => {
    const { product } = await judgedSite({ ...readyProject, ref: 'P7', title: 'Bridges' }, { ...readyProject, ref: 'P8', title: 'Canals' })
    return Promise.all(
      (await everySummary(product)).map(async (component) => {
        const stored = (await product.shelf.read(judgementKey(component.ref)))?.value
        const judgement = stored && !('none' in stored) ? stored.judgement : null
        return entryOf(home, {
          component: { ...component, url: `https://away.example/${component.ref}` },
          judgement,
          entered: null,
          audience: 'everyone',
        })
      }),
    )
  })())

/** A site whose documents anybody writes, and whose settings an item attests. */
const attested = async () => {
  const made = ownedSite(['M1'], readyProject, methodology)
  const mine = made.as(people.pmo)
  await use(mine, person, 'settings.save', {
    ...settings,
    template: { document: firstPhaseGate },
    methodologyItem: 'M1',
    settingsVersion: 'new',
  })
  await refreshAll(made.product)
  return { ...made, mine }
}

const carry = async (ports: Ports, call: Call, from = home, at = readAt, components?: readonly MirrorEntry[]) => {
  const given = components ?? (await away())
  const { sealed: taken } = await use(ports, call, 'mirror.receive', { home: from, readAt: at, components: given })
  const standing = given.map(({ hash, component }) => ({ ref: component.ref, hash }))
  return use(ports, call, 'mirror.settle', { home: from, readAt: at, complete: true, left: 0, standing, sealed: taken })
}

/** Writes a project of another site into the storage, as anybody can: its own hash fits. */
const forge = async (ports: Ports, title: string, ref?: string): Promise<void> => {
  const [first] = (await everyMirror(ports)).mirrors
  if (!first) throw new Error('nothing to forge')
  const { hash: _, ...rest } = first
  const component = { ...rest.component, title, url: `https://away.example/${title}`, ref: ref ?? rest.component.ref }
  await keepMirrors(ports, [sealed({ ...rest, component })])
}

const trusted = async (ports: Ports, call: Call = pmo): Promise<Readonly<Record<string, string>>> => {
  const view = await use(ports, call, 'portfolio.open', {})
  if (view.kind !== 'portfolio') throw new Error(view.reason)
  return Object.fromEntries(view.components.flatMap(({ title, mirror }) => (mirror ? [[title, mirror.trust] as const] : [])))
}
const counted = async (ports: Ports, others?: OthersCounted): Promise<OtherSites> =>
  (await use(ports, pmo, 'selection.open', others ? { changes: { others } } : {})).others

describe('what was carried here of another site, where anybody writes the documents', () => {
  it('is confirmed at once by one revision of the methodology item where the product carries it itself', async () => {
    const { product, site } = await attested()
    const before = site.marks.get('M1')
    expect(await carry(product, pmo)).toMatchObject({ count: 2, confirmed: 'now' })
    expect(site.marks.get('M1')).toEqual({ ...before, carried: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    expect(await trusted(product)).toEqual({ Bridges: 'confirmed', Canals: 'confirmed' })
    expect((await use(product, pmo, 'mirror.list', {})).homes).toMatchObject([{ trust: 'confirmed', notConfirmed: 0, missing: 0 }])
    // What is decided for the site afterwards leaves it as it is.
    await refreshAll(product)
    expect(await trusted(product)).toEqual({ Bridges: 'confirmed', Canals: 'confirmed' })
  })

  it('waits for the next run where a person of the PMO carried it, and counts in nothing until then', async () => {
    const { product, mine } = await attested()
    expect(await carry(mine, person)).toMatchObject({ confirmed: 'nextRun' })
    expect(await trusted(product)).toEqual({ Bridges: 'notConfirmed', Canals: 'notConfirmed' })
    expect(await counted(product)).toMatchObject({ count: 'confirmed', sites: [{ projects: 2, notConfirmed: 2, counted: 0 }] })
    await refreshAll(product)
    expect(await trusted(product)).toEqual({ Bridges: 'confirmed', Canals: 'confirmed' })
    expect(await counted(product)).toMatchObject({ sites: [{ projects: 2, notConfirmed: 0, counted: 2 }] })
  })

  it('does not take the place of something else that the person asked for', async () => {
    const { product, mine } = await attested()
    await use(mine, person, 'governance.siteAct', { act: { kind: 'group.set', role: 'board', members: [{ person: 'sponsor' }] } })
    expect(await carry(mine, person)).toMatchObject({ confirmed: 'busy' })
    await refreshAll(product)
    expect(await trusted(product)).toEqual({ Bridges: 'notConfirmed', Canals: 'notConfirmed' })
    expect(await carry(mine, person)).toMatchObject({ confirmed: 'nextRun' })
  })

  it('is confirmed for nobody outside the PMO, whatever they wish for', async () => {
    const { product, mine, as } = await attested()
    await carry(product, pmo)
    await forge(mine, 'Dams', `m-${'0'.repeat(20)}`)
    const list = '1'.repeat(64)
    const act = { kind: 'mirrors.carry', home: (await everyMirror(mine)).mirrors[0]?.home ?? '', list: null } as const
    const { askFor } = await import('../governance/ask-for.ts')
    await askFor(as(people.reader), 'M1', act)
    await askFor(as(people.owner), 'M1', { ...act, list })
    await refreshAll(product)
    expect(await trusted(product)).toEqual({ Bridges: 'confirmed', Canals: 'confirmed', Dams: 'notConfirmed' })
    expect(await use(as(people.reader), reader, 'governance.siteAct', { act })).toMatchObject({ status: 'refused' })
  })

  it('counts in no number where somebody forged or changed it, unless the switch says so, which then stands in the question', async () => {
    const { product, mine } = await attested()
    await carry(product, pmo)
    await forge(mine, 'Dams', `m-${'0'.repeat(20)}`)
    expect(await counted(product)).toMatchObject({ sites: [{ name: 'away.example', projects: 3, notConfirmed: 1, counted: 2, readAt }] })
    const rows = async (others?: OthersCounted) => {
      const { candidates, leftOut } = await use(product, pmo, 'selection.open', others ? { changes: { others } } : {})
      return [...candidates, ...leftOut].map(({ title }) => title).toSorted()
    }
    expect(await rows()).toEqual(['Bridges', 'Canals', 'Faster claims'])
    expect(await rows('all')).toEqual(['Bridges', 'Canals', 'Dams', 'Faster claims'])
    expect(await rows('none')).toEqual(['Faster claims'])
    const scored = (await use(product, pmo, 'scoring.open', {})).scores.map(({ title }) => title)
    expect(scored).not.toContain('Dams')
    expect((await use(product, pmo, 'capacity.open', {})).projects.map(({ title }) => title)).not.toContain('Dams')
    await forge(mine, 'Bridges and more')
    expect(await trusted(product)).toMatchObject({ 'Bridges and more': 'notConfirmed', Canals: 'confirmed' })
    expect((await use(product, pmo, 'mirror.list', {})).homes).toMatchObject([{ notConfirmed: 2, missing: 1 }])
  })

  it('never gives way to a forged project of the same name that says it was read later', async () => {
    const { product, mine, site } = await attested()
    await carry(product, pmo)
    const [first] = (await everyMirror(mine)).mirrors
    if (!first) throw new Error('nothing was carried')
    const { hash: _, ...rest } = first
    const component = { ...rest.component, ref: `m-${'0'.repeat(20)}`, url: 'https://other.example/1' }
    await keepMirrors(mine, [sealed({ ...rest, home: 'f'.repeat(16), component })])
    const page = site.documents.get('mirror-lines/all')
    if (!page) throw new Error('nothing was carried')
    const { lines } = page.value as { lines: Record<string, unknown> }
    const [told] = Object.entries(lines).flatMap(([id, line]) => (id.startsWith('home-') ? [line as { home: object }] : []))
    lines[`home-${'f'.repeat(16)}`] = { home: { ...told?.home, name: 'other.example', readAt: '2099-01-01T00:00:00.000Z' } }
    expect((await counted(product)).sites).toMatchObject([
      { name: 'away.example', projects: 2, counted: 2 },
      { name: 'other.example', projects: 1, notConfirmed: 1, counted: 0 },
    ])
    // Nor does a date in a document keep a new reading out.
    lines[`home-${first.home}`] = { home: { ...told?.home, readAt: '2099-01-01T00:00:00.000Z' } }
    expect(await carry(product, pmo, home, '2022-03-31T08:00:00.000Z')).toMatchObject({ confirmed: 'now' })
  })

  it('is not confirmed with what somebody wrote while it was carried', async () => {
    const { product, mine } = await attested()
    const components = await away()
    const { sealed: taken } = await use(product, pmo, 'mirror.receive', { home, readAt, components })
    await forge(mine, 'Bridges and more')
    const standing = components.map(({ hash, component }) => ({ ref: component.ref, hash }))
    await use(product, pmo, 'mirror.settle', { home, readAt, complete: true, left: 0, standing, sealed: taken })
    expect(await trusted(product)).toEqual({ 'Bridges and more': 'notConfirmed', Canals: 'confirmed' })
  })

  it('cannot be brought back by its old documents once the site was taken away', async () => {
    const { product, site } = await attested()
    await carry(product, pmo)
    const kept = JSON.parse(JSON.stringify(site.documents.get('mirror-lines/all'))) as ReturnType<typeof site.documents.get>
    const [{ home: id } = { home: '' }] = (await use(product, pmo, 'mirror.list', {})).homes
    await use(product, pmo, 'mirror.forget', { home: id })
    if (kept) site.documents.set('mirror-lines/all', kept)
    expect(await trusted(product)).toEqual({ Bridges: 'notConfirmed', Canals: 'notConfirmed' })
  })

  it('is believed as it stands before anything is attested, and says that it is not protected', async () => {
    const { product } = await judgedSite({ ...readyProject, ref: 'P1' })
    const { as: _, ...owned } = ownedSite([], readyProject)
    expect(await carry({ ...product, ...(owned.product.pmoProject ? { pmoProject: owned.product.pmoProject } : {}) }, pmo)).toMatchObject({
      confirmed: 'unprotected',
    })
    const ports = { ...product, ...(owned.product.pmoProject ? { pmoProject: owned.product.pmoProject } : {}) }
    expect(await counted(ports)).toMatchObject({ sites: [{ trust: 'recorded', counted: 2 }] })
  })
})
