import type { ScenarioCard } from '@plumbline/core'
import { type FormEvent, useState } from 'react'
import { Dialog } from '../look/Dialog.tsx'
import { t } from '../words/words.ts'
import type { ScenariosState } from './use-scenarios.ts'

/** Proposes a scenario as the committed portfolio; a second person decides. */
export const ProposeDialog = ({
  card,
  baselineVersion,
  state,
  onClose,
}: {
  readonly card: ScenarioCard
  readonly baselineVersion: string
  readonly state: ScenariosState
  readonly onClose: () => void
}) => {
  const [note, setNote] = useState('')
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (note.trim() === '') return
    const { scenario, name } = card
    if (await state.act('scenario.propose', { scenario, note: note.trim(), baselineVersion }, t('scenarios.proposed.said', { name })))
      onClose()
  }
  return (
    <Dialog title={t('scenarios.propose.title', { name: card.name })} onClose={onClose}>
      <form className="p-form" onSubmit={(event) => void send(event)}>
        <p>{t('scenarios.propose.text')}</p>
        <label>
          <span className="p-label">{t('scenarios.propose.note')}</span>
          <textarea className="p-field" rows={3} value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
        </label>
        {note.trim() === '' ? <p className="p-small p-muted">{t('scenarios.propose.needsNote')}</p> : null}
        <div className="p-dialog-actions">
          <button type="button" className="p-button subtle" onClick={onClose}>
            {t('shared.cancel')}
          </button>
          <button type="submit" className="p-button primary" aria-disabled={note.trim() === '' || state.busy}>
            {t('scenarios.propose.send')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
