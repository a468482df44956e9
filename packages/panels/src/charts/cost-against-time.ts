import { scaleLinear, scaleSqrt } from 'd3-scale'
import { bubbles } from './bubbles.ts'
import type { ChartHealth } from './health-shape.ts'
import { axisText, type ChartSize } from './size.ts'
import { element, escaped } from './svg.ts'

export interface CostPoint {
  readonly id: string
  /** Share of the planned duration that has passed, 0–1 and beyond. */
  readonly elapsed: number
  /** Forecast over approved budget as a share of the budget. */
  readonly variance: number
  /** Size of the approved budget, in any one unit. */
  readonly budget: number
  readonly health: ChartHealth
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

const margin = { top: 24, right: 20, bottom: 40, left: 56 }
const grid = ({ x, y, ticksX, ticksY }: Scales, size: ChartSize, words: CostChartWords): string[] => [
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

interface Scales {
  readonly x: (elapsed: number) => number
  readonly y: (variance: number) => number
  readonly radius: (budget: number) => number
  readonly ticksX: readonly number[]
  readonly ticksY: readonly number[]
}

/** One runaway project must not flatten all others: marks beyond three times the budget stand at the edge, with their true figure in words. */
const furthest = { over: 2, under: -1, late: 1.5 }

const scalesFor = (points: readonly CostPoint[], size: ChartSize): Scales => {
  const variances = points.map(({ variance }) => Math.min(Math.max(variance, furthest.under), furthest.over))
  const x = scaleLinear(
    [0, Math.min(furthest.late, Math.max(1, ...points.map(({ elapsed }) => elapsed)))],
    [margin.left, size.width - margin.right],
  ).clamp(true)
  const y = scaleLinear([Math.min(-0.1, ...variances), Math.max(0.2, ...variances)], [size.height - margin.bottom, margin.top])
    .nice()
    .clamp(true)
  const radius = scaleSqrt([0, Math.max(1, ...points.map(({ budget }) => budget))], [4, Math.min(22, size.width / 26)])
  return { x, y, radius, ticksX: x.ticks(size.width > 600 ? 6 : 3), ticksY: y.ticks(6) }
}

/**
 * Cost growth against elapsed time, one mark a project: its area is the approved budget, colour and shape its declared health.
 * Pure: data in, SVG text out, every mark focusable with its figures in words.
 */
export const costAgainstTime = (points: readonly CostPoint[], size: ChartSize, words: CostChartWords): string => {
  const scales = scalesFor(points, size)
  const ordered = points.toSorted((a, b) => b.budget - a.budget)
  const placed = ordered.map(({ id, elapsed, variance, budget, health, label, name }) => ({
    id,
    cx: scales.x(elapsed),
    cy: scales.y(variance),
    r: scales.radius(budget),
    health,
    label,
    name,
  }))
  const overruns = new Map(points.map(({ id, variance }) => [id, variance]))
  const order = placed.toSorted((a, b) => (overruns.get(b.id) ?? 0) - (overruns.get(a.id) ?? 0))
  return element(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, role: 'group', 'aria-label': `${words.title}. ${words.summary}`, class: 'p-chart plot' },
    ...grid(scales, size, words),
    element('text', { ...axisText, x: margin.left, y: 11 }, escaped(words.y)),
    bubbles(placed, words.title, {
      size,
      left: margin.left,
      right: margin.right,
      order,
      written: { from: size.width - margin.right - words.onBudget.length * 6, to: size.width, cy: scales.y(0) - 10 },
    }),
  )
}
