import type { Act, GovernanceView } from '@plumbline/core'
import { useId, useState } from 'react'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'

const lengths = [24, 48, 72] as const

/** Opens the gate ahead for some days although nobody decided: for the few who may, closed until it is needed, and never without a reason. */
export const Release = ({
  may: { gate, judgementHash, roles, maxHours },
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
    <details className="a-beside">
      <summary>
        <Chevron className="p-chevron" />
        {t('approval.release.open', { gate: gate.name })}
      </summary>
      <form
        className="a-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!unsaid && !busy) act({ kind: 'emergency.release', gate: gate.id, judgementHash, role, reason: { text: reason }, hours })
        }}
      >
        <p className="p-muted p-small">{t('approval.release.help')}</p>
        <label>
          <span className="p-label">{t('approval.release.reason')}</span>
          <textarea
            className="p-field"
            rows={2}
            maxLength={4000}
            value={reason}
            onInput={(event) => putReason(event.currentTarget.value)}
          />
        </label>
        <div className="a-pair">
          <label>
            <span className="p-label">{t('approval.release.hours')}</span>
            <select className="p-field" value={hours} onChange={(event) => last(Number(event.currentTarget.value))}>
              {lengths
                .filter((length) => length <= maxHours)
                .map((length) => (
                  <option key={length} value={length}>
                    {t('approval.release.length', { hours: length })}
                  </option>
                ))}
            </select>
          </label>
          <label>
            <span className="p-label">{t('approval.release.role')}</span>
            <select className="p-field" value={role} onChange={(event) => as(event.currentTarget.value)}>
              {roles.map(({ id: each, name }) => (
                <option key={each} value={each}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div className="a-act">
          <button type="submit" className="p-button" aria-disabled={unsaid || busy} aria-describedby={id}>
            {t('approval.release')}
          </button>
          <span id={id} className="p-muted p-small">
            {unsaid ? t('approval.release.unsaid') : ''}
          </span>
        </div>
      </form>
    </details>
  )
}
