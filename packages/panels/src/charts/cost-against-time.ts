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

const margin = { top: 24, right: 20, bottom: 40, left: 56 }
const tones = { onTrack: 'ok', atRisk: 'warn', offTrack: 'bad', unknown: 'none' } as const

const shape = (health: CostPoint['health'], size: number): string => {
  const ink = { fill: `var(--p-${tones[health]}-icon)` }
  const r = Math.max(2.4, size / 3.4)
  if (health === 'onTrack') return element('circle', { ...ink, r })
  if (health === 'atRisk') return element('path', { ...ink, d: `M0,${-r * 1.2}L${r * 1.15},${r * 0.9}L${-r * 1.15},${r * 0.9}Z` })
  if (health === 'offTrack') return element('rect', { ...ink, x: -r, y: -r, width: r * 2, height: r * 2 })
  return element('rect', { ...ink, x: -r * 1.2, y: -r * 0.35, width: r * 2.4, height: r * 0.7 })
}

const axisText = { 'font-size': 11, fill: 'var(--p-fg-3)' }

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

interface Placed {
  readonly point: CostPoint
  readonly cx: number
  readonly cy: number
  readonly r: number
}

const lettersWide = 6
const lineHigh = 14
const mostNames = 5
const roomForNames = 600

/** Names of the largest overruns, as far as they find room: no name covers another or a mark. */
const namesFor = (placed: readonly Placed[], size: ChartSize): ReadonlyMap<string, 'left' | 'right'> => {
  if (size.width < roomForNames) return new Map()
  const taken = placed.map(({ cx, cy, r }) => ({ from: cx - r, to: cx + r, cy }))
  const names = new Map<string, 'left' | 'right'>()
  for (const { point, cx, cy, r } of placed.toSorted((a, b) => b.point.variance - a.point.variance)) {
    if (names.size === mostNames) break
    const wide = point.name.length * lettersWide
    const right = cx + r + 4 + wide < size.width - margin.right
    const from = right ? cx + r + 4 : cx - r - 4 - wide
    const free =
      from > margin.left && taken.every((other) => Math.abs(other.cy - cy) > lineHigh || from > other.to || from + wide < other.from)
    if (!free) continue
    taken.push({ from, to: from + wide, cy })
    names.set(point.id, right ? 'right' : 'left')
  }
  return names
}

const nameText = (name: string, r: number, side: 'left' | 'right'): string =>
  element(
    'text',
    {
      'font-size': 11,
      fill: 'var(--p-fg-2)',
      x: side === 'right' ? r + 4 : -r - 4,
      y: 4,
      'text-anchor': side === 'right' ? 'start' : 'end',
      'aria-hidden': 'true',
    },
    escaped(name),
  )

const mark = ({ point, cx, cy, r }: Placed, side: 'left' | 'right' | undefined, first: boolean): string => {
  const ink = `var(--p-${tones[point.health]}-icon)`
  return element(
    'g',
    {
      transform: `translate(${cx.toFixed(1)},${cy.toFixed(1)})`,
      role: 'listitem',
      tabindex: first ? 0 : -1,
      'data-mark': point.id,
      'aria-label': point.label,
      class: 'p-mark',
    },
    element('title', {}, escaped(point.label)),
    element('circle', { r, fill: ink, 'fill-opacity': 0.22, stroke: ink }),
    shape(point.health, r),
    side ? nameText(point.name, r, side) : '',
  )
}

/**
 * Cost growth against elapsed time, one mark a project: its area is the approved budget, colour and shape its declared health.
 * Pure: data in, SVG text out, every mark focusable with its figures in words.
 */
export const costAgainstTime = (points: readonly CostPoint[], size: ChartSize, words: CostChartWords): string => {
  const scales = scalesFor(points, size)
  const placed = points
    .toSorted((a, b) => b.budget - a.budget)
    .map((point) => ({ point, cx: scales.x(point.elapsed), cy: scales.y(point.variance), r: scales.radius(point.budget) }))
  const names = namesFor(placed, size)
  return element(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, role: 'group', 'aria-label': `${words.title}. ${words.summary}`, class: 'p-chart' },
    ...grid(scales, size, words),
    element('text', { ...axisText, x: margin.left, y: 11 }, escaped(words.y)),
    element(
      'g',
      { role: 'list', 'aria-label': words.title },
      ...placed.map((one, index) => mark(one, names.get(one.point.id), index === 0)),
    ),
  )
}
