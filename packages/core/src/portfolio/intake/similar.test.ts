import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { similarTo } from './similar.ts'

const worded = (id: string, title: string, text = '') => ({ id, title, text })
const known = [
  worded('tax', 'Making Tax Digital for VAT'),
  worded('rail', 'East West Rail Configuration State 1'),
  worded('claims', 'Faster handling of claims', 'Claims take nineteen days; people wait for money'),
]

describe('duplicates', () => {
  it.each([
    ['Making tax digital (VAT)', 'tax'],
    ['Making Tax Digital', 'tax'],
    ['East-West rail, configuration state 1', 'rail'],
    ['Handling claims faster', 'claims'],
  ])('%s is like %s', (title, id) => expect(similarTo([worded('new', title)], known).get('new')?.[0]?.id).toBe(id))

  it.each(['A new hospital in Leeds', 'Digital land registry', 'Midlands Rail Hub'])('%s is like none', (title) =>
    expect(similarTo([worded('new', title)], known).get('new')).toEqual([]),
  )

  it('are the same whatever the case, accents and punctuation', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,9}( [a-z]{3,9}){1,4}$/), (title) => {
        const [found] = similarTo([worded('new', `  ${title.toUpperCase()}!`)], [...known, worded('old', title)]).get('new') ?? []
        expect(found).toEqual({ id: 'old', similarity: 10_000 })
      }),
    )
  })
})
