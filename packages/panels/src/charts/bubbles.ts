import { type ChartHealth, healthShape, inkOf } from './health-shape.ts'
import type { ChartSize } from './size.ts'
import { element, escaped } from './svg.ts'

/** A project as a circle: where it stands, how large, its health in colour and shape. */
export interface Bubble {
  readonly id: string
  readonly cx: number
  readonly cy: number
  readonly r: number
  readonly health: ChartHealth
  /** What the mark says aloud. */
  readonly label: string
  /** Written beside the mark where there is room. */
  readonly name: string
}

interface Room {
  readonly size: ChartSize
  readonly left: number
  readonly right: number
  /** Bubbles in the order in which their names matter. */
  readonly order: readonly Bubble[]
  /** Words that stand already, on whose line no name is written. */
  readonly written?: { readonly from: number; readonly to: number; readonly cy: number }
}

const lettersWide = 6
const lineHigh = 14
const mostNames = 5
const roomForNames = 360

/** Names, as far as they find room: no name covers another or a mark. */
const namesFor = (placed: readonly Bubble[], { size, left, right, order, written }: Room): ReadonlyMap<string, 'left' | 'right'> => {
  if (size.width < roomForNames) return new Map()
  const taken = placed.map(({ cx, cy, r }) => ({ from: cx - r, to: cx + r, cy, high: Math.max(lineHigh, r) }))
  if (written) taken.push({ ...written, high: lineHigh })
  const names = new Map<string, 'left' | 'right'>()
  for (const { id, name, cx, cy, r } of order) {
    if (names.size === mostNames) break
    const wide = name.length * lettersWide
    const onRight = cx + r + 4 + wide < size.width - right
    const from = onRight ? cx + r + 4 : cx - r - 4 - wide
    const free = from > left && taken.every((other) => Math.abs(other.cy - cy) > other.high || from > other.to || from + wide < other.from)
    if (!free) continue
    taken.push({ from, to: from + wide, cy, high: lineHigh })
    names.set(id, onRight ? 'right' : 'left')
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

const mark = (bubble: Bubble, side: 'left' | 'right' | undefined, first: boolean): string => {
  const { cx, cy, r, id, health, label, name } = bubble
  const ink = inkOf(health)
  return element(
    'g',
    {
      transform: `translate(${cx.toFixed(1)},${cy.toFixed(1)})`,
      role: 'listitem',
      tabindex: first ? 0 : -1,
      'data-mark': id,
      'aria-label': label,
      class: 'p-mark',
    },
    element('title', {}, escaped(label)),
    element('circle', { r, fill: ink, 'fill-opacity': 0.22, stroke: ink }),
    healthShape(health, r),
    side ? nameText(name, r, side) : '',
  )
}

/** All bubbles as one list, of which one is in the order of tabs. */
export const bubbles = (placed: readonly Bubble[], title: string, room: Room): string => {
  const names = namesFor(placed, room)
  return element('g', { role: 'list', 'aria-label': title }, ...placed.map((one, index) => mark(one, names.get(one.id), index === 0)))
}
