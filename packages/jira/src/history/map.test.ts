import { emptyMapping } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { byId, fieldReader } from '../fields/fields.ts'
import { transitionsOf } from './map.ts'
import { History } from './schema.ts'

const site = byId([
  { id: 'customfield_1', name: 'Forecast', schema: { type: 'number' } },
  { id: 'customfield_2', name: 'Sponsor', schema: { type: 'user' } },
  { id: 'customfield_3', name: 'Objectives', schema: { type: 'array', items: 'string' } },
  { id: 'duedate', name: 'Due', schema: { type: 'date' } },
])
const mapping = {
  ...emptyMapping,
  phases: { Design: 'design' },
  fields: {
    estimateAtCompletion: { source: 'customfield_1', money: { currency: 'GBP', minorPerUnit: 100 } },
    sponsor: { source: 'customfield_2' },
    objectives: { source: 'customfield_3' },
    finishPlanned: { source: 'duedate' },
  },
}
const statuses = new Map(
  [
    { id: '1', name: 'Open', statusCategory: { key: 'new' } },
    { id: '2', name: 'Design', statusCategory: { key: 'indeterminate' } },
    { id: '3', name: 'Closed', statusCategory: { key: 'done' } },
  ].map((status) => [status.id, status]),
)
const reader = fieldReader(site, mapping, { fields: ['estimateAtCompletion', 'sponsor', 'objectives', 'finishPlanned'], zone: 'UTC' })
const read = (histories: readonly unknown[]) =>
  transitionsOf(
    '77',
    histories.map((history) => History.parse(history)),
    { mapping, reader, site, statuses, kindOf: () => 'project' },
  )

const entry = (id: string, created: string | number, ...items: readonly object[]) => ({
  id,
  created,
  author: { accountId: 'a1', displayName: 'Ada', active: true },
  items,
})
const status = (from: string, fromString: string, to: string, toString: string) => ({
  field: 'status',
  fieldId: 'status',
  from,
  fromString,
  to,
  toString,
})

describe('changes', () => {
  it('come oldest first, with who and when', () => {
    const found = read([
      entry('20', 1_650_000_000_000, status('1', 'Open', '2', 'Design')),
      entry('3', '2022-01-01T00:00:00.000+0100', status('9', 'Gone', '1', 'Open')),
    ])
    expect(found).toEqual([
      {
        item: '77',
        id: '3.0',
        at: '2021-12-31T23:00:00.000Z',
        by: 'a1',
        byName: 'Ada',
        change: { field: 'state', from: { name: 'Gone', category: undefined }, to: { name: 'Open', category: 'toDo' } },
      },
      {
        item: '77',
        id: '20.0',
        at: '2022-04-15T05:20:00.000Z',
        by: 'a1',
        byName: 'Ada',
        change: {
          field: 'state',
          from: { name: 'Open', category: 'toDo' },
          to: { name: 'Design', category: 'inProgress', phase: 'design' },
        },
      },
    ])
  })

  it('take the resolution that came with the state', () => {
    const resolution = (from: string | null, to: string | null) => ({
      field: 'resolution',
      fieldId: 'resolution',
      from: null,
      fromString: from,
      to: null,
      toString: to,
    })
    const found = read([
      entry('1', 1, status('1', 'Open', '3', 'Closed'), resolution(null, 'Duplicate')),
      entry('2', 2, status('3', 'Closed', '1', 'Open'), resolution('Duplicate', null)),
      entry('3', 3, resolution(null, 'Done'), status('1', 'Open', '3', 'Closed')),
    ])
    expect(found.map(({ change }) => (change.field === 'state' ? [change.from?.category, change.to.category] : []))).toEqual([
      ['toDo', 'dropped'],
      ['dropped', 'toDo'],
      ['toDo', 'done'],
    ])
  })

  it.each([
    ['customfield_1', { from: null, fromString: '12.5', to: null, toString: '' }, { minor: 1250, currency: 'GBP' }, null],
    [
      'customfield_1',
      { from: '12.5', fromString: null, to: '7', toString: '' },
      { minor: 1250, currency: 'GBP' },
      { minor: 700, currency: 'GBP' },
    ],
    ['customfield_2', { from: null, fromString: null, to: 'a2', toString: 'Bob' }, null, { ref: 'a2', name: 'Bob', active: true }],
    ['customfield_3', { from: '', fromString: 'a', to: '', toString: 'a b' }, ['a'], ['a', 'b']],
    ['customfield_3', { from: '', fromString: 'a', to: '', toString: 'a, b' }, ['a'], ['a', 'b']],
    [
      'duedate',
      { from: '2022-01-01', fromString: '2022-01-01 00:00:00.0', to: '2022-02-01', toString: '1/Feb/22' },
      '2022-01-01',
      '2022-02-01',
    ],
  ])('read the values of %s', (fieldId, sides, from, to) => {
    const [found] = read([entry('1', 1, { field: 'x', fieldId, ...sides })])
    expect(found?.change).toMatchObject({ from: { ok: true, value: from }, to: { ok: true, value: to } })
  })

  it('say what is not readable, and leave out fields that nobody asked for', () => {
    const found = read([
      entry(
        '1',
        1,
        { fieldId: 'customfield_1', fromString: null, toString: 'many' },
        { field: 'Sprint', fieldId: 'customfield_9', toString: 'S1' },
        { field: 'Link' },
      ),
    ])
    expect(found).toHaveLength(1)
    expect(found[0]?.change).toMatchObject({ to: { ok: false, reason: 'wrongType' } })
  })

  it('never take the method that every object has for a value', () =>
    expect(History.parse(entry('1', 1, { field: 'Link' })).items?.[0]?.toText).toBeUndefined())
})
