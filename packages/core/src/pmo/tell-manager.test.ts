import { describe, expect, it } from 'vitest'
import type { StoredJudgement } from '../gates/records.ts'
import { hashOf } from '../hash.ts'
import { refreshAll, use } from '../testing/ask.ts'
import { judgedSite, publish, settings, stricter, versionOf } from '../testing/bound-site.ts'
import { callAs, people, readyProject } from '../testing/example-site.ts'

const pmo = callAs(people.pmo)

describe('the manager of a project that came over to another version', () => {
  it('is told once what changes for this project, by the dry run’s own row', async () => {
    const { product, site } = await judgedSite(readyProject)
    await publish(product, {})
    expect(site.told.size).toBe(0)
    await refreshAll(product)
    await refreshAll(product)
    expect([...site.told.entries()]).toEqual([
      [
        `P1 ${hashOf(stricter)}`,
        {
          to: 'manager',
          item: 'P1',
          lines: [
            'This project now stands under Phase-gate 1.1.0; before, it stood under Phase-gate 1.0.0.',
            'With what is known today, the gate ahead is held by it.',
            expect.stringMatching(/^PG-33 now holds the gate: /) as string,
            'What the new version asks differently:',
            expect.stringContaining('2% instead of 5%') as string,
          ],
        },
      ],
    ])
  })

  it('is told in the language that the site chose', async () => {
    const { product, site } = await judgedSite(readyProject)
    const { settingsVersion, chosen } = await use(product, pmo, 'settings.open', {})
    await use(product, pmo, 'settings.save', { ...settings, template: { hash: chosen?.hash ?? '' }, language: 'de', settingsVersion })
    await publish(product, {})
    await refreshAll(product)
    expect([...site.told.values()][0]?.lines).toEqual([
      'Dieses Projekt steht jetzt unter Phase-gate 1.1.0; zuvor stand es unter Phase-gate 1.0.0.',
      'Nach heutigem Stand hält sie das nächste Gate auf.',
      expect.stringMatching(/^PG-33 hält jetzt das Gate auf: /) as string,
      'Die neue Version verlangt eine Sache anders; im Gate-Panel steht alles, was verlangt wird.',
    ])
    expect(await use(product, pmo, 'settings.open', {})).toMatchObject({ language: 'de', refreshBy: 'here' })
  })

  it('is told when it comes over, not when it is published', async () => {
    const { product, site } = await judgedSite()
    await publish(product, { rollOut: 'whenChosen' })
    await refreshAll(product)
    expect(site.told.size).toBe(0)
    await use(product, pmo, 'binding.upgrade', { item: 'P1', to: hashOf(stricter), bindingVersion: 'new' })
    await refreshAll(product)
    expect([...site.told.values()].map(({ item }) => item)).toEqual(['P1'])
  })

  it('is not told where the site switched it off', async () => {
    const { product, site } = await judgedSite(readyProject)
    const { settingsVersion, chosen } = await use(product, pmo, 'settings.open', {})
    await use(product, pmo, 'settings.save', { ...settings, template: { hash: chosen?.hash ?? '' }, tellManagers: false, settingsVersion })
    await publish(product, {})
    await refreshAll(product)
    expect([site.told.size, await versionOf(product, 'P1')]).toEqual([0, 'phase-gate 1.1.0'])
  })

  it('is told again by nobody after a crash between telling and keeping', async () => {
    const { product, site } = await judgedSite(readyProject)
    await publish(product, {})
    let down = true
    const shelf: typeof product.shelf = {
      ...product.shelf,
      write: (key, value, replaces) =>
        down && key.collection === 'judgements' ? Promise.reject(new Error('power cut')) : product.shelf.write(key, value, replaces),
    }
    await refreshAll({ ...product, shelf })
    expect([site.told.size, await versionOf(product, 'P1')]).toEqual([1, 'phase-gate 1.0.0'])
    down = false
    await refreshAll(product)
    expect([site.told.size, await versionOf(product, 'P1')]).toEqual([1, 'phase-gate 1.1.0'])
  })

  it('who cannot be told does not hold the others, and the refresh says so', async () => {
    const { projectManager: _, ...values } = readyProject.values
    const { product, site } = await judgedSite({ ...readyProject, values }, { ...readyProject, ref: 'P2' })
    await publish(product, {})
    await refreshAll(product)
    expect([...site.told.values()].map(({ item }) => item)).toEqual(['P2'])
    expect(await use(product, pmo, 'refresh.status', {})).toMatchObject({
      status: 'finished',
      problem: '1 projects came over to another version, and their managers could not be told.',
    })
  })

  const body = { id: 'x', criteria: 7 }
  it.each<[string, object]>([
    ['names a template that never stood here', { template: hashOf(body) }],
    ['holds a tailoring that is none', { tailoring: { entries: [null] } }],
  ])('is told nothing where the judgement before was changed and %s, and the refresh goes on', async (_name, change) => {
    const { product, site } = await judgedSite(readyProject, { ...readyProject, ref: 'P2' })
    const before = site.documents.get('judgements/P1')?.value as StoredJudgement
    site.documents.set(`templates/${hashOf(body)}`, { value: body, version: '1' })
    site.documents.set('judgements/P1', { value: { ...before, ...change }, version: '9' })
    await publish(product, {})
    await refreshAll(product)
    expect(await use(product, pmo, 'refresh.status', {})).toMatchObject({ status: 'finished', done: 2 })
    expect([...site.told.values()].map(({ item }) => item)).toEqual(['P2'])
    expect([await versionOf(product, 'P1'), await versionOf(product, 'P2')]).toEqual(['phase-gate 1.1.0', 'phase-gate 1.1.0'])
  })
})
