import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CostPoint, costAgainstTime } from './cost-against-time.ts'

const words = {
  title: 'Cost',
  summary: 'n',
  x: 'x',
  y: 'y',
  onBudget: 'on budget',
  percent: (share: number) => `${Math.round(share * 100)}%`,
}
const size = { width: 600, height: 300 }

const points = fc.array(
  fc.record<CostPoint>({
    id: fc.string(),
    elapsed: fc.double({ min: -3, max: 9, noNaN: true }),
    variance: fc.double({ min: -5, max: 50, noNaN: true }),
    budget: fc.double({ min: 0, max: 1e12, noNaN: true }),
    health: fc.constantFrom('onTrack', 'atRisk', 'offTrack', 'unknown'),
    label: fc.string(),
    name: fc.string(),
  }),
  { maxLength: 30 },
)

describe('cost against time', () => {
  it('draws every project once, inside the frame, whatever the figures and names', () => {
    fc.assert(
      fc.property(points, (given) => {
        const svg = costAgainstTime(given, size, words)
        const places = [...svg.matchAll(/translate\((-?[\d.]+),(-?[\d.]+)\)" role="listitem"/g)].map(([, x, y]) => [Number(x), Number(y)])
        expect(places).toHaveLength(given.length)
        for (const [x = -1, y = -1] of places) expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height).toBe(true)
        expect(svg).not.toMatch(/NaN|style=/)
      }),
      { numRuns: 40 },
    )
  })

  it('is well-formed with a name that is no markup', () => {
    const svg = costAgainstTime(
      [{ id: '1', elapsed: 0.5, variance: 0.1, budget: 1, health: 'atRisk', label: '<b>"&', name: '<b>' }],
      size,
      words,
    )
    expect(svg).toContain('aria-label="&lt;b&gt;&quot;&amp;"')
    expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')).toBeNull()
  })
})
