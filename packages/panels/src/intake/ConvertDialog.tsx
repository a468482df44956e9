import type { Client, ComponentSummary, IntakeProposal, IntakeView } from '@plumbline/core'
import { type FormEvent, useState } from 'react'
import { Dialog } from '../look/Dialog.tsx'
import { t } from '../words/words.ts'
import { StartFields, usually } from './StartFields.tsx'
import type { IntakeState } from './use-intake.ts'

/** Makes a selected proposal a project item, in the place where another project is, with what a project begins with. */
export const ConvertDialog = ({
  client,
  proposal,
  view: { start, today },
  components,
  state,
  onClose,
}: {
  readonly client: Client
  readonly view: Pick<IntakeView, 'start' | 'today'>
  readonly proposal: IntakeProposal
  readonly components: readonly ComponentSummary[]
  readonly state: IntakeState
  readonly onClose: () => void
}) => {
  const [beside, setBeside] = useState('')
  const [note, setNote] = useState('')
  const [chosen, setChosen] = useState(start ? usually(start, today) : null)
  const ready = beside !== '' && !state.busy
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!ready) return
    const { proposal: id, proposalVersion } = proposal
    if (
      await state.send(
        'intake.convert',
        { proposal: id, beside, note: note.trim(), proposalVersion, ...(chosen ? { start: chosen } : {}) },
        t('intake.converted', { title: proposal.title }),
      )
    )
      onClose()
  }
  return (
    <Dialog title={t('intake.convert.title', { title: proposal.title })} onClose={onClose}>
      <form className="p-form" onSubmit={(event) => void send(event)}>
        <p>{t('intake.convert.text')}</p>
        <label>
          <span className="p-label">{t('intake.convert.beside')}</span>
          <select className="p-field" value={beside} onChange={(event) => setBeside(event.target.value)}>
            <option value="">{t('intake.convert.choose')}</option>
            {components
              .filter(({ mirror }) => mirror === undefined)
              .slice(0, 2000)
              .map(({ ref, key, title }) => (
                <option key={ref} value={ref}>
                  {`${key} ${title}`}
                </option>
              ))}
          </select>
        </label>
        {start && chosen ? (
          <StartFields start={start} chosen={chosen} client={client} sponsor={proposal.sponsor} onChosen={setChosen} />
        ) : null}
        <label>
          <span className="p-label">{t('intake.note')}</span>
          <input className="p-field" value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        <div className="p-dialog-actions">
          <button type="button" className="p-button subtle" onClick={onClose}>
            {t('shared.cancel')}
          </button>
          <button type="submit" className="p-button primary" aria-disabled={!ready}>
            {t('intake.convert')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
