import type { ScenarioComparison } from '@plumbline/core'
import { useMemo } from 'react'
import { ChartCard } from '../charts/ChartCard.tsx'
import { frontierChart, type StandingMark } from '../charts/frontier.ts'
import { isNarrow } from '../portfolio/narrow.ts'
import { t } from '../words/words.ts'
import { letter, money, number, sumOf } from './say.ts'

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

/** Where each scenario stands: its value for its cost. */
export const CompareChart = ({ comparison, locale }: { readonly comparison: ScenarioComparison; readonly locale: string }) => {
  const marks = useMemo(() => marksOf(comparison, locale), [comparison, locale])
  const currency = comparison.columns[0]?.currency ?? 'EUR'
  const summary = t('scenarios.chart.summary', { count: marks.length })
  const svg = useMemo(
    () =>
      frontierChart({ points: [], marks, limit: null }, isNarrow() ? { width: 330, height: 240 } : { width: 620, height: 260 }, {
        title: t('scenarios.chart.title'),
        summary,
        x: t('scenarios.chart.x'),
        y: t('scenarios.value'),
        limit: '',
        amount: (value) => money(value, currency, locale),
        number: (value) => number(value, locale),
      }),
    [marks, summary, currency, locale],
  )
  if (marks.length < 2) return null
  return (
    <ChartCard
      title={t('scenarios.chart.title')}
      summary={summary}
      svg={svg}
      table={
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
            {comparison.columns.map((column, at) => (
              <tr key={column.scenario}>
                <th scope="row">{`${letter(at)} ${column.name}`}</th>
                <td className="p-number">{number(column.value, locale)}</td>
                <td className="p-number">{money(sumOf(column.cost), column.currency, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}
