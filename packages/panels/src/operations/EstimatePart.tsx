import type { LoadEstimate } from '@plumbline/core'
import { whole } from '../format/index.ts'
import { t } from '../words/words.ts'
import { spanWords } from './span.ts'
import type { PlanState } from './use-plan.ts'

const costWords = ({ calls, points, limit, share, hours }: LoadEstimate, locale: string): string => {
  const count = (value: number) => whole(Math.round(value), locale)
  if (points === null) return t('operations.estimate.calls', { calls: count(calls) })
  const cost = t('operations.estimate.points', { calls: count(calls), points: count(points) })
  if (hours === null || limit === null) return `${cost} ${t('operations.estimate.noLimit')}`
  return `${cost} ${t('operations.estimate.hours', { limit: count(limit), share, span: spanWords(hours * 3600, locale) })}`
}

const Told = ({ told, locale }: { readonly told: LoadEstimate; readonly locale: string }) => {
  const { projects, items, counted, pasts } = told
  return (
    <div className="op-estimate" role="status">
      <p>
        {t(`operations.estimate.counted.${counted}`, { projects: whole(projects, locale), items: whole(items, locale) })}{' '}
        {costWords(told, locale)}
      </p>
      <p className="p-muted p-small">
        {t('operations.estimate.how')} {t(`operations.estimate.pasts.${pasts}`)}
      </p>
    </div>
  )
}

interface Shown {
  readonly state: PlanState
}

/** What a first load or a repair would take, counted before it is started. */
export const EstimateTold = ({ state: { estimate }, locale }: Shown & { readonly locale: string }) =>
  estimate ? <Told told={estimate} locale={locale} /> : null

/** Counts it, for the PMO. */
export const EstimateButton = ({ state: { plan, estimate, counting, count } }: Shown) =>
  plan?.mayChange && plan.ready ? (
    <button type="button" className="p-button" aria-disabled={counting} onClick={() => (counting ? undefined : count())}>
      {t(counting ? 'operations.estimate.counting' : estimate ? 'operations.estimate.again' : 'operations.estimate')}
    </button>
  ) : null
