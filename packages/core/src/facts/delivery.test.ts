import { describe, expect, it } from 'vitest'
import { component, moved, said, type Values, workItem } from '../testing/component.ts'
import { exampleMapping } from '../testing/example-site.ts'
import type { StateCategory } from '../work/values.ts'
import type { ComponentReading } from './derive.ts'

const ada = { ref: 'ada', name: 'Ada', active: true }
type Item = readonly [Values, StateCategory?, string?, string?]
const items = (all: readonly Item[]) =>
  all.map(([values, category = 'toDo', createdOn = '2021-01-01', touchedOn = '2022-03-30']) =>
    workItem('delivery', values, { category, createdAt: `${createdOn}T09:00:00.000Z`, updatedAt: `${touchedOn}T09:00:00.000Z` }),
  )

describe('facts of delivery items', () => {
  it.each<[string, readonly Item[], unknown]>([
    ['scope.estimatedRatio', [[{ itemEstimate: 50 }], [{ itemEstimate: null }], [{ itemEstimate: null }, 'done']], 5000],
    ['scope.estimatedRatio', [[{}]], 'unmapped'],
    ['scope.acceptanceCriteriaRatio', [[{ itemAcceptanceCriteria: 'x' }], [{ itemAcceptanceCriteria: null }, 'done']], 5000],
    ['scope.tracedToTestRatio', [[{ itemTest: 'T1' }], [{ itemTest: null }, 'dropped']], 10_000],
    ['schedule.undatedItemRatio', [[{ itemDue: null }], [{ itemDue: '2022-05-01' }], [{ itemDue: null }, 'done']], 5000],
    [
      'scope.staleItemRatio',
      [
        [{}, 'inProgress', '2021-01-01', '2022-03-16'],
        [{}, 'inProgress', '2021-01-01', '2022-03-17'],
        [{}, 'toDo'],
      ],
      5000,
    ],
    ['scope.staleItemRatio', [[{}]], 'zeroBase'],
    ['flow.wip', [[{}, 'inProgress'], [{}]], 1],
    [
      'flow.blockedUnexplained',
      [
        [{ itemBlocked: true, itemBlockedReason: 'x', itemOwner: ada }],
        [{ itemBlocked: true, itemBlockedReason: null, itemOwner: ada }],
        [{ itemBlocked: true, itemBlockedReason: 'x', itemOwner: null }],
        [{ itemBlocked: null }],
      ],
      2,
    ],
    ['flow.blockedUnexplained', [[{ itemBlocked: null }]], 0],
    ['flow.blockedUnexplained', [[{}]], 'unmapped'],
    ['flow.expedite', [[{ itemClass: 'expedite' }, 'inProgress'], [{ itemClass: 'expedite' }], [{ itemClass: null }, 'inProgress']], 1],
  ])('%s of %j is %j', (fact, all, value) => expect(said(component(items(all)), fact)).toBe(value))

  it('are unknown for the same reason in whatever order a tracker gives its items', () => {
    const unread = (['wrongType', 'forbidden'] as const).map((reason) =>
      workItem('delivery', {}, { fields: { itemEstimate: { ok: false, reason, detail: 'x' } } }),
    )
    const told = [unread, unread.toReversed()].map((below) => said(component(below), 'scope.estimatedRatio'))
    expect(told).toEqual(['forbidden', 'forbidden'])
  })

  it.each([
    ['scope.churnRatio', 6667],
    ['scope.addedSinceBaseline', 1],
  ])('%s since the baseline is %d', (fact, value) => {
    const below = items([
      [{}],
      [{}],
      [{}, 'dropped', '2021-01-01', '2022-02-01'],
      [{}, 'dropped', '2021-01-01', '2021-02-01'],
      [{}, 'toDo', '2022-02-01'],
    ])
    const delivery = below.slice(2, 4).map((item, index) => moved(item, index === 0 ? '2022-02-01' : '2021-02-01', 'dropped'))
    const read = { itemHistory: { delivery } }
    expect(said(component(below, { scopeBaselineOn: '2021-12-31' }, read), fact)).toBe(value)
    expect(said(component(below, { scopeBaselineOn: null }, read), fact)).toBe('noRecord')
  })

  it.each([
    ['dropped before the baseline, and touched since', '2021-02-01', 0],
    ['dropped on its day', '2021-12-31', 0],
    ['dropped after it', '2022-01-01', 5000],
    ['dropped on an unknown day', undefined, 'noHistory'],
  ])('churn of an item that was %s', (_name, on, ratio) => {
    const below = items([[{}], [{}, 'dropped', '2021-01-01', '2022-03-30']])
    const [, gone] = below
    const read = on && gone ? { itemHistory: { delivery: [moved(gone, on, 'dropped')] } } : {}
    expect(said(component(below, { scopeBaselineOn: '2021-12-31' }, read), 'scope.churnRatio')).toBe(ratio)
    expect(said(component(below.slice(0, 1), { scopeBaselineOn: '2021-12-31' }), 'scope.churnRatio')).toBe(0)
  })

  it.each<[string, Partial<ComponentReading>]>([
    ['unmapped', { mapping: { ...exampleMapping, deliveryTypes: [] } }],
    ['incomplete', { coverage: { complete: false, reason: 'truncated' } }],
  ])('every one of them is %s', (reason, change) => {
    const facts = ['scope.estimatedRatio', 'scope.staleItemRatio', 'flow.wip', 'flow.expedite', 'flow.throughput', 'forecast.finishP85']
    expect(facts.map((fact) => said(component([], {}, change), fact))).toEqual(facts.map(() => reason))
  })
})
