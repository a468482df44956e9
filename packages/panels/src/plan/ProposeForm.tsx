import type { Act, Baseline, BaselinePage } from '@plumbline/core'
import { useEffect, useId, useRef, useState } from 'react'
import { Cross } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { baselineOf, type Draft, dimensions, draftOf } from './baseline-draft.ts'
import { CostRows } from './CostRows.tsx'
import { Field, Words } from './Labelled.tsx'
import { newId } from './rows.ts'

interface Typing {
  readonly draft: Draft
  readonly put: (draft: Draft) => void
}

const Remove = ({ name, onClick }: { readonly name: string; readonly onClick: () => void }) => (
  <button type="button" className="p-button subtle icon-only" aria-label={`${t('plan.remove')}: ${name}`} onClick={onClick}>
    <Cross />
  </button>
)

const Milestones = ({ draft, put }: Typing) => {
  const { milestones, finish } = draft
  const change = (id: string, to: object) =>
    put({ ...draft, milestones: milestones.map((one) => (one.id === id ? { ...one, ...to } : one)) })
  return (
    <fieldset>
      <legend>{t('plan.milestones')}</legend>
      {milestones.map(({ id, name, due }) => (
        <div className="b-row two" key={id}>
          <Field name={t('plan.milestone.name')} value={name} put={(value) => change(id, { name: value })} />
          <Field
            name={t('plan.milestone.due')}
            type="date"
            value={due}
            put={(value) => change(id, { due: value })}
            invalid={name !== '' && (due === '' || due > finish)}
          />
          <Remove name={name} onClick={() => put({ ...draft, milestones: milestones.filter((one) => one.id !== id) })} />
        </div>
      ))}
      <button
        type="button"
        className="p-button subtle"
        onClick={() => put({ ...draft, milestones: [...milestones, { id: newId(), name: '', due: finish }] })}
      >
        {t('plan.milestone.add')}
      </button>
    </fieldset>
  )
}

const Benefits = ({ draft, put }: Typing) => {
  const { benefits } = draft
  const change = (id: string, to: object) => put({ ...draft, benefits: benefits.map((one) => (one.id === id ? { ...one, ...to } : one)) })
  return (
    <fieldset>
      <legend>{t('plan.benefits')}</legend>
      {benefits.map(({ id, name, target, unit }) => (
        <div className="b-row" key={id}>
          <Field name={t('plan.benefit.name')} value={name} put={(value) => change(id, { name: value })} />
          <Field name={t('plan.benefit.target')} value={target} put={(value) => change(id, { target: value })} />
          <Field name={t('plan.benefit.unit')} value={unit} put={(value) => change(id, { unit: value })} />
          <Remove name={name} onClick={() => put({ ...draft, benefits: benefits.filter((one) => one.id !== id) })} />
        </div>
      ))}
      <button
        type="button"
        className="p-button subtle"
        onClick={() => put({ ...draft, benefits: [...benefits, { id: newId(), name: '', target: '', unit: '' }] })}
      >
        {t('plan.benefit.add')}
      </button>
    </fieldset>
  )
}

const Tolerances = ({ draft, put }: Typing) => (
  <fieldset>
    <legend>
      {t('plan.tolerances')} <span className="p-muted p-small">{t('plan.tolerances.hint')}</span>
    </legend>
    <div className="r-grid">
      {dimensions.map((dimension) => (
        <Field
          key={dimension}
          name={t(`plan.tolerance.${dimension}`)}
          value={draft.tolerances[dimension]}
          put={(value) => put({ ...draft, tolerances: { ...draft.tolerances, [dimension]: value } })}
        />
      ))}
    </div>
  </fieldset>
)

interface ProposeProps {
  readonly view: BaselinePage
  readonly gate: { readonly id: string; readonly name: string }
  readonly from: Baseline
  readonly locale: string
  readonly busy: boolean
  readonly act: (act: Act) => void
  readonly close: () => void
}

/** A baseline for the gate ahead, as somebody fills it in. */
export const ProposeForm = ({ view, gate, from, locale, busy, act, close }: ProposeProps) => {
  const [draft, put] = useState(() => draftOf(from, view.currency, locale))
  const title = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => title.current?.focus(), [])
  const baseline = baselineOf(draft, locale)
  const propose = () => {
    if (!baseline || busy) return
    const note = draft.note.trim()
    act({ kind: 'baseline.propose', gate: gate.id, baseline, ...(note === '' ? {} : { note: { text: note } }) })
  }
  return (
    <form
      className="b-part"
      onSubmit={(event) => {
        event.preventDefault()
        propose()
      }}
    >
      <h3 ref={title} tabIndex={-1}>
        {t('plan.propose.for', { gate: `${gate.id} ${gate.name}` })}
      </h3>
      <p className="p-muted p-small">{t('plan.propose.prefilled')}</p>
      <Words name={t('plan.scope.statement')} value={draft.statement} put={(statement) => put({ ...draft, statement })} rows={3} />
      <div className="r-pair">
        <Field name={t('plan.scope.items')} value={draft.items} put={(items) => put({ ...draft, items })} />
        <Field name={t('plan.finish')} type="date" value={draft.finish} put={(finish) => put({ ...draft, finish })} />
      </div>
      <Milestones draft={draft} put={put} />
      <CostRows
        legend={t('plan.costs')}
        rows={draft.costs}
        currency={draft.currency}
        fixed={view.currency !== undefined}
        today={view.today}
        locale={locale}
        put={(costs) => put({ ...draft, costs })}
        choose={(currency) => put({ ...draft, currency })}
      />
      <Benefits draft={draft} put={put} />
      <Tolerances draft={draft} put={put} />
      <Words name={t('plan.note')} value={draft.note} put={(note) => put({ ...draft, note })} />
      <div className="b-acts">
        <button type="submit" className="p-button primary" aria-disabled={!baseline || busy} aria-describedby={id}>
          {t('plan.propose.for', { gate: gate.id })}
        </button>
        <button type="button" className="p-button subtle" onClick={close}>
          {t('shared.cancel')}
        </button>
        <span id={id} className="b-against">
          {baseline ? '' : t('approval.obstacle.badBaseline')}
        </span>
      </div>
    </form>
  )
}
