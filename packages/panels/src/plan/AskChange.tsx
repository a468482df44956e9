import type { Act, BaselinePage, Client, UnaskedChange } from '@plumbline/core'
import { useEffect, useId, useRef, useState } from 'react'
import { t } from '../words/words.ts'
import { CostRows } from './CostRows.tsx'
import { type ChangeDraft, changeDraft, effectsOf, says } from './effects-draft.ts'
import { Field, Words } from './Labelled.tsx'
import { Others } from './Others.tsx'

interface AskProps {
  readonly client: Client
  readonly view: BaselinePage
  readonly from: UnaskedChange | undefined
  readonly locale: string
  readonly busy: boolean
  readonly act: (act: Act) => void
  readonly close: () => void
}

const Benefits = ({
  view,
  draft,
  put,
}: {
  readonly view: BaselinePage
  readonly draft: ChangeDraft
  readonly put: (draft: ChangeDraft) => void
}) => {
  const named = view.now?.baseline.benefits ?? []
  return (
    <>
      {named.length > 0 ? (
        <fieldset>
          <legend>{t('plan.benefit.change')}</legend>
          <div className="r-grid">
            {named.map(({ name, unit }) => (
              <Field
                key={name}
                name={`${name}${unit ? ` (${unit})` : ''}`}
                value={draft.benefits[name] ?? ''}
                put={(typed) => put({ ...draft, benefits: { ...draft.benefits, [name]: typed } })}
              />
            ))}
          </div>
        </fieldset>
      ) : null}
      <Words name={t('plan.changes.benefit')} value={draft.benefit} put={(benefit) => put({ ...draft, benefit })} />
    </>
  )
}

/** Asks for a change: what, why, and what it does to cost, finish, scope, benefits and other projects. */
export const AskChange = ({ client, view, from, locale, busy, act, close }: AskProps) => {
  const { currency, today } = view
  const [draft, put] = useState(() => changeDraft(from, { baseline: view.now?.baseline, currency, today, locale }))
  const title = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => title.current?.focus(), [])
  const effects = effectsOf(draft, locale)
  const wordless = draft.title.trim() === '' || draft.reason.trim() === ''
  const against = wordless
    ? t('plan.changes.titleMissing')
    : !effects
      ? t('approval.obstacle.badBaseline')
      : says(effects)
        ? ''
        : t('plan.changes.effectMissing')
  const ask = () => {
    if (against !== '' || !effects || busy) return
    act({ kind: 'change.ask', item: draft.item, title: { text: draft.title }, reason: { text: draft.reason }, effects })
  }
  return (
    <form
      className="b-part"
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      <h3 ref={title} tabIndex={-1}>
        {t(from ? 'plan.changes.put' : 'plan.changes.ask')}
      </h3>
      <Field name={t('plan.changes.title')} value={draft.title} put={(value) => put({ ...draft, title: value })} />
      <Words name={t('plan.changes.reason')} value={draft.reason} put={(reason) => put({ ...draft, reason })} />
      <CostRows
        legend={t('plan.changes.costs')}
        rows={draft.costs}
        currency={draft.currency}
        fixed={currency !== undefined}
        today={today}
        locale={locale}
        put={(costs) => put({ ...draft, costs })}
        choose={(chosen) => put({ ...draft, currency: chosen })}
      />
      <div className="r-grid">
        <Field name={t('plan.changes.days')} value={draft.days} put={(days) => put({ ...draft, days })} />
        <Field name={t('plan.changes.movesFrom')} type="date" value={draft.movesFrom} put={(movesFrom) => put({ ...draft, movesFrom })} />
        <Field name={t('plan.changes.items')} value={draft.items} put={(items) => put({ ...draft, items })} />
      </div>
      <Words name={t('plan.changes.scope')} value={draft.scope} put={(scope) => put({ ...draft, scope })} />
      <Benefits view={view} draft={draft} put={put} />
      <Others client={client} item={view.item} others={draft.others} put={(others) => put({ ...draft, others })} />
      <div className="b-acts">
        <button type="submit" className="p-button primary" aria-disabled={against !== '' || busy} aria-describedby={id}>
          {t(from ? 'plan.changes.put' : 'plan.changes.ask')}
        </button>
        <button type="button" className="p-button subtle" onClick={close}>
          {t('shared.cancel')}
        </button>
        <span id={id} className="b-against">
          {against}
        </span>
      </div>
    </form>
  )
}
