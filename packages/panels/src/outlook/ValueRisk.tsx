import type { ComponentSummary, Problem, SelectionView } from '@plumbline/core'
import { useCallback, useMemo, useState } from 'react'
import { ChartCard } from '../charts/ChartCard.tsx'
import { type ValuePoint, valueAgainstRisk } from '../charts/value-against-risk.ts'
import { money, percent } from '../format/index.ts'
import type { Host } from '../host.ts'
import { HealthMark } from '../portfolio/marks.tsx'
import { type Health, healthOf } from '../portfolio/model.ts'
import type { PageName } from '../portfolio/pages.ts'
import { t } from '../words/words.ts'
import { type Axis, axes, riskOn, usualAxis } from './risk.ts'

/** What both cards are told: one question to core serves them. */
export interface OutlookCard {
  readonly view: SelectionView | undefined
  readonly problem: Problem | undefined
  readonly components: readonly ComponentSummary[]
  readonly host: Host
  readonly turn: (page: PageName) => void
}

const mostMarks = 200

/** The currency that most exposures are in; others cannot stand on the same axis. */
const currencyOf = (components: readonly ComponentSummary[]): string => {
  const counts = new Map<string, number>()
  for (const { riskExposure } of components)
    if (riskExposure) counts.set(riskExposure.currency, (counts.get(riskExposure.currency) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'EUR'
}

const amountOn = (axis: Axis, currency: string, locale: string) => (value: number) => {
  if (axis === 'exposure') return money({ minor: Math.round(value), currency }, locale)
  return axis === 'overrun' ? percent(Math.round(value * 10_000), locale) : String(Math.round(value * 10) / 10)
}

const pointsOf = (
  candidates: SelectionView['candidates'],
  components: readonly ComponentSummary[],
  { axis, currency, say }: { readonly axis: Axis; readonly currency: string; readonly say: (value: number) => string },
): readonly ValuePoint[] => {
  const known = new Map(components.map((component) => [component.ref, component]))
  return candidates.flatMap(({ ref, title, value: score, valueFrom }): ValuePoint[] => {
    const component = known.get(ref)
    const risk = component ? riskOn(component, axis) : null
    if (!component || valueFrom === 'least' || risk === null) return []
    if (axis === 'exposure' && component.riskExposure?.currency !== currency) return []
    const health = healthOf(component)
    const value = Math.round(score * 10) / 10
    return [
      {
        id: ref,
        value: score,
        risk,
        size: component.approvedBudget?.minor ?? 0,
        health,
        name: title.length > 24 ? `${title.slice(0, 23)}…` : title,
        label: t('outlook.mark', { title, value, risk: say(risk), health: t(`health.${health}`) }),
      },
    ]
  })
}

const PointTable = ({
  points,
  say,
  axis,
}: {
  readonly points: readonly ValuePoint[]
  readonly say: (value: number) => string
  readonly axis: Axis
}) => (
  <table className="p-table">
    <thead>
      <tr>
        <th scope="col">{t('portfolio.column.project')}</th>
        <th scope="col">{t('portfolio.column.health')}</th>
        <th scope="col" className="p-number">
          {t('outlook.value')}
        </th>
        <th scope="col" className="p-number">
          {t(`outlook.axis.${axis}`)}
        </th>
      </tr>
    </thead>
    <tbody>
      {points.map(({ id, label, health, value, risk }) => (
        <tr key={id}>
          <th scope="row">{label.split(':')[0]}</th>
          <td>{t(`health.${health}`)}</td>
          <td className="p-number">{Math.round(value * 10) / 10}</td>
          <td className="p-number">{say(risk)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const healths: readonly Health[] = ['onTrack', 'atRisk', 'offTrack', 'unknown']

const Chart = ({ view, components, host }: { readonly view: SelectionView } & Pick<OutlookCard, 'components' | 'host'>) => {
  const [chosen, setChosen] = useState<Axis | null>(null)
  const axis = chosen ?? usualAxis(components)
  const { locale } = host
  const currency = useMemo(() => currencyOf(components), [components])
  const say = useMemo(() => amountOn(axis, currency, locale), [axis, currency, locale])
  const all = useMemo(
    () => pointsOf(view.candidates, components, { axis, currency, say }),
    [view.candidates, components, axis, currency, say],
  )
  const points = useMemo(() => all.toSorted((a, b) => b.size - a.size).slice(0, mostMarks), [all])
  const summary = t('outlook.summary', { count: all.length, missing: components.length - all.length })
  const svg = useCallback(
    (width: number) =>
      valueAgainstRisk(
        points,
        { width, height: width < 460 ? 280 : 320 },
        {
          title: t('outlook.title'),
          summary,
          x: t(`outlook.axis.${axis}`),
          y: t('outlook.value'),
          first: t('outlook.first'),
          question: t('outlook.question'),
          amount: say,
        },
      ),
    [points, summary, axis, say],
  )
  return (
    <ChartCard
      title={t('outlook.title')}
      summary={summary}
      svg={svg}
      table={<PointTable points={points} say={say} axis={axis} />}
      onMark={(ref) => {
        const url = components.find((component) => component.ref === ref)?.url
        if (url !== undefined) host.open(url)
      }}
      tools={
        <select
          className="p-field pf-select"
          aria-label={t('outlook.axis')}
          value={axis}
          onChange={(event) => setChosen(axes.find((each) => each === event.target.value) ?? null)}
        >
          {axes.map((each) => (
            <option key={each} value={each}>
              {t(`outlook.axis.${each}`)}
            </option>
          ))}
        </select>
      }
      legend={
        <>
          {healths.map((health) => (
            <li key={health}>
              <HealthMark health={health} small /> {t(`health.${health}`)}
            </li>
          ))}
          <li>{t('portfolio.chart.size')}</li>
        </>
      }
    />
  )
}

/** Value against risk: what to do first and what to question. Without a scoring model it says how to get one. */
export const ValueRisk = ({ view, problem, host, components, turn }: OutlookCard) => {
  if (view?.scoring) return <Chart view={view} components={components} host={host} />
  return (
    <section className="p-card p-card-body p-form" aria-label={t('outlook.title')} aria-busy={!view && !problem}>
      <h2>{t('outlook.title')}</h2>
      {view ? (
        <>
          <p className="pf-detail">{t('outlook.noModel')}</p>
          <p>
            <button type="button" className="p-button compact" onClick={() => turn('scoring')}>
              {t('outlook.toScoring')}
            </button>
          </p>
        </>
      ) : problem ? (
        <p className="pf-detail">{problem.message}</p>
      ) : (
        <span className="p-skeleton tall" />
      )}
    </section>
  )
}
