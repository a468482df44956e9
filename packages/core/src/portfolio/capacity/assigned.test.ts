import { expect, it } from 'vitest'
import type { FieldReading, FieldValue, WorkItem } from '../../work/items.ts'
import type { StateCategory } from '../../work/values.ts'
import { openWork, peopleOver } from './assigned.ts'

const ann = { ref: 'ann', name: 'Ann', active: true }
const ben = { ref: 'ben', name: 'Ben', active: true }
const reading = (value: FieldValue | null): FieldReading => ({ ok: true, value })
const item = (
  category: StateCategory | undefined,
  owner: typeof ann | null,
  estimate: number | null,
  kind: WorkItem['kind'] = 'delivery',
): WorkItem => ({
  ref: 'x',
  key: 'x',
  title: 'x',
  url: '/x',
  kind,
  state: { name: 's', category },
  createdAt: '2022-01-01T00:00:00.000Z',
  updatedAt: '2022-01-01T00:00:00.000Z',
  fields: { itemOwner: reading(owner), itemEstimate: reading(estimate) },
})

it('sums open estimates by who works on them, and counts what is missing instead of taking it for nothing', () => {
  const work = openWork([
    item('toDo', ann, 800),
    item('inProgress', ann, 400),
    item('toDo', ben, 1600),
    item('done', ben, 9900),
    item('dropped', ben, 9900),
    item('toDo', ben, null),
    item('toDo', null, 300),
    item(undefined, ann, 100),
    item('toDo', ann, 100, 'risk'),
    { ...item('toDo', ann, 0), fields: { itemOwner: reading(ann), itemEstimate: { ok: false, reason: 'unmapped', detail: '' } } },
  ])
  expect(work).toEqual({
    people: [
      { person: ben, items: 1, units: 1600, hours: 0 },
      { person: ann, items: 2, units: 1200, hours: 0 },
    ],
    open: 6,
    noEstimate: 2,
    wholeInProgress: 1,
    noOwner: 1,
    noState: 1,
  })
})

it('takes what remains of an item for its estimate where the tracker tells it, also nothing, and says who counts whole though it was begun', () => {
  const begun = (owner: typeof ann, estimate: number | null, left: number | null) => {
    const made = item('inProgress', owner, estimate)
    return { ...made, fields: { ...made.fields, itemRemaining: reading(left) } }
  }
  const work = openWork([begun(ann, 800, 150), begun(ann, 500, 0), begun(ben, 300, null), begun(ben, null, 600), begun(ben, null, null)])
  expect(work).toMatchObject({
    people: [
      { person: ben, items: 2, units: 300, hours: 600 },
      { person: ann, items: 2, units: 0, hours: 150 },
    ],
    noEstimate: 1,
    wholeInProgress: 1,
  })
})

it('spreads hours over the weekdays of the span, as people at once', () => {
  const months = [
    { id: '2022-03', from: '2022-03-01', to: '2022-03-31' },
    { id: '2022-04', from: '2022-04-01', to: '2022-04-30' },
    { id: '2022-05', from: '2022-05-01', to: '2022-05-31' },
    { id: '2022-06', from: '2022-06-01', to: '2022-06-30' },
  ]
  // From the 18th of April to the 13th of May are 20 weekdays, ten in each month; 21 weekdays are in April and 22 in May.
  expect(peopleOver(320, { from: '2022-04-18', to: '2022-05-13' }, months, 8)).toEqual({ '2022-04': 0.95, '2022-05': 0.91 })
  expect(peopleOver(320, { from: '2022-04-16', to: '2022-04-17' }, months, 8)).toEqual({})
})
