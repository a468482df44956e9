import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react'
import { t } from '../words/words.ts'
import { useChartWidth } from './use-chart-width.ts'

/** Arrow keys walk from mark to mark, Home and End to the first and last; only one of them is in the order of tabs. */
const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
  const marks = [...event.currentTarget.querySelectorAll<SVGGElement>('[data-mark]')]
  const at = marks.findIndex((mark) => mark === document.activeElement)
  const to: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % marks.length,
    ArrowDown: (at + 1) % marks.length,
    ArrowLeft: (at - 1 + marks.length) % marks.length,
    ArrowUp: (at - 1 + marks.length) % marks.length,
    Home: 0,
    End: marks.length - 1,
  }
  const next = at < 0 ? undefined : marks[to[event.key] ?? -1]
  if (!next) return
  event.preventDefault()
  for (const mark of marks) mark.setAttribute('tabindex', mark === next ? '0' : '-1')
  next.focus()
}

const markOf = (target: EventTarget): string | undefined =>
  target instanceof Element ? (target.closest<SVGGElement>('[data-mark]')?.dataset['mark'] ?? undefined) : undefined

export interface ChartCardProps {
  readonly title: string
  readonly summary: string
  /** Made by our own chart functions, which escape every name; as wide as the card where a function draws it. */
  readonly svg: string | ((width: number) => string)
  readonly legend?: ReactNode
  /** The same figures as a table. */
  readonly table: ReactNode
  /** Beside the heading, before the switch. */
  readonly tools?: ReactNode
  /** Below the chart or its table. */
  readonly foot?: ReactNode
  /** Enter, Space or a click on a mark. */
  readonly onMark?: (id: string) => void
}

/** A chart in its card: what it says in words, its legend, and the same figures as a table for those who prefer it. */
export const ChartCard = ({ title, summary, svg, legend, table, tools, foot, onMark }: ChartCardProps) => {
  const [asTable, setAsTable] = useState(false)
  const heading = useId()
  const card = useRef<HTMLElement>(null)
  const width = useChartWidth(card)
  const drawn = useMemo(() => (typeof svg === 'string' ? svg : svg(width)), [svg, width])
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const mark = onMark && (event.key === 'Enter' || event.key === ' ') ? markOf(event.target) : undefined
    if (mark === undefined) return walk(event)
    event.preventDefault()
    onMark?.(mark)
  }
  const click = ({ target }: { readonly target: EventTarget }) => {
    const mark = markOf(target)
    if (mark !== undefined) onMark?.(mark)
  }
  return (
    <section ref={card} className="p-card p-chart-card" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        <div className="p-row">
          {tools}
          <button type="button" className="p-button subtle compact" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'shared.chart.asChart' : 'shared.chart.asTable')}
          </button>
        </div>
      </header>
      <p className="p-chart-summary">{summary}</p>
      {asTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        <div className="p-chart-table" tabIndex={0} role="region" aria-label={title}>
          {table}
        </div>
      ) : (
        <>
          {legend ? <ul className="p-legend">{legend}</ul> : null}
          {/* biome-ignore lint/a11y: the marks inside are focusable and named; keys and clicks are taken here for all of them */}
          <div
            className={onMark ? 'p-chart-frame pressed' : 'p-chart-frame'}
            onKeyDown={press}
            onClick={click}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: the text is made by our own charts, which escape every name
            dangerouslySetInnerHTML={{ __html: drawn }}
          />
        </>
      )}
      {foot}
    </section>
  )
}
