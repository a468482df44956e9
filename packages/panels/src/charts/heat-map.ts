import { axisText } from './size.ts'
import { element, escaped } from './svg.ts'

export interface HeatCell {
  readonly id: string
  /** Written in the cell; empty where there is nothing. */
  readonly text: string
  readonly level: 'none' | 'free' | 'planned' | 'over' | 'conflict'
  readonly label: string
  /** Marked with a dot. */
  readonly dotted?: boolean
}

export interface HeatRow {
  readonly id: string
  readonly name: string
  readonly cells: readonly HeatCell[]
}

export interface HeatWords {
  readonly title: string
  readonly summary: string
}

export interface HeatInput {
  readonly rows: readonly HeatRow[]
  readonly columns: readonly string[]
  readonly width: number
  /** The narrowest that a cell may be, in units: then the map keeps its size and is scrolled sideways. */
  readonly cellAtLeast?: number
  /** The cell that is looked at. */
  readonly chosen: string | null
}

const rowHigh = 30
const top = 24

const looks = {
  none: { fill: 'transparent', ink: 'var(--p-fg-3)' },
  free: { fill: 'transparent', ink: 'var(--p-fg-3)' },
  planned: { fill: 'var(--p-bg-neutral)', ink: 'var(--p-fg-2)' },
  over: { fill: 'var(--p-warn-bg)', ink: 'var(--p-warn-fg)' },
  conflict: { fill: 'var(--p-bad-bg)', ink: 'var(--p-bad-fg)' },
} as const

/** Colour never stands alone: over has a corner, conflict a frame. */
const sign = (level: HeatCell['level'], x: number, y: number, wide: number): string => {
  if (level === 'over') return element('path', { d: `M${x + wide - 7} ${y}h7v7z`, fill: 'var(--p-warn-icon)' })
  if (level === 'conflict')
    return element('rect', {
      x: x + 0.75,
      y: y + 0.75,
      width: wide - 1.5,
      height: rowHigh - 5.5,
      rx: 2,
      fill: 'none',
      stroke: 'var(--p-bad-icon)',
      'stroke-width': 1.5,
    })
  return ''
}

/** Demand of roles by period in per cent of what is there. */
export const heatMap = ({ rows, columns, width: room, cellAtLeast = 0, chosen }: HeatInput, words: HeatWords): string => {
  const left = room < 600 ? 96 : 176
  const width = Math.max(room, left + columns.length * cellAtLeast)
  const wide = (width - left) / Math.max(1, columns.length)
  const height = top + rows.length * rowHigh
  const every = Math.max(1, Math.ceil(44 / wide))
  const first = chosen ?? rows[0]?.cells[0]?.id
  return element(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      ...(width > room ? { width } : {}),
      role: 'group',
      'aria-label': `${words.title}. ${words.summary}`,
      class: 'p-chart',
    },
    ...columns.map((name, k) =>
      k % every === 0 ? element('text', { ...axisText, x: left + (k + 0.5) * wide, y: 14, 'text-anchor': 'middle' }, escaped(name)) : '',
    ),
    element(
      'g',
      { role: 'list', 'aria-label': words.title },
      ...rows.flatMap((row, r) => {
        const y = top + r * rowHigh
        const name = row.name.length * 6.6 > left - 8 ? `${row.name.slice(0, Math.floor((left - 14) / 6.6))}…` : row.name
        return [
          element('text', { x: 0, y: y + 18, 'font-size': 12, fill: 'var(--p-fg)', 'aria-hidden': 'true' }, escaped(name)),
          ...row.cells.map((cell, k) => {
            const x = left + k * wide + 1
            const { fill, ink } = looks[cell.level]
            return element(
              'g',
              {
                role: 'listitem',
                tabindex: cell.id === first ? 0 : -1,
                'data-mark': cell.id,
                'aria-label': cell.label,
                class: cell.id === chosen ? 'p-mark-cell chosen' : 'p-mark-cell',
              },
              element('title', {}, escaped(cell.label)),
              element('rect', { x, y, width: wide - 2, height: rowHigh - 4, rx: 3, fill, class: 'p-mark-back' }),
              sign(cell.level, x, y, wide - 2),
              cell.dotted ? element('circle', { cx: x + 6, cy: y + rowHigh - 10, r: 2.5, fill: 'var(--p-info-bold)' }) : '',
              element(
                'text',
                { x: x + wide / 2 - 1, y: y + 17, 'font-size': 11, fill: ink, 'text-anchor': 'middle', 'aria-hidden': 'true' },
                escaped(cell.text),
              ),
            )
          }),
        ]
      }),
    ),
  )
}
