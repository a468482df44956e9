import { element, escaped } from './svg.ts'

export interface MixBar {
  readonly id: string
  readonly name: string
  /** Shares of the whole, 0 to 1. */
  readonly share: number
  readonly target: number | null
  readonly label: string
  /** What is written at the end of the bar. */
  readonly figure: string
}

const rowHigh = 36
const barHigh = 10

/** The investment mix: a bar for each class, with its target as a line across it. */
export const mixChart = (bars: readonly MixBar[], width: number, words: { readonly title: string; readonly summary: string }): string => {
  const most = Math.max(0.01, ...bars.flatMap(({ share, target }) => [share, target ?? 0]))
  const room = width - 4
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${bars.length * rowHigh}`, role: 'group', 'aria-label': `${words.title}. ${words.summary}`, class: 'p-chart' },
    element(
      'g',
      { role: 'list', 'aria-label': words.title },
      ...bars.map((bar, k) => {
        const y = k * rowHigh
        return element(
          'g',
          { role: 'listitem', tabindex: k === 0 ? 0 : -1, 'data-mark': bar.id, 'aria-label': bar.label, class: 'p-mark-row' },
          element('title', {}, escaped(bar.label)),
          element('rect', { x: 0, y, width, height: rowHigh, fill: 'transparent', class: 'p-mark-back' }),
          element('text', { x: 2, y: y + 14, 'font-size': 12, fill: 'var(--p-fg)' }, escaped(bar.name)),
          element('text', { x: width - 2, y: y + 14, 'font-size': 12, fill: 'var(--p-fg-2)', 'text-anchor': 'end' }, escaped(bar.figure)),
          element('rect', { x: 2, y: y + 20, width: room, height: barHigh, rx: 2, fill: 'var(--p-bg-neutral)' }),
          element('rect', { x: 2, y: y + 20, width: (room * bar.share) / most, height: barHigh, rx: 2, fill: 'var(--p-info-bold)' }),
          bar.target === null
            ? ''
            : element('rect', { x: 1 + (room * bar.target) / most, y: y + 17, width: 2, height: barHigh + 6, fill: 'var(--p-fg)' }),
        )
      }),
    ),
  )
}
