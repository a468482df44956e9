import type { Client, Problem as ProblemValue } from '@plumbline/core'
import { useId, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import type { Host } from '../host.ts'
import { Dialog } from '../look/Dialog.tsx'
import { t } from '../words/words.ts'
import type { Named } from './people.ts'

const Consequences = ({ person }: { readonly person: Named }) => (
  <>
    <h3>{t('ledger.erase.goes')}</h3>
    <ul className="lg-says">
      <li>{t('ledger.erase.goes.names', { records: person.records, ledgers: person.ledgers.join(', ') })}</li>
      <li>{t('ledger.erase.goes.texts', { texts: person.texts })}</li>
    </ul>
    <h3>{t('ledger.erase.stays')}</h3>
    <ul className="lg-says">
      <li>{t('ledger.erase.stays.records')}</li>
      <li>{t('ledger.erase.stays.act')}</li>
    </ul>
    <h3>{t('ledger.erase.not')}</h3>
    <p>{t('ledger.erase.not.text')}</p>
  </>
)

/** What goes and what stays when a person is taken out, and the name to be typed before it is done. */
export const EraseDialog = ({
  client,
  host,
  person,
  onErased,
  onClose,
}: {
  readonly client: Client
  readonly host: Host
  readonly person: Named
  readonly onErased: () => void
  readonly onClose: () => void
}) => {
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemValue>()
  const why = useId()
  const same = typed.trim() === person.name.trim()
  const erase = async (): Promise<void> => {
    if (!same || busy) return
    setBusy(true)
    setProblem(undefined)
    const answer = await client.call('person.erase', { person: person.ref })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    const { status } = answer.value
    if (status === 'refused') {
      const waits = answer.value.obstacles.includes('pending')
      const remedy = t(waits ? 'ledger.erase.pending.step' : 'ledger.erase.refused.step')
      return setProblem({ code: 'conflict', message: t(waits ? 'ledger.erase.pending' : 'ledger.erase.refused'), remedy })
    }
    host.notify({
      tone: 'success',
      title: t(status === 'done' ? 'ledger.erase.done' : 'ledger.erase.waits', { name: person.name }),
    })
    onErased()
  }
  return (
    <Dialog title={t('ledger.erase.heading', { name: person.name })} onClose={onClose}>
      <Consequences person={person} />
      {problem ? <Problem problem={problem} /> : null}
      <label>
        <span className="p-label">{t('ledger.erase.type', { name: person.name })}</span>
        <input className="p-field" autoComplete="off" value={typed} onChange={({ target }) => setTyped(target.value)} />
      </label>
      {same ? null : (
        <p id={why} className="p-small p-muted">
          {t('ledger.erase.differs')}
        </p>
      )}
      <div className="p-dialog-actions">
        <button
          type="button"
          className="p-button primary"
          aria-disabled={!same || busy}
          aria-describedby={same ? undefined : why}
          onClick={() => void erase()}
        >
          {t('ledger.erase.do')}
        </button>
        <button type="button" className="p-button" onClick={onClose}>
          {t('shared.cancel')}
        </button>
      </div>
    </Dialog>
  )
}
