import type { ScoringView } from '@plumbline/core'
import type { Assessor } from '../pairwise/compare.ts'
import { Pairwise } from '../pairwise/Pairwise.tsx'
import { t } from '../words/words.ts'
import type { WeightedSum } from './model.ts'

export interface WeightsProps {
  readonly model: WeightedSum
  readonly pairwise: ScoringView['pairwise']
  readonly unrelated: readonly string[]
  readonly locale: string
  readonly mayChange: boolean
  /** Named as the first assessor. */
  readonly me: string
  readonly onModel: (model: WeightedSum) => void
}

const compared = (model: WeightedSum, assessors: readonly Assessor[]): WeightedSum => ({
  ...model,
  comparisons: {
    ...model.comparisons,
    assessors: assessors.map(({ name, comparisons }) => ({ name, comparisons: [...comparisons] })),
  },
})

/** How much each criterion counts: entered, or found by comparing pairs. */
export const Weights = ({ model, pairwise, unrelated, locale, mayChange, me, onModel }: WeightsProps) => {
  const byPairs = model.comparisons !== undefined
  const turn = (pairs: boolean) => {
    const { comparisons: _, ...entered } = model
    onModel(pairs ? compared(model, [{ name: me, comparisons: [] }]) : entered)
  }
  return (
    <section className="p-card" aria-label={t('scoring.weights')}>
      <div className="p-card-head">
        <h2>{t('scoring.weights')}</h2>
        {mayChange ? (
          <fieldset className="p-row sc-way">
            <legend className="p-sr">{t('scoring.weights')}</legend>
            {([false, true] as const).map((pairs) => (
              <label key={String(pairs)} className="p-row">
                <input type="radio" name="scoring-weights" checked={byPairs === pairs} onChange={() => turn(pairs)} />
                {t(pairs ? 'scoring.weights.pairs' : 'scoring.weights.entered')}
              </label>
            ))}
          </fieldset>
        ) : null}
      </div>
      <div className="p-card-body">
        {byPairs && model.comparisons ? (
          <Pairwise
            items={model.criteria.map(({ id, name }) => ({ id, name: name ?? id }))}
            assessors={model.comparisons.assessors}
            result={pairwise}
            unrelated={unrelated}
            locale={locale}
            mayChange={mayChange}
            onChange={(assessors) => onModel(compared(model, assessors))}
          />
        ) : (
          <p className="pf-detail">{t('scoring.weights.entered.hint')}</p>
        )}
      </div>
    </section>
  )
}
