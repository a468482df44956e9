import type { CapacityView } from '@plumbline/core'
import { useState } from 'react'
import { t } from '../words/words.ts'
import type { Cell, Said } from './words-of.ts'

/** Staffed projects that are shown before somebody asks for all. */
const most = 6

const tones = { staffed: 'success', short: 'warning', mustMove: 'danger' } as const

/** The queue as one bar: what is given, then what is lacking, with the line of what is there. */
const Bar = ({ cell: { served, needed, available } }: { readonly cell: Cell }) => {
  const whole = Math.max(needed, available ?? 0, 0.01)
  let at = 0
  const parts = served.flatMap(({ ref, needs, gets }) => {
    const from = at
    at += needs
    const wide = (amount: number) => Math.max(0, (600 * amount) / whole - 2)
    return [
      <rect key={`${ref} gets`} className="gets" x={(600 * from) / whole} y="8" width={wide(gets)} height="20" rx="2" />,
      needs > gets ? (
        <rect
          key={`${ref} lacks`}
          className="lacks"
          x={(600 * (from + gets)) / whole}
          y="8"
          width={wide(needs - gets)}
          height="20"
          rx="2"
        />
      ) : null,
    ]
  })
  return (
    <svg className="cp-bar" viewBox="0 0 600 36" preserveAspectRatio="none" aria-hidden="true">
      {parts}
      {available === null ? null : <rect className="limit" x={Math.min(598, (600 * available) / whole)} y="2" width="2" height="32" />}
    </svg>
  )
}

/** One role in one period explained: who needs how much, in order of priority, and who would have to move. */
export const Queue = ({
  view,
  cell,
  said,
  open,
}: {
  readonly view: CapacityView
  readonly cell: Cell
  readonly said: Said
  readonly open: (url: string) => void
}) => {
  const { role, period, needed, available, availableFrom, served } = cell
  const [all, setAll] = useState(false)
  const staffed = served.filter(({ result }) => result === 'staffed')
  const left = served.filter(({ result }) => result !== 'staffed')
  const shown = all ? served : [...staffed.slice(0, most), ...left]
  const rows = new Map(view.projects.map((project) => [project.ref, project]))
  const title =
    available === null
      ? t('capacity.cell.unlimited', { role, period, needed: said.people(needed) })
      : t('capacity.queue', { role, period, needed: said.people(needed), available: said.people(available) })
  return (
    <section className="p-card" aria-label={title}>
      <div className="p-card-head">
        <div>
          <h2>{title}</h2>
          <p className="pf-detail">{t('capacity.queue.order', { count: served.filter(({ result }) => result === 'mustMove').length })}</p>
          {availableFrom === null ? null : (
            <p className="pf-detail">{t('capacity.queue.from', { from: t(`capacity.from.people.${availableFrom}`) })}</p>
          )}
        </div>
      </div>
      <div className="p-card-body">{served.length === 0 ? <p>{t('capacity.queue.none')}</p> : <Bar cell={cell} />}</div>
      {served.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        <div className="p-scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="p-table p-table-page cp-queue">
            <thead>
              <tr>
                <th scope="col">{t('portfolio.column.project')}</th>
                <th scope="col" className="p-number">
                  {t('capacity.column.needs')}
                </th>
                <th scope="col" className="p-number">
                  {t('capacity.column.gets')}
                </th>
                <th scope="col">{t('capacity.column.result')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, 200).map(({ ref, needs, gets, result }) => {
                const project = rows.get(ref)
                return (
                  <tr key={ref}>
                    <th scope="row">
                      {project ? (
                        <a
                          href={project.url}
                          onClick={(event) => {
                            event.preventDefault()
                            open(project.url)
                          }}
                        >
                          {project.title}
                        </a>
                      ) : (
                        said.project(ref)
                      )}
                      {project ? (
                        <span className="pf-meta">
                          {t(`capacity.from.${project.demandFrom}`, { key: project.key, place: project.priority })}
                        </span>
                      ) : null}
                    </th>
                    <td className="p-number" data-label={t('capacity.column.needs')}>
                      {said.people(needs)}
                    </td>
                    <td className="p-number" data-label={t('capacity.column.gets')}>
                      {said.people(gets)}
                    </td>
                    <td>
                      <span className={`p-lozenge ${tones[result]}`}>
                        {t(`capacity.result.${result}`, { short: said.people(needs - gets) })}
                      </span>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      {served.length > shown.length ? (
        <p className="p-card-body">
          <button type="button" className="p-button compact" onClick={() => setAll(true)}>
            {t('capacity.queue.all', { count: served.length })}
          </button>
        </p>
      ) : null}
    </section>
  )
}
