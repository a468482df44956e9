import { scaleLinear } from 'd3-scale'
import { axisText, type ChartSize } from './size.ts'
import { element, escaped } from './svg.ts'

export interface CurvePoint {
  readonly id: string
  readonly budget: number
  readonly value: number
  /** Proven: nothing at this budget is worth more. */
  readonly bound: number
  readonly label: string
}

/** A selection beside the curve: the answer, the portfolio as it is, or a scenario. */
export interface StandingMark {
  readonly id: string
  readonly kind: 'answer' | 'current' | 'scenario'
  readonly cost: number
  readonly value: number
  readonly name: string
  readonly label: string
}

export interface FrontierWords {
  readonly title: string
  readonly summary: string
  readonly x: string
  readonly y: string
  readonly limit: string
  readonly amount: (budget: number) => string
  readonly number: (value: number) => string
}

export interface FrontierInput {
  readonly points: readonly CurvePoint[]
  readonly marks: readonly StandingMark[]
  readonly limit: number | null
}

const margin = { top: 24, right: 20, bottom: 40, left: 52 }

interface Scales {
  readonly x: (budget: number) => number
  readonly y: (value: number) => number
}

/** A staircase: a budget buys what the last point below it buys. */
const steps = (points: readonly CurvePoint[], { x, y }: Scales, pick: (point: CurvePoint) => number): string =>
  points
    .map((point, k) =>
      k === 0
        ? `M${x(point.budget).toFixed(1)} ${y(pick(point)).toFixed(1)}`
        : `H${x(point.budget).toFixed(1)}V${y(pick(point)).toFixed(1)}`,
    )
    .join('')

/** What lies between the best found and what is proven impossible to beat. */
const gapArea = (points: readonly CurvePoint[], scales: Scales): string => {
  const back = points
    .toReversed()
    .map((point, k, all) => {
      const before = all[k + 1]
      return `L${scales.x(point.budget).toFixed(1)} ${scales.y(point.value).toFixed(1)}${before ? `V${scales.y(before.value).toFixed(1)}` : ''}`
    })
    .join('')
  return `${steps(points, scales, ({ bound }) => bound)}${back}Z`
}

const shapes = {
  answer: (): string => element('circle', { r: 6, fill: 'var(--p-info-bold)', stroke: 'var(--p-bg-raised)', 'stroke-width': 1.5 }),
  scenario: (): string => element('circle', { r: 6, fill: 'var(--p-bg-raised)', stroke: 'var(--p-info-bold)', 'stroke-width': 2 }),
  current: (): string => element('path', { d: 'M0,-7L7,6L-7,6Z', fill: 'var(--p-warn-icon)', stroke: 'var(--p-bg-raised)' }),
} as const

/** Lines of names above one another where selections stand close together. */
const lineHigh = 14
const lettersWide = 6

interface Named {
  readonly mark: StandingMark
  readonly x: number
  readonly y: number
  /** Where the line of its name stands. */
  readonly at: number
  readonly inner: boolean
}

/** Each name on a line of its own: none covers another. */
const namedMarks = (marks: readonly StandingMark[], scales: Scales, size: ChartSize): readonly Named[] => {
  const taken: { readonly from: number; readonly to: number; readonly at: number }[] = []
  return marks.map((mark) => {
    const [x, y] = [scales.x(mark.cost), scales.y(mark.value)]
    const inner = x > size.width * 0.6
    const wide = 9 + mark.name.length * lettersWide
    const [from, to] = inner ? [x - wide, x] : [x, x + wide]
    const free = (at: number) => taken.every((other) => other.to < from || other.from > to || Math.abs(other.at - at) > lineHigh - 0.5)
    let at = y + (mark.kind === 'current' ? lineHigh : -8)
    while (!free(at) && at < size.height - margin.bottom) at += lineHigh
    taken.push({ from, to, at })
    return { mark, x, y, at, inner }
  })
}

const markOf = ({ mark, x, y, at, inner }: Named, first: boolean): string => {
  return element(
    'g',
    {
      transform: `translate(${x.toFixed(1)},${y.toFixed(1)})`,
      role: 'listitem',
      tabindex: first ? 0 : -1,
      'data-mark': mark.id,
      'aria-label': mark.label,
      class: 'p-mark',
    },
    element('title', {}, escaped(mark.label)),
    shapes[mark.kind](),
    element(
      'text',
      {
        'font-size': 11,
        'font-weight': mark.kind === 'answer' ? 600 : 400,
        fill: 'var(--p-fg)',
        x: inner ? -9 : 9,
        y: (at - y).toFixed(1),
        'text-anchor': inner ? 'end' : 'start',
        'aria-hidden': 'true',
      },
      escaped(mark.name),
    ),
  )
}

const pointOf = (point: CurvePoint, scales: Scales, first: boolean): string =>
  element(
    'g',
    {
      transform: `translate(${scales.x(point.budget).toFixed(1)},${scales.y(point.value).toFixed(1)})`,
      role: 'listitem',
      tabindex: first ? 0 : -1,
      'data-mark': point.id,
      'aria-label': point.label,
      class: 'p-mark',
    },
    element('title', {}, escaped(point.label)),
    element('circle', { r: 8, fill: 'transparent' }),
    element('circle', { r: 2.4, fill: 'var(--p-info-bold)' }),
  )

const axes = (
  scales: Scales,
  ticks: { readonly x: readonly number[]; readonly y: readonly number[] },
  size: ChartSize,
  words: FrontierWords,
): string[] => [
  ...ticks.y.map((tick) =>
    element(
      'g',
      { transform: `translate(0,${scales.y(tick).toFixed(1)})` },
      element('line', { x1: margin.left, x2: size.width - margin.right, stroke: 'var(--p-line)' }),
      element('text', { ...axisText, x: margin.left - 8, y: 4, 'text-anchor': 'end' }, escaped(words.number(tick))),
    ),
  ),
  ...ticks.x.map((tick) =>
    element(
      'text',
      { ...axisText, x: scales.x(tick), y: size.height - margin.bottom + 16, 'text-anchor': 'middle' },
      escaped(words.amount(tick)),
    ),
  ),
  element(
    'text',
    { ...axisText, x: (margin.left + size.width - margin.right) / 2, y: size.height - 6, 'text-anchor': 'middle' },
    escaped(words.x),
  ),
  element('text', { ...axisText, x: 0, y: 11 }, escaped(words.y)),
]

/** The most value at each level of money, with what is proven to be out of reach, and where selections stand beside it. */
export const frontierChart = ({ points, marks, limit }: FrontierInput, size: ChartSize, words: FrontierWords): string => {
  const budgets = [...points.map(({ budget }) => budget), ...marks.map(({ cost }) => cost), ...(limit === null ? [] : [limit])]
  const values = [...points.flatMap(({ value, bound }) => [value, bound]), ...marks.map(({ value }) => value)]
  const least = Math.min(...values)
  const x = scaleLinear([Math.min(...budgets), Math.max(...budgets, 1)], [margin.left, size.width - margin.right]).nice()
  const y = scaleLinear([least > 0 ? least * 0.9 : least, Math.max(...values, 1)], [size.height - margin.bottom, margin.top]).nice()
  const scales = { x, y }
  const at =
    limit === null
      ? []
      : [
          element('line', {
            x1: x(limit),
            x2: x(limit),
            y1: margin.top,
            y2: size.height - margin.bottom,
            stroke: 'var(--p-fg-2)',
            'stroke-dasharray': '3 3',
          }),
          element('text', { ...axisText, x: x(limit) + 4, y: size.height - margin.bottom - 6 }, escaped(words.limit)),
        ]
  return element(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, role: 'group', 'aria-label': `${words.title}. ${words.summary}`, class: 'p-chart plot' },
    ...axes(scales, { x: x.ticks(size.width > 460 ? 6 : 3), y: y.ticks(5) }, size, words),
    ...at,
    ...(points.length === 0
      ? []
      : [
          element('path', { d: gapArea(points, scales), fill: 'var(--p-info-bold)', 'fill-opacity': 0.14 }),
          element('path', {
            d: steps(points, scales, ({ value }) => value),
            fill: 'none',
            stroke: 'var(--p-info-bold)',
            'stroke-width': 1.75,
          }),
        ]),
    element(
      'g',
      { role: 'list', 'aria-label': words.title },
      ...points.map((point, k) => pointOf(point, scales, k === 0)),
      ...namedMarks(marks, scales, size).map((named, k) => markOf(named, points.length === 0 && k === 0)),
    ),
  )
}
