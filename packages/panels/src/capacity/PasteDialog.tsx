import type { Client, DemandPaste } from '@plumbline/core'
import { type FormEvent, useState } from 'react'
import type { Host } from '../host.ts'
import { Dialog } from '../look/Dialog.tsx'
import { t } from '../words/words.ts'

const shownMistakes = 8

/** What the table would change, and every line that cannot be used. */
const Look = ({ look }: { readonly look: DemandPaste }) => (
  <div role="status" className="p-form">
    <p>{t('capacity.paste.read', { rows: look.rows, projects: look.projects.filter(({ changes }) => changes.length > 0).length })}</p>
    <ul>
      {look.mistakes.slice(0, shownMistakes).map(({ row, column, given, reason }) => (
        <li key={`${row} ${column ?? ''} ${reason}`} className="pf-negative">
          {t('capacity.paste.mistake', { row, column: column ?? '', given, reason: t(`capacity.paste.${reason}`) })}
        </li>
      ))}
    </ul>
    {look.mistakes.length > shownMistakes ? <p>{t('capacity.more', { count: look.mistakes.length - shownMistakes })}</p> : null}
  </div>
)

/** Role demand pasted from a spreadsheet: first a look at what would change, then it is written. */
export const PasteDialog = ({
  client,
  host,
  periods,
  onSaved,
  onClose,
}: {
  readonly client: Client
  readonly host: Host
  readonly periods: readonly string[]
  readonly onSaved: () => void
  readonly onClose: () => void
}) => {
  const [text, setText] = useState('')
  const [look, setLook] = useState<DemandPaste | null>(null)
  const [busy, setBusy] = useState(false)
  const ask = async (commit: boolean): Promise<void> => {
    if (text.trim() === '' || busy) return
    setBusy(true)
    const inputsVersions = Object.fromEntries((look?.projects ?? []).map(({ ref, inputsVersion }) => [ref, inputsVersion] as const))
    const answer = await client.call('capacity.paste', { text, commit, ...(commit ? { inputsVersions } : {}) })
    setBusy(false)
    if (!answer.ok) return host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
    if (!commit) return setLook(answer.value)
    const missed = answer.value.projects.filter(({ status }) => status === 'conflict').length
    const saved = answer.value.projects.filter(({ status }) => status === 'written').length
    host.notify(
      missed === 0
        ? { tone: 'success', title: t('capacity.paste.saved', { count: saved }) }
        : { tone: 'problem', title: t('capacity.paste.missed', { saved, missed }) },
    )
    onSaved()
    onClose()
  }
  const changes = look?.projects.some((project) => project.changes.length > 0) ?? false
  const send = (event: FormEvent) => {
    event.preventDefault()
    void ask(changes)
  }
  return (
    <Dialog title={t('capacity.paste')} wide onClose={onClose}>
      <form className="p-form" onSubmit={send}>
        <p>{t('capacity.paste.text')}</p>
        <textarea
          className="p-field cp-paste"
          aria-label={t('capacity.paste')}
          placeholder={['project', 'role', ...periods.slice(0, 3)].join('\t')}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setLook(null)
          }}
        />
        {look ? <Look look={look} /> : null}
        <div className="p-dialog-actions">
          <button type="button" className="p-button subtle" onClick={onClose}>
            {t('shared.cancel')}
          </button>
          <button type="submit" className="p-button primary" aria-disabled={text.trim() === '' || busy}>
            {t(changes ? 'capacity.paste.save' : 'capacity.paste.look')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
