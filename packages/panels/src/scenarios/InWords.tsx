import type { ScenarioColumn, ScenarioComparison } from '@plumbline/core'
import { Met, Unknown, Warn, Within } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { certainty, letter, money, number, sumOf } from './say.ts'

const mostNamed = 5

/** What a column takes in and leaves out against the first one, by name. */
const moves = (column: ScenarioColumn, comparison: ScenarioComparison, locale: string): string => {
  const titles = new Map(comparison.rows.map(({ ref, title }) => [ref, title]))
  const list = (refs: readonly string[]) => {
    const names = refs.slice(0, mostNamed).map((ref) => titles.get(ref) ?? t('scenarios.hiddenProject'))
    const more = refs.length - names.length
    return new Intl.ListFormat(locale).format(more > 0 ? [...names, t('scenarios.more', { count: more })] : names)
  }
  const parts = [
    ...(column.goesOut.length > 0 ? [t('scenarios.words.drops', { projects: list(column.goesOut) })] : []),
    ...(column.comesIn.length > 0 ? [t('scenarios.words.takes', { projects: list(column.comesIn) })] : []),
  ]
  return parts.length === 0 ? t('scenarios.words.sameSet') : parts.join(' ')
}

const headline = (column: ScenarioColumn, base: ScenarioColumn, name: string, locale: string): string => {
  const [value, before] = [column.value, base.value]
  const [cost, costBefore] = [sumOf(column.cost), sumOf(base.cost)]
  if (value === null || before === null || cost === null || costBefore === null) return t('scenarios.words.unknown', { name })
  const points = number(Math.abs(value - before), locale)
  const cash = money(Math.abs(cost - costBefore), column.currency, locale)
  const way = `${value >= before ? 'gains' : 'loses'}${cost > costBefore ? 'More' : 'Less'}` as const
  return t(`scenarios.words.${way}`, { name, points, money: cash })
}

const Sure = ({ status }: { readonly status: ScenarioColumn['status'] }) => {
  if (status === 'optimal') return <Met className="p-icon-success" />
  return status === 'feasible' ? <Within className="p-icon-info" /> : <Unknown className="p-icon-neutral" />
}

/** The difference in words, which a board reads before the tables. */
export const InWords = ({ comparison, locale }: { readonly comparison: ScenarioComparison; readonly locale: string }) => {
  const [base, ...others] = comparison.columns
  if (!base) return null
  return (
    <section className="p-card" aria-label={t('scenarios.words')}>
      <div className="p-card-head">
        <h2>{t('scenarios.words')}</h2>
      </div>
      <ul>
        <li className="p-line">
          <Sure status={base.status} />
          <div className="p-line-body">
            <p className="p-line-title">
              {t('scenarios.words.base', { name: `${letter(0)} ${base.name}`, certainty: certainty(base, locale) })}
            </p>
            <p className="pf-detail">
              {t('scenarios.words.figures', {
                value: number(base.value, locale),
                selected: base.selected,
                count: base.projects,
                cost: money(sumOf(base.cost), base.currency, locale),
              })}
            </p>
          </div>
        </li>
        {others.map((column, at) => (
          <li key={column.scenario} className="p-line">
            {column.value !== null && base.value !== null && column.value < base.value ? (
              <Warn className="p-icon-warning" />
            ) : (
              <Met className="p-icon-success" />
            )}
            <div className="p-line-body">
              <p className="p-line-title">{headline(column, base, `${letter(at + 1)} ${column.name}`, locale)}</p>
              <p className="pf-detail">{moves(column, comparison, locale)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
