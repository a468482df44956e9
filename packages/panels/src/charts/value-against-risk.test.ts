import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ValuePoint, valueAgainstRisk } from './value-against-risk.ts'

const words = {
  title: 'Value',
  summary: 'n',
  x: 'Risk',
  y: 'Score',
  first: 'Do first',
  question: 'Question',
  amount: (risk: number) => risk.toFixed(0),
}
const points = fc.array(
  fc.record<ValuePoint>({
    id: fc.string(),
    value: fc.double({ min: -50, max: 500, noNaN: true }),
    risk: fc.double({ min: 0, max: 1e12, noNaN: true }),
    size: fc.double({ min: 0, max: 1e12, noNaN: true }),
    health: fc.constantFrom('onTrack', 'atRisk', 'offTrack', 'unknown'),
    label: fc.string(),
    name: fc.string(),
  }),
  { maxLength: 30 },
)

describe('value against risk', () => {
  it('draws every project once, inside the frame, whatever the figures and names', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(330, 620), (given, width) => {
        const svg = valueAgainstRisk(given, { width, height: 300 }, words)
        const places = [...svg.matchAll(/translate\((-?[\d.]+),(-?[\d.]+)\)" role="listitem"/g)].map(([, x, y]) => [Number(x), Number(y)])
        expect(places).toHaveLength(given.length)
        for (const [x = -1, y = -1] of places) expect(x >= 0 && x <= width && y >= 0 && y <= 300).toBe(true)
        expect(svg).not.toMatch(/NaN|style=/)
      }),
      { numRuns: 40 },
    )
  })
})
