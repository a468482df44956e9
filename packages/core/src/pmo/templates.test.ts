import { describe, expect, it } from 'vitest'
import { addTotals, type DryRunTotals, noTotals } from '../gates/dry-run.ts'
import { hashOf } from '../hash.ts'
import { phaseGate as fullPhaseGate } from '../methodology/phase-gate.ts'
import { firstPhaseGate as phaseGate } from '../methodology/phase-gate-1.ts'
import type { Template } from '../methodology/template.ts'
import { writeTemplateText } from '../methodology/write-document.ts'
import type { Call, Ports } from '../ports.ts'
import { callAs, exampleMapping, exampleSite, people, readyProject, task } from '../testing/example-site.ts'
import type { FakeItem } from '../testing/fake-tracker.ts'
import type { Answer, InputOf, OutputOf, UseCaseName } from './client.ts'
import { judgementKey } from './documents.ts'
import { startRefresh, stepRefresh } from './refresh.ts'
import { answer, inProcessClient } from './registry.ts'
import type { TriedCondition } from './template-views.ts'

const must = <T>(given: Answer<T>): T => {
  if (!given.ok) throw new Error(`${given.problem.message} ${given.problem.remedy}`)
  return given.value
}
const use = async <N extends UseCaseName>(ports: Ports, call: Call, name: N, input: InputOf<N>): Promise<OutputOf<N>> =>
  must(await inProcessClient(ports, () => call).call(name, input))
const [author, approver] = [callAs(people.pmo), callAs(people.otherPmo)]
const saved = {
  template: { document: phaseGate },
  mapping: exampleMapping,
  zone: 'Europe/London',
  passageDays: 90,
}

const configured = async (...items: readonly FakeItem[]) => {
  const made = exampleSite(...items)
  await use(made.product, author, 'settings.save', { ...saved, settingsVersion: 'new' })
  return made
}
const refresh = async (ports: Ports, now?: string) => {
  const call = callAs(people.pmo, 'product', now)
  let progress = await startRefresh(ports, call)
  while (progress.status === 'running') progress = await stepRefresh(ports, call)
}

/** Version 2: a gate on the forecast that the example project (3% over) does not pass. */
const stricter: Template = { ...phaseGate, version: '1.1.0', parameters: { ...phaseGate.parameters, costTolerance: { value: 200 } } }
const textOf = (template: unknown) => writeTemplateText(template, 'json')

const draftOf = async (ports: Ports, template: unknown = stricter, call = author) => {
  const given = await use(ports, call, 'template.saveDraft', { draft: 'next', text: await textOf(template), draftVersion: 'new' })
  if (!given.ok) throw new Error(given.problem)
  return given
}
const proposed = async (
  ports: Ports,
  {
    template = stricter,
    effectiveOn = '2022-03-31',
    rollOut = 'atOnce',
  }: { template?: Template; effectiveOn?: string; rollOut?: 'atOnce' | 'whenChosen' } = {},
) => {
  const { draftVersion } = await draftOf(ports, template)
  const given = await use(ports, author, 'template.proposePublication', {
    draft: 'next',
    draftVersion,
    note: 'Budgets slipped',
    effectiveOn,
    rollOut,
  })
  if (!given.ok) throw new Error(given.problem)
  return { draft: 'next', proposalHash: given.proposalHash }
}

describe('version 2 of a template with one stricter rule', () => {
  it('is drafted, tried, proposed, approved by somebody else, and judged by at once', async () => {
    const { product } = await configured()
    await refresh(product)
    const { draftVersion, problems } = await draftOf(product)
    expect(problems).toEqual([])

    const opened = await use(product, author, 'template.open', { template: { draft: 'next' } })
    expect(opened).toMatchObject({
      kind: 'draft',
      version: '1.1.0',
      comparedWith: { version: '1.0.0' },
      changes: [{ effect: 'tightened', words: ['PG-33 asks for 2% instead of 5% (Forecast over approved budget) (stricter)'] }],
      draft: { authors: ['Petra Moor'], proposal: null },
    })

    const tried = await use(product, author, 'template.dryRun', { template: { draft: 'next' } })
    expect(tried).toMatchObject({
      against: { version: '1.0.0' },
      components: [{ key: 'P1', change: 'newlyHeld', rules: [{ rule: 'PG-33', after: { observed: { 'cost.varianceRatio': 286 } } }] }],
      totals: { compared: 1, newlyHeld: 1, rules: { 'PG-33': { newlyHeld: 1 } } },
    })

    const proposal = await use(product, author, 'template.proposePublication', {
      draft: 'next',
      draftVersion,
      note: 'Budgets slipped',
      effectiveOn: '2022-03-31',
    })
    if (!proposal.ok) throw new Error(proposal.problem)
    expect(await use(product, author, 'template.approvePublication', { draft: 'next', proposalHash: proposal.proposalHash })).toEqual({
      ok: false,
      obstacles: ['author'],
    })
    const published = await use(product, approver, 'template.approvePublication', { draft: 'next', proposalHash: proposal.proposalHash })
    expect(published).toMatchObject({ ok: true, inForce: true, template: { version: '1.1.0' } })

    expect(await use(product, author, 'gate.open', { item: 'P1' })).toMatchObject({
      template: { version: '1.0.0' },
      countsNow: { version: '1.1.0', perhaps: false },
    })
    await refresh(product)
    const judged = await use(product, author, 'gate.open', { item: 'P1' })
    expect(judged).not.toHaveProperty('countsNow')
    expect(judged).toMatchObject({
      template: { version: '1.1.0' },
      judged: { outcome: 'notReady' },
    })
    expect(await use(product, callAs(people.reader), 'template.versions', {})).toMatchObject({
      inForce: { version: '1.1.0', hash: proposal.hash },
      publications: [{ replaces: { version: '1.0.0' }, note: 'Budgets slipped', proposedBy: 'Petra Moor', approvedBy: 'Omar Pace' }],
      drafts: [],
    })
  })

  it('changes nothing when it is published twice', async () => {
    const { product, site } = await configured()
    const given = await proposed(product)
    const first = await use(product, approver, 'template.approvePublication', given)
    const before = JSON.stringify([...site.documents])
    expect(
      await use(product, callAs(people.otherPmo, 'product', '2022-04-09T10:00:00.000Z'), 'template.approvePublication', given),
    ).toEqual(first)
    expect(JSON.stringify([...site.documents])).toBe(before)
    const again = await use(product, author, 'template.saveDraft', { draft: 'again', text: await textOf(stricter), draftVersion: 'new' })
    const version = again.ok ? again.draftVersion : ''
    expect(
      await use(product, author, 'template.proposePublication', {
        draft: 'again',
        draftVersion: version,
        note: 'x',
        effectiveOn: '2022-03-31',
      }),
    ).toEqual({ ok: false, problem: 'refused', obstacles: ['nothingChanged'] })
  })

  it('is tried on one project, each condition by itself with the value that it met, and nothing is written', async () => {
    const { product, site } = await configured()
    await refresh(product)
    const before = JSON.stringify([...site.documents])
    const text = await textOf(stricter)
    const tried = await use(product, author, 'template.tryOn', { text, item: 'P1', criterion: 'PG-33' })
    expect(tried).toMatchObject({
      key: 'P1',
      tier: 'standard',
      parameters: { costTolerance: 200 },
      criteria: [{ id: 'PG-33', value: 'fail' }],
    })
    const [criterion] = tried.criteria
    const leaves = (part: TriedCondition): readonly TriedCondition[] => (part.parts.length === 0 ? [part] : part.parts.flatMap(leaves))
    const own = criterion && leaves(criterion.passes)
    expect(own).toContainEqual(
      expect.objectContaining({
        truth: 'fail',
        observed: [
          {
            fact: 'cost.varianceRatio',
            label: 'Forecast over approved budget',
            unit: 'basisPoints',
            observed: 286,
            limit: { fact: 'cost.varianceRatio', is: 'atMost', value: 200 },
          },
        ],
      }),
    )
    const ahead = await use(product, author, 'template.tryOn', { text, item: 'P1' })
    const gate = await use(product, author, 'gate.open', { item: 'P1' })
    const values = gate.kind === 'gate' ? gate.judged.criteria.map(({ id, value }) => [id, id === 'PG-33' ? 'fail' : value]) : []
    expect(ahead.criteria.map(({ id, value }) => [id, value]).toSorted()).toEqual(values.toSorted())
    expect(JSON.stringify([...site.documents])).toBe(before)
  })

  it('does not count for a project that comes over only when it is chosen', async () => {
    const { product } = await configured()
    await refresh(product)
    await use(product, approver, 'template.approvePublication', await proposed(product, { rollOut: 'whenChosen' }))
    expect(await use(product, author, 'gate.open', { item: 'P1' })).not.toHaveProperty('countsNow')
  })

  it('waits for its day, and is in force from then on without another write', async () => {
    const { product } = await configured()
    const given = await proposed(product, { effectiveOn: '2022-05-01' })
    expect(await use(product, approver, 'template.approvePublication', given)).toMatchObject({ ok: true, inForce: false })
    expect(await use(product, author, 'template.versions', {})).toMatchObject({
      inForce: { version: '1.0.0' },
      upcoming: { version: '1.1.0', effectiveOn: '2022-05-01' },
    })
    const later = callAs(people.pmo, 'product', '2022-04-30T23:30:00.000Z')
    expect(await use(product, later, 'template.versions', {})).toMatchObject({ inForce: { version: '1.1.0' }, upcoming: null })
    await refresh(product, later.now)
    expect(await use(product, later, 'gate.open', { item: 'P1' })).toMatchObject({ template: { version: '1.1.0' } })
  })
})

describe('a draft', () => {
  it('may have mistakes, but has to be readable', async () => {
    const { product } = await configured()
    const broken = await draftOf(product, { ...stricter, criteria: [], gates: [] })
    expect(broken.problems).toMatchObject([{ place: 'gates', line: expect.any(Number) as number }])
    expect(await use(product, author, 'template.saveDraft', { draft: 'x', text: 'a: [', draftVersion: 'new' })).toMatchObject({
      ok: false,
      problem: 'unreadable',
      problems: [{ line: 1 }],
    })
    expect(
      await use(product, author, 'template.saveDraft', { draft: 'x', text: '{"__proto__": {"a": 1}}', draftVersion: 'new' }),
    ).toMatchObject({ ok: false, problem: 'unreadable' })
    expect(await answer('template.dryRun', product, author, { template: { draft: 'next' } })).toMatchObject({
      ok: false,
      problem: { code: 'invalid' },
    })
    const { draftVersion } = broken
    expect(
      await use(product, author, 'template.proposePublication', { draft: 'next', draftVersion, note: 'x', effectiveOn: '2022-03-31' }),
    ).toMatchObject({ obstacles: ['mistakes'] })
  })

  it('that somebody else changed is a conflict, and nothing is lost', async () => {
    const { product } = await configured()
    const { draftVersion } = await draftOf(product)
    const text = await textOf({ ...stricter, name: 'Other' })
    await use(product, approver, 'template.saveDraft', { draft: 'next', text, draftVersion })
    expect(await use(product, author, 'template.saveDraft', { draft: 'next', text, draftVersion })).toMatchObject({
      ok: false,
      problem: 'conflict',
      newer: { name: 'Other', draft: { authors: ['Petra Moor', 'Omar Pace'] } },
    })
    expect(
      await use(product, author, 'template.proposePublication', { draft: 'next', draftVersion, note: 'x', effectiveOn: '2022-03-31' }),
    ).toMatchObject({ problem: 'conflict' })
  })

  it('withdraws its proposal when it is saved again, and is never approved by whoever wrote a part of it', async () => {
    const { product } = await configured()
    const given = await proposed(product)
    const view = await use(product, approver, 'template.open', { template: { draft: 'next' } })
    expect(view.draft?.proposal).toMatchObject({ proposalHash: given.proposalHash, obstacles: [] })
    const saved = await use(product, approver, 'template.saveDraft', {
      draft: 'next',
      text: await textOf({ ...stricter, summary: 'Sharper' }),
      draftVersion: view.draft?.draftVersion ?? '',
    })
    expect(await use(product, approver, 'template.approvePublication', given)).toEqual({ ok: false, obstacles: ['notProposed'] })
    const again = await use(product, author, 'template.proposePublication', {
      draft: 'next',
      draftVersion: saved.ok ? saved.draftVersion : '',
      note: 'x',
      effectiveOn: '2022-03-31',
    })
    expect(await use(product, approver, 'template.approvePublication', given)).toEqual({ ok: false, obstacles: ['changedSince'] })
    expect(
      await use(product, approver, 'template.approvePublication', { draft: 'next', proposalHash: again.ok ? again.proposalHash : '' }),
    ).toEqual({
      ok: false,
      obstacles: ['author'],
    })
  })

  it('approves exactly what was shown: not the same text with another note, day or reach', async () => {
    const { product } = await configured()
    const shown = await proposed(product)
    const again = async (change: Partial<InputOf<'template.proposePublication'>>) => {
      const { draft } = await use(product, author, 'template.open', { template: { draft: 'next' } })
      const given = { draft: 'next', draftVersion: draft?.draftVersion ?? '', note: 'Budgets slipped', effectiveOn: '2022-03-31' }
      await use(product, author, 'template.proposePublication', { ...given, ...change })
    }
    for (const change of [{ note: 'Another reason' }, { effectiveOn: '2022-05-01' }, { rollOut: 'whenChosen' }] as const) {
      await again(change)
      expect(await use(product, approver, 'template.approvePublication', shown)).toEqual({ ok: false, obstacles: ['changedSince'] })
    }
    const { draft } = await use(product, approver, 'template.open', { template: { draft: 'next' } })
    const read = { draft: 'next', proposalHash: draft?.proposal?.proposalHash ?? '' }
    expect(await use(product, approver, 'template.approvePublication', read)).toMatchObject({ ok: true, inForce: true })
  })

  it('lists a draft by its name, and no longer as waiting once it was published', async () => {
    const { product } = await configured()
    await use(product, author, 'template.saveDraft', {
      draft: 'next',
      title: 'Tighter costs',
      text: await textOf(stricter),
      draftVersion: 'new',
    })
    const listed = async () => (await use(product, author, 'template.versions', {})).drafts
    expect(await listed()).toMatchObject([{ id: 'next', title: 'Tighter costs', proposed: false, published: false }])
    const { draft } = await use(product, author, 'template.open', { template: { draft: 'next' } })
    const given = { draft: 'next', draftVersion: draft?.draftVersion ?? '', note: 'x', effectiveOn: '2022-03-31' }
    const asked = await use(product, author, 'template.proposePublication', given)
    expect(await listed()).toMatchObject([{ title: 'Tighter costs', proposed: true, published: false }])
    await use(product, approver, 'template.approvePublication', { draft: 'next', proposalHash: asked.ok ? asked.proposalHash : '' })
    expect(await listed()).toMatchObject([{ proposed: false, published: true }])
  })

  it.each([
    ['a step too small', { ...stricter, version: '1.0.1' }, '2022-03-31', ['versionTooSmall']],
    ['no step', { ...stricter, version: '1.0.0' }, '2022-03-31', ['versionTooSmall']],
    [
      'a gate gone without a major step',
      { ...stricter, gates: phaseGate.gates.slice(0, 6), criteria: phaseGate.criteria.filter(({ gate }) => gate !== 'G6') },
      '2022-03-31',
      ['versionTooSmall'],
    ],
    ['a day that is past', stricter, '2022-03-30', ['datePast']],
  ])('is not proposed with %s', async (_name, template, effectiveOn, obstacles) => {
    const { product } = await configured()
    const { draftVersion } = await draftOf(product, template)
    expect(await use(product, author, 'template.proposePublication', { draft: 'next', draftVersion, note: 'x', effectiveOn })).toEqual({
      ok: false,
      problem: 'refused',
      obstacles,
    })
  })

  it('may be another template altogether', async () => {
    const { product } = await configured()
    const given = await proposed(product, { template: { ...stricter, id: 'own-way', name: 'Our way', version: '0.1.0' } })
    expect(await use(product, approver, 'template.approvePublication', given)).toMatchObject({ ok: true, template: { id: 'own-way' } })
  })

  it('that was changed in the storage after it was proposed is not published', async () => {
    const { product, site } = await configured()
    const given = await proposed(product)
    const kept = site.documents.get('drafts/next')
    const value = kept?.value as { data: Template }
    site.documents.set('drafts/next', { value: { ...value, data: { ...value.data, name: 'Sneaky' } }, version: '9' })
    expect(await use(product, approver, 'template.approvePublication', given)).toEqual({ ok: false, obstacles: ['changedSince'] })
  })
})

describe('settings and publications', () => {
  it('saves the mapping while the published template stays, and offers it', async () => {
    const { product } = await configured()
    await use(product, approver, 'template.approvePublication', await proposed(product))
    const view = await use(product, author, 'settings.open', {})
    expect(view).toMatchObject({ chosen: { version: '1.1.0' }, templates: [{ version: '1.1.0' }], oneMayChoose: false })
    const kept = { ...saved, template: { hash: hashOf(stricter) }, passageDays: 30, settingsVersion: view.settingsVersion }
    expect(await use(product, author, 'settings.save', kept)).toMatchObject({ ok: true })
    expect(await use(product, author, 'template.versions', {})).toMatchObject({ inForce: { version: '1.1.0' }, publications: [{}] })
  })

  it('lets nobody alone put another template in the place of a published one', async () => {
    const { product } = await configured()
    await use(product, approver, 'template.approvePublication', await proposed(product))
    const { settingsVersion } = await use(product, author, 'settings.open', {})
    for (const template of [saved.template, { hash: hashOf(phaseGate) }, null])
      expect(await answer('settings.save', product, author, { ...saved, template, settingsVersion })).toMatchObject({
        ok: false,
        problem: { code: 'invalid', message: expect.stringContaining('put in force by two people') as string },
      })
  })

  it('stays in force, and with it that one alone changes nothing, when the settings are damaged', async () => {
    const { product, site } = await configured()
    await use(product, approver, 'template.approvePublication', await proposed(product))
    const before = await use(product, author, 'template.versions', {})
    site.documents.set('settings/head', { value: { template: 7 }, version: '9' })
    const { settingsVersion, chosen, damaged, oneMayChoose } = await use(product, author, 'settings.open', {})
    expect({ chosen, damaged, oneMayChoose }).toMatchObject({ chosen: { version: '1.1.0' }, damaged: true, oneMayChoose: false })
    for (const template of [saved.template, null])
      expect(await answer('settings.save', product, author, { ...saved, template, settingsVersion })).toMatchObject({
        ok: false,
        problem: { code: 'invalid', message: expect.stringContaining('put in force by two people') as string },
      })
    const same = { ...saved, template: { hash: chosen?.hash ?? '' }, settingsVersion }
    expect(await use(product, author, 'settings.save', same)).toMatchObject({ ok: true })
    const { inForce, publications } = await use(product, author, 'template.versions', {})
    expect([inForce, publications]).toEqual([before.inForce, before.publications])
  })

  it('is not gone back to by one person, nor is an older one that comes with the product', async () => {
    const { product } = exampleSite(readyProject)
    const first = await use(product, author, 'settings.save', { ...saved, template: { document: fullPhaseGate }, settingsVersion: 'new' })
    const settingsVersion = first.ok ? first.settingsVersion : ''
    const refused = { ok: false, problem: { code: 'invalid', message: expect.stringContaining('older than 2.0.0') as string } }
    expect(await answer('settings.save', product, author, { ...saved, settingsVersion })).toMatchObject(refused)
    expect(await answer('template.adopt', product, author, { document: phaseGate, settingsVersion })).toMatchObject(refused)
    expect(await use(product, author, 'settings.open', {})).toMatchObject({ chosen: { version: '2.0.0' } })
  })

  it('keeps what was saved in the settings while the approval was under way', async () => {
    const { product } = await configured()
    const given = await proposed(product)
    let first = true
    const shelf: Ports['shelf'] = {
      ...product.shelf,
      write: async (key, value, replaces) => {
        if (key.collection === 'settings' && first) {
          first = false
          const { settingsVersion } = await use(product, author, 'settings.open', {})
          await use(product, author, 'settings.save', { ...saved, passageDays: 14, settingsVersion })
        }
        return product.shelf.write(key, value, replaces)
      },
    }
    expect(await use({ ...product, shelf }, approver, 'template.approvePublication', given)).toMatchObject({ ok: true })
    expect(await use(product, author, 'settings.open', {})).toMatchObject({ passageDays: 14, chosen: { version: '1.1.0' } })
  })

  it('leaves nothing half published when it stops before the head', async () => {
    const { product } = await configured()
    const given = await proposed(product)
    const shelf: Ports['shelf'] = {
      ...product.shelf,
      write: (key, value, replaces) =>
        key.collection === 'settings' ? Promise.reject(new Error('power cut')) : product.shelf.write(key, value, replaces),
    }
    expect(await answer('template.approvePublication', { ...product, shelf }, approver, given)).toMatchObject({ ok: false })
    expect(await use(product, author, 'template.versions', {})).toMatchObject({ inForce: { version: '1.0.0' }, publications: [] })
    expect(await use(product, approver, 'template.approvePublication', given)).toMatchObject({ ok: true })
    expect((await use(product, author, 'template.versions', {})).publications).toHaveLength(1)
  })

  it('opens built-in and published templates for everybody, in either format', async () => {
    const { product } = await configured()
    const builtIn = await use(product, callAs(people.reader), 'template.open', { template: { document: phaseGate }, format: 'json' })
    expect(JSON.parse(builtIn.text)).toEqual(phaseGate)
    const published = await use(product, callAs(people.reader), 'template.open', { template: { hash: hashOf(phaseGate) } })
    expect(published).toMatchObject({ kind: 'published', hash: hashOf(phaseGate), changes: [], problems: [] })
    expect(await answer('template.open', product, author, { template: { hash: 'f'.repeat(64) } })).toMatchObject({
      problem: { code: 'not-found' },
    })
  })
})

describe('a dry run on a site', () => {
  const project = (index: number, change: Partial<FakeItem> = {}): FakeItem => ({
    ...readyProject,
    ref: `P${String(index).padStart(3, '0')}`,
    title: `Project ${index}`,
    ...change,
  })
  const many = Array.from({ length: 130 }, (_, index) =>
    project(index, {
      ...(index % 10 === 0 ? { hiddenFrom: ['otherPmo'] } : {}),
      ...(index % 5 === 1 ? { values: { ...readyProject.values, estimateAtCompletion: { minor: 210_000_000, currency: 'GBP' } } } : {}),
    }),
  )
  const whole = async (ports: Ports, call: Call, asOf?: string) => {
    let totals: DryRunTotals = noTotals
    const keys: string[] = []
    let after: string | undefined
    do {
      const page = await use(ports, call, 'template.dryRun', {
        template: { draft: 'next' },
        ...(after === undefined ? {} : { after }),
        ...(asOf === undefined ? {} : { asOf }),
      })
      totals = addTotals(totals, page.totals)
      keys.push(...page.components.map(({ key }) => key))
      after = page.next
    } while (after !== undefined)
    return { totals, keys }
  }

  it('reads all pages, each project once, and only those that the caller may see', async () => {
    const { product, as } = await configured(...many)
    await refresh(product)
    await draftOf(product)
    const all = await whole(product, author)
    expect([all.keys.length, new Set(all.keys).size]).toEqual([130, 130])
    expect(all.totals).toMatchObject({ compared: 130, newlyHeld: 104, unchanged: 26, rules: { 'PG-33': { newlyHeld: 104 } } })
    const seen = await whole(as(people.otherPmo), callAs(people.otherPmo, 'person'))
    expect(seen.totals).toMatchObject({ compared: 117, newlyHeld: 91 })
    expect(seen.keys).not.toContain('P000')
  }, 30_000)

  it('holds nobody newly with the template in force', async () => {
    const { product } = await configured(...many.slice(0, 9))
    await refresh(product)
    await draftOf(product, phaseGate)
    expect((await whole(product, author)).totals).toMatchObject({
      compared: 9,
      unchanged: 9,
      newlyHeld: 0,
      released: 0,
      unknown: 0,
      reopened: 0,
    })
  })

  it('tries a text that nobody saved, and says where it is wrong', async () => {
    const { product } = await configured()
    await refresh(product)
    const text = await writeTemplateText(stricter, 'yaml')
    expect(await use(product, author, 'template.dryRun', { template: { text } })).toMatchObject({ totals: { compared: 1, newlyHeld: 1 } })
    expect(await answer('template.dryRun', product, author, { template: { text: text.replace('gate: G6', 'gate: G7') } })).toMatchObject({
      problem: {
        code: 'invalid',
        message: 'The template has 1 mistake, first at PG-29: There is no gate "G7"; add it or name one that exists',
      },
    })
  })

  it('reads no item', async () => {
    const { product } = await configured(readyProject, task)
    await refresh(product)
    await draftOf(product)
    const reading: Ports = {
      ...product,
      tracker: (given) => ({
        ...product.tracker(given),
        items: () => {
          throw new Error('items were read')
        },
        history: () => {
          throw new Error('history was read')
        },
      }),
    }
    expect((await whole(reading, author)).totals.compared).toBe(1)
  })

  it('names projects that it cannot compare, with the reason', async () => {
    const { product, site } = await configured(project(1), project(2), project(3))
    await refresh(product)
    await draftOf(product)
    const stored = await product.shelf.read(judgementKey('P001'))
    site.documents.set('judgements/P001', {
      value: { ...stored?.value, facts: { asOf: '2022-03-31', values: {}, collections: {} } },
      version: '9',
    })
    site.documents.delete('judgements/P002')
    const page = await use(product, author, 'template.dryRun', { template: { draft: 'next' } })
    expect(page.notCompared.map(({ key, reason }) => [key, reason]).toSorted()).toEqual([
      ['P001', 'damaged'],
      ['P002', 'notJudged'],
    ])
    expect(page.totals.compared).toBe(1)
  })

  it('says that there is nothing to compare with on a site without a template', async () => {
    const { product } = exampleSite()
    await draftOf(product)
    expect(await answer('template.dryRun', product, author, { template: { draft: 'next' } })).toMatchObject({
      ok: false,
      problem: { code: 'invalid' },
    })
  })
})
