import type { ScenarioComparison } from '@plumbline/core'
import { useCallback, useMemo } from 'react'
import { ChartCard } from '../charts/ChartCard.tsx'
import { frontierChart, type StandingMark } from '../charts/frontier.ts'
import { percent } from '../format/index.ts'
import { t } from '../words/words.ts'
import { letter, money, number, sumOf } from './say.ts'

type Found = Extract<ScenarioComparison['frontier'][number], { readonly status: 'optimal' | 'feasible' }>

/** The line of the first scenario's limits; without a limit of money there is none. */
const lineOf = ({ frontier }: ScenarioComparison): readonly Found[] =>
  frontier.filter((point): point is Found => (point.status === 'optimal' || point.status === 'feasible') && point.budget > 0)

/** What the portfolio is committed to now, unless it is one of the scenarios itself. */
const nowOf = ({ columns, committed }: ScenarioComparison, currency: string, locale: string): readonly StandingMark[] => {
  if (!committed || columns.some(({ is }) => is === 'baseline')) return []
  const { cost, value } = committed.standing
  const name = t('scenarios.chart.now')
  const label = t('scenarios.chart.mark', { name, value: number(value, locale), cost: money(cost, currency, locale) })
  return [{ id: 'now', kind: 'current', cost, value, name, label }]
}

const marksOf = ({ columns }: ScenarioComparison, locale: string): readonly StandingMark[] =>
  columns.flatMap((column, at): StandingMark[] => {
    const cost = sumOf(column.cost)
    if (column.value === null || cost === null) return []
    const name = `${letter(at)} ${column.name}`
    return [
      {
        id: column.scenario,
        kind: at === 0 ? 'answer' : 'scenario',
        cost,
        value: column.value,
        name: letter(at),
        label: t('scenarios.chart.mark', { name, value: number(column.value, locale), cost: money(cost, column.currency, locale) }),
      },
    ]
  })

const PointTable = ({
  comparison,
  line,
  now,
  locale,
}: {
  readonly comparison: ScenarioComparison
  readonly line: readonly Found[]
  readonly now: readonly StandingMark[]
  readonly locale: string
}) => {
  const currency = comparison.columns[0]?.currency ?? 'EUR'
  const rows = [
    ...comparison.columns.map((column, at) => ({
      id: column.scenario,
      name: `${letter(at)} ${column.name}`,
      value: column.value,
      cost: sumOf(column.cost),
    })),
    ...now,
    ...line.map(({ level, value, budget }) => ({
      id: `level ${level}`,
      name: t('scenarios.chart.level', { level: percent(level, locale) }),
      value,
      cost: budget,
    })),
  ]
  return (
    <table className="p-table">
      <thead>
        <tr>
          <th scope="col">{t('scenarios.column.scenario')}</th>
          <th scope="col" className="p-number">
            {t('scenarios.value')}
          </th>
          <th scope="col" className="p-number">
            {t('scenarios.cost')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, value, cost }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="p-number">{number(value, locale)}</td>
            <td className="p-number">{money(cost, currency, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Where each scenario stands: its value for its cost, beside the most that the limits of the first allow and what the portfolio is committed to now. */
export const CompareChart = ({ comparison, locale }: { readonly comparison: ScenarioComparison; readonly locale: string }) => {
  const currency = comparison.columns[0]?.currency ?? 'EUR'
  const line = useMemo(() => lineOf(comparison), [comparison])
  const now = useMemo(() => nowOf(comparison, currency, locale), [comparison, currency, locale])
  const marks = useMemo(() => [...marksOf(comparison, locale), ...now], [comparison, now, locale])
  const limit = line.find(({ level }) => level === 10_000)?.budget ?? null
  const summary =
    line.length === 0
      ? t('scenarios.chart.summary', { count: marks.length - now.length })
      : t('scenarios.chart.summaryLine', { count: marks.length - now.length })
  const points = useMemo(() => {
    const says = (value: number) => money(value, currency, locale)
    return line.map(({ level, budget, value, bound }) => ({
      id: `level ${level}`,
      budget,
      value,
      bound,
      label: t('scenarios.chart.point', { cost: says(budget), value: number(value, locale), bound: number(bound, locale) }),
    }))
  }, [line, currency, locale])
  const svg = useCallback(
    (width: number) => {
      const says = (value: number) => money(value, currency, locale)
      return frontierChart(
        { points, marks, limit },
        { width, height: width < 460 ? 240 : 300 },
        {
          title: t('scenarios.chart.title'),
          summary,
          x: t('scenarios.chart.x'),
          y: t('scenarios.value'),
          limit: limit === null ? '' : t('scenarios.chart.limit', { amount: says(limit) }),
          amount: says,
          number: (value) => number(value, locale),
        },
      )
    },
    [points, marks, limit, summary, currency, locale],
  )
  if (marks.length < 2 && line.length === 0) return null
  return (
    <ChartCard
      title={t('scenarios.chart.title')}
      summary={summary}
      svg={svg}
      table={<PointTable comparison={comparison} line={line} now={now} locale={locale} />}
    />
  )
}
