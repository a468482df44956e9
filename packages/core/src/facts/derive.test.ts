import { describe, expect, it } from 'vitest'
import { exampleMapping } from '../testing/example-site.ts'
import type { FieldReadings, Transition, WorkItem } from '../work/items.ts'
import type { StateCategory } from '../work/values.ts'
import { type ComponentReading, deriveFacts } from './derive.ts'

const item = (ref: string, kind: WorkItem['kind'], category: StateCategory | undefined, fields: FieldReadings = {}): WorkItem => ({
  ref,
  key: ref,
  title: ref,
  url: '',
  kind,
  state: { name: 'x', category },
  createdAt: '2021-01-01T00:00:00.000Z',
  updatedAt: '2021-01-01T00:00:00.000Z',
  fields,
})
const ok = (value: unknown) => ({ ok: true, value }) as FieldReadings[keyof FieldReadings] & object
const gbp = (minor: number) => ok({ minor, currency: 'GBP' })
const ada = { ref: 'ada', name: 'Ada', active: true }
const gone = { ref: 'gone', name: 'Gone', active: false }

const read = (fields: FieldReadings, below: readonly WorkItem[] = [], change: Partial<ComponentReading> = {}) =>
  deriveFacts({
    project: item('P', 'project', 'inProgress', fields),
    below,
    coverage: { complete: true },
    history: [],
    mapping: exampleMapping,
    zone: 'Europe/London',
    readAt: '2022-03-31T23:30:00.000Z',
    ...change,
  })
const fact = (name: string, ...given: Parameters<typeof read>) => {
  const reading = read(...given).facts.values[name]
  if (!reading?.known) return reading?.reason
  const { is: _is, ...held } = reading.value
  return Object.values(held)[0] as unknown
}

const risk = (probability: unknown, impact: unknown, owner: unknown, response: unknown, category: StateCategory = 'toDo') =>
  item(`R${Math.round(Number(probability) * 10)}`, 'risk', category, {
    riskProbability: ok(probability),
    riskImpact: ok(impact),
    riskOwner: ok(owner),
    riskResponse: ok(response),
  })

describe('facts of the project item', () => {
  it.each([
    ['cost.varianceRatio', { approvedBudget: gbp(210_000_000), estimateAtCompletion: gbp(241_000_000) }, 1476],
    ['cost.varianceRatio', { approvedBudget: gbp(100), estimateAtCompletion: ok({ minor: 100, currency: 'EUR' }) }, 'currencyMismatch'],
    ['cost.varianceRatio', { approvedBudget: gbp(0), estimateAtCompletion: gbp(1) }, 'zeroBase'],
    ['cost.varianceRatio', { approvedBudget: ok(null), estimateAtCompletion: gbp(1) }, 'empty'],
    ['strategy.objectives', { objectives: ok(null) }, 0],
    ['strategy.objectives', {}, 'unmapped'],
    ['strategy.mandatory', { mandatory: ok(null) }, false],
    ['strategy.mandatoryReasonGiven', { mandatoryReason: ok('law') }, true],
    ['roles[sponsor].person', { sponsor: ok(null) }, 'empty'],
    ['roles[sponsor].active', { sponsor: ok(gone) }, false],
    ['artefacts[proposal].fieldsFilledRatio', { need: ok('x'), outcomeWanted: ok(null), roughCost: gbp(1), roughFinish: ok(null) }, 5000],
    [
      'artefacts[proposal].fieldsFilledRatio',
      { need: ok('x'), outcomeWanted: ok('y'), roughCost: { ok: false, reason: 'missing', detail: '' }, roughFinish: ok(null) },
      'fieldMissing',
    ],
    ['component.tier', { governanceTier: ok('light'), approvedBudget: gbp(9_000_000_000) }, 'light'],
    ['component.tier', { governanceTier: ok(null), approvedBudget: gbp(10_000_000), dataClass: ok('internal') }, 'standard'],
    ['component.tier', { governanceTier: ok(null), approvedBudget: gbp(500_000_001) }, 'major'],
    ['component.tier', { governanceTier: ok(null), approvedBudget: ok(null) }, 'empty'],
    ['component.phase', {}, 'stateUnmapped'],
  ] as const)('%s of %j is %s', (name, fields, expected) => {
    expect(fact(name, fields as FieldReadings)).toBe(expected)
  })

  it('takes the day from the portfolio’s zone', () => expect(read({}).facts.asOf).toBe('2022-04-01'))

  it('knows by history when the forecast was renewed, and not without it', () => {
    const change = (at: string): Transition => ({
      item: 'P',
      id: at,
      at,
      change: { field: 'estimateAtCompletion', from: gbp(1), to: gbp(2) },
    })
    const fields = { estimateAtCompletion: gbp(2) }
    expect(
      fact('cost.estimateUpdatedOn', fields, [], { history: [change('2022-02-01T12:00:00.000Z'), change('2022-03-01T12:00:00.000Z')] }),
    ).toBe('2022-03-01')
    expect(fact('cost.estimateUpdatedOn', fields)).toBe('2021-01-01')
    expect(fact('cost.estimateUpdatedOn', fields, [], { history: undefined })).toBe('noHistory')
    expect(fact('cost.estimateUpdatedOn', { estimateAtCompletion: ok(null) })).toBe('empty')
  })
})

describe('facts of what hangs below', () => {
  const tasks = (...states: (StateCategory | undefined)[]) => states.map((state, index) => item(`T${index}`, 'delivery', state))

  it.each([
    ['two of three', tasks('done', 'done', 'toDo'), 6667],
    ['dropped ones do not count', tasks('done', 'dropped'), 10_000],
    ['no items', tasks(), 'zeroBase'],
    ['a state that nobody mapped', tasks('done', undefined), 'stateUnmapped'],
  ] as const)('done: %s', (_name, below, expected) => expect(fact('scope.doneRatio', {}, below)).toBe(expected))

  it('is unknown over a scope that was not read completely', () => {
    const part = { coverage: { complete: false, reason: 'permission', hidden: 3 } } as const
    expect(fact('scope.doneRatio', {}, tasks('done'), part)).toBe('incomplete')
    expect(fact('risks.count', {}, [], part)).toBe('incomplete')
    expect(read({}, tasks('done'), part).evidence).toMatchObject({ scopeComplete: false, hiddenItems: 3, itemsRead: 1 })
  })

  it('is unknown, never empty, where the type is not mapped', () => {
    const mapping = { ...exampleMapping, registers: {}, deliveryTypes: [] }
    expect([fact('risks.count', {}, [], { mapping }), fact('scope.total', {}, [], { mapping })]).toEqual(['unmapped', 'unmapped'])
  })

  it.each([
    ['an owner and a response', risk(5, 3, ada, 'reduce'), 0],
    ['no owner', risk(5, 3, null, 'reduce'), 1],
    ['an owner who left', risk(5, 3, gone, 'reduce'), 1],
    ['no response', risk(4, 4, ada, null), 1],
    ['a low score', risk(2, 7 - 2, null, null), 0],
    ['closed', risk(5, 5, null, null, 'done'), 0],
    ['no probability', risk(null, 5, null, null), 'empty'],
    ['a probability that is none', risk(9, 5, null, null), 'wrongType'],
  ] as const)('high risks without response: %s', (_name, entry, expected) =>
    expect(fact('risks.highWithoutResponse', {}, [entry])).toBe(expected),
  )

  it('counts open risks only', () =>
    expect(fact('risks.count', {}, [risk(1, 1, ada, 'accept'), risk(2, 1, ada, 'accept', 'dropped')])).toBe(1))
})
