import { describe, expect, it } from 'vitest'
import type { StoredJudgement } from '../../gates/records.ts'
import { hashOf } from '../../hash.ts'
import { phaseGate as fullPhaseGate } from '../../methodology/phase-gate.ts'
import { firstPhaseGate as phaseGate } from '../../methodology/phase-gate-1.ts'
import type { Template } from '../../methodology/template.ts'
import type { Ports } from '../../ports.ts'
import { refreshAll, use } from '../../testing/ask.ts'
import { judgedSite, publish, settings, stricter, versionOf } from '../../testing/bound-site.ts'
import { callAs, exampleSite, people, readyProject } from '../../testing/example-site.ts'
import { answer } from '../registry.ts'

const [pmo, otherPmo, manager, reader] = [people.pmo, people.otherPmo, people.manager, people.reader].map((person) => callAs(person)) as [
  ReturnType<typeof callAs>,
  ReturnType<typeof callAs>,
  ReturnType<typeof callAs>,
  ReturnType<typeof callAs>,
]
const item = 'P1'
const open = (ports: Ports) => use(ports, pmo, 'binding.open', { item })
const { costTolerance } = phaseGate.parameters

/** Phase-gate whose tolerance a project may relax, and one criterion that it may leave out. */
const loose: Template = {
  ...phaseGate,
  id: 'loose',
  name: 'Loose',
  version: '1.0.0',
  parameters: { ...phaseGate.parameters, costTolerance: { ...costTolerance, value: 200, tailoring: 'relaxable' } },
  criteria: phaseGate.criteria.map((criterion) => ({
    ...criterion,
    ...(criterion.id === 'PG-33' ? { tailoring: 'relaxable' as const, waivable: true } : {}),
  })),
}
const wish = {
  entries: [{ kind: 'parameter' as const, id: 'costTolerance', after: 500, reason: 'Fixed-price contract' }],
  reason: 'Contract',
  on: '2022-03-31',
  until: '2022-06-30',
}

const looseSite = async () => {
  const made = await judgedSite()
  await publish(made.product, { template: loose })
  await refreshAll(made.product)
  return made
}
const agreed = async (ports: Ports, given: Partial<typeof wish> = {}) => {
  const proposed = await use(ports, manager, 'binding.proposeTailoring', {
    item,
    ...wish,
    ...given,
    bindingVersion: (await open(ports)).bindingVersion,
  })
  if (!proposed.ok) throw new Error(proposed.problem)
  const { bindingVersion, proposed: shown } = proposed.view
  return use(ports, otherPmo, 'binding.approveTailoring', { item, hash: shown?.hash ?? '', bindingVersion })
}

describe('what binds a project', () => {
  it('shows its template, what waits for it in words, and what that would do to it', async () => {
    const { product } = await judgedSite()
    await publish(product, { rollOut: 'whenChosen' })
    expect(await open(product)).toMatchObject({
      item: { key: 'P1', title: 'Faster claims' },
      template: { id: 'phase-gate', version: '1.0.0' },
      pinned: false,
      tier: { inForce: 'standard', declared: 'standard', computed: null },
      offered: [
        {
          to: { version: '1.1.0' },
          when: 'whenChosen',
          changes: [{ effect: 'tightened', words: [expect.stringContaining('2% instead of 5%') as string] }],
          move: { change: 'newlyHeld', misfits: [] },
        },
      ],
      may: { choose: true, upgrade: true },
      bindingVersion: 'new',
    })
  })

  it('offers two versions that stand beside each other, neither of which replaces the other', async () => {
    const { product } = exampleSite(readyProject)
    const saved = await use(product, pmo, 'template.adopt', { document: fullPhaseGate, settingsVersion: 'new' })
    await use(product, pmo, 'settings.save', {
      ...settings,
      template: { document: phaseGate },
      settingsVersion: saved.ok ? saved.settingsVersion : '',
    })
    await refreshAll(product)
    const { choosable, template, offered } = await open(product)
    expect(choosable.map(({ version }) => version)).toEqual(['2.0.0', '1.0.0'])
    expect([template.version, offered]).toEqual(['1.0.0', []])
  })

  it('upgrades when its manager chooses, once, and only to what is offered', async () => {
    const { product, site } = await judgedSite()
    await publish(product, { rollOut: 'whenChosen' })
    const input = { item, to: hashOf(stricter), bindingVersion: 'new' }
    expect(await answer('binding.upgrade', product, reader, input)).toMatchObject({ problem: { code: 'forbidden' } })
    expect(await use(product, manager, 'binding.upgrade', input)).toMatchObject({
      ok: true,
      view: { template: { version: '1.1.0' }, pinned: true },
    })
    const before = JSON.stringify(site.documents.get('bindings/P1'))
    expect(await use(product, manager, 'binding.upgrade', input)).toMatchObject({ ok: true })
    expect(JSON.stringify(site.documents.get('bindings/P1'))).toBe(before)
    await refreshAll(product)
    expect([await versionOf(product, 'P1'), await versionOf(product, 'P2')]).toEqual(['phase-gate 1.1.0', 'phase-gate 1.0.0'])
    expect(await answer('binding.upgrade', product, pmo, { item: 'P2', to: 'f'.repeat(64), bindingVersion: 'new' })).toMatchObject({
      problem: { code: 'not-found' },
    })
  })

  it('records what was chosen for it, by whom and why, and pins the template', async () => {
    const { product } = await judgedSite()
    await publish(product, { template: loose, beside: true })
    const input = {
      item,
      answers: { size: 'small' },
      template: hashOf(loose),
      tier: 'light' as const,
      reasons: ['One team'],
      bindingVersion: 'new',
    }
    expect(await use(product, pmo, 'binding.choose', input)).toMatchObject({
      ok: true,
      view: { template: { id: 'loose' }, choice: { byName: 'Petra Moor', reasons: ['One team'], tier: 'light' } },
    })
    expect(await use(product, pmo, 'binding.choose', input)).toMatchObject({ ok: true })
    await refreshAll(product)
    expect([await versionOf(product, 'P1'), await versionOf(product, 'P2')]).toEqual(['loose 1.0.0', 'phase-gate 1.0.0'])
    expect(await answer('binding.choose', product, pmo, { ...input, template: 'f'.repeat(64) })).toMatchObject({
      problem: { code: 'not-found' },
    })
  })

  it('shows two people their conflict', async () => {
    const { product } = await judgedSite()
    await publish(product, { template: loose, beside: true })
    const input = { item, answers: {}, template: hashOf(loose), tier: 'light' as const, reasons: [], bindingVersion: 'new' }
    const both = await Promise.all([
      use(product, pmo, 'binding.choose', input),
      use(product, otherPmo, 'binding.choose', { ...input, reasons: ['Other'] }),
    ])
    expect(both.map((given) => (given.ok ? 'ok' : given.problem)).toSorted()).toEqual(['conflict', 'ok'])
  })

  it('that was damaged counts as absent and can be replaced', async () => {
    const { product, site } = await judgedSite()
    site.documents.set('bindings/P1', { value: { template: 'forged' }, version: '7' })
    expect(await open(product)).toMatchObject({ damaged: true, pinned: false, template: { version: '1.0.0' }, bindingVersion: '7' })
    await refreshAll(product)
    expect(await versionOf(product, 'P1')).toBe('phase-gate 1.0.0')
  })
})

describe('a tailoring', () => {
  it('counts once the PMO approved it, shows in the judgement, and no longer counts when it has run out', async () => {
    const { product } = await looseSite()
    const outcome = async () => {
      const view = await use(product, pmo, 'gate.open', { item })
      return view.kind === 'gate' ? view.judged.outcome : view.reason
    }
    expect(await outcome()).toBe('notReady')
    expect(await agreed(product)).toMatchObject({
      ok: true,
      view: {
        tailoring: { state: 'inForce', approvedBy: 'Omar Pace', proposedBy: 'Mia Manager', entries: [{ before: 200, after: 500 }] },
        proposed: null,
      },
    })
    await refreshAll(product)
    expect(await outcome()).toBe('ready')
    expect(await use(product, pmo, 'gate.open', { item })).toMatchObject({
      tailoring: { approvedByName: 'Omar Pace', until: '2022-06-30', misfits: [] },
    })
    await refreshAll(product, '2022-07-01T09:00:00.000Z')
    expect(await outcome()).toBe('notReady')
    expect(await use(product, callAs(people.pmo, 'product', '2022-07-01T09:00:00.000Z'), 'binding.open', { item })).toMatchObject({
      tailoring: { state: 'expired' },
    })
  })

  it('is held against the limits of the tier that the project is judged in, by the table of the template that it comes under', async () => {
    const { costTolerance: limit, ...others } = loose.parameters
    const tiered: Template = {
      ...loose,
      id: phaseGate.id,
      version: '2.0.0',
      tierTable: { light: { dataClasses: ['public'] }, major: { budgetAbove: { minor: 100, currency: 'GBP' } } },
      parameters: {
        ...others,
        costTolerance: { value: 500, tiers: { major: 200 }, stricter: 'lower', ...(limit?.label ? { label: limit.label } : {}) },
      },
      criteria: loose.criteria.map((criterion) => ({ ...criterion, tailoring: 'tightenOnly' as const, waivable: true })),
    }
    const { product, site } = await judgedSite({ ...readyProject, values: { ...readyProject.values, governanceTier: null } })
    const stored = () => site.documents.get('judgements/P1')?.value as StoredJudgement
    expect(stored().tier).toBe('standard')
    expect(await publish(product, { template: tiered })).toMatchObject({ ok: true })
    const tailoring = {
      basedOn: hashOf(tiered),
      entries: [{ kind: 'parameter', id: 'costTolerance', before: 500, after: 400, reason: 'x' }],
      reason: 'x',
      proposedBy: { ref: 'a', name: 'A' },
      proposedAt: '',
      approvedBy: { ref: 'b', name: 'B' },
      on: '2022-01-01',
      until: '2022-12-31',
    }
    site.documents.set('bindings/P1', {
      value: { template: { id: tiered.id, version: '2.0.0', hash: hashOf(tiered) }, tailoring },
      version: '1',
    })
    await refreshAll(product)
    expect(await versionOf(product, 'P1')).toBe('phase-gate 1.0.0')
    site.documents.delete('judgements/P1')
    await refreshAll(product)
    expect(stored().tier).toBe('major')
    expect(stored().tailoring).toMatchObject({ entries: [], misfits: [{ id: 'costTolerance', why: 'changed', now: 200 }] })
  })

  it('leaves a criterion out as not applicable, with its reason beside it', async () => {
    const { product } = await looseSite()
    await agreed(product, { entries: [{ kind: 'criterion', id: 'PG-33', reason: 'No forecast' }] as never })
    await refreshAll(product)
    const view = await use(product, pmo, 'gate.open', { item })
    expect(view).toMatchObject({
      judged: { outcome: 'ready' },
      tailoring: { entries: [{ id: 'PG-33', after: 'leftOut', reason: 'No forecast' }] },
    })
    expect(view.kind === 'gate' && view.judged.criteria.find(({ id }) => id === 'PG-33')?.value).toBe('notApplicable')
  })

  it('is refused beyond the template’s limits, and by whoever proposed it', async () => {
    const { product } = await judgedSite()
    expect(
      await use(product, pmo, 'binding.proposeTailoring', {
        item,
        ...wish,
        entries: [{ kind: 'parameter', id: 'costTolerance', after: 600, reason: 'x' }],
        bindingVersion: 'new',
      }),
    ).toMatchObject({
      ok: false,
      problem: 'misfits',
      misfits: [{ id: 'costTolerance', why: expect.stringMatching(/looser|protects/) as string }],
    })
    expect(
      await use(product, pmo, 'binding.proposeTailoring', { item, ...wish, until: '2022-03-30', bindingVersion: 'new' }),
    ).toMatchObject({
      obstacles: ['datePast'],
    })
    const proposed = await use(product, pmo, 'binding.proposeTailoring', {
      item,
      ...wish,
      entries: [{ kind: 'parameter', id: 'costTolerance', after: 300, reason: 'x' }],
      bindingVersion: 'new',
    })
    if (!proposed.ok) throw new Error(proposed.problem)
    const approval = { item, hash: proposed.view.proposed?.hash ?? '', bindingVersion: proposed.view.bindingVersion }
    expect(await use(product, pmo, 'binding.approveTailoring', approval)).toMatchObject({ obstacles: ['author'] })
    expect(await use(product, otherPmo, 'binding.approveTailoring', { ...approval, hash: 'f'.repeat(64) })).toMatchObject({
      obstacles: ['changedSince'],
    })
    expect(await answer('binding.approveTailoring', product, manager, approval)).toMatchObject({ problem: { code: 'forbidden' } })
    expect(await use(product, otherPmo, 'binding.approveTailoring', approval)).toMatchObject({ ok: true })
    expect(await use(product, otherPmo, 'binding.approveTailoring', approval)).toMatchObject({ ok: true })
    await refreshAll(product)
    expect(await use(product, pmo, 'gate.open', { item })).toMatchObject({
      tailoring: { entries: [{ after: 300 }] },
    })
  })

  it('that does not fit a new version keeps the project where it is, visibly, until somebody decides', async () => {
    const { product } = await looseSite()
    await agreed(product)
    await refreshAll(product)
    const next: Template = {
      ...loose,
      version: '1.1.0',
      parameters: { ...loose.parameters, costTolerance: { value: 100, tailoring: 'fixed' } },
    }
    await publish(product, { template: next })
    await refreshAll(product)
    expect([await versionOf(product, 'P1'), await versionOf(product, 'P2')]).toEqual(['loose 1.0.0', 'loose 1.1.0'])
    const view = await open(product)
    expect(view).toMatchObject({
      template: { version: '1.0.0' },
      offered: [{ to: { version: '1.1.0' }, when: 'tailoring', misfits: [{ id: 'costTolerance', why: 'changed', now: 100 }] }],
      tailoring: { state: 'inForce', misfits: [] },
    })
    const upgrade = { item, to: hashOf(next), bindingVersion: view.bindingVersion }
    expect(await use(product, pmo, 'binding.upgrade', upgrade)).toMatchObject({ ok: false, problem: 'misfits' })
    const ended = await use(product, pmo, 'binding.endTailoring', { item, which: 'inForce', bindingVersion: view.bindingVersion })
    expect(ended).toMatchObject({ ok: true, view: { tailoring: null, template: { version: '1.1.0' }, offered: [] } })
    await refreshAll(product)
    expect(await versionOf(product, 'P1')).toBe('loose 1.1.0')
  })

  it('approved for a later day leaves the one in force until then, and takes its place on that day', async () => {
    const { product } = await looseSite()
    await agreed(product)
    const later = { entries: [{ ...wish.entries[0], after: 400 }] as typeof wish.entries, on: '2022-05-01', until: '2022-09-30' }
    expect(await agreed(product, later)).toMatchObject({
      ok: true,
      view: {
        tailoring: { state: 'inForce', until: '2022-06-30' },
        following: { state: 'waits', on: '2022-05-01' },
        proposed: null,
      },
    })
    const limitOn = async (now: string) => {
      await refreshAll(product, now)
      const view = await use(product, callAs(people.pmo, 'product', now), 'gate.open', { item })
      return view.kind === 'gate' && view.tailoring?.entries.map(({ after }) => after)
    }
    expect(await limitOn('2022-04-30T09:00:00.000Z')).toEqual([500])
    expect(await limitOn('2022-05-01T09:00:00.000Z')).toEqual([400])
    const may = callAs(people.pmo, 'product', '2022-05-02T09:00:00.000Z')
    const view = await use(product, may, 'binding.open', { item })
    expect(view).toMatchObject({ tailoring: { state: 'inForce', until: '2022-09-30' }, following: null })
    await use(product, may, 'binding.endTailoring', { item, which: 'inForce', bindingVersion: view.bindingVersion })
    expect(await limitOn('2022-05-03T09:00:00.000Z')).toBe(undefined)
  })

  it('that was to follow can be ended by itself', async () => {
    const { product } = await looseSite()
    await agreed(product)
    await agreed(product, { on: '2022-05-01', until: '2022-09-30' })
    const { bindingVersion } = await open(product)
    expect(await use(product, pmo, 'binding.endTailoring', { item, which: 'following', bindingVersion })).toMatchObject({
      ok: true,
      view: { tailoring: { until: '2022-06-30' }, following: null },
    })
  })

  it('lasts a year at most', async () => {
    const { product } = await looseSite()
    const until = (day: string) => use(product, manager, 'binding.proposeTailoring', { item, ...wish, until: day, bindingVersion: 'new' })
    expect(await until('2023-04-02')).toMatchObject({ ok: false, obstacles: ['tooLong'] })
    expect(await until('2023-04-01')).toMatchObject({ ok: true })
  })

  it('is withdrawn by whoever proposed it, and ended by the PMO alone', async () => {
    const { product } = await looseSite()
    const proposed = await use(product, manager, 'binding.proposeTailoring', { item, ...wish, bindingVersion: 'new' })
    const bindingVersion = proposed.ok ? proposed.view.bindingVersion : ''
    expect(await answer('binding.endTailoring', product, reader, { item, which: 'proposed', bindingVersion })).toMatchObject({
      problem: { code: 'forbidden' },
    })
    expect(await answer('binding.endTailoring', product, manager, { item, which: 'inForce', bindingVersion })).toMatchObject({
      problem: { code: 'forbidden' },
    })
    expect(await use(product, manager, 'binding.endTailoring', { item, which: 'proposed', bindingVersion })).toMatchObject({
      ok: true,
      view: { proposed: null },
    })
  })
})
