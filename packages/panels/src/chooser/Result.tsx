import type { TierTable } from '@plumbline/core'
import type { Recommendation } from '@plumbline/core/chooser'
import { t } from '../words/words.ts'
import { reasonId, said, templateName, tierName, tierReasonId } from './say.ts'
import { TierTableWords } from './TierTableWords.tsx'
import { Turns } from './Turns.tsx'

interface ResultProps {
  readonly recommendation: Recommendation
  readonly table: TierTable | undefined
  readonly currency: string
  readonly locale: string
  readonly onUse: () => void
}

const Sentences = ({ ids }: { readonly ids: readonly string[] }) => (
  <ul className="ch-list">
    {ids.map((id) => (
      <li key={id}>{said(id)}</li>
    ))}
  </ul>
)

const RunnerUp = ({ recommendation: { runnerUp, against, close } }: { readonly recommendation: Recommendation }) => {
  const template = templateName(runnerUp)
  return (
    <section>
      <h3>{t('chooser.runnerUp', { template })}</h3>
      <p className="p-muted">
        {close ? t('chooser.close', { template }) : against.length > 0 ? t('chooser.runnerUp.clear') : t('chooser.runnerUp.none')}
      </p>
      <Sentences ids={against.map(reasonId)} />
    </section>
  )
}

/** What is recommended, why, what comes next, and what would change it. */
export const Result = ({ recommendation, table, currency, locale, onUse }: ResultProps) => {
  const { template, tier, reasons, tierReasons } = recommendation
  return (
    <>
      <p className="p-label">{t('chooser.recommended')}</p>
      <h2>{templateName(template)}</h2>
      <p>
        <span className="p-lozenge info ch-tier">{t('chooser.tierNamed', { tier: tierName(tier) })}</span>
      </p>
      <button type="button" className="p-button primary ch-use" onClick={onUse}>
        {t('chooser.use', { template: templateName(template) })}
      </button>
      <section>
        <h3>{t('chooser.because')}</h3>
        <Sentences ids={reasons.map(reasonId)} />
      </section>
      <section>
        <h3>{t('chooser.tierBecause')}</h3>
        <Sentences ids={tierReasons.map(tierReasonId)} />
        {table ? <TierTableWords table={table} locale={locale} /> : <p className="p-muted">{t('chooser.tierNoTable')}</p>}
      </section>
      <RunnerUp recommendation={recommendation} />
      <Turns recommendation={recommendation} currency={currency} locale={locale} />
    </>
  )
}
