import type { StrategyView } from '@plumbline/core'
import { useCallback, useMemo } from 'react'
import { ChartCard } from '../charts/ChartCard.tsx'
import { type MixBar, mixChart } from '../charts/mix.ts'
import { amount } from '../format/amounts.ts'
import { percent } from '../format/index.ts'
import { maybe, t } from '../words/words.ts'

type Dimension = StrategyView['mix'][number]

const className = (name: string): string => (name === '' ? t('strategy.mix.none') : (maybe(`choice.${name}`) ?? name))

const barsOf = ({ parts }: Dimension, currency: string, locale: string): readonly MixBar[] =>
  parts.map(({ class: name, projects, cost, share, target }) => {
    const figure =
      target === null
        ? t('strategy.mix.figure', { share: percent(share, locale) })
        : t('strategy.mix.figureTarget', { share: percent(share, locale), target: percent(target, locale) })
    return {
      id: name,
      name: className(name),
      share: share / 10_000,
      target: target === null ? null : target / 10_000,
      figure,
      label: t('strategy.mix.label', { name: className(name), figure, cost: amount(cost, currency, locale), count: projects }),
    }
  })

/** The investment mix in one dimension beside its targets. */
export const Mix = ({
  dimension,
  currency,
  locale,
}: {
  readonly dimension: Dimension
  readonly currency: string
  readonly locale: string
}) => {
  const bars = useMemo(() => barsOf(dimension, currency, locale), [dimension, currency, locale])
  const title = t('strategy.mix.title', { dimension: dimension.dimension })
  const summary = t('strategy.mix.summary', { count: dimension.parts.reduce((sum, { projects }) => sum + projects, 0) })
  const svg = useCallback((width: number) => mixChart(bars, width, { title, summary }), [bars, title, summary])
  return (
    <ChartCard
      title={title}
      summary={summary}
      svg={svg}
      table={
        <table className="p-table">
          <thead>
            <tr>
              <th scope="col">{t('strategy.mix.class')}</th>
              <th scope="col" className="p-number">
                {t('strategy.mix.projects')}
              </th>
              <th scope="col" className="p-number">
                {t('strategy.mix.cost')}
              </th>
              <th scope="col" className="p-number">
                {t('strategy.mix.share')}
              </th>
              <th scope="col" className="p-number">
                {t('strategy.mix.target')}
              </th>
            </tr>
          </thead>
          <tbody>
            {dimension.parts.map(({ class: name, projects, cost, share, target }) => (
              <tr key={name}>
                <th scope="row">{className(name)}</th>
                <td className="p-number">{projects}</td>
                <td className="p-number">{amount(cost, currency, locale)}</td>
                <td className="p-number">{percent(share, locale)}</td>
                <td className="p-number">{target === null ? '–' : percent(target, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}
