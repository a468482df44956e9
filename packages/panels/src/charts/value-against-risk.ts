import { scaleLinear, scaleSqrt } from 'd3-scale'
import { bubbles } from './bubbles.ts'
import type { ChartHealth } from './health-shape.ts'
import { axisText, type ChartSize } from './size.ts'
import { element, escaped } from './svg.ts'

export interface ValuePoint {
  readonly id: string
  /** Score, 0 to 100 in a weighted model. */
  readonly value: number
  /** Risk exposure, in any one unit. */
  readonly risk: number
  /** Area of the mark: the approved budget, in any one unit. */
  readonly size: number
  readonly health: ChartHealth
  readonly label: string
  readonly name: string
}

export interface ValueChartWords {
  readonly title: string
  readonly summary: string
  readonly x: string
  readonly y: string
  /** The corner of much value and little risk, and its opposite. */
  readonly first: string
  readonly question: string
  readonly amount: (risk: number) => string
}

const margin = { top: 24, right: 16, bottom: 40, left: 40 }

/** The share of either axis that makes the corners. */
const corner = 0.4

/**
 * Value against risk, one mark a project: its area is the approved budget, colour and shape its health. Above on the left stands what to do
 * first, below on the right what to question.
 */
export const valueAgainstRisk = (points: readonly ValuePoint[], size: ChartSize, words: ValueChartWords): string => {
  const ends = { left: margin.left, right: size.width - margin.right, top: margin.top, bottom: size.height - margin.bottom }
  const x = scaleLinear([0, Math.max(1, ...points.map(({ risk }) => risk))], [ends.left, ends.right]).nice()
  const y = scaleLinear(
    [Math.min(0, ...points.map(({ value }) => value)), Math.max(100, ...points.map(({ value }) => value))],
    [ends.bottom, ends.top],
  )
  const radius = scaleSqrt([0, Math.max(1, ...points.map((point) => point.size))], [4, Math.min(24, size.width / 22)])
  const placed = points
    .toSorted((a, b) => b.size - a.size)
    .map(({ id, value, risk, size: area, health, label, name }) => ({
      id,
      cx: x(risk),
      cy: y(value),
      r: radius(area),
      health,
      label,
      name,
    }))
  const wide = (ends.right - ends.left) * corner
  const high = (ends.bottom - ends.top) * corner
  const word = { 'font-size': 11, 'font-weight': 600, 'aria-hidden': 'true' }
  return element(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, role: 'group', 'aria-label': `${words.title}. ${words.summary}`, class: 'p-chart plot' },
    element('rect', { x: ends.left, y: ends.top, width: wide, height: high, fill: 'var(--p-ok-bg)', 'fill-opacity': 0.35 }),
    ...y
      .ticks(5)
      .map((tick) =>
        element(
          'g',
          { transform: `translate(0,${y(tick).toFixed(1)})` },
          element('line', { x1: ends.left, x2: ends.right, stroke: 'var(--p-line)' }),
          element('text', { ...axisText, x: ends.left - 8, y: 4, 'text-anchor': 'end' }, String(tick)),
        ),
      ),
    ...x
      .ticks(size.width > 500 ? 5 : 3)
      .map((tick) =>
        element('text', { ...axisText, x: x(tick), y: ends.bottom + 16, 'text-anchor': 'middle' }, escaped(words.amount(tick))),
      ),
    element('text', { ...axisText, x: (ends.left + ends.right) / 2, y: size.height - 6, 'text-anchor': 'middle' }, escaped(words.x)),
    element('text', { ...axisText, x: 0, y: 11 }, escaped(words.y)),
    element('text', { ...word, x: ends.left + 8, y: ends.top + 16, fill: 'var(--p-ok-fg)' }, escaped(words.first)),
    element(
      'text',
      { ...word, x: ends.right - 8, y: ends.bottom - 8, fill: 'var(--p-fg-2)', 'text-anchor': 'end' },
      escaped(words.question),
    ),
    bubbles(placed, words.title, { size, left: ends.left, right: margin.right, order: placed }),
  )
}
