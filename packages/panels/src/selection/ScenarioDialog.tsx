import type { Client, SelectionChanges } from '@plumbline/core'
import { type FormEvent, useState } from 'react'
import type { Host } from '../host.ts'
import { Dialog } from '../look/Dialog.tsx'
import { t } from '../words/words.ts'

export interface ScenarioDialogProps {
  readonly client: Client
  readonly host: Host
  readonly changes: SelectionChanges
  /** The finished search whose answer is kept; absent: the answer at once. */
  readonly job: string | undefined
  readonly onClose: () => void
}

/** Keeps the answer with the question that it answers, under a name. */
export const ScenarioDialog = ({ client, host, changes, job, onClose }: ScenarioDialogProps) => {
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const ready = name.trim() !== '' && !busy
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!ready) return
    setBusy(true)
    const answer = await client.call('scenario.save', {
      name: name.trim(),
      note: note.trim(),
      ...(Object.keys(changes).length > 0 ? { changes } : {}),
      ...(job === undefined ? {} : { job }),
    })
    setBusy(false)
    if (!answer.ok) return host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
    if (!answer.value.ok) return host.notify({ tone: 'problem', title: t('selection.scenario.changed') })
    host.notify({ tone: 'success', title: t('selection.scenario.saved', { name: name.trim() }) })
    onClose()
  }
  return (
    <Dialog title={t('selection.scenario.title')} onClose={onClose}>
      <form className="p-form" onSubmit={(event) => void save(event)}>
        <label>
          <span className="p-label">{t('selection.scenario.name')}</span>
          <input className="p-field" value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          <span className="p-label">{t('selection.scenario.note')}</span>
          <textarea className="p-field" rows={3} value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
        </label>
        <p className="p-small p-muted">{t(name.trim() === '' ? 'selection.scenario.needsName' : 'selection.scenario.hint')}</p>
        <div className="p-dialog-actions">
          <button type="button" className="p-button subtle" onClick={onClose}>
            {t('shared.cancel')}
          </button>
          <button type="submit" className="p-button primary" aria-disabled={!ready}>
            {t('selection.scenario.save')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
