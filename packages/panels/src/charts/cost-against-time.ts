import { scaleLinear, scaleSqrt } from 'd3-scale'
import { element, escaped } from './svg.ts'

export interface CostPoint {
  readonly id: string
  /** Share of the planned duration that has passed, 0–1 and beyond. */
  readonly elapsed: number
  /** Forecast over approved budget as a share of the budget. */
  readonly variance: number
  /** Size of the approved budget, in any one unit. */
  readonly budget: number
  readonly health: 'onTrack' | 'atRisk' | 'offTrack' | 'unknown'
  /** What the mark says aloud. */
  readonly label: string
  /** Written beside the mark when it stands out. */
  readonly name: string
}

export interface CostChartWords {
  readonly title: string
  readonly summary: string
  readonly x: string
  readonly y: string
  readonly onBudget: string
  readonly percent: (share: number) => string
}

export interface ChartSize {
  readonly width: number
  readonly height: number
}

const margin = { top: 16, right: 20, bottom: 40, left: 56 }
const tones = { onTrack: 'ok', atRisk: 'warn', offTrack: 'bad', unknown: 'none' } as const

/** Bounds that keep one runaway project from flattening all others: marks beyond are drawn at the edge with their true figure in words. */
const clampShare = (share: number, most: number): number => Math.min(Math.max(share, -most), most)

const shape = (health: CostPoint['health'], size: number): string => {
  const ink = { fill: `var(--p-${tones[health]}-icon)` }
  const r = Math.max(2.4, size / 3.4)
  if (health === 'onTrack') return element('circle', { ...ink, r })
  if (health === 'atRisk') return element('path', { ...ink, d: `M0,${-r * 1.2}L${r * 1.15},${r * 0.9}L${-r * 1.15},${r * 0.9}Z` })
  if (health === 'offTrack') return element('rect', { ...ink, x: -r, y: -r, width: r * 2, height: r * 2 })
  return element('rect', { ...ink, x: -r * 1.2, y: -r * 0.35, width: r * 2.4, height: r * 0.7 })
}

const axisText = { 'font-size': 11, fill: 'var(--p-fg-3)' }

const grid = (
  ticksX: readonly number[],
  ticksY: readonly number[],
  x: (n: number) => number,
  y: (n: number) => number,
  size: ChartSize,
  words: CostChartWords,
): string[] => [
  ...ticksY.map((tick) =>
    element(
      'g',
      { transform: `translate(0,${y(tick)})` },
      element('line', { x1: margin.left, x2: size.width - margin.right, stroke: tick === 0 ? 'var(--p-line-strong)' : 'var(--p-line)' }),
      element('text', { ...axisText, x: margin.left - 8, y: 4, 'text-anchor': 'end' }, escaped(words.percent(tick))),
    ),
  ),
  ...ticksX.map((tick) =>
    element(
      'text',
      { ...axisText, x: x(tick), y: size.height - margin.bottom + 18, 'text-anchor': 'middle' },
      escaped(words.percent(tick)),
    ),
  ),
  element(
    'text',
    { ...axisText, x: (margin.left + size.width - margin.right) / 2, y: size.height - 6, 'text-anchor': 'middle' },
    escaped(words.x),
  ),
  element('text', { ...axisText, x: size.width - margin.right, y: y(0) - 6, 'text-anchor': 'end' }, escaped(words.onBudget)),
]

/** The three largest overruns are named. */
const named = (points: readonly CostPoint[]): ReadonlySet<string> =>
  new Set(
    points
      .toSorted((a, b) => b.variance - a.variance)
      .slice(0, 3)
      .map(({ id }) => id),
  )

/**
 * Cost growth against elapsed time, one mark a project: its area is the approved budget, colour and shape its declared health.
 * Pure: data in, SVG text out, every mark focusable with its figures in words.
 */
export const costAgainstTime = (points: readonly CostPoint[], size: ChartSize, words: CostChartWords): string => {
  const most = Math.max(0.2, Math.min(2, ...[Math.max(0, ...points.map(({ variance }) => Math.abs(variance)))]))
  const x = scaleLinear(
    [0, Math.max(1, Math.min(1.5, ...[Math.max(1, ...points.map(({ elapsed }) => elapsed))]))],
    [margin.left, size.width - margin.right],
  )
  const y = scaleLinear([-Math.min(most, 1), most], [size.height - margin.bottom, margin.top]).nice()
  const area = scaleSqrt([0, Math.max(1, ...points.map(({ budget }) => budget))], [4, 22])
  const [low = -1, high = 1] = y.domain()
  const place = (point: CostPoint) => ({
    cx: x(Math.min(Math.max(point.elapsed, 0), x.domain()[1] ?? 1)),
    cy: y(Math.min(Math.max(clampShare(point.variance, most), low), high)),
  })
  const labels = named(points)
  const marks = points
    .toSorted((a, b) => b.budget - a.budget)
    .map((point, index) => {
      const { cx, cy } = place(point)
      const r = area(point.budget)
      const right = cx + r + 4 + point.name.length * 6 < size.width - margin.right
      const name = labels.has(point.id)
        ? element(
            'text',
            {
              'font-size': 11,
              fill: 'var(--p-fg-2)',
              x: right ? r + 4 : -r - 4,
              y: 4,
              'text-anchor': right ? 'start' : 'end',
              'aria-hidden': 'true',
            },
            escaped(point.name),
          )
        : ''
      return element(
        'g',
        {
          transform: `translate(${cx.toFixed(1)},${cy.toFixed(1)})`,
          role: 'listitem',
          tabindex: index === 0 ? 0 : -1,
          'data-mark': point.id,
          'aria-label': point.label,
          class: 'p-mark',
        },
        element('title', {}, escaped(point.label)),
        element('circle', {
          r,
          fill: `var(--p-${tones[point.health]}-icon)`,
          'fill-opacity': 0.22,
          stroke: `var(--p-${tones[point.health]}-icon)`,
        }),
        shape(point.health, r),
        name,
      )
    })
  return element(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, role: 'group', 'aria-label': `${words.title}. ${words.summary}`, class: 'p-chart' },
    ...grid(x.ticks(5), y.ticks(6), x, y, size, words),
    element('text', { ...axisText, x: margin.left, y: 11 }, escaped(words.y)),
    element('g', { role: 'list', 'aria-label': words.title }, ...marks),
  )
}
