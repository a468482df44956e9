import type { Act, GovernanceView } from '@plumbline/core'
import { useId, useState } from 'react'
import { t } from '../words/words.ts'

const lengths = [24, 48, 72] as const

/** Opens the gate ahead for some days although nobody decided: for the few who may, closed until it is needed, and never without a reason. */
export const Release = ({
  may: { gate, judgementHash, roles },
  busy,
  act,
}: {
  readonly may: NonNullable<GovernanceView['mayRelease']>
  readonly busy: boolean
  readonly act: (act: Act) => void
}) => {
  const [reason, putReason] = useState('')
  const [hours, last] = useState<number>(lengths[0])
  const [role, as] = useState(roles[0]?.id ?? '')
  const id = useId()
  const unsaid = reason.trim() === ''
  return (
    <details className="e-release">
      <summary>{t('exceptions.release.open', { gate: gate.name })}</summary>
      <form
        className="e-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!unsaid && !busy) act({ kind: 'emergency.release', gate: gate.id, judgementHash, role, reason: { text: reason }, hours })
        }}
      >
        <p className="p-muted p-small">{t('exceptions.release.help')}</p>
        <label>
          <span className="p-label">{t('exceptions.release.reason')}</span>
          <textarea
            className="p-field"
            rows={2}
            maxLength={4000}
            value={reason}
            onInput={(event) => putReason(event.currentTarget.value)}
          />
        </label>
        <div className="e-pair">
          <label>
            <span className="p-label">{t('exceptions.release.hours')}</span>
            <select className="p-field" value={hours} onChange={(event) => last(Number(event.currentTarget.value))}>
              {lengths.map((length) => (
                <option key={length} value={length}>
                  {t('exceptions.release.length', { hours: length })}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="p-label">{t('exceptions.release.role')}</span>
            <select className="p-field" value={role} onChange={(event) => as(event.currentTarget.value)}>
              {roles.map(({ id: each, name }) => (
                <option key={each} value={each}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div className="e-acts">
          <button type="submit" className="p-button" aria-disabled={unsaid || busy} aria-describedby={id}>
            {t('exceptions.release')}
          </button>
          <span id={id} className="e-against">
            {unsaid ? t('exceptions.release.unsaid') : ''}
          </span>
        </div>
      </form>
    </details>
  )
}
