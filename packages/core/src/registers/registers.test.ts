import { describe, expect, it } from 'vitest'
import { phaseGate } from '../methodology/phase-gate.ts'
import type { OutputOf } from '../pmo/client.ts'
import { answer, inProcessClient } from '../pmo/registry.ts'
import type { Call, Ports } from '../ports.ts'
import { use } from '../testing/ask.ts'
import { settings } from '../testing/bound-site.ts'
import { callAs, exampleMapping, exampleSite, people, readyProject, task } from '../testing/example-site.ts'
import type { FakeItem } from '../testing/fake-tracker.ts'
import { draftOf, mistakesOf } from './entry-draft.ts'
import type { NewEntry } from './register-views.ts'

const entry: FakeItem = { ...task, ref: 'R1', title: 'The supplier is late', type: 'Risk', state: 'In Progress', values: {} }
const manager = callAs(people.manager)

const site = async (...items: readonly FakeItem[]) => {
  const made = exampleSite(readyProject, task, ...items)
  await use(made.product, callAs(people.pmo), 'settings.save', { ...settings, template: { document: phaseGate }, settingsVersion: 'new' })
  return made
}
const list = (ports: Ports, call: Call = manager) => use(ports, call, 'register.list', { item: 'P1' })
const inKind = (view: OutputOf<'register.list'>, kind: string) => view.registers.find((register) => register.kind === kind)
const risk: NewEntry = {
  kind: 'risk',
  title: 'The supplier is late',
  probability: 4,
  impact: 5,
  owner: { ref: 'owner', name: 'Ben Owner' },
  response: 'reduce',
}
const create = (ports: Ports, given: NewEntry, entryKey = 'key-00001', call: Call = manager) =>
  inProcessClient(ports, () => call).call('register.create', { item: 'P1', entryKey, entry: given })

describe('the registers of a project', () => {
  it('are listed in brief, open entries only, the most pressing first', async () => {
    const { product } = await site(
      { ...entry, ref: 'R1', title: 'Low', values: { riskProbability: 1, riskImpact: 2 } },
      { ...entry, ref: 'R2', title: 'High', values: { riskProbability: 5, riskImpact: 4, riskOwner: people.owner } },
      { ...entry, ref: 'R3', title: 'Gone', state: 'Done' },
      { ...entry, ref: 'A1', title: 'Late', type: 'action', values: { entryDue: '2022-03-01', entryOwner: people.sponsor } },
    )
    const view = await list(product)
    expect(inKind(view, 'risk')).toMatchObject({
      mapped: true,
      open: 2,
      hidden: 0,
      entries: [
        { key: 'R2', score: 20, owner: 'Ben Owner', overdue: false },
        { key: 'R1', score: 2 },
      ],
    })
    expect(inKind(view, 'action')?.entries).toMatchObject([{ key: 'A1', due: '2022-03-01', overdue: true }])
    expect(inKind(view, 'decision')).toMatchObject({ mapped: true, open: 0, entries: [] })
    expect(view).toMatchObject({ mayAdd: true, complete: true, me: 'manager' })
    expect(view.people.map(({ ref }) => ref)).toEqual(expect.arrayContaining(['manager', 'sponsor', 'owner']))
  })

  it('count what this person may not see and name nothing of it', async () => {
    const { product, as } = await site({ ...entry, title: 'Secret', hiddenFrom: ['reader'] })
    const seen = await list(
      { ...product, tracker: (reading) => ({ ...product.tracker(reading), visible: as(people.reader).tracker(reading).visible }) },
      callAs(people.reader),
    )
    expect(inKind(seen, 'risk')).toMatchObject({ open: 0, hidden: 1, entries: [] })
    expect(JSON.stringify(seen)).not.toContain('Secret')
    expect(seen.mayAdd).toBe(false)
  })

  it('take a new entry as an item of the tracker, which counts like any other', async () => {
    const { product } = await site()
    const made = await create(product, risk)
    expect(made).toMatchObject({ ok: true, value: { ok: true, unfilled: [], entry: { score: 20, owner: 'Ben Owner' } } })
    const view = await list(product)
    expect(inKind(view, 'risk')?.entries).toMatchObject([{ title: 'The supplier is late', score: 20 }])
    await create(product, risk)
    expect(inKind(await list(product), 'risk')?.open).toBe(1)
    await create(product, risk, 'key-00002')
    expect(inKind(await list(product), 'risk')?.open).toBe(2)
  })

  it('take entries from the PMO and from holders of a role on the project, and from nobody else', async () => {
    const { product } = await site()
    for (const person of [people.pmo, people.manager, people.sponsor])
      expect(await create(product, risk, `key-of-${person.ref}`, callAs(person))).toMatchObject({ ok: true, value: { ok: true } })
    expect(await create(product, risk, 'key-00009', callAs(people.reader))).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
  })

  it('say which setting helps where a register is not mapped', async () => {
    const { product } = await site()
    const { risk: _risk, ...registers } = exampleMapping.registers
    const mapping = { ...exampleMapping, registers }
    const view = await use(product, callAs(people.pmo), 'settings.open', {})
    const template = { document: phaseGate }
    await use(product, callAs(people.pmo), 'settings.save', { ...settings, mapping, template, settingsVersion: view.settingsVersion })
    expect(inKind(await list(product), 'risk')).toMatchObject({ mapped: false, entries: [] })
    expect(await create(product, risk)).toMatchObject({
      ok: false,
      problem: { code: 'invalid', remedy: expect.stringContaining('Mapping') as string },
    })
  })

  it('refuse what is no input', async () => {
    const { product } = await site()
    for (const wrong of [{ probability: 6 }, { response: 'hope' }, { kind: 'benefit' }, { due: '2022-02-31' }])
      expect(
        await answer('register.create', product, manager, { item: 'P1', entryKey: 'key-00001', entry: { ...risk, ...wrong } }),
      ).toMatchObject({
        ok: false,
        problem: { code: 'invalid' },
      })
  })
})

describe('what an entry has to say', () => {
  const today = '2022-03-31'
  it.each<[string, NewEntry, readonly string[]]>([
    ['a risk that says all', risk, []],
    ['a risk without anything', { kind: 'risk', title: '' }, ['title missing', 'probability missing', 'impact missing', 'owner missing']],
    ['a title that no tracker takes', { ...risk, title: 'x'.repeat(256) }, ['title tooLong']],
    ['an issue without severity', { kind: 'projectIssue', title: 'a', owner: { ref: 'o', name: 'O' } }, ['severity missing']],
    ['an action that is due in the past', { kind: 'action', title: 'a', owner: { ref: 'o', name: 'O' }, due: '2022-03-30' }, ['due past']],
    ['a decision without a day', { kind: 'decision', title: 'a', owner: { ref: 'o', name: 'O' } }, ['due missing']],
    [
      'a change without an effect',
      { kind: 'changeRequest', title: 'a', owner: { ref: 'o', name: 'O' }, effects: { scope: '' } },
      ['effects noEffect'],
    ],
    ['a change of nothing but days', { kind: 'changeRequest', title: 'a', owner: { ref: 'o', name: 'O' }, effects: { days: 0 } }, []],
  ])('%s', (_, given, mistakes) => {
    expect(mistakesOf(given, today).map(({ field, reason }) => `${field} ${reason}`)).toEqual(mistakes)
  })
})

describe('a change request', () => {
  const change: NewEntry = {
    kind: 'changeRequest',
    title: 'Second supplier',
    details: 'The first one is late.',
    owner: { ref: 'manager', name: 'Mia Manager' },
    effects: { cost: { minor: 1_250_000, currency: 'GBP' }, days: -14, scope: 'One more site', otherProjects: 'Pensions waits a week' },
  }

  it('carries its effects as fields and as a table that anybody can read, and waits for a decision', () => {
    const draft = draftOf(change, { project: 'P1', by: 'Mia Manager' })
    expect(draft.values).toEqual({
      changeDecision: 'pending',
      entryOwner: { ref: 'manager', name: 'Mia Manager', active: true },
      changeCostEffect: { minor: 1_250_000, currency: 'GBP' },
      changeDaysEffect: -14,
      changeScopeEffect: 'One more site',
      changeOtherProjects: 'Pensions waits a week',
    })
    expect(draft.text).toEqual([
      { is: 'paragraph', text: 'The first one is late.' },
      {
        is: 'table',
        head: ['Effect on', 'If the change is made'],
        rows: [
          ['Cost', 'GBP +12500.00'],
          ['Finish', '−14 days'],
          ['Scope', 'One more site'],
          ['Benefits', '–'],
          ['Other projects', 'Pensions waits a week'],
        ],
      },
      { is: 'paragraph', text: 'Added by Mia Manager with Plumbline.' },
    ])
  })
})
