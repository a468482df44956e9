import { expect, it } from 'vitest'
import { emptyMapping } from './mapping-empty.ts'
import { kindOf, stateOf } from './meaning.ts'

const mapping = {
  ...emptyMapping,
  projectItemTypes: ['P'],
  deliveryTypes: ['D'],
  registers: { risk: ['R'], benefit: ['B'] },
  stateCategories: { Parked: 'dropped' as const },
  phases: { Idea: 'idea' },
}

it.each([
  ['P', 'project'],
  ['D', 'delivery'],
  ['R', 'risk'],
  ['B', 'benefit'],
  ['?', 'other'],
])('an item of the type %s is a %s', (type, kind) => expect(kindOf(type, mapping)).toBe(kind))

it('takes the mapping before the tracker, and gives phases to project items alone', () => {
  expect(stateOf({ name: 'Parked', category: 'toDo' }, 'delivery', mapping)).toEqual({ name: 'Parked', category: 'dropped' })
  expect(stateOf({ name: 'Idea', category: 'toDo' }, 'project', mapping)).toEqual({ name: 'Idea', category: 'toDo', phase: 'idea' })
  expect(stateOf({ name: 'Idea', category: undefined }, 'risk', mapping)).toEqual({ name: 'Idea', category: undefined })
})
