import type { ComponentSummary } from '@plumbline/core'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import { linesOf } from './grouping.ts'
import type { Look } from './look.ts'
import { distinct, filtered, sorted } from './model.ts'
import { Table } from './Table.tsx'
import { Toolbar } from './Toolbar.tsx'
import type { Views } from './use-views.ts'
import { ViewsMenu } from './ViewsMenu.tsx'

const gateChoices = (components: readonly ComponentSummary[]): { value: string; label: string }[] =>
  [...new Map(components.flatMap(({ gate }) => (gate ? [[gate.id, `${gate.id} ${gate.name}`] as const] : []))).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, label]) => ({ value, label }))

/** The rows that a look leaves, in its order: what the table shows and a file holds. */
export const useRows = (components: readonly ComponentSummary[], look: Look, locale: string): readonly ComponentSummary[] => {
  const filters = useDeferredValue(look.filters)
  const { sorting } = look
  const ordered = useMemo(() => sorted(components, sorting, locale), [components, sorting, locale])
  return useMemo(() => filtered(ordered, filters), [ordered, filters])
}

export interface ProjectsProps {
  readonly components: readonly ComponentSummary[]
  readonly rows: readonly ComponentSummary[]
  readonly look: Look
  readonly onLook: (look: Look) => void
  readonly views: Views
  readonly today: string
  readonly host: Host
}

/** The table of projects with everything that changes how it is looked at. */
export const Projects = ({ components, rows, look, onLook, views, today, host }: ProjectsProps) => {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const lines = useMemo(() => linesOf(rows, look.grouping, closed), [rows, look.grouping, closed])
  const gates = useMemo(() => gateChoices(components), [components])
  const departments = useMemo(
    () =>
      distinct(
        components.map(({ department }) => department),
        host.locale,
      ),
    [components, host.locale],
  )
  const open = useCallback((url: string) => host.open(url), [host])
  const turn = (group: string) =>
    setClosed((before) => {
      const after = new Set(before)
      if (!after.delete(group)) after.add(group)
      return after
    })
  const menus = (
    <>
      <ColumnsMenu chosen={look.columns} onChosen={(columns) => onLook({ ...look, columns })} />
      <ViewsMenu views={views} look={look} onLook={onLook} host={host} />
    </>
  )
  return (
    <section className="p-card pf-list">
      <Toolbar
        look={look}
        onLook={onLook}
        gates={gates}
        departments={departments}
        lost={components.some(({ unheld }) => unheld !== undefined)}
        shown={rows.length}
        count={components.length}
        menus={menus}
      />
      {rows.length === 0 ? (
        <p className="pf-none">{t('portfolio.none')}</p>
      ) : (
        <Table
          lines={lines}
          grouping={look.grouping}
          onGroup={turn}
          columns={look.columns}
          sorting={look.sorting}
          onSorting={(sorting) => onLook({ ...look, sorting })}
          locale={host.locale}
          today={today}
          open={open}
        />
      )}
    </section>
  )
}
