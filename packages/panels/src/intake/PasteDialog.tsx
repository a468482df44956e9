import type { Client, ProposalPaste } from '@plumbline/core'
import { type FormEvent, useState } from 'react'
import type { Host } from '../host.ts'
import { Dialog } from '../look/Dialog.tsx'
import { t } from '../words/words.ts'

const shownMistakes = 8
const headings = 'title\tneed\toutcome\tdepartment\tsponsor\tcost\tcurrency\twanted by\tproposer'

/** Proposals of people without access to the tracker, pasted as a table: first a look, then they are received. */
export const PasteDialog = ({
  client,
  host,
  onSaved,
  onClose,
}: {
  readonly client: Client
  readonly host: Host
  readonly onSaved: () => void
  readonly onClose: () => void
}) => {
  const [text, setText] = useState('')
  const [look, setLook] = useState<ProposalPaste | null>(null)
  const [busy, setBusy] = useState(false)
  const fresh = look?.proposals.filter(({ status }) => status === 'preview').length ?? 0
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (text.trim() === '' || busy) return
    const commit = fresh > 0
    setBusy(true)
    const answer = await client.call('intake.paste', { text, commit })
    setBusy(false)
    if (!answer.ok) return host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
    if (!commit) return setLook(answer.value)
    host.notify({
      tone: 'success',
      title: t('intake.paste.saved', { count: answer.value.proposals.filter(({ status }) => status === 'written').length }),
    })
    onSaved()
    onClose()
  }
  return (
    <Dialog title={t('intake.paste')} wide onClose={onClose}>
      <form className="p-form" onSubmit={(event) => void send(event)}>
        <p>{t('intake.paste.text')}</p>
        <textarea
          className="p-field in-paste"
          aria-label={t('intake.paste')}
          placeholder={headings}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setLook(null)
          }}
        />
        {look ? (
          <div role="status">
            <p>{t('intake.paste.read', { rows: look.rows, fresh, known: look.proposals.length - fresh })}</p>
            <ul>
              {look.mistakes.slice(0, shownMistakes).map(({ row, column, given, reason }) => (
                <li key={`${row} ${column ?? ''} ${reason}`} className="pf-negative">
                  {t('intake.paste.mistake', { row, column: column ?? '', given, reason: t(`intake.paste.${reason}`) })}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <div className="p-dialog-actions">
          <button type="button" className="p-button subtle" onClick={onClose}>
            {t('shared.cancel')}
          </button>
          <button type="submit" className="p-button primary" aria-disabled={text.trim() === '' || busy}>
            {t(fresh > 0 ? 'intake.paste.save' : 'intake.paste.look')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
