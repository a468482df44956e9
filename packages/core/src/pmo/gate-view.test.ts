import { describe, expect, it } from 'vitest'
import { limitTold } from './gate-view.ts'

describe('the limit that is told beside an observed fact', () => {
  const window = [
    { fact: 'review.date', is: 'atLeast', value: '2022-03-17' },
    { fact: 'review.date', is: 'atMost', value: '2022-05-30' },
    { fact: 'review.overdue', is: 'equals', value: 0 },
  ] as const

  it.each([
    ['2022-07-02', '2022-05-30'],
    ['2022-03-01', '2022-03-17'],
    ['2022-04-01', '2022-03-17'],
  ])('of a window of days is the side that %s breaks, else the first', (observed, told) => {
    expect(limitTold('review.date', observed, window)?.value).toBe(told)
  })

  it('stays the first where nothing is known', () => {
    expect(limitTold('review.date', { unknown: 'empty' }, window)?.value).toBe('2022-03-17')
  })
})
