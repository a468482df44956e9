import fc from 'fast-check'
import { expect, it } from 'vitest'
import { component, moved, workItem } from '../testing/component.ts'
import { seed } from '../testing/suite.ts'
import { addDays } from '../work/calendar.ts'
import type { StateCategory } from '../work/values.ts'
import { deriveFacts } from './derive.ts'
import { factsOfDeliveryHistory, needsPast, neverMoved } from './flow.ts'

const [asOf, zone] = ['2022-03-31', 'Europe/London']
const categories: readonly StateCategory[] = ['toDo', 'inProgress', 'done', 'dropped']
const noon = (daysAgo: number) => `${addDays(asOf, -daysAgo)}T12:00:00.000Z`

/** Days before the day of the judgement: made, moved so often, and touched at last by something else. */
const lives = fc.array(
  fc.record({
    first: fc.constantFrom(...categories),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }),
    to: fc.array(fc.constantFrom(...categories), { minLength: 5, maxLength: 5 }),
    touched: fc.integer({ min: 0, max: 300 }),
    tells: fc.boolean(),
  }),
  { minLength: 25, maxLength: 40 },
)

/** What a tracker tells of such a life: the item as it is now, with its moves. */
const lived = ({ first, days, to, touched, tells }: typeof lives extends fc.Arbitrary<(infer L)[]> ? L : never) => {
  const [made = 1, ...later] = days.toSorted((a, b) => b - a)
  let category = first
  const moves: { readonly day: number; readonly from: StateCategory; readonly to: StateCategory }[] = []
  for (const [place, day] of later.entries()) {
    const next = to[place] ?? category
    if (next !== category) moves.push({ day, from: category, to: next })
    category = next
  }
  const last = moves.at(-1)?.day ?? made
  const crossed = noon(last).replace('12:00:00.000', moves.length === 0 ? '12:00:00.401' : '12:00:00.000')
  const item = workItem(
    'delivery',
    {},
    {
      category,
      createdAt: noon(made),
      updatedAt: noon(Math.min(last, touched)),
      ...(tells ? { stateSince: crossed } : {}),
    },
  )
  return { item, history: moves.map((one) => moved(item, addDays(asOf, -one.day), one.to, one.from)) }
}

it('facts by the pasts that they need are those by all pasts', () => {
  const spared = { needed: 0, all: 0 }
  fc.assert(
    fc.property(lives, fc.integer({ min: 0, max: 300 }), (given, baseline) => {
      const all = given.map(lived)
      const project = { scopeBaselineOn: addDays(asOf, -baseline), finishPlanned: '2022-12-31' }
      const told = (some: typeof all) => {
        const reading = component(
          all.map(({ item }) => item),
          project,
          { itemHistory: { delivery: some.flatMap(({ history }) => history) } },
        )
        const { values } = deriveFacts(reading).facts
        return [...factsOfDeliveryHistory].map((fact) => [fact, values[fact]])
      }
      const needed = all.filter(({ item }) => needsPast(item, { asOf, zone }))
      spared.needed += needed.length
      spared.all += all.length
      expect(told(needed)).toEqual(told(all))
    }),
    { numRuns: 60, seed },
  )
  expect(spared.needed).toBeLessThan(spared.all * 0.7)
})

it('an item never moved where its tracker dates its state by its creation, a moment later at most', () => {
  const made = '2022-07-15T22:29:49.026Z'
  const since = (stateSince: string, category: StateCategory = 'toDo') =>
    neverMoved(workItem('delivery', {}, { category, createdAt: made, stateSince }))
  // As a real site answers.
  expect(since('2022-07-15T22:29:49.427Z')).toBe(true)
  // Hardly any work begins in progress: a tracker that dated it so would be mistaken.
  expect(since('2022-07-15T22:29:49.427Z', 'inProgress')).toBe(false)
  expect(since('2022-07-15T22:31:49.427Z')).toBe(false)
  // What is closed may have been resolved otherwise since, which dates nothing.
  expect(since('2022-07-15T22:29:49.427Z', 'done')).toBe(false)
  expect(neverMoved(workItem('delivery', {}, { category: 'toDo' }))).toBe(false)
})
