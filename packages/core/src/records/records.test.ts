import { describe, expect, it } from 'vitest'
import { phaseGate } from '../methodology/phase-gate.ts'
import type { Answer, InputOf, OutputOf, UseCaseName } from '../pmo/client.ts'
import { answer, inProcessClient } from '../pmo/registry.ts'
import type { Call, Ports } from '../ports.ts'
import { callAs, exampleMapping, exampleSite, people, readyProject } from '../testing/example-site.ts'
import type { FakeItem } from '../testing/fake-tracker.ts'
import { longestLog } from './change-record.ts'
import { emptyRecord, readRecord, recordKey } from './record-document.ts'
import type { ImportPage, RecordView, SaveRecordInput } from './record-views.ts'

const must = <T>(given: Answer<T>): T => {
  if (!given.ok) throw new Error(`${given.problem.message} ${given.problem.remedy}`)
  return given.value
}
const use = async <N extends UseCaseName>(ports: Ports, call: Call, name: N, input: InputOf<N>): Promise<OutputOf<N>> =>
  must(await inProcessClient(ports, () => call).call(name, input))

/** The same project with what operations said left to a record. */
const { operationsAccepted: _o, optionsCompared: _c, ...fields } = exampleMapping.fields
const mapping = { ...exampleMapping, fields }

const configured = async (...items: readonly FakeItem[]) => {
  const made = exampleSite(...items)
  const settings = {
    template: { document: phaseGate },
    mapping,
    zone: 'Europe/London',
    passageDays: 90,
    settingsVersion: 'new',
  }
  await use(made.product, callAs(people.pmo), 'settings.save', settings)
  return made
}

const accepted = (flag: boolean, note?: string): SaveRecordInput['facts'] => ({
  'operations.accepted': { value: { is: 'flag', flag }, on: '2022-03-30', ...(note ? { note } : {}) },
})
const open = (ports: Ports, call = callAs(people.pmo)): Promise<RecordView> => use(ports, call, 'record.open', { item: 'P1' })
const save = (ports: Ports, input: Omit<SaveRecordInput, 'item'>, call = callAs(people.manager)) =>
  use(ports, call, 'record.save', { item: 'P1', ...input })
const factOf = (view: RecordView, name: string) => view.facts.find(({ fact }) => fact === name)

const iteration = { name: 'Sprint 1', from: '2022-03-01', to: '2022-03-14', goal: 'First claims online', goalMet: true }

describe('a project that nothing was recorded of', () => {
  it('shows the facts that its template asks for first, and who may record them', async () => {
    const { product } = await configured()
    const view = await open(product, callAs(people.reader))
    expect(view).toMatchObject({
      recordVersion: 'new',
      mayRecord: false,
      iterations: [],
      log: [],
      today: '2022-03-31',
    })
    expect(view.recorders).toContain('Project manager')
    expect(view.facts[0]?.asked).toBe(true)
    expect(view.facts.findLastIndex(({ asked }) => asked)).toBeLessThan(view.facts.findIndex(({ asked }) => !asked) >>> 0)
    expect(factOf(view, 'operations.accepted')).toMatchObject({ asked: true, recorded: null, mapped: false, unit: 'flag' })
  })

  it.each([
    ['pmo', true],
    ['manager', true],
    ['sponsor', true],
    ['reader', false],
  ] as const)('may be recorded by %s: %s', async (who, may) => {
    const { product } = await configured()
    expect((await open(product, callAs(people[who]))).mayRecord).toBe(may)
    const payload = { item: 'P1', facts: accepted(true), recordVersion: 'new' }
    const given = await answer('record.save', product, callAs(people[who]), payload)
    expect(given.ok ? true : given.problem.code).toBe(may || 'forbidden')
    if (!given.ok) expect(given.problem.remedy).toContain('Project manager')
  })

  it('may be recorded by who named themselves to a role: a record decides nothing', async () => {
    const { site, product } = await configured()
    const named = { ...readyProject, values: { ...readyProject.values, projectManager: people.reader } }
    const change = { item: 'P1', at: '2022-03-30T09:00:00.000Z', by: 'reader', byName: 'Ruth Reader' }
    site.put([named], [{ ...change, field: 'projectManager', from: people.manager, to: people.reader }])
    expect((await save(product, { facts: accepted(true), recordVersion: 'new' }, callAs(people.reader))).ok).toBe(true)
  })

  it('does not exist for those who may not see it', async () => {
    const { as } = await configured({ ...readyProject, hiddenFrom: ['manager'] })
    const payload = { item: 'P1', facts: accepted(true), recordVersion: 'new' }
    expect(await answer('record.save', as(people.manager), callAs(people.manager), payload)).toMatchObject({
      ok: false,
      problem: { code: 'not-found' },
    })
  })

  it('takes no identity from a payload', async () => {
    const { product } = await configured()
    const forged = { ...accepted(true)['operations.accepted'], by: 'sponsor', byName: 'Sam Sponsor' }
    const given = await answer('record.save', product, callAs(people.manager), {
      item: 'P1',
      facts: { 'operations.accepted': forged },
      recordVersion: 'new',
    })
    expect(given).toMatchObject({ ok: false, problem: { code: 'invalid' } })
  })
})

describe('recording', () => {
  it('keeps value, day, person and note, and a line in the log', async () => {
    const { product } = await configured()
    const saved = await save(product, { facts: accepted(true, 'Minutes of 30 March'), iterations: [iteration], recordVersion: 'new' })
    if (!saved.ok) throw new Error(saved.problem)
    expect(factOf(saved.view, 'operations.accepted')?.recorded).toEqual({
      value: { is: 'flag', flag: true },
      on: '2022-03-30',
      by: 'manager',
      byName: 'Mia Manager',
      at: '2022-03-31T12:00:00.000Z',
      note: 'Minutes of 30 March',
      source: 'form',
    })
    expect(saved.view.iterations).toEqual([iteration])
    expect(saved.view.log).toMatchObject([{ byName: 'Mia Manager', what: 'operations.accepted iterations', count: 2 }])
    const back = await save(product, { facts: { 'operations.accepted': null }, recordVersion: saved.view.recordVersion })
    if (!back.ok) throw new Error(back.problem)
    expect(factOf(back.view, 'operations.accepted')?.recorded).toBeNull()
    expect(back.view.log[0]).toMatchObject({ what: '-operations.accepted', count: 1 })
  })

  it('writes nothing that says the same', async () => {
    const { product } = await configured()
    const first = await save(product, { facts: accepted(true), recordVersion: 'new' })
    if (!first.ok) throw new Error(first.problem)
    const again = await save(product, { facts: accepted(true), recordVersion: first.view.recordVersion }, callAs(people.sponsor))
    expect(again.ok && again.view.recordVersion).toBe(first.view.recordVersion)
    expect(again.ok && again.view.log).toHaveLength(1)
  })

  it('shows the newer record where somebody else was faster', async () => {
    const { product } = await configured()
    await save(product, { facts: accepted(true), recordVersion: 'new' })
    const late = await save(product, { facts: accepted(false), recordVersion: 'new' }, callAs(people.sponsor))
    if (late.ok || late.problem !== 'conflict') throw new Error('no conflict')
    expect(factOf(late.newer, 'operations.accepted')?.recorded).toMatchObject({ byName: 'Mia Manager', value: { flag: true } })
  })

  it.each([
    [{ 'roles[sponsor].person': { value: { is: 'person', person: 'manager' }, on: '2022-03-30' } }, 'factUnknown'],
    [{ 'cost.everything': { value: { is: 'whole', whole: 1 }, on: '2022-03-30' } }, 'factUnknown'],
    [{ 'operations.accepted': { value: { is: 'whole', whole: 1 }, on: '2022-03-30' } }, 'notYesNo'],
    [{ 'operations.accepted': { value: { is: 'flag', flag: true }, on: '2022-04-01' } }, 'future'],
    [{ 'operations.accepted': { value: { is: 'flag', flag: true }, on: '2022-03-30', note: 'n'.repeat(501) } }, 'noteTooLong'],
  ] as const)('refuses %j: %s', async (facts, reason) => {
    const { product } = await configured()
    expect(await save(product, { facts: facts as SaveRecordInput['facts'], recordVersion: 'new' })).toMatchObject({
      ok: false,
      problem: 'mistakes',
      mistakes: [{ name: Object.keys(facts)[0], reason }],
    })
  })

  it.each([
    [[{ ...iteration, to: '2022-02-01' }], 'endsBeforeStart'],
    [[{ ...iteration, name: ' ' }], 'iterationNameless'],
    [[iteration, iteration], 'iterationTwice'],
    [[{ ...iteration, reviewHeldOn: '2022-05-01' }], 'future'],
  ])('refuses iterations: %j', async (iterations, reason) => {
    const { product } = await configured()
    expect(await save(product, { facts: {}, iterations, recordVersion: 'new' })).toMatchObject({ ok: false, mistakes: [{ reason }] })
  })

  it('replaces a record that was damaged from outside', async () => {
    const { site, product } = await configured()
    site.documents.set('records/P1', { value: { facts: 'gone' }, version: '7' })
    expect(await open(product)).toMatchObject({ damaged: true, recordVersion: '7' })
    expect((await save(product, { facts: {}, recordVersion: '7' })).ok).toBe(true)
    expect(await open(product)).toMatchObject({ damaged: false })
  })

  it('keeps its log short', async () => {
    const { product, site } = await configured()
    const line = { at: '2021-01-01T00:00:00.000Z', by: 'manager', byName: 'Mia Manager', what: 'operations.accepted', count: 1 }
    const log = Array.from({ length: longestLog - 1 }, (_, turn) => ({ ...line, what: `line ${turn}` }))
    site.documents.set('records/P1', { value: { ...emptyRecord, log }, version: '7' })
    let recordVersion = '7'
    for (let turn = 0; turn < 3; turn += 1) {
      const saved = await save(product, { facts: accepted(turn % 2 === 0), recordVersion })
      if (!saved.ok) throw new Error(saved.problem)
      recordVersion = saved.view.recordVersion
    }
    const kept = (await readRecord(product, 'P1')).value?.log ?? []
    expect([kept.length, kept.some(({ what }) => what === 'line 1'), kept.some(({ what }) => what === 'line 2')]).toEqual([
      longestLog,
      false,
      true,
    ])
  })
})

describe('a criterion that asks for what no tracker holds', () => {
  it('offers to record it, counts what was recorded, and what became too old no longer', async () => {
    const { risksReviewedOn: _r, ...without } = fields
    const made = exampleSite({ ...readyProject, state: 'Requirements' })
    const settings = { template: { document: phaseGate }, zone: 'Europe/London', passageDays: 90, settingsVersion: 'new' }
    await use(made.product, callAs(people.pmo), 'settings.save', { ...settings, mapping: { ...mapping, fields: without } })
    const reviewed = async (now?: string) => {
      const view = await use(made.product, callAs(people.manager, 'product', now), 'gate.judge', { item: 'P1' })
      if (view.kind !== 'gate') throw new Error(view.reason)
      return { ...view, fact: view.judged.criteria.flatMap(({ observed }) => observed).find(({ fact }) => fact === 'risks.lastReviewedOn') }
    }
    expect(await reviewed()).toMatchObject({ mayRecord: true, fact: { observed: { unknown: 'unmapped' }, recordable: true } })
    await save(made.product, {
      facts: { 'risks.lastReviewedOn': { value: { is: 'date', date: '2022-03-28' }, on: '2022-03-28' } },
      recordVersion: 'new',
    })
    expect(await reviewed()).toMatchObject({ fact: { observed: '2022-03-28' } })
  })
})

const second: FakeItem = { ...readyProject, ref: 'P2', title: 'Quicker letters' }
const secret: FakeItem = { ...readyProject, ref: 'P3', title: 'Quicker letters', hiddenFrom: ['pmo'] }

const header = 'project\tfact\tvalue\ton\tnote'
const paste = [
  header,
  'P1\toperations.accepted\tyes\t2022-03-30\t"Minutes, page 2\nand 3"',
  'P1\tOptions compared\t3\t\t',
  '#p2\toperations.accepted\tno\t2022-03-29\t',
  'P2\tbusinessCase.optionCount\t\t\t',
].join('\r\n')

const run = async (ports: Ports, text: string, commit: boolean, call = callAs(people.pmo)): Promise<ImportPage> => {
  const preview = await use(ports, call, 'record.import', { text, commit: false })
  if (!commit) return preview
  const recordVersions = Object.fromEntries(preview.projects.map(({ ref, recordVersion }) => [ref, recordVersion]))
  return use(ports, call, 'record.import', { text, commit: true, recordVersions })
}

describe('importing a table', () => {
  it('first shows what would become of each row, and writes nothing', async () => {
    const { site, product } = await configured(readyProject, second)
    const page = await run(product, paste, false)
    expect(page).toMatchObject({ rows: 4, blank: 1, mistakes: [], total: 3, done: 3 })
    expect(page.projects.map(({ ref, status }) => [ref, status])).toEqual([
      ['P1', 'preview'],
      ['P2', 'preview'],
    ])
    expect(page.projects[0]?.changes).toEqual([
      { table: 'facts', row: 2, name: 'Accepted by operations', before: null, after: 'yes · 2022-03-30 · Minutes, page 2\nand 3' },
      { table: 'facts', row: 3, name: 'Options compared', before: null, after: '3 · 2022-03-31' },
    ])
    expect([...site.documents.keys()].filter((key) => key.startsWith('records/'))).toEqual([])
  })

  it('records project by project in the name of whoever imports, and repeated changes nothing', async () => {
    const { product } = await configured(readyProject, second)
    expect((await run(product, paste, true)).projects.map(({ status }) => status)).toEqual(['written', 'written'])
    const view = await open(product)
    expect(factOf(view, 'operations.accepted')?.recorded).toMatchObject({ source: 'import', byName: 'Petra Moor', on: '2022-03-30' })
    expect(view.log).toMatchObject([{ what: 'import', count: 2 }])
    expect((await run(product, paste, true)).projects.map(({ status }) => status)).toEqual(['nothing', 'nothing'])
    const { imports, facts } = await use(product, callAs(people.pmo), 'record.imports', {})
    expect(facts.find(({ fact }) => fact === 'artefacts[endReport].state')?.choices).toContain('approved')
    expect(facts.map(({ label }) => label)).toContain('Accepted by operations')
    expect(imports).toEqual([{ at: '2022-03-31T12:00:00.000Z', by: 'pmo', byName: 'Petra Moor', projects: 2, changes: 3, mistakes: 0 }])
  })

  it('leaves a project alone that somebody recorded since the preview', async () => {
    const { product } = await configured(readyProject, second)
    const preview = await run(product, paste, false)
    await save(product, { facts: accepted(false), recordVersion: 'new' })
    const recordVersions = Object.fromEntries(preview.projects.map(({ ref, recordVersion }) => [ref, recordVersion]))
    const page = await use(product, callAs(people.pmo), 'record.import', { text: paste, commit: true, recordVersions })
    expect(page.projects.map(({ status }) => status)).toEqual(['conflict', 'written'])
    expect(factOf(await open(product), 'operations.accepted')?.recorded?.value).toEqual({ is: 'flag', flag: false })
  })

  it('takes iterations from a table of their own; those of other names stay', async () => {
    const { product } = await configured()
    await save(product, { facts: {}, iterations: [iteration], recordVersion: 'new' })
    const table = [
      'Project;Iteration;From;To;Goal;Goal met;Planned;Done of planned;Review held on;Review note',
      'P1;Sprint 2;2022-03-15;2022-03-28;Second claims;no;8;6;2022-03-28;"Slow; two people ill"',
      'Faster claims;Sprint 3;2022-03-29;2022-04-11;Third claims;;;;;',
    ].join('\n')
    const page = await run(product, table, true)
    expect(page).toMatchObject({ mistakes: [], rows: 2 })
    expect((await open(product)).iterations).toEqual([
      iteration,
      {
        name: 'Sprint 2',
        from: '2022-03-15',
        to: '2022-03-28',
        goal: 'Second claims',
        goalMet: false,
        planned: 8,
        doneOfPlanned: 6,
        reviewHeldOn: '2022-03-28',
        reviewNote: 'Slow; two people ill',
      },
      { name: 'Sprint 3', from: '2022-03-29', to: '2022-04-11', goal: 'Third claims' },
    ])
  })

  const mistaken: readonly (readonly [string, object])[] = [
    ['P9\toperations.accepted\tyes\t\t', { row: 2, column: 'project', given: 'P9', reason: 'projectUnknown' }],
    ['Quicker letters\toperations.accepted\tyes\t\t', { row: 2, column: 'project', reason: 'projectAmbiguous' }],
    ['P3\toperations.accepted\tyes\t\t', { row: 2, column: 'project', given: 'P3', reason: 'projectUnknown' }],
    ['\toperations.accepted\tyes\t\t', { row: 2, column: 'project', reason: 'cellMissing' }],
    ['P1\toperations.accept\tyes\t\t', { row: 2, column: 'fact', given: 'operations.accept', reason: 'factUnknown' }],
    ['P1\troles[sponsor].person\tmanager\t\t', { row: 2, column: 'fact', reason: 'factUnknown' }],
    ['P1\toperations.accepted\tperhaps\t\t', { row: 2, column: 'value', given: 'perhaps', reason: 'notYesNo' }],
    ['P1\toperations.accepted\tyes\t30.3.2022\t', { row: 2, column: 'on', given: '30.3.2022', reason: 'notDate' }],
    ['P1\toperations.accepted\tyes\t2022-04-01\t', { row: 2, column: 'on', reason: 'future' }],
    ['P1\toperations.accepted\tyes\t\t\textra', { row: 2, given: 'extra', reason: 'cellTooMany' }],
    ['P1\toperations.accepted\tyes\t\t\nP1\toperations.accepted\tno\t\t', { row: 3, column: 'fact', reason: 'rowTwice' }],
    ['P1\toperations.accepted\tyes\t\t"open', { row: 2, reason: 'quoteOpen' }],
  ]
  it.each(mistaken)('names place and reason: %j', async (row, mistake) => {
    const { as } = await configured(readyProject, second, { ...second, ref: 'P4' }, secret)
    const page = await run(as(people.pmo), `${header}\n${row}`, false, callAs(people.pmo, 'person'))
    expect(page.mistakes).toMatchObject([mistake])
  })

  it.each([
    ['nothing but words', [{ row: 1, reason: 'noTable' }]],
    ['{"facts": []}', [{ reason: 'noTable' }]],
    ['{broken', [{ reason: 'noTable' }]],
    ['project,fact\nP1,operations.accepted', [{ row: 1, column: 'value', reason: 'columnMissing' }]],
    ['project,fact,value,colour\nP1,operations.accepted,yes,red', [{ row: 1, column: 'colour', reason: 'columnUnknown' }]],
    ['project,iteration,from,to\nP1,S,2022-01-01,2022-01-02', [{ column: 'goal', reason: 'columnMissing', table: 'iterations' }]],
  ])('says what a table has to look like: %j', async (text, mistakes) => {
    const { product } = await configured()
    expect((await run(product, text, false)).mistakes).toMatchObject(mistakes)
  })

  it('goes on in pages', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...readyProject, ref: `M${index}`, title: `Project ${index}` }))
    const { product } = await configured(...many)
    const text = [header, ...many.map(({ ref }) => `${ref}\toperations.accepted\tyes\t\t`)].join('\n')
    const pages: ImportPage[] = []
    for (let from: number | undefined = 0; from !== undefined; from = pages.at(-1)?.next)
      pages.push(
        await use(product, callAs(people.pmo), 'record.import', {
          text,
          commit: true,
          from,
          recordVersions: Object.fromEntries(many.map(({ ref }) => [ref, 'new'])),
        }),
      )
    expect(pages.map(({ done, total }) => [done, total])).toEqual([
      [25, 60],
      [50, 60],
      [60, 60],
    ])
    expect((await use(product, callAs(people.pmo), 'record.imports', {})).imports).toMatchObject([{ projects: 60, changes: 60 }])
  })

  it('belongs to the PMO', async () => {
    const { product } = await configured()
    for (const [name, input] of [
      ['record.import', { text: paste, commit: false }],
      ['record.imports', {}],
      ['record.export', { format: 'csv' }],
    ] as const)
      expect(await answer(name, product, callAs(people.manager), input)).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
  })
})

describe('an export', () => {
  const recorded = async () => {
    const made = await configured(readyProject, second)
    await save(made.product, {
      facts: accepted(true, '=HYPERLINK("http://x") "quoted", twice'),
      iterations: [iteration],
      recordVersion: 'new',
    })
    await run(
      made.product,
      `${header}\nP1\trisks.lastReviewedOn\t2022-03-01\t2022-03-02\t-5 in the north\nP2\tbusinessCase.optionCount\t3\t\t`,
      true,
    )
    return made
  }
  const exported = (ports: Ports, input: InputOf<'record.export'>) => use(ports, callAs(people.pmo), 'record.export', input)

  it('is a table that no spreadsheet takes for a formula', async () => {
    const { product } = await recorded()
    const { name, text } = await exported(product, { format: 'csv' })
    expect(name).toBe('plumbline-records-facts-2022-03-31.csv')
    expect(text.split('\r\n')).toEqual([
      '\uFEFFproject,fact,value,on,note',
      `P1,operations.accepted,yes,2022-03-30,"'=HYPERLINK(""http://x"") ""quoted"", twice"`,
      `P1,risks.lastReviewedOn,2022-03-01,2022-03-02,"'-5 in the north"`,
      'P2,businessCase.optionCount,3,2022-03-31,',
      '',
    ])
  })

  it.each([
    [{ format: 'csv' }, 3],
    [{ format: 'csv', table: 'iterations' }, 1],
    [{ format: 'json' }, 4],
  ] as const)('%j can be imported and then changes nothing', async (input, rows) => {
    const { product } = await recorded()
    const { text } = await exported(product, input)
    const same = await run(product, text, true)
    expect(same).toMatchObject({ rows, mistakes: [] })
    expect(same.projects.every(({ status }) => status === 'nothing')).toBe(true)
    const other = await configured(readyProject, second)
    await run(other.product, text, true)
    expect((await exported(other.product, input)).text).toBe(text)
  })

  it('leaves out what the reader may not see', async () => {
    const { as, product } = await configured(readyProject, { ...second, hiddenFrom: ['otherPmo'] })
    await run(product, paste, true)
    const { text } = must(
      await inProcessClient(as(people.otherPmo), () => callAs(people.otherPmo, 'person')).call('record.export', { format: 'csv' }),
    )
    expect(text).toContain('P1,')
    expect(text).not.toContain('P2,')
  })

  it('shows what it can where one record is damaged', async () => {
    const { site, product } = await recorded()
    site.documents.set(`records/${recordKey('P2').id}`, { value: 'broken', version: '9' })
    expect((await exported(product, { format: 'csv' })).text).toContain('P1,operations.accepted')
  })
})
