import type { ComponentSummary } from '@plumbline/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ComponentType, useRef } from 'react'
import { type MessageId, t } from '../words/words.ts'
import { CostCell, DoneCell, GateCell, HealthCell, ManagerCell, OutcomeCell, PastCell } from './cells.tsx'
import type { Sorting, SortKey } from './model.ts'
import { isNarrow } from './narrow.ts'

interface Column {
  readonly id: string
  readonly label: MessageId
  readonly sort?: SortKey
  readonly cell: ComponentType<{ readonly component: ComponentSummary; readonly locale: string; readonly today: string }>
}

const columns: readonly Column[] = [
  { id: 'health', label: 'portfolio.column.health', sort: 'health', cell: HealthCell },
  { id: 'past', label: 'portfolio.column.past', cell: PastCell },
  { id: 'gate', label: 'portfolio.column.gate', sort: 'gate', cell: GateCell },
  { id: 'outcome', label: 'portfolio.column.outcome', sort: 'outcome', cell: OutcomeCell },
  { id: 'cost', label: 'portfolio.column.cost', sort: 'variance', cell: CostCell },
  { id: 'done', label: 'portfolio.column.done', sort: 'done', cell: DoneCell },
  { id: 'manager', label: 'portfolio.column.manager', sort: 'manager', cell: ManagerCell },
]

export interface TableProps {
  readonly components: readonly ComponentSummary[]
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

const rowHeight = 52
const cardHeight = 212

/**
 * The components as a table of which only the rows in view are in the document; on a narrow screen each row is a card.
 * Row count and position are told to assistive technology, since most rows are not there.
 */
export const Table = ({ components, sorting, onSorting, locale, today, open }: TableProps) => {
  const scroll = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: components.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => (isNarrow() ? cardHeight : rowHeight),
    getItemKey: (index) => components[index]?.ref ?? index,
    overscan: 8,
    initialRect: { width: 1200, height: 600 },
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <div className="pf-scroll" ref={scroll} tabIndex={0} role="region" aria-label={t('portfolio.title')}>
      <div className="pf-table" role="table" aria-rowcount={components.length + 1}>
        <div className="pf-head" role="row" aria-rowindex={1}>
          <div role="columnheader" aria-sort={sortState('title', sorting)}>
            <SortHead label={t('portfolio.column.project')} sort="title" sorting={sorting} onSorting={onSorting} />
          </div>
          {columns.map(({ id, label, sort }) => (
            <div key={id} role="columnheader" className={`pf-c-${id}`} {...(sort ? { 'aria-sort': sortState(sort, sorting) } : {})}>
              {sort ? <SortHead label={t(label)} sort={sort} sorting={sorting} onSorting={onSorting} /> : t(label)}
            </div>
          ))}
        </div>
        <div role="rowgroup" className="pf-body" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const component = components[row.index]
            return component ? (
              <div
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                role="row"
                aria-rowindex={row.index + 2}
                className="pf-row"
                style={{ transform: `translateY(${row.start}px)` }}
              >
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
                  <span className="pf-meta">{[component.key, component.department, component.phase].filter(Boolean).join(' · ')}</span>
                </div>
                {columns.map(({ id, label, cell: Cell }) => (
                  <div key={id} role="cell" className={`pf-c-${id}`}>
                    <span className="pf-card-label" aria-hidden="true">
                      {t(label)}
                    </span>
                    <Cell component={component} locale={locale} today={today} />
                  </div>
                ))}
              </div>
            ) : null
          })}
        </div>
      </div>
    </div>
  )
}
