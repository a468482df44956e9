import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frontierChart } from './frontier.ts'

const words = {
  title: 'Best value',
  summary: 'n',
  x: 'Budget',
  y: 'Value',
  limit: 'Limit',
  amount: (value: number) => `£${Math.round(value)}`,
  number: (value: number) => String(Math.round(value)),
}
const point = fc
  .record({
    budget: fc.double({ min: 0, max: 1e10, noNaN: true }),
    value: fc.double({ min: -100, max: 1e5, noNaN: true }),
    gap: fc.double({ min: 0, max: 1e4, noNaN: true }),
  })
  .map(({ budget, value, gap }) => ({ id: String(budget), budget, value, bound: value + gap, label: 'a <point>' }))

describe('the frontier', () => {
  it('draws every point and mark once, inside the frame', () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 40 }),
        fc.option(fc.double({ min: 1, max: 1e10, noNaN: true })),
        (given, limit) => {
          const points = given.toSorted((a, b) => a.budget - b.budget)
          const marks = [{ id: 'now', kind: 'current' as const, cost: 5, value: 7, name: 'Now', label: 'Now' }]
          const svg = frontierChart({ points, marks, limit }, { width: 560, height: 300 }, words)
          const places = [...svg.matchAll(/translate\((-?[\d.]+),(-?[\d.]+)\)" role="listitem"/g)].map(([, x, y]) => [Number(x), Number(y)])
          expect(places).toHaveLength(points.length + 1)
          for (const [x = -1, y = -1] of places) expect(x >= 0 && x <= 560 && y >= 0 && y <= 300).toBe(true)
          expect(svg).not.toMatch(/NaN|style=/)
          expect(svg.match(/tabindex="0"/g)).toHaveLength(1)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('writes the names of selections that stand together on lines of their own', () => {
    const mark = (id: string) => ({ id, kind: 'scenario' as const, cost: 50, value: 50, name: 'A name', label: id })
    const svg = frontierChart(
      { points: [{ id: '1', budget: 100, value: 100, bound: 100, label: 'p' }], marks: ['a', 'b', 'c'].map(mark), limit: null },
      { width: 560, height: 300 },
      words,
    )
    const lines = [...svg.matchAll(/ y="(-?[\d.]+)"[^>]*>A name</g)].map(([, y]) => Number(y))
    expect(lines).toEqual([-8, 6, 20])
  })
})
