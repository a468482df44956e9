import type { ComponentSummary } from '@plumbline/core'
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type CSSProperties, memo, type Ref, useMemo, useRef } from 'react'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { day } from './cell-formats.ts'
import { type Column, gridOf, shownColumns } from './columns.ts'
import { groupName } from './group-name.ts'
import type { Grouping, Line } from './grouping.ts'
import type { Sorting, SortKey } from './model.ts'
import { isNarrow } from './narrow.ts'
import { useRoom } from './use-room.ts'

export interface TableProps {
  readonly lines: readonly Line[]
  readonly grouping: Grouping
  readonly onGroup: (group: string) => void
  readonly columns: readonly string[]
  readonly sorting: Sorting
  readonly onSorting: (sorting: Sorting) => void
  readonly locale: string
  readonly today: string
  readonly open: (url: string) => void
}

const SortHead = ({
  label,
  sort,
  sorting,
  onSorting,
}: { readonly label: string; readonly sort: SortKey } & Pick<TableProps, 'sorting' | 'onSorting'>) => {
  const current = sorting.key === sort
  return (
    <button type="button" className="pf-sort" onClick={() => onSorting({ key: sort, descending: current && !sorting.descending })}>
      {label}
      <span aria-hidden="true">{current ? (sorting.descending ? ' ↓' : ' ↑') : ''}</span>
    </button>
  )
}

const sortState = (sort: SortKey | undefined, sorting: Sorting): 'ascending' | 'descending' | 'none' | undefined =>
  sort === undefined ? undefined : sorting.key !== sort ? 'none' : sorting.descending ? 'descending' : 'ascending'

const Head = ({ shown, sorting, onSorting }: { readonly shown: readonly Column[] } & Pick<TableProps, 'sorting' | 'onSorting'>) => (
  <div className="pf-head" role="row" aria-rowindex={1}>
    <div role="columnheader" aria-sort={sortState('title', sorting)}>
      <SortHead label={t('portfolio.column.project')} sort="title" sorting={sorting} onSorting={onSorting} />
    </div>
    {shown.map(({ id, label, sort }) => (
      <div key={id} role="columnheader" className={`pf-c-${id}`} {...(sort ? { 'aria-sort': sortState(sort, sorting) } : {})}>
        {sort ? <SortHead label={t(label)} sort={sort} sorting={sorting} onSorting={onSorting} /> : t(label)}
      </div>
    ))}
  </div>
)

type Shown = Pick<TableProps, 'locale' | 'today' | 'open'> & { readonly shown: readonly Column[] }

type Mirror = NonNullable<ComponentSummary['mirror']>

const fromWords = ({ name, readAt, trust }: Mirror, locale: string): string =>
  t(trust === 'notConfirmed' ? 'portfolio.mirror.notConfirmed' : 'portfolio.mirror', { name, day: day(readAt.slice(0, 10), locale) })
const sourceWords = ({ name, readAt }: Mirror, locale: string): string => `${name}, ${day(readAt.slice(0, 10), locale)}`

/** What a row holds depends on its project and the columns alone, so that scrolling draws only rows that come into view. */
const Cells = memo(({ component, shown, locale, today, open }: Shown & { readonly component: ComponentSummary }) => (
  <>
    <div role="cell" className="pf-c-title">
      <a
        href={component.url}
        onClick={(event) => {
          event.preventDefault()
          open(component.url)
        }}
      >
        {component.title}
      </a>
      <span className="pf-meta" title={component.mirror && fromWords(component.mirror, locale)}>
        {[
          component.mirror && sourceWords(component.mirror, locale),
          component.mirror?.trust === 'notConfirmed' && t('portfolio.notConfirmed'),
          component.key,
          component.department,
          component.phase,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
    {shown.map(({ id, label, cell: Cell }) => (
      <div key={id} role="cell" className={`pf-c-${id}`}>
        <span className="pf-card-label" aria-hidden="true">
          {t(label)}
        </span>
        <Cell component={component} locale={locale} today={today} />
      </div>
    ))}
  </>
))

interface RowProps extends Shown {
  readonly line: Line
  readonly row: VirtualItem
  readonly measure: Ref<HTMLDivElement>
  readonly grouping: Grouping
  readonly onGroup: (group: string) => void
}

const Row = ({ line, row, measure, grouping, onGroup, shown, ...rest }: RowProps) => (
  <div
    ref={measure}
    data-index={row.index}
    role="row"
    aria-rowindex={row.index + 2}
    className={line.kind === 'group' ? 'pf-row pf-group' : 'pf-row'}
    style={{ transform: `translateY(${row.start}px)` }}
  >
    {line.kind === 'group' ? (
      <div role="rowheader" aria-colspan={shown.length + 1}>
        <button type="button" className="pf-group-head" aria-expanded={!line.closed} onClick={() => onGroup(line.id)}>
          <Chevron className={line.closed ? 'p-chevron' : 'p-chevron down'} />
          {groupName(grouping, line.name)}
          <span className="pf-quiet">{line.count}</span>
        </button>
      </div>
    ) : (
      <Cells component={line.component} shown={shown} {...rest} />
    )}
  </div>
)

const rowHeight = 52
const groupHeight = 36
const cardHeight = 212
const heightOf = (line: Line | undefined, narrow: boolean): number =>
  line?.kind === 'group' ? groupHeight : narrow ? cardHeight : rowHeight

const keyOf = (line: Line | undefined, index: number): string | number => {
  if (line === undefined) return index
  return line.kind === 'group' ? `group ${line.id}` : line.component.ref
}

/** The same functions until other lines are shown: with others, all rows are measured anew, at every step of scrolling. */
const useMeasures = (lines: readonly Line[]) =>
  useMemo(() => {
    const narrow = isNarrow()
    return {
      estimateSize: (index: number) => heightOf(lines[index], narrow),
      getItemKey: (index: number) => keyOf(lines[index], index),
    }
  }, [lines])

/**
 * The components as a table of which only the rows in view are in the document; on a narrow screen each row is a card.
 * Row count and position are told to assistive technology, since most rows are not there.
 */
export const Table = ({ lines, grouping, onGroup, columns, sorting, onSorting, ...rest }: TableProps) => {
  const scroll = useRef<HTMLDivElement>(null)
  const roomy = useRoom(scroll)
  const shown = useMemo(() => shownColumns(columns, roomy), [columns, roomy])
  const { template, least } = gridOf(shown)
  const measures = useMeasures(lines)
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    ...measures,
    overscan: 8,
    initialRect: { width: 1200, height: 600 },
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <div className="pf-scroll" ref={scroll} tabIndex={0} role="region" aria-label={t('portfolio.table')}>
      <div
        className="pf-table"
        role="table"
        aria-rowcount={lines.length + 1}
        style={{ '--pf-columns': template, '--pf-least': `${least}px` } as CSSProperties}
      >
        <Head shown={shown} sorting={sorting} onSorting={onSorting} />
        <div role="rowgroup" className="pf-body" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const line = lines[row.index]
            return line ? (
              <Row
                key={row.key}
                line={line}
                row={row}
                measure={rows.measureElement}
                grouping={grouping}
                onGroup={onGroup}
                shown={shown}
                {...rest}
              />
            ) : null
          })}
        </div>
      </div>
    </div>
  )
}
