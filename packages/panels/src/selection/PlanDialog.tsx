import type { PortfolioLimits } from '@plumbline/core'
import { type FormEvent, useState } from 'react'
import { Mistakes } from '../call/Mistakes.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { NumberField } from '../look/NumberField.tsx'
import { t } from '../words/words.ts'
import { type Classes, GuardrailRow, plainGuardrail } from './Guardrail.tsx'
import type { Saving } from './use-saving.ts'

const units = ['year', 'quarter', 'month'] as const
/** Limits of periods that the new plan does not have would limit nothing, so that they go with it. */
const planned = (limits: PortfolioLimits, before: PortfolioLimits): PortfolioLimits =>
  JSON.stringify(limits.periods) === JSON.stringify(before.periods) ? limits : { ...limits, budgets: {}, funds: {}, capacity: {} }

/** Periods, currency and guardrails of the portfolio. */
export const PlanDialog = ({
  limits,
  objectives,
  classes,
  locale,
  saving,
  onClose,
}: {
  readonly limits: PortfolioLimits
  readonly objectives: readonly { readonly id: string; readonly name: string }[]
  /** What guardrails can watch. */
  readonly classes: Classes
  readonly locale: string
  readonly saving: Saving
  readonly onClose: () => void
}) => {
  const [draft, setDraft] = useState(limits)
  const { periods } = draft
  const save = (event: FormEvent) => {
    event.preventDefault()
    // What was typed stays until it is saved.
    void saving.save(planned(draft, limits)).then((settled) => (settled ? onClose() : undefined))
  }
  const setPeriods = (change: Partial<typeof periods>) => setDraft({ ...draft, periods: { ...periods, ...change } })
  const moved = JSON.stringify(draft.periods) !== JSON.stringify(limits.periods)
  return (
    <Dialog title={t('selection.plan')} wide onClose={onClose}>
      <form className="p-form" onSubmit={save}>
        <div className="p-form-row">
          <label className="sl-plan-name">
            <span className="p-label">{t('selection.plan.name')}</span>
            <input className="p-field" value={draft.name} onChange={(event) => setDraft({ ...draft, name: event.target.value })} />
          </label>
          <label>
            <span className="p-label">{t('selection.plan.currency')}</span>
            <input
              className="p-field"
              value={draft.currency}
              maxLength={3}
              onChange={(event) => setDraft({ ...draft, currency: event.target.value.toUpperCase() })}
            />
          </label>
          <label>
            <span className="p-label">{t('selection.plan.unit')}</span>
            <select
              className="p-field"
              value={periods.unit}
              onChange={(event) => setPeriods({ unit: units.find((unit) => unit === event.target.value) ?? 'year' })}
            >
              {units.map((unit) => (
                <option key={unit} value={unit}>
                  {t(`selection.plan.unit.${unit}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="p-label">{t('selection.plan.first')}</span>
            <input
              className="p-field"
              type="date"
              value={periods.first}
              onChange={(event) => setPeriods({ first: event.target.value || periods.first })}
            />
          </label>
          <label>
            <span className="p-label">{t('selection.plan.count')}</span>
            <NumberField
              label={t('selection.plan.count')}
              value={periods.count}
              locale={locale}
              onValue={(count) => setPeriods({ count: Math.max(1, Math.round(count ?? 1)) })}
            />
          </label>
          <label>
            <span className="p-label">{t('selection.plan.yearStarts')}</span>
            <NumberField
              label={t('selection.plan.yearStarts')}
              value={periods.yearStarts}
              locale={locale}
              onValue={(month) => setPeriods({ yearStarts: Math.min(12, Math.max(1, Math.round(month ?? 1))) })}
            />
          </label>
        </div>
        {moved ? <p className="p-banner warning">{t('selection.plan.moved')}</p> : null}
        {objectives.length > 0 ? (
          <div>
            <h3>{t('selection.plan.objectives')}</h3>
            <p className="p-small p-muted">{t('selection.plan.objectives.hint')}</p>
            <div className="p-form-row">
              {objectives.map(({ id, name }) => (
                <label key={id}>
                  <span className="p-label">{name}</span>
                  <NumberField
                    label={t('selection.of.objective', { name })}
                    value={draft.objectives[id]?.atLeast ?? null}
                    locale={locale}
                    onValue={(value) => {
                      const { [id]: _, ...rest } = draft.objectives
                      setDraft({ ...draft, objectives: value === null ? rest : { ...rest, [id]: { atLeast: value } } })
                    }}
                  />
                </label>
              ))}
            </div>
          </div>
        ) : null}
        <h3>{t('selection.plan.guardrails')}</h3>
        <p className="p-small p-muted">
          {t(classes.size === 0 ? 'selection.plan.guardrails.noClasses' : 'selection.plan.guardrails.hint')}
        </p>
        {draft.guardrails.map((guardrail, at) => (
          <GuardrailRow
            key={guardrail.id}
            guardrail={guardrail}
            classes={classes}
            locale={locale}
            onChange={(next) => setDraft({ ...draft, guardrails: draft.guardrails.map((other, k) => (k === at ? next : other)) })}
            onRemove={() => setDraft({ ...draft, guardrails: draft.guardrails.filter((_, k) => k !== at) })}
          />
        ))}
        <button
          type="button"
          className="p-button compact sl-start"
          onClick={() => setDraft({ ...draft, guardrails: [...draft.guardrails, plainGuardrail(draft.guardrails, classes)] })}
        >
          {t('selection.plan.guardrail.add')}
        </button>
        <Mistakes mistakes={saving.mistakes} />
        <div className="p-dialog-actions">
          <button type="button" className="p-button subtle" onClick={onClose}>
            {t('shared.cancel')}
          </button>
          <button type="submit" className="p-button primary" aria-disabled={saving.busy}>
            {t('selection.plan.save')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
