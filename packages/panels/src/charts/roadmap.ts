import { scaleTime } from 'd3-scale'
import { type ChartHealth, healthShape, toneOf } from './health-shape.ts'
import { axisText } from './size.ts'
import { element, escaped } from './svg.ts'

export interface RoadmapGate {
  readonly name: string
  readonly on: string
  /** Passed; ahead and ready, not ready or not known; `late`: the day is past and the gate is not passed. */
  readonly state: 'passed' | 'ready' | 'notReady' | 'unknown' | 'late'
}

export interface RoadmapRow {
  readonly id: string
  readonly name: string
  readonly start: string
  readonly finish: string
  readonly health: ChartHealth
  readonly gates: readonly RoadmapGate[]
  /** What the row says aloud. */
  readonly label: string
}

/** `to` needs `from`: an arrow from the finish of one to the start of the other. */
export interface Dependency {
  readonly from: string
  readonly to: string
  /** Only a link in the tracker; it does not hold for the selection. */
  readonly linkOnly?: boolean
  /** Their gates or ends do not go together. */
  readonly misfit?: boolean
}

export interface RoadmapWords {
  readonly title: string
  readonly summary: string
  readonly today: string
  readonly month: (day: Date) => string
  readonly gate: (gate: RoadmapGate) => string
  readonly needs: (from: string, to: string, linkOnly: boolean) => string
}

interface Frame {
  readonly width: number
  readonly narrow: boolean
  readonly rowHigh: number
  readonly left: number
  readonly x: (day: string) => number
}

const top = 44
const barHigh = 14
const day = (text: string): Date => new Date(`${text}T00:00:00Z`)

const gateInk = {
  passed: { fill: 'var(--p-ok-bold)', stroke: 'var(--p-bg-raised)' },
  ready: { fill: 'var(--p-bg-raised)', stroke: 'var(--p-ok-bold)' },
  notReady: { fill: 'var(--p-bg-raised)', stroke: 'var(--p-bad-bold)' },
  unknown: { fill: 'var(--p-bg-raised)', stroke: 'var(--p-fg-2)', 'stroke-dasharray': '2 1.5' },
  late: { fill: 'var(--p-bad-bold)', stroke: 'var(--p-bg-raised)' },
} as const

const diamond = (gate: RoadmapGate, { x, y }: { readonly x: number; readonly y: number }, words: RoadmapWords): string =>
  element(
    'path',
    { ...gateInk[gate.state], 'stroke-width': 1.5, d: `M${x.toFixed(1)} ${y - 6}l6 6l-6 6l-6 -6z` },
    element('title', {}, escaped(words.gate(gate))),
  )

/** Names are cut by width, since SVG does not. */
const cut = (name: string, wide: number): string => {
  const letters = Math.floor(wide / 6.9)
  return name.length > letters ? `${name.slice(0, Math.max(1, letters - 1))}…` : name
}

const barTop = (index: number, { rowHigh, narrow }: Frame): number => top + index * rowHigh + (narrow ? 20 : (rowHigh - barHigh) / 2)

const bar = (row: RoadmapRow, index: number, frame: Frame, rest: { readonly today: string; readonly words: RoadmapWords }): string => {
  const { x, left, narrow, width } = frame
  const [from, to, now] = [x(row.start), x(row.finish), x(rest.today)]
  const y = barTop(index, frame)
  const tone = toneOf(row.health)
  const wide = Math.max(3, to - from)
  const done = Math.min(wide, Math.max(0, now - from))
  return element(
    'g',
    { role: 'listitem', tabindex: index === 0 ? 0 : -1, 'data-mark': row.id, 'aria-label': row.label, class: 'p-mark-row' },
    element('title', {}, escaped(row.label)),
    element('rect', { x: 0, y: top + index * frame.rowHigh, width, height: frame.rowHigh, fill: 'transparent', class: 'p-mark-back' }),
    element(
      'text',
      { x: 14, y: narrow ? y - 6 : y + 11, fill: 'var(--p-fg)', 'font-size': 12 },
      escaped(cut(row.name, (narrow ? width : left) - 22)),
    ),
    element('g', { transform: `translate(5,${narrow ? y - 10 : y + 7})` }, healthShape(row.health, 14)),
    element('rect', {
      x: from,
      y,
      width: wide,
      height: barHigh,
      rx: 3,
      fill: `var(--p-${tone}-bg)`,
      stroke: `var(--p-${tone}-icon)`,
      'stroke-opacity': 0.5,
    }),
    ...(done > 0
      ? [element('rect', { x: from, y, width: done, height: barHigh, rx: 3, fill: `var(--p-${tone}-icon)`, 'fill-opacity': 0.4 })]
      : []),
    ...row.gates.map((gate) => diamond(gate, { x: x(gate.on), y: y + barHigh / 2 }, rest.words)),
  )
}

/** From the end of one bar to the beginning of the other; red and broken where the other begins too early. */
const arrow = (
  rows: readonly RoadmapRow[],
  { from, to, linkOnly = false, misfit = false }: Dependency,
  frame: Frame,
  words: RoadmapWords,
): string => {
  const [a, b] = [rows.findIndex(({ id }) => id === from), rows.findIndex(({ id }) => id === to)]
  const [needed, needing] = [rows[a], rows[b]]
  if (!needed || !needing) return ''
  const early = misfit || needing.start < needed.finish
  const [x1, x2] = [frame.x(needed.finish), frame.x(needing.start)]
  const [y1, y2] = [barTop(a, frame) + barHigh / 2, barTop(b, frame) + barHigh / 2]
  const turn = y2 > y1 ? y2 - barHigh / 2 - 4 : y2 + barHigh / 2 + 4
  const path = `M${x1.toFixed(1)} ${y1}h6V${turn}H${(x2 - 6).toFixed(1)}V${y2}h4`
  return element(
    'g',
    {},
    element('title', {}, escaped(words.needs(needed.name, needing.name, linkOnly))),
    element('path', {
      d: path,
      fill: 'none',
      stroke: early ? 'var(--p-bad-bold)' : 'var(--p-fg-3)',
      ...(early || linkOnly ? { 'stroke-dasharray': linkOnly ? '2 3' : '3 2' } : {}),
    }),
    element('path', { d: `M${(x2 - 1).toFixed(1)} ${y2}l-5 -3v6z`, fill: early ? 'var(--p-bad-bold)' : 'var(--p-fg-3)' }),
  )
}

export interface RoadmapInput {
  readonly rows: readonly RoadmapRow[]
  readonly dependencies: readonly Dependency[]
  readonly today: string
  readonly width: number
}

const frameOf = ({ rows, today, width }: RoadmapInput) => {
  const narrow = width < 600
  const left = narrow ? 4 : 200
  const days = [...rows.flatMap(({ start, finish, gates }) => [start, finish, ...gates.map(({ on }) => on)]), today].toSorted()
  const scale = scaleTime([day(days[0] ?? today), day(days.at(-1) ?? today)], [left, width - 16])
  const frame: Frame = { width, narrow, left, rowHigh: narrow ? 42 : 26, x: (text) => scale(day(text)) }
  return { frame, ticks: scale.ticks(narrow ? 3 : 8).map((at) => ({ at, x: scale(at) })) }
}

/** Projects over time, with their gates as diamonds, what has passed of them darker, and what needs what. */
export const roadmap = (input: RoadmapInput, words: RoadmapWords): string => {
  const { rows, dependencies, today, width } = input
  const { frame, ticks } = frameOf(input)
  const height = top + rows.length * frame.rowHigh + 8
  const now = frame.x(today)
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': `${words.title}. ${words.summary}`, class: 'p-chart' },
    ...ticks.map(({ at, x }) =>
      element(
        'g',
        {},
        element('line', { x1: x, x2: x, y1: 30, y2: height, stroke: 'var(--p-line)' }),
        x > width - 56 ? '' : element('text', { ...axisText, x: x + 4, y: 36 }, escaped(words.month(at))),
      ),
    ),
    element('line', { x1: now, x2: now, y1: 20, y2: height, stroke: 'var(--p-info-bold)', 'stroke-width': 1.5 }),
    ...dependencies.map((dependency) => arrow(rows, dependency, frame, words)),
    element('g', { role: 'list', 'aria-label': words.title }, ...rows.map((row, index) => bar(row, index, frame, { today, words }))),
    element(
      'text',
      { 'font-size': 11, 'font-weight': 600, fill: 'var(--p-info-fg)', x: now, y: 14, 'text-anchor': now > width - 40 ? 'end' : 'middle' },
      escaped(words.today),
    ),
  )
}
