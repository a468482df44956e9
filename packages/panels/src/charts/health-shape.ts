import { element } from './svg.ts'

export type ChartHealth = 'onTrack' | 'atRisk' | 'offTrack' | 'unknown'

const tones = { onTrack: 'ok', atRisk: 'warn', offTrack: 'bad', unknown: 'none' } as const

/** The colour of a health; never without its shape or word beside it. */
export const inkOf = (health: ChartHealth): string => `var(--p-${tones[health]}-icon)`
export const toneOf = (health: ChartHealth): 'ok' | 'warn' | 'bad' | 'none' => tones[health]

/** Health as a shape inside a mark of that radius: circle, triangle, square, dash. */
export const healthShape = (health: ChartHealth, radius: number): string => {
  const ink = { fill: inkOf(health) }
  const r = Math.max(2.4, radius / 3.4)
  if (health === 'onTrack') return element('circle', { ...ink, r })
  if (health === 'atRisk') return element('path', { ...ink, d: `M0,${-r * 1.2}L${r * 1.15},${r * 0.9}L${-r * 1.15},${r * 0.9}Z` })
  if (health === 'offTrack') return element('rect', { ...ink, x: -r, y: -r, width: r * 2, height: r * 2 })
  return element('rect', { ...ink, x: -r * 1.2, y: -r * 0.35, width: r * 2.4, height: r * 0.7 })
}
