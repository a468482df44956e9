import { useMemo, useState } from 'react'
import { ChartCard } from '../charts/ChartCard.tsx'
import { type Dependency, type RoadmapGate, type RoadmapRow, roadmap } from '../charts/roadmap.ts'
import { day } from '../format/index.ts'
import { HealthMark } from '../portfolio/marks.tsx'
import { distinct, type Health } from '../portfolio/model.ts'
import { isNarrow } from '../portfolio/narrow.ts'
import type { PortfolioPageProps } from '../portfolio/pages.ts'
import { t } from '../words/words.ts'
import { Dependencies } from './Dependencies.tsx'
import { gateWords, linesOf, rowsOf } from './rows.ts'
import { useDependencies } from './use-dependencies.ts'

const step = 60

const RowTable = ({
  rows,
  dependencies,
  locale,
}: {
  readonly rows: readonly RoadmapRow[]
  readonly dependencies: readonly Dependency[]
  readonly locale: string
}) => (
  <table className="p-table">
    <thead>
      <tr>
        <th scope="col">{t('portfolio.column.project')}</th>
        <th scope="col">{t('portfolio.column.health')}</th>
        <th scope="col">{t('roadmap.start')}</th>
        <th scope="col">{t('roadmap.finish')}</th>
        <th scope="col">{t('roadmap.gates')}</th>
        <th scope="col">{t('roadmap.needed')}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, name, health, start, finish, gates }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <td>{t(`health.${health}`)}</td>
          <td>{day(start, locale)}</td>
          <td>{day(finish, locale)}</td>
          <td>{gates.map((gate) => gateWords(gate, locale)).join('; ')}</td>
          <td>
            {dependencies
              .filter(({ to }) => to === id)
              .map(({ from }) => rows.find((row) => row.id === from)?.name ?? t('roadmap.elsewhere'))
              .join('; ')}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const healths: readonly Health[] = ['onTrack', 'atRisk', 'offTrack', 'unknown']
const states: readonly RoadmapGate['state'][] = ['passed', 'ready', 'notReady', 'unknown', 'late']

const Legend = () => (
  <>
    {healths.map((health) => (
      <li key={health}>
        <HealthMark health={health} small /> {t(`health.${health}`)}
      </li>
    ))}
    {states.map((state) => (
      <li key={state}>
        <svg className={`pf-gate-key ${state}`} viewBox="0 0 14 14" aria-hidden="true">
          <path d="M7 1l6 6l-6 6l-6 -6z" />
        </svg>
        {t(`roadmap.key.${state}`)}
      </li>
    ))}
    <li>{t('roadmap.key.link')}</li>
    <li>{t('roadmap.key.misfit')}</li>
  </>
)

/** Projects over time with their gates. */
export const RoadmapPage = ({ client, components, today, host }: PortfolioPageProps) => {
  const { locale } = host
  const needs = useDependencies(client, host)
  const dependencies = useMemo(() => linesOf(needs.open.value?.dependencies ?? []), [needs.open.value])
  const [department, setDepartment] = useState('')
  const [most, setMost] = useState(step)
  const narrow = isNarrow()
  const departments = useMemo(
    () =>
      distinct(
        components.map((component) => component.department),
        locale,
      ),
    [components, locale],
  )
  const wanted = useMemo(
    () => components.filter((component) => department === '' || component.department === department),
    [components, department],
  )
  const all = useMemo(() => rowsOf(wanted, today, locale), [wanted, today, locale])
  const rows = useMemo(() => all.slice(0, most), [all, most])
  const summary = t('roadmap.summary', { shown: rows.length, count: all.length, missing: wanted.length - all.length })
  const svg = useMemo(() => {
    const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
    return roadmap(
      { rows, dependencies, today, width: narrow ? 330 : 1160 },
      {
        title: t('roadmap.title'),
        summary,
        today: t('roadmap.today'),
        month: (at) => month.format(at),
        gate: (gate) => gateWords(gate, locale),
        needs: (from, to, linkOnly) => t(linkOnly ? 'roadmap.needs.link' : 'roadmap.needs', { from, to }),
      },
    )
  }, [rows, dependencies, today, narrow, locale, summary])
  if (all.length === 0)
    return (
      <section className="pf-empty">
        <h2>{t('roadmap.empty')}</h2>
        <p>{t('roadmap.empty.step')}</p>
      </section>
    )
  return (
    <>
      <ChartCard
        title={t('roadmap.title')}
        summary={summary}
        svg={svg}
        table={<RowTable rows={rows} dependencies={dependencies} locale={locale} />}
        legend={<Legend />}
        onMark={(ref) => {
          const url = components.find((component) => component.ref === ref)?.url
          if (url !== undefined) host.open(url)
        }}
        tools={
          <select
            className="p-field pf-select"
            aria-label={t('portfolio.filter.department')}
            value={department}
            onChange={(event) => setDepartment(event.target.value)}
          >
            <option value="">{t('portfolio.filter.any', { filter: t('portfolio.filter.department') })}</option>
            {departments.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        }
      />
      {all.length > most ? (
        <p className="pf-more">
          <button type="button" className="p-button" onClick={() => setMost(most + step)}>
            {t('roadmap.more', { count: Math.min(step, all.length - most) })}
          </button>
        </p>
      ) : null}
      <Dependencies state={needs} host={host} />
    </>
  )
}
