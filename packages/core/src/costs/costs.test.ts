import { describe, expect, it } from 'vitest'
import { firstPhaseGate } from '../methodology/phase-gate-1.ts'
import { use } from '../testing/ask.ts'
import { settings } from '../testing/bound-site.ts'
import { callAs, exampleSite, people } from '../testing/example-site.ts'
import { costFacts, plannedBy } from './cost-facts.ts'
import { readAmount } from './read-amount.ts'

const manager = callAs(people.manager, 'product')
const table = [
  'period\tkind\tbudget\tactual\tcommitment\tforecast',
  '2022-01\tcapital\t1000\t900.50\t\t',
  '2022-02\tcapital\t1000\t1,100.25\t\t',
  '2022-04\tcapital\t1000\t\t250\t1200',
].join('\n')

const opened = async () => {
  const { product } = exampleSite()
  await use(product, callAs(people.pmo), 'settings.save', { ...settings, template: { document: firstPhaseGate }, settingsVersion: 'new' })
  const { costVersion } = await use(product, manager, 'cost.open', { item: 'P1' })
  return { product, costVersion }
}
const imported = async () => {
  const { product, costVersion } = await opened()
  const done = await use(product, manager, 'cost.import', { item: 'P1', text: table, currency: 'GBP', file: 'costs.xlsx', costVersion })
  if (!done.ok) throw new Error(done.problem)
  return { product, view: done.view }
}

it.each([
  ['1200000.00', 120_000_000],
  ['1,200,000.50', 120_000_050],
  ['1.200.000,50', 120_000_050],
  ['1 200 000', 120_000_000],
  ['-12.5', -1_250],
  ['12,5', 1_250],
  ['1,234', 'notAmount'],
  ['12.345', 'tooManyDecimals'],
  ['£12', 'notAmount'],
  ['90071992547409.93', 'tooLarge'],
] as const)('“%s” is read as %s', (text, expected) => {
  expect(readAmount(text, 'GBP')).toBe(expected)
})

it('says what an import would change and writes nothing', async () => {
  const { product } = await opened()
  const preview = await use(product, manager, 'cost.preview', { item: 'P1', text: table, currency: 'GBP' })
  expect(preview).toMatchObject({ currency: 'GBP', rows: 3, mistakes: [] })
  expect(preview.changes).toContainEqual({ period: '2022-02', kind: 'capital', column: 'actual', before: null, after: 110_025 })
  expect((await use(product, manager, 'cost.open', { item: 'P1' })).table).toBeNull()
})

it('names every bad row with its line and reason, and takes the good ones', async () => {
  const { product, costVersion } = await opened()
  const text = `${table}\n2022-13\tcapital\t5\n2022-05\tother\t5\n2022-05\toperating\t1,234\n2022-01\tcapital\t7\n2022-09\tcapital\t1\t2`
  const done = await use(product, manager, 'cost.preview', { item: 'P1', text, currency: 'GBP' })
  expect(done.mistakes.map(({ row, reason }) => [row, reason])).toEqual([
    [5, 'notPeriod'],
    [6, 'notKind'],
    [7, 'notAmount'],
    [8, 'rowTwice'],
    [9, 'future'],
  ])
  const written = await use(product, manager, 'cost.import', { item: 'P1', text, currency: 'GBP', file: '', costVersion })
  expect(written).toMatchObject({ ok: true, view: { table: { rows: [{}, {}, {}] }, log: [{ how: 'import', rows: 3, restorable: true }] } })
})

it('an import stands in the log with file and name, is taken back as a line of its own, and two at once conflict', async () => {
  const { product, view } = await imported()
  expect(view.log).toMatchObject([{ byName: 'Mia Manager', file: 'costs.xlsx', rows: 3 }])
  const stale = { item: 'P1', table: { currency: 'GBP', rows: [] }, costVersion: 'new' }
  expect(await use(product, manager, 'cost.save', stale)).toMatchObject({ ok: false, problem: 'conflict' })
  const at = view.log[0]?.at ?? ''
  const back = await use(product, manager, 'cost.restore', { item: 'P1', at, costVersion: view.costVersion })
  expect(back).toMatchObject({ ok: true, view: { table: null, log: [{ how: 'restore' }, { how: 'import' }] } })
})

it('what comes out as a file can be imported again and changes nothing', async () => {
  const { product } = await imported()
  const { name, text } = await use(product, manager, 'cost.export', { item: 'P1' })
  expect(name).toMatch(/^costs-.*\.csv$/)
  expect(await use(product, manager, 'cost.preview', { item: 'P1', text })).toMatchObject({ rows: 3, changes: [], mistakes: [] })
})

it('other records of the project stay when costs are recorded, and the other way round', async () => {
  const { product } = await imported()
  const { recordVersion } = await use(product, manager, 'record.open', { item: 'P1' })
  const facts = { 'tolerance.cost': { value: { is: 'whole', whole: 500 }, on: '2022-03-01' } } as const
  await use(product, manager, 'record.save', { item: 'P1', facts, recordVersion })
  expect((await use(product, manager, 'cost.open', { item: 'P1' })).table?.rows).toHaveLength(3)
})

describe('what the cost record tells', () => {
  const rows = [
    { period: '2022-01', kind: 'capital' as const, budget: 100_000, actual: 90_050 },
    { period: '2022-02', kind: 'capital' as const, budget: 100_000, actual: 110_025 },
    { period: '2022-04', kind: 'capital' as const, budget: 100_000, commitment: 25_000, forecast: 120_000 },
  ]
  const money = (minor: number) => ({ known: true, value: { is: 'money', money: { minor, currency: 'GBP' } } })

  it('spent so far, committed, and forecast at completion as spent and forecast from then on', () => {
    expect(costFacts({ currency: 'GBP', rows }, '2022-03-31')).toMatchObject({
      'cost.actual': money(200_075),
      'cost.actualsAsOf': { value: { date: '2022-02-28' } },
      'cost.committed': money(25_000),
      'cost.estimateAtCompletion': money(320_075),
      'cost.plannedValue': money(200_000),
      'cost.approvedBudget': money(300_000),
    })
  })
  it('a month ahead without a forecast leaves the forecast at completion open, and old spending is too old', () => {
    const open = [...rows, { period: '2022-05', kind: 'capital' as const, budget: 1 }]
    expect(costFacts({ currency: 'GBP', rows: open }, '2022-03-31')['cost.estimateAtCompletion']).toEqual({
      known: false,
      reason: 'incomplete',
    })
    expect(costFacts({ currency: 'GBP', rows }, '2022-08-01')['cost.actual']).toEqual({ known: false, reason: 'stale' })
  })
  it('of the running month counts the share of its days', () => {
    expect(plannedBy([{ period: '2022-04', minor: 3_000 }], '2022-04-10')).toBe(1_000)
  })
})
