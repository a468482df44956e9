import type { VarianceView } from '@plumbline/core'
import { percent, whole } from '../format/index.ts'
import { t } from '../words/words.ts'

/** From this share of a tolerance on it is nearly used. */
const near = 0.7

const said = ({ dimension, deviation }: VarianceView, locale: string): string => {
  if (deviation === null) return '–'
  if (deviation === 0 && dimension !== 'quality' && dimension !== 'risk') return t('plan.variance.nothing')
  const over = deviation > 0 ? 'yes' : 'no'
  switch (dimension) {
    case 'cost':
      return t('plan.variance.cost', { over, size: percent(Math.abs(deviation), locale) })
    case 'time':
      return t('plan.variance.time', { over, count: Math.abs(deviation) })
    case 'scope':
      return t('plan.variance.scope', { size: percent(deviation, locale) })
    case 'benefits':
      return t('plan.variance.benefits', { over, size: percent(Math.abs(deviation), locale) })
    default:
      return t('plan.variance.count', { count: deviation })
  }
}

const allowedWords = ({ dimension, allowed }: VarianceView, locale: string): string => {
  if (allowed === null) return t('plan.variance.unset')
  if (dimension === 'time') return t('shared.days', { count: allowed })
  return dimension === 'quality' || dimension === 'risk' ? whole(allowed, locale) : percent(allowed, locale)
}

const statusOf = ({ deviation, allowed }: VarianceView): 'unknown' | 'unset' | 'within' | 'near' | 'beyond' => {
  if (deviation === null) return 'unknown'
  if (allowed === null) return 'unset'
  if (deviation > allowed) return 'beyond'
  return deviation > 0 && deviation >= allowed * near ? 'near' : 'within'
}

const tones = { unknown: 'unknown', unset: '', within: 'success', near: 'warning', beyond: 'danger' } as const

/** How far the project is from what was agreed, by dimension. */
export const Variance = ({ variance, locale }: { readonly variance: readonly VarianceView[]; readonly locale: string }) => (
  <section className="b-section">
    <h3>{t('plan.variance')}</h3>
    <section className="b-scroll b-narrow" tabIndex={0} aria-label={t('plan.variance')}>
      <table className="p-table b-table">
        <thead>
          <tr>
            <th scope="col">{t('plan.variance.dimension')}</th>
            <th scope="col">{t('plan.variance.now')}</th>
            <th scope="col">{t('plan.variance.allowed')}</th>
            <th scope="col">{t('plan.variance.status')}</th>
          </tr>
        </thead>
        <tbody>
          {variance.map((one) => {
            const status = statusOf(one)
            return (
              <tr key={one.dimension}>
                <th scope="row">{t(`plan.dimension.${one.dimension}`)}</th>
                <td>{said(one, locale)}</td>
                <td>{allowedWords(one, locale)}</td>
                <td>
                  <span className={`p-lozenge ${tones[status]}`}>{t(`plan.variance.${status}`)}</span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  </section>
)
