import { describe, expect, it } from 'vitest'
import type { Ports } from '../../ports.ts'
import { refreshAll, use } from '../../testing/ask.ts'
import { judgedSite, publish } from '../../testing/bound-site.ts'
import { callAs, people, readyProject } from '../../testing/example-site.ts'
import { answer } from '../registry.ts'

const pmo = callAs(people.pmo)
const running = { ...readyProject, state: 'Requirements' }
const gates = [
  { gate: 'G0', passedOn: '2021-05-20', where: 'Minutes of May' },
  { gate: 'G1', passedOn: null, where: 'Board folder' },
]
const row = { item: 'P1', phase: 'requirements', gates, reason: 'Ran before Plumbline' }
const declare = (ports: Ports, ...rows: (typeof row)[]) => use(ports, pmo, 'binding.declareInFlight', { rows })
const site = () => judgedSite(running, { ...running, ref: 'P2', title: 'Other', hiddenFrom: ['pmo'] })

describe('a project that ran before the template came', () => {
  it('shows the gates behind it as declared, not evidenced, and is not held by them', async () => {
    const { product, site: fake } = await site()
    const steps = async () => {
      const view = await use(product, pmo, 'gate.open', { item: 'P1' })
      return view.kind === 'gate' ? view.steps.slice(0, 3).map(({ id, state, where }) => [id, state, where]) : view.reason
    }
    expect(await steps()).toEqual([
      ['G0', 'notEvidenced', undefined],
      ['G1', 'notEvidenced', undefined],
      ['G2', 'current', undefined],
    ])
    expect(await declare(product, row)).toEqual({ declared: 1, unchanged: 0, refused: [] })
    await refreshAll(product)
    expect(await steps()).toEqual([
      ['G0', 'declared', 'Minutes of May'],
      ['G1', 'declared', 'Board folder'],
      ['G2', 'current', undefined],
    ])
    expect(fake.marks.get('P1')?.gates.slice(0, 3)).toEqual([
      { gate: 'G0', slot: 1, state: 'passed', until: '2022-03-30', judgementHash: null },
      { gate: 'G1', slot: 2, state: 'passed', until: '2022-03-30', judgementHash: null },
      { gate: 'G2', slot: 3, state: 'notPassed', until: null, judgementHash: null },
    ])
    expect(await use(product, pmo, 'gate.open', { item: 'P1' })).toMatchObject({ inFlight: { on: '2022-03-31', byName: 'Petra Moor' } })
  })

  const passed = (fake: Awaited<ReturnType<typeof site>>['site']) =>
    fake.marks.get('P1')?.gates.flatMap(({ gate, state, until }) => (state === 'passed' ? [`${gate} ${until}`] : []))

  it('that is sent back stands before its gates again, and keeps those behind it', async () => {
    const { product, site: fake } = await site()
    await declare(product, row)
    fake.put([{ ...running, state: 'Idea' }])
    await refreshAll(product)
    expect(await use(product, pmo, 'gate.open', { item: 'P1' })).toMatchObject({ gate: { id: 'G0' } })
    expect(passed(fake)).toEqual([])
  })

  it('opens no gate ahead by a document that somebody wrote, nor by a day that is to come', async () => {
    const { product, site: fake } = await site()
    const all = ['G0', 'G1', 'G2', 'G3', 'G4'].map((gate) => ({ gate, passedOn: null, where: '' }))
    const inFlight = { on: '9999-12-31', phase: 'requirements', gates: all, reason: 'x', by: 'x', byName: 'X', at: '' }
    fake.documents.set('bindings/P1', { value: { inFlight }, version: '1' })
    await refreshAll(product)
    expect(passed(fake)).toEqual(['G0 2022-03-30', 'G1 2022-03-30'])
  })

  it('keeps its marks while it rests in a state without a phase, and gets no more', async () => {
    const { product, site: fake } = await site()
    const before = { ...row, gates: gates.slice(0, 1) }
    await declare(product, before)
    await refreshAll(product)
    fake.put([{ ...running, state: 'Resting' }])
    await declare(product, row)
    await refreshAll(product)
    expect(passed(fake)).toEqual(['G0 2022-03-30'])
  })

  it('has decided nothing here: a record that points to a declared mark counts as nobody’s decision', async () => {
    const { product, site: fake } = await site()
    await declare(product, row)
    await refreshAll(product)
    const forged = { gate: 'G0', by: 'sponsor', byName: 'Sam', on: '2022-03-01', at: '', judgementHash: null, until: '2022-03-30' }
    fake.documents.set('passages/P1', { value: { passages: [forged] }, version: '1' })
    await refreshAll(product)
    const view = await use(product, pmo, 'gate.open', { item: 'P1' })
    expect(view.kind === 'gate' && view.steps[0]).toMatchObject({ id: 'G0', state: 'declared' })
  })

  it('is written once, however often it is said', async () => {
    const { product, site: fake } = await site()
    await declare(product, row)
    const before = JSON.stringify([...fake.documents])
    expect(await declare(product, row)).toEqual({ declared: 0, unchanged: 1, refused: [] })
    expect(JSON.stringify([...fake.documents])).toBe(before)
    const later = callAs(people.otherPmo, 'product', '2022-04-05T10:00:00.000Z')
    await use(product, later, 'binding.declareInFlight', { rows: [{ ...row, reason: 'Corrected' }] })
    expect(await use(product, later, 'binding.open', { item: 'P1' })).toMatchObject({
      inFlight: { on: '2022-03-31', reason: 'Corrected', byName: 'Omar Pace' },
    })
  })

  it.each([
    ['a phase that is none', { ...row, phase: 'dreaming' }, { mistake: 'noPhase', value: 'dreaming' }],
    ['a gate that is none', { ...row, gates: [{ gate: 'G99', passedOn: null, where: '' }] }, { mistake: 'noGate', value: 'G99' }],
    ['a gate ahead', { ...row, gates: [{ gate: 'G2', passedOn: null, where: '' }] }, { mistake: 'gateAhead', value: 'G2' }],
    [
      'a day to come',
      { ...row, gates: [{ gate: 'G0', passedOn: '2022-04-01', where: '' }] },
      { mistake: 'dateAhead', value: '2022-04-01' },
    ],
    ['a project that is not there', { ...row, item: 'P9' }, { mistake: 'noProject', value: 'P9' }],
  ])('refuses %s and declares the others', async (_name, wrong, refused) => {
    const { product } = await site()
    expect(await declare(product, wrong as typeof row, row)).toEqual({
      declared: 1,
      unchanged: 0,
      refused: [{ item: wrong.item, ...refused }],
    })
  })

  it('does not exist for whoever may not see it', async () => {
    const { as } = await site()
    const asked = callAs(people.pmo, 'person')
    expect(await use(as(people.pmo), asked, 'binding.declareInFlight', { rows: [{ ...row, item: 'P2' }] })).toMatchObject({
      declared: 0,
      refused: [{ mistake: 'noProject' }],
    })
    expect(await answer('binding.declareInFlight', as(people.reader), callAs(people.reader), { rows: [row] })).toMatchObject({
      problem: { code: 'forbidden' },
    })
  })
})

describe('a pasted table of running projects', () => {
  const preview = async (text: string) => use((await site()).product, pmo, 'binding.previewInFlight', { text })

  it('is understood by names as well as ids, over several lines, with headings', async () => {
    const text = [
      'Project\tPhase\tGates passed\tDate\tWhere',
      'P1\tRequirements\tG0\t20.05.2021\tMinutes of May',
      '',
      'p1\t\tG1\t\tBoard folder',
    ].join('\n')
    expect(await preview(text)).toEqual({
      rows: [{ item: 'P1', key: 'P1', title: 'Faster claims', phase: 'requirements', phaseName: 'Requirements', gates, lines: [2, 4] }],
      mistakes: [],
    })
  })

  it('tells every mistake by its line, and keeps what is right', async () => {
    const text = [
      'P1;Requirements;G0;2021-05-20;x',
      'P7;Requirements;G0;;',
      'P1;Requirements;G3;;',
      'P1;Requirements;G1;31.02.2021;',
      'P2;Daydream;G0;;',
      'P1;Requirements;;;',
    ].join('\n')
    const { rows, mistakes } = await preview(text)
    expect(rows.map(({ key, gates: found }) => [key, found.map(({ gate }) => gate)])).toEqual([['P1', ['G0']]])
    expect(mistakes).toEqual([
      { line: 2, mistake: 'noProject', value: 'P7' },
      { line: 3, mistake: 'gateAhead', value: 'G3' },
      { line: 4, mistake: 'noDate', value: '31.02.2021' },
      { line: 5, mistake: 'noPhase', value: 'Daydream' },
      { line: 6, mistake: 'noGates', value: '' },
    ])
  })

  it('says where the tracker shows another phase', async () =>
    expect((await preview('P1;Initiate;G0;;')).rows).toMatchObject([
      { phase: 'initiate', phaseName: 'Initiate', trackerPhase: 'Requirements' },
    ]))
})

it('what a version means is told project by project: its row, its manager, and when it comes', async () => {
  const { product } = await judgedSite()
  const wave = { mode: 'whenChosen' as const }
  const published = await publish(product, { rollOut: { light: wave, standard: { mode: 'atOnce', from: '2022-05-01' }, major: wave } })
  if (!published.ok) throw new Error('not published')
  const told = await use(product, pmo, 'template.consequences', { template: { hash: published.template.hash } })
  expect(told.components).toMatchObject([
    { key: 'P1', change: 'newlyHeld', projectManager: 'Mia Manager', reaches: { when: 'atOnce', from: '2022-05-01' } },
    { key: 'P2' },
  ])
  expect(await answer('template.consequences', product, pmo, { template: { draft: 'none' } })).toMatchObject({
    problem: { code: 'not-found' },
  })
})
