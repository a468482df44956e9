import type { CapacityView } from '@plumbline/core'
import { useMemo } from 'react'
import { ChartCard } from '../charts/ChartCard.tsx'
import { type HeatCell, heatMap } from '../charts/heat-map.ts'
import { isNarrow } from '../portfolio/narrow.ts'
import { t } from '../words/words.ts'
import { type Cell, idOf, type Said } from './words-of.ts'

const textOf = ({ needed, share, available }: Cell, said: Said): string =>
  needed === 0 ? '' : share !== null ? String(Math.round(share / 100)) : available === 0 ? '∞' : said.people(needed)

const heatOf = (cell: Cell, said: Said): HeatCell => {
  const { role, period, available, needed, state } = cell
  const label =
    available === null
      ? t('capacity.cell.unlimited', { role, period, needed: said.people(needed) })
      : t('capacity.cell', {
          role,
          period,
          needed: said.people(needed),
          available: said.people(available),
          state: t(`capacity.state.${state}`),
        })
  const from = cell.availableFrom === null ? label : `${label}; ${t(`capacity.from.people.${cell.availableFrom}`)}`
  return {
    id: idOf(cell),
    text: textOf(cell, said),
    level: needed === 0 ? 'none' : state === 'unlimited' ? 'free' : state,
    label: from,
    dotted: cell.availableFrom === 'tracker',
  }
}

const keys = ['free', 'planned', 'over', 'conflict'] as const

const CellTable = ({
  view,
  cells,
  said,
}: {
  readonly view: CapacityView
  readonly cells: ReadonlyMap<string, Cell>
  readonly said: Said
}) => (
  <table className="p-table">
    <thead>
      <tr>
        <th scope="col">{t('capacity.column.role')}</th>
        {view.periods.map(({ id }) => (
          <th key={id} scope="col" className="p-number">
            {id}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {view.roles.map((role) => (
        <tr key={role}>
          <th scope="row">{role}</th>
          {view.periods.map(({ id: period }) => {
            const cell = cells.get(idOf({ role, period }))
            return (
              <td key={period} className="p-number">
                {cell ? textOf(cell, said) || '–' : '–'}
              </td>
            )
          })}
        </tr>
      ))}
    </tbody>
  </table>
)

/** Roles by period in per cent of the people who are there. */
export const HeatCard = ({
  view,
  looked,
  said,
  onLook,
}: {
  readonly view: CapacityView
  readonly looked: string | null
  readonly said: Said
  readonly onLook: (cell: string) => void
}) => {
  const cells = useMemo(() => new Map(view.cells.map((cell) => [idOf(cell), cell])), [view.cells])
  const summary = t('capacity.summary', { conflicts: view.conflicts.length, projects: view.projects.length, hidden: view.hidden })
  const svg = useMemo(() => {
    const rows = view.roles.map((role) => ({
      id: role,
      name: role,
      cells: view.periods.flatMap(({ id: period }) => {
        const cell = cells.get(idOf({ role, period }))
        return cell ? [heatOf(cell, said)] : []
      }),
    }))
    const columns = view.periods.map(({ id }) => id)
    return heatMap(
      { rows, columns, width: isNarrow() ? 330 : 900, cellAtLeast: 34, chosen: looked },
      { title: t('capacity.title'), summary },
    )
  }, [view, cells, looked, said, summary])
  return (
    <ChartCard
      title={t('capacity.title')}
      summary={summary}
      svg={svg}
      table={<CellTable view={view} cells={cells} said={said} />}
      onMark={onLook}
      legend={[...keys, ...(view.cells.some(({ availableFrom }) => availableFrom === 'tracker') ? (['tracker'] as const) : [])].map(
        (key) => <li key={key}>{t(`capacity.key.${key}`)}</li>,
      )}
    />
  )
}
