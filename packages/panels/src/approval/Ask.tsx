import type { Act, ApprovalView } from '@plumbline/core'
import { useId, useState } from 'react'
import { age, day, dayIn } from '../format/index.ts'
import { t } from '../words/words.ts'
import { type Around, obstacleWords } from './obstacles.ts'
import { nameOf } from './Voters.tsx'
import { WhyNot } from './WhyNot.tsx'

interface Asking {
  readonly approval: ApprovalView
  readonly around: Around
  readonly busy: boolean
  readonly act: (act: Act) => void
}

/** Asks those who decide for their decision, with a note; the button names everything that keeps it disabled. */
export const Ask = ({ approval, around, busy, act }: Asking) => {
  const [note, setNote] = useState('')
  const id = useId()
  const reasons = obstacleWords(approval.mayAsk, around)
  const may = reasons.length === 0 && !busy
  const ask = () => {
    if (!may) return
    const said = note.trim()
    act({ kind: 'approval.ask', gate: approval.gate.id, judgementHash: approval.judgementHash, ...(said ? { note: { text: said } } : {}) })
  }
  return (
    <div className="a-form">
      {approval.mayAsk.length === 0 ? (
        <label>
          <span className="p-label">{t('approval.ask.note')}</span>
          <textarea className="p-field" rows={2} maxLength={4000} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
      ) : null}
      <div className="a-act">
        <button
          type="button"
          className="p-button primary"
          aria-disabled={!may}
          aria-describedby={reasons.length > 0 ? id : undefined}
          onClick={ask}
        >
          {t('approval.ask')}
        </button>
        <WhyNot id={id} reasons={reasons} />
      </div>
    </div>
  )
}

/** That it was asked for, by whom, since when and until when, how many votes there are, and the way to take it back. */
export const Asked = ({
  approval,
  busy,
  act,
  now,
  zone,
  locale,
}: Omit<Asking, 'around'> & { readonly now: string; readonly zone: string; readonly locale: string }) => {
  const { asked, votes, missing, missingOf, mayWithdraw } = approval
  if (!asked) return null
  const there = votes.filter(({ counts }) => counts).length
  const overdue = asked.due !== null && asked.due < dayIn(now, zone)
  return (
    <div className="a-asked">
      <p>
        {t('approval.asked', { name: nameOf(asked.by), age: age(asked.at, now, locale) })}{' '}
        <b>{t('approval.votes', { there, of: there + missing.length + (missingOf?.count ?? 0) })}</b>{' '}
        {asked.due ? (
          <span className={overdue ? 'a-overdue' : undefined}>
            {t(overdue ? 'approval.overdue' : 'approval.due', { day: day(asked.due, locale) })}
          </span>
        ) : null}
      </p>
      {asked.note ? <p className="a-quote">{asked.note}</p> : null}
      {mayWithdraw.length === 0 ? (
        <button
          type="button"
          className="p-button subtle compact"
          aria-disabled={busy}
          onClick={() => (busy ? undefined : act({ kind: 'approval.withdraw', gate: approval.gate.id }))}
        >
          {t('approval.withdraw')}
        </button>
      ) : null}
    </div>
  )
}
