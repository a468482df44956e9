import { expect, it } from 'vitest'
import { readingTold, readingWords } from './reading.ts'

it('a large project is told item by item, of about as many as it had last where that is known', () => {
  const so = { name: 'Crossrail', others: 0, what: 'items', done: 3400, about: 9000 } as const
  expect(readingWords(so)).toBe('Reading Crossrail: item 3,400 of about 9,000')
  expect(readingWords({ ...so, about: null })).toBe('Reading Crossrail: item 3,400')
  // More came since: an estimate that is too small says nothing.
  expect(readingWords({ ...so, about: 3000, others: 4 })).toBe('Reading Crossrail and 4 others: item 3,400')
  expect(readingWords({ ...so, what: 'pasts', about: 5000 })).toBe('Reading the past of Crossrail: item 3,400 of about 5,000')
})

it('a log gets a line every ten seconds, and none of what is small', () => {
  let time = 0
  const told: string[] = []
  const hear = readingTold(
    (text) => void told.push(text),
    () => time,
  )
  const so = { name: 'Crossrail', others: 0, what: 'items', about: null } as const
  for (let done = 0; done <= 6000; done += 200) {
    time += 1000
    hear({ ...so, done })
  }
  expect(told).toEqual([10, 20, 30].map((second) => `Reading Crossrail: item ${((second - 1) * 200).toLocaleString('en-GB')}`))
})
