import { expect, it } from 'vitest'
import type { Sheet } from '../sheets/sheet.ts'
import { itemsEach, stretchOf, together } from './stretch.ts'

const sheet = (items: number): Sheet => ({ rows: Array.from({ length: items }), entries: [] }) as unknown as Sheet

it('a full read takes fewer projects with a step the more hangs below them, and few while nobody knows', () => {
  expect([undefined, 0, 100, 250, 251, 1000, 4000, 90_000].map(stretchOf)).toEqual([5, 20, 20, 20, 19, 5, 1, 1])
})

it('what hangs below a project is known from those that were read', () => {
  expect(itemsEach(new Map())).toBeUndefined()
  expect(
    itemsEach(
      new Map([
        ['P1', sheet(10)],
        ['P2', sheet(401)],
      ]),
    ),
  ).toBe(206)
})

it('projects are read together as far as what hung below them finds room, and each at least by itself', () => {
  const sizes: Readonly<Record<string, number>> = { a: 2000, b: 3000, c: 1, d: 9000, f: 10 }
  const parts = together(['a', 'b', 'c', 'd', 'e', 'f'], (ref) => (ref in sizes ? sheet(sizes[ref] ?? 0) : undefined))
  expect(parts).toEqual([['a', 'b'], ['c'], ['d'], ['e', 'f']].map((part) => part))
  expect(together(['x', 'y', 'z'], () => undefined)).toEqual([['x', 'y', 'z']])
})
