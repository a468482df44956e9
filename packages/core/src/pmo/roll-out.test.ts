import { describe, expect, it } from 'vitest'
import { hashOf } from '../hash.ts'
import { firstPhaseGate as phaseGate } from '../methodology/phase-gate-1.ts'
import type { Template } from '../methodology/template.ts'
import type { Ports } from '../ports.ts'
import { refreshAll, use } from '../testing/ask.ts'
import { judgedSite, publish, settings, stricter, versionOf } from '../testing/bound-site.ts'
import { callAs, exampleSite, people, readyProject } from '../testing/example-site.ts'
import { answer } from './registry.ts'

const [author, approver] = [callAs(people.pmo), callAs(people.otherPmo)]
const configured = judgedSite

const pass = async (ports: Ports, item: string, now: string) => {
  const view = await use(ports, callAs(people.sponsor, 'product', now), 'gate.open', { item })
  if (view.kind !== 'gate') throw new Error(view.reason)
  const wish = { item, gate: view.gate.id, judgementHash: view.judged.judgementHash }
  return use(ports, callAs(people.sponsor, 'product', now), 'gate.declarePassed', wish)
}

describe('a version that reaches each project at its next gate', () => {
  it('leaves every judgement as it is but for what waits beside it, takes over who passes a gate, and those that come new', async () => {
    const { product, site } = await configured()
    const kept = () => site.documents.get('judgements/P2')?.value as object
    const before = kept()
    expect(await publish(product, { rollOut: 'atNextGate' })).toMatchObject({ ok: true, inForce: true })
    await refreshAll(product)
    expect(kept()).toEqual({ ...before, beside: { offered: [{ version: '1.1.0', when: 'atNextGate', from: '2022-03-31' }] } })
    expect(await versionOf(product, 'P1')).toBe('phase-gate 1.0.0')

    expect(await pass(product, 'P1', '2022-03-31T13:00:00.000Z')).toMatchObject({ status: 'passed' })
    site.put([{ ...readyProject, ref: 'P3' }])
    await refreshAll(product, '2022-04-01T06:00:00.000Z')
    expect([await versionOf(product, 'P1'), await versionOf(product, 'P2'), await versionOf(product, 'P3')]).toEqual([
      'phase-gate 1.1.0',
      'phase-gate 1.0.0',
      'phase-gate 1.1.0',
    ])
    const view = await use(product, author, 'portfolio.open', {})
    const shown = view.kind === 'portfolio' ? view.components.map(({ template }) => template?.version) : []
    expect(shown).toEqual(['1.1.0', '1.0.0', '1.1.0'])
    expect(await use(product, author, 'gate.open', { item: 'P1' })).toMatchObject({ gate: { passed: { on: '2022-03-31' } } })
  })

  it('is written once and nowhere but in the head', async () => {
    const { product, site } = await configured()
    const before = new Map(site.documents)
    await publish(product, { rollOut: 'whenChosen' })
    const changed = [...site.documents].filter(([key, kept]) => before.get(key)?.version !== kept.version).map(([key]) => key.split('/')[0])
    expect(changed.toSorted()).toEqual(['drafts', 'publications', 'settings', 'templates'])
    expect(await use(product, author, 'template.versions', {})).toMatchObject({
      templates: [{ version: '1.0.0' }, { version: '1.1.0', rollOut: 'whenChosen', replaces: hashOf(phaseGate) }],
      publications: [{ rollOut: 'whenChosen' }],
    })
  })

  it('comes in waves, by tier', async () => {
    const { product, site } = await configured()
    site.put([{ ...readyProject, ref: 'P2', values: { ...readyProject.values, governanceTier: 'light' } }])
    await refreshAll(product)
    await publish(product, {
      rollOut: { light: { mode: 'atOnce' }, standard: { mode: 'atOnce', from: '2022-05-01' }, major: { mode: 'whenChosen' } },
    })
    await refreshAll(product)
    expect([await versionOf(product, 'P1'), await versionOf(product, 'P2')]).toEqual(['phase-gate 1.0.0', 'phase-gate 1.1.0'])
    await refreshAll(product, '2022-05-01T06:00:00.000Z')
    expect(await versionOf(product, 'P1')).toBe('phase-gate 1.1.0')
  })
})

describe('a template beside that of the site', () => {
  const own: Template = { ...phaseGate, id: 'own-way', name: 'Our way', version: '0.1.0' }

  it('moves nobody, and is compared with its own versions', async () => {
    const { product } = await configured()
    await publish(product, { template: own, beside: true })
    await refreshAll(product)
    expect(await versionOf(product, 'P1')).toBe('phase-gate 1.0.0')
    expect(await use(product, author, 'settings.open', {})).toMatchObject({
      chosen: { id: 'phase-gate' },
      templates: [{ id: 'phase-gate' }, { id: 'own-way' }],
    })
    const next = { ...own, version: '0.2.0', parameters: stricter.parameters }
    await use(product, author, 'template.saveDraft', { draft: 'next', text: JSON.stringify(next), draftVersion: 'new' })
    expect(await use(product, author, 'template.open', { template: { draft: 'next' } })).toMatchObject({
      comparedWith: { version: '0.1.0' },
    })
    expect((await use(product, author, 'template.dryRun', { template: { draft: 'next' } })).notCompared).toMatchObject([
      { key: 'P1', reason: 'otherTemplate' },
      { key: 'P2', reason: 'otherTemplate' },
    ])
  })

  it('takes the place of the site’s own where it is not said to come beside it', async () => {
    const { product } = await configured()
    await publish(product, { template: own })
    await refreshAll(product)
    expect(await versionOf(product, 'P1')).toBe('own-way 0.1.0')
  })
})

describe('a built-in template', () => {
  it('is adopted unchanged by one person until two have published', async () => {
    const { product } = exampleSite()
    const changed = { ...phaseGate, name: 'Other' }
    for (const document of [changed, null, 'x', { ...phaseGate, version: '1.0.1' }])
      expect(await answer('settings.save', product, author, { ...settings, template: { document }, settingsVersion: 'new' })).toMatchObject(
        {
          problem: { code: 'invalid', message: expect.stringContaining('no template as it comes with the product') as string },
        },
      )
    const saved = await use(product, author, 'settings.save', { ...settings, template: null, settingsVersion: 'new' })
    const settingsVersion = saved.ok ? saved.settingsVersion : ''
    const adopted = await use(product, author, 'template.adopt', { document: phaseGate, settingsVersion })
    expect(adopted).toMatchObject({ ok: true })
    expect(await use(product, approver, 'template.adopt', { document: phaseGate, settingsVersion })).toMatchObject({ ok: true })
    expect(await use(product, author, 'settings.open', {})).toMatchObject({ chosen: null, templates: [{ id: 'phase-gate' }] })
    const hash = hashOf(phaseGate)
    const chosen = { ...settings, template: { hash }, settingsVersion: adopted.ok ? adopted.settingsVersion : '' }
    expect(await use(product, author, 'settings.save', chosen)).toMatchObject({ ok: true })
    await refreshAll(product)
    expect(await versionOf(product, 'P1')).toBe('phase-gate 1.0.0')
  })

  it('is not added by one person where two have published', async () => {
    const { product, site } = await configured()
    const head = site.documents.get('settings/head')
    site.documents.set('settings/head', {
      ...head,
      value: { ...(head?.value as object), template: null, templates: [], publication: 'a'.repeat(64) },
    } as never)
    const { settingsVersion } = await use(product, author, 'settings.open', {})
    expect(await answer('template.adopt', product, author, { document: phaseGate, settingsVersion })).toMatchObject({
      problem: { code: 'invalid', message: expect.stringContaining('two people') as string },
    })
  })
})
