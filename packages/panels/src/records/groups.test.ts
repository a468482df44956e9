import { recordableFacts } from '@plumbline/core/testing'
import { expect, it } from 'vitest'
import { groupNames, groupOf, meets } from './groups.ts'

it('lists every fact that can be recorded under a subject', () => {
  expect(recordableFacts().filter((fact) => groupOf(fact) === 'other')).toEqual([])
  expect(new Set(recordableFacts().map(groupOf))).toEqual(new Set(groupNames.filter((group) => group !== 'other')))
})

it('finds a fact by words of its name, its meaning and its subject, in any order', () => {
  const fact = { label: 'Spent to date', meaning: 'What was paid until the last booking.' }
  expect(meets(fact, 'date SPENT', 'Money')).toBe(true)
  expect(meets(fact, 'money booking', 'Money')).toBe(true)
  expect(meets(fact, '  ', 'Money')).toBe(true)
  expect(meets(fact, 'spent tomorrow', 'Money')).toBe(false)
})
