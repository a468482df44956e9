import type { DecisionBrief, Money } from '@plumbline/core'
import { day, daysUntil, money, percent } from '../format/index.ts'
import { t } from '../words/words.ts'

/** How far the forecast has moved, where both amounts are known and in one currency. */
const costChange = (then: Money | null, now: Money | null, locale: string): string => {
  if (!then || !now || then.currency !== now.currency || then.minor === 0) return ''
  const change = Math.round(((now.minor - then.minor) / then.minor) * 10_000)
  return change === 0 ? t('decisions.same') : `${change > 0 ? '+' : '−'}${percent(Math.abs(change), locale)}`
}

const finishChange = (then: string | null, now: string | null): string => {
  if (!then || !now) return ''
  const days = daysUntil(then, now)
  return days === 0 ? t('decisions.same') : t(days > 0 ? 'decisions.later' : 'decisions.earlier', { count: Math.abs(days) })
}

/** Cost and finish as they were agreed, and as they stand. */
export const Numbers = ({ brief, locale }: { readonly brief: DecisionBrief; readonly locale: string }) => {
  const { since, cost, finish } = brief
  const amount = (value: Money | null): string => (value ? money(value, locale) : t('shared.notKnown'))
  const date = (value: string | null): string => (value ? day(value, locale) : t('shared.notKnown'))
  return (
    <table className="p-table d-numbers">
      <thead>
        <tr>
          <td />
          <th scope="col">{since ? t('decisions.then', { day: day(since, locale) }) : t('decisions.approved')}</th>
          <th scope="col">{t('decisions.now')}</th>
          <th scope="col">{t('decisions.change')}</th>
        </tr>
      </thead>
      <tbody className="p-number">
        <tr>
          <th scope="row">{t('decisions.cost')}</th>
          <td>{amount(cost.then)}</td>
          <td>{amount(cost.now)}</td>
          <td>{costChange(cost.then, cost.now, locale)}</td>
        </tr>
        <tr>
          <th scope="row">{t('decisions.finish')}</th>
          <td>{date(finish.then)}</td>
          <td>{date(finish.now)}</td>
          <td>{finishChange(finish.then, finish.now)}</td>
        </tr>
      </tbody>
    </table>
  )
}
