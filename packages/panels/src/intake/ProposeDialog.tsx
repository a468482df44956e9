import type { IntakeProposal, ProposalText } from '@plumbline/core'
import { type FormEvent, useState } from 'react'
import { Dialog } from '../look/Dialog.tsx'
import { NumberField } from '../look/NumberField.tsx'
import { t } from '../words/words.ts'
import type { IntakeState } from './use-intake.ts'

const blank: ProposalText = {
  title: '',
  need: '',
  outcome: '',
  department: null,
  sponsor: null,
  cost: null,
  currency: null,
  wantedBy: null,
  onBehalfOf: null,
}

const textOf = ({ title, need, outcome, department, sponsor, cost, currency, wantedBy, onBehalfOf }: IntakeProposal): ProposalText => ({
  title,
  need,
  outcome,
  department,
  sponsor,
  cost,
  currency,
  wantedBy,
  onBehalfOf,
})

/** Proposes a project, or answers what was asked back. */
export const ProposeDialog = ({
  asked,
  state,
  locale,
  onClose,
}: {
  /** The proposal that was asked back; absent for a new one. */
  readonly asked?: IntakeProposal
  readonly state: IntakeState
  readonly locale: string
  readonly onClose: () => void
}) => {
  const [text, setText] = useState(asked ? textOf(asked) : blank)
  const [note, setNote] = useState('')
  const ready = text.title.trim() !== '' && text.need.trim() !== '' && (!asked || note.trim() !== '') && !state.busy
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!ready) return
    const clean = {
      ...text,
      title: text.title.trim(),
      need: text.need.trim(),
      currency: text.cost === null ? null : (text.currency ?? 'EUR'),
    }
    const done = asked
      ? await state.send(
          'intake.resubmit',
          { proposal: asked.proposal, text: clean, note: note.trim(), proposalVersion: asked.proposalVersion },
          t('intake.answered'),
        )
      : await state.send('intake.submit', { text: clean }, t('intake.proposed'))
    if (done) onClose()
  }
  const optional = (name: 'department' | 'sponsor' | 'onBehalfOf' | 'currency') => (
    <label key={name}>
      <span className="p-label">{t(`intake.field.${name}`)}</span>
      <input
        className="p-field"
        value={text[name] ?? ''}
        maxLength={name === 'currency' ? 3 : 200}
        onChange={(event) =>
          setText({
            ...text,
            [name]: event.target.value === '' ? null : name === 'currency' ? event.target.value.toUpperCase() : event.target.value,
          })
        }
      />
    </label>
  )
  return (
    <Dialog title={t(asked ? 'intake.answer' : 'intake.propose')} wide onClose={onClose}>
      <form className="p-form" onSubmit={(event) => void send(event)}>
        <label>
          <span className="p-label">{t('intake.field.title')}</span>
          <input
            className="p-field"
            value={text.title}
            maxLength={200}
            onChange={(event) => setText({ ...text, title: event.target.value })}
          />
        </label>
        <label>
          <span className="p-label">{t('intake.field.need')}</span>
          <textarea className="p-field" rows={3} value={text.need} onChange={(event) => setText({ ...text, need: event.target.value })} />
        </label>
        <label>
          <span className="p-label">{t('intake.field.outcome')}</span>
          <textarea
            className="p-field"
            rows={2}
            value={text.outcome}
            onChange={(event) => setText({ ...text, outcome: event.target.value })}
          />
        </label>
        <div className="p-form-row">
          {(['department', 'sponsor', 'onBehalfOf'] as const).map(optional)}
          <label>
            <span className="p-label">{t('intake.field.cost')}</span>
            <NumberField label={t('intake.field.cost')} value={text.cost} locale={locale} onValue={(cost) => setText({ ...text, cost })} />
          </label>
          {optional('currency')}
          <label>
            <span className="p-label">{t('intake.field.wantedBy')}</span>
            <input
              className="p-field"
              type="date"
              value={text.wantedBy ?? ''}
              onChange={(event) => setText({ ...text, wantedBy: event.target.value || null })}
            />
          </label>
        </div>
        {asked ? (
          <label>
            <span className="p-label">{t('intake.field.answer')}</span>
            <textarea className="p-field" rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
          </label>
        ) : null}
        {ready ? null : <p className="p-small p-muted">{t('intake.incomplete')}</p>}
        <div className="p-dialog-actions">
          <button type="button" className="p-button subtle" onClick={onClose}>
            {t('shared.cancel')}
          </button>
          <button type="submit" className="p-button primary" aria-disabled={!ready}>
            {t(asked ? 'intake.answer.send' : 'intake.propose.send')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
