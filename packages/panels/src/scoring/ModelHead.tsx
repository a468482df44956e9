import type { ScoringModel, ScoringView } from '@plumbline/core'
import { useState } from 'react'
import { day } from '../format/index.ts'
import { otherSiteLines } from '../portfolio/others.ts'
import { t } from '../words/words.ts'
import { MethodInputs } from './MethodInputs.tsx'
import { byMethod, methods } from './model.ts'
import type { ScoringState } from './use-scoring.ts'

/** The model's name and version, and the draft's buttons. */
export const Head = ({
  view,
  state,
  locale,
  onWriteBack,
}: {
  readonly view: ScoringView
  readonly state: ScoringState
  readonly locale: string
  readonly onWriteBack: () => void
}) => {
  const [note, setNote] = useState('')
  const { draft, preview, busy } = state
  const model = draft ?? view.model
  const wrong = preview?.mistakes.length ?? 0
  const still = busy || wrong > 0 || preview === null
  return (
    <div className="p-page-head">
      <div>
        <h2>
          {model?.name ?? t('scoring.name')} {draft ? <span className="p-lozenge info sc-draft">{t('scoring.draft')}</span> : null}
        </h2>
        <p className="pf-detail">
          {view.model ? t('scoring.inForce', { version: view.model.version }) : t('scoring.notYet')}
          {view.saved ? ` · ${t('scoring.savedBy', { name: view.saved.byName, at: day(view.saved.at.slice(0, 10), locale) })}` : ''}
          {view.hidden > 0 ? ` · ${t('scoring.hidden', { count: view.hidden })}` : ''}
        </p>
        {otherSiteLines(view.others, locale).map((line) => (
          <p key={line} className="pf-detail">
            {line}
          </p>
        ))}
      </div>
      {draft ? (
        <div className="p-actions">
          <input
            className="p-field pf-select"
            aria-label={t('scoring.note')}
            placeholder={t('scoring.note')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <button type="button" className="p-button" onClick={state.discard}>
            {t('scoring.discard')}
          </button>
          <button
            type="button"
            className="p-button primary"
            aria-disabled={still}
            onClick={() => (still ? undefined : void state.save(note))}
          >
            {t('scoring.save')}
          </button>
          {wrong > 0 ? <p className="pf-detail pf-negative">{t('scoring.save.wrong', { count: wrong })}</p> : null}
        </div>
      ) : view.mayConfigure && view.model ? (
        <div className="p-actions">
          <button type="button" className="p-button" onClick={onWriteBack}>
            {t('scoring.writeBack')}
          </button>
          <button type="button" className="p-button primary" onClick={() => view.model && state.edit(view.model)}>
            {t('scoring.edit')}
          </button>
        </div>
      ) : null}
    </div>
  )
}

/** By which method scores are worked out, with its formula. */
export const Method = ({
  model,
  facts,
  locale,
  mayChange,
  onModel,
}: {
  readonly model: ScoringModel
  readonly facts: ScoringView['facts']
  readonly locale: string
  readonly mayChange: boolean
  readonly onModel: (model: ScoringModel) => void
}) => (
  <section className="p-card p-card-body p-form" aria-label={t('scoring.method')}>
    {mayChange ? (
      <div className="p-form-row">
        <label>
          <span className="p-label">{t('scoring.model.name')}</span>
          <input className="p-field" value={model.name ?? ''} onChange={(event) => onModel({ ...model, name: event.target.value })} />
        </label>
        <label>
          <span className="p-label">{t('scoring.method')}</span>
          <select
            className="p-field"
            value={model.method}
            onChange={(event) =>
              onModel(byMethod(model, methods.find((method) => method === event.target.value) ?? 'weightedSum', t('scoring.criterion.new')))
            }
          >
            {methods.map((method) => (
              <option key={method} value={method}>
                {t(`scoring.method.${method}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    ) : null}
    <p className="pf-detail">{t(`scoring.formula.${model.method}`)}</p>
    <MethodInputs model={model} facts={facts} locale={locale} mayChange={mayChange} onModel={onModel} />
  </section>
)
