import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RoadmapRow, roadmap } from './roadmap.ts'

const words = {
  title: 'Roadmap',
  summary: 'n',
  today: 'Today',
  month: (at: Date) => at.toISOString().slice(0, 7),
  gate: ({ name }: { readonly name: string }) => name,
  needs: (from: string, to: string) => `${to} needs ${from}`,
}
const day = fc.integer({ min: 0, max: 4000 }).map((days) => new Date(days * 86_400_000 + Date.UTC(2015, 0, 1)).toISOString().slice(0, 10))

const row = fc.tuple(day, day, fc.string(), day).map(
  ([a, b, name, gate], index = 0): RoadmapRow => ({
    id: `${name}${index}`,
    name,
    start: a < b ? a : b,
    finish: a < b ? b : a,
    health: 'atRisk',
    gates: [{ name: 'G1', on: gate, state: 'late' }],
    label: name,
  }),
)

describe('the roadmap', () => {
  it('draws every project once, with its gates inside the frame, on wide and narrow screens', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.constantFrom(330, 1160), day, (rows, width, today) => {
        const svg = roadmap({ rows, dependencies: [], today, width }, words)
        expect(svg.match(/role="listitem"/g) ?? []).toHaveLength(rows.length)
        for (const [, x] of svg.matchAll(/d="M(-?[\d.]+) -?[\d.]+l6 6/g)) expect(Number(x) >= 0 && Number(x) <= width).toBe(true)
        expect(svg).not.toMatch(/NaN|style=/)
        expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')).toBeNull()
      }),
      { numRuns: 40 },
    )
  })

  it('draws what needs what, broken where the second begins before the first has finished', () => {
    const one = { name: 'A', health: 'onTrack', gates: [], label: 'A', finish: '2022-06-30' } as const
    const rows = [
      { ...one, id: 'a', start: '2022-01-01' },
      { ...one, id: 'b', start: '2022-05-01', finish: '2022-12-31', name: 'B' },
    ]
    const given = { rows, today: '2022-03-31', width: 1160 }
    const early = roadmap({ ...given, dependencies: [{ from: 'a', to: 'b' }] }, words)
    expect(early).toContain('B needs A')
    expect(early).toContain('stroke-dasharray="3 2"')
    expect(roadmap({ ...given, dependencies: [{ from: 'b', to: 'gone' }] }, words)).not.toContain('needs')
  })
})
