import type { ComponentSummary } from '@plumbline/core'
import { useCallback, useMemo } from 'react'
import { ChartCard } from '../charts/ChartCard.tsx'
import { type CostPoint, costAgainstTime } from '../charts/cost-against-time.ts'
import { money, percent } from '../format/index.ts'
import { t } from '../words/words.ts'
import { HealthMark } from './marks.tsx'
import { type Health, healthOf, varianceOf } from './model.ts'

const points = (components: readonly ComponentSummary[], today: string, locale: string): CostPoint[] =>
  components.flatMap((component) => {
    const { startPlanned, finishPlanned, approvedBudget, title, ref } = component
    const variance = varianceOf(component)
    if (variance === null || !approvedBudget || !startPlanned || !finishPlanned || finishPlanned <= startPlanned) return []
    const elapsed = (Date.parse(today) - Date.parse(startPlanned)) / (Date.parse(finishPlanned) - Date.parse(startPlanned))
    const health = healthOf(component)
    const label = t('portfolio.chart.mark', {
      title,
      variance: percent(Math.round(variance * 10_000), locale),
      elapsed: percent(Math.round(elapsed * 10_000), locale),
      approved: money(approvedBudget, locale),
      health: t(`health.${health}`),
    })
    return [
      {
        id: ref,
        elapsed,
        variance,
        budget: approvedBudget.minor,
        health,
        label,
        name: title.length > 28 ? `${title.slice(0, 27)}…` : title,
      },
    ]
  })

const PointTable = ({
  given,
  locale,
  components,
}: {
  readonly given: readonly CostPoint[]
  readonly locale: string
  readonly components: readonly ComponentSummary[]
}) => (
  <table className="p-table">
    <thead>
      <tr>
        <th scope="col">{t('portfolio.column.project')}</th>
        <th scope="col">{t('portfolio.column.health')}</th>
        <th scope="col" className="p-number">
          {t('portfolio.chart.elapsed')}
        </th>
        <th scope="col" className="p-number">
          {t('portfolio.chart.variance')}
        </th>
        <th scope="col" className="p-number">
          {t('portfolio.chart.budget')}
        </th>
      </tr>
    </thead>
    <tbody>
      {given
        .toSorted((a, b) => b.variance - a.variance)
        .map(({ id, elapsed, variance, health }) => {
          const component = components.find(({ ref }) => ref === id)
          return (
            <tr key={id}>
              <th scope="row">{component?.title}</th>
              <td>{t(`health.${health}`)}</td>
              <td className="p-number">{percent(Math.round(elapsed * 10_000), locale)}</td>
              <td className="p-number">{percent(Math.round(variance * 10_000), locale)}</td>
              <td className="p-number">{component?.approvedBudget ? money(component.approvedBudget, locale) : ''}</td>
            </tr>
          )
        })}
    </tbody>
  </table>
)

/** More marks than this cover each other; the largest budgets are drawn. */
const mostMarks = 300

const healths: readonly Health[] = ['onTrack', 'atRisk', 'offTrack', 'unknown']

/** Where money runs away from time; the same figures as a table for those who prefer it. */
export const CostChart = ({
  components,
  today,
  locale,
}: {
  readonly components: readonly ComponentSummary[]
  readonly today: string
  readonly locale: string
}) => {
  const all = useMemo(() => points(components, today, locale), [components, today, locale])
  const given = useMemo(() => all.toSorted((a, b) => b.budget - a.budget).slice(0, mostMarks), [all])
  const summary = `${t('portfolio.chart.summary', { count: all.length, missing: components.length - all.length })}${all.length > mostMarks ? ` ${t('portfolio.chart.largest', { count: mostMarks })}` : ''}`
  const svg = useCallback(
    (width: number) =>
      costAgainstTime(
        given,
        { width, height: width < 460 ? 280 : 320 },
        {
          title: t('portfolio.chart.title'),
          summary,
          x: t('portfolio.chart.x'),
          y: t('portfolio.chart.y'),
          onBudget: t('portfolio.chart.onBudget'),
          percent: (share) => percent(Math.round(share * 10_000), locale),
        },
      ),
    [given, summary, locale],
  )
  if (given.length === 0) return null
  return (
    <ChartCard
      title={t('portfolio.chart.title')}
      summary={summary}
      svg={svg}
      table={<PointTable given={given} locale={locale} components={components} />}
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
