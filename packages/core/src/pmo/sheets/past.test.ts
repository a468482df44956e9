import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seed } from '../../testing/suite.ts'
import type { Transition } from '../../work/items.ts'
import type { StateCategory } from '../../work/values.ts'
import { type Past, pastAfterDay, pastOf } from './past.ts'

const categories: readonly StateCategory[] = ['toDo', 'inProgress', 'done', 'dropped']
const start = Date.parse('2022-03-01T00:00:00.000Z')
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString()
const dayIn = (moment: string | undefined) => moment?.slice(0, 10)

/** What facts tell of a past: on which day work began, and on which it was last finished or dropped, where it is that now. */
const told = ({ first, began, ended, dropped }: Past, now: StateCategory) => ({
  began: first === 'inProgress' ? 'made so' : dayIn(began),
  finished: now === 'done' ? (dayIn(ended) ?? 'made so') : undefined,
  dropped: now === 'dropped' ? (dayIn(dropped) ?? 'made so') : undefined,
})

const moves = fc.record({
  first: fc.nat(3),
  each: fc.array(fc.record({ after: fc.integer({ min: 1, max: 900 }), to: fc.nat(3) }), { minLength: 1, maxLength: 14 }),
  looks: fc.array(fc.nat(5), { minLength: 14, maxLength: 14 }),
})

it('moves of one day need not be asked for: facts follow from where they ended, now and after whatever comes', () => {
  let spared = 0
  fc.assert(
    fc.property(moves, ({ first, each, looks }) => {
      let [time, category] = [0, categories[first] ?? 'toDo']
      const all: Transition[] = []
      let seen: { past: Past; category: StateCategory; time: number } = { past: {}, category, time }
      for (const [place, { after, to }] of each.entries()) {
        time += after
        const next = categories[to] ?? 'toDo'
        if (next !== category)
          all.push({
            item: 'T',
            id: '',
            at: at(time),
            change: { field: 'state', from: { name: '', category }, to: { name: '', category: next } },
          })
        category = next
        if ((looks[place] ?? 0) > 2) continue
        const moved = all.some((entry) => entry.at > at(seen.time))
        const sameDay = dayIn(at(seen.time)) === dayIn(at(time))
        const derived =
          moved && sameDay ? pastAfterDay(seen.past, { from: seen.category, to: category, at: all.at(-1)?.at ?? '' }) : undefined
        if (derived) spared += 1
        seen = { past: derived ?? (moved ? pastOf(all) : seen.past), category, time }
        expect(told(seen.past, category)).toEqual(told(pastOf(all), category))
      }
    }),
    { numRuns: 500, seed },
  )
  expect(spared).toBeGreaterThan(100)
})

it('an item that was never started, and is finished or put back after moves of a day, may have been started on it', () => {
  const moved = { from: 'toDo', at: at(0) } as const
  expect(pastAfterDay({}, { ...moved, to: 'done' })).toBeUndefined()
  expect(pastAfterDay({}, { ...moved, to: 'toDo' })).toBeUndefined()
  expect(pastAfterDay({}, { ...moved, to: 'inProgress' })).toEqual({ first: 'toDo', began: at(0) })
  expect(pastAfterDay({ first: 'toDo', began: at(0) }, { from: 'inProgress', to: 'done', at: at(60) })).toEqual({
    first: 'toDo',
    began: at(0),
    ended: at(60),
  })
})
