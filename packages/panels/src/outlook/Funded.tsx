import type { SelectionView } from '@plumbline/core'
import { percent } from '../format/index.ts'
import { t } from '../words/words.ts'
import { fundedShares } from './funded.ts'
import type { OutlookCard } from './ValueRisk.tsx'

const Goals = ({ view, locale }: { readonly view: SelectionView; readonly locale: string }) => (
  <ul>
    {fundedShares(view).map(({ id, name, share, projects }) => (
      <li key={id} className="ol-goal">
        <p>
          <span>{name}</span>
          <span className="p-number">{share === null ? t('outlook.funded.nothing') : percent(Math.round(share * 10_000), locale)}</span>
        </p>
        <span className="p-bar-mini" aria-hidden="true">
          <span className="full" style={{ width: `${Math.round((share ?? 0) * 100)}%` }} />
        </span>
        <span className="pf-detail">{t('outlook.funded.projects', { count: projects })}</span>
      </li>
    ))}
  </ul>
)

/** How much of what projects would contribute to each objective is in the committed portfolio. */
export const Funded = ({ view, problem, host, turn }: OutlookCard) => {
  const ready = view !== undefined
  return (
    <section className="p-card" aria-label={t('outlook.funded')} aria-busy={!ready && !problem}>
      <div className="p-card-head">
        <h2>{t('outlook.funded')}</h2>
        {view?.baseline ? <span className="pf-detail">{t('outlook.funded.by', { name: view.baseline.name })}</span> : null}
      </div>
      {problem && !ready ? <p className="p-card-body pf-detail">{problem.message}</p> : null}
      {!ready && !problem ? (
        <div className="p-card-body">
          <span className="p-skeleton tall" />
        </div>
      ) : null}
      {view && view.objectives.length === 0 ? (
        <div className="p-card-body p-form">
          <p className="pf-detail">{t('outlook.noStrategy')}</p>
          <p>
            <button type="button" className="p-button compact" onClick={() => turn('strategy')}>
              {t('outlook.toStrategy')}
            </button>
          </p>
        </div>
      ) : null}
      {view && view.objectives.length > 0 && !view.baseline ? <p className="p-card-body pf-detail">{t('outlook.noBaseline')}</p> : null}
      {view && view.objectives.length > 0 && view.baseline ? <Goals view={view} locale={host.locale} /> : null}
    </section>
  )
}
