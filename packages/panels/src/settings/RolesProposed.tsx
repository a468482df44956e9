import type { Client, Problem as ProblemValue, SettingsView } from '@plumbline/core'
import { useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { Waiting } from '../look/icons.tsx'
import { t } from '../words/words.ts'

interface Props {
  readonly view: SettingsView
  readonly client: Client
  /** The settings as they stand are to be shown anew. */
  readonly settled: () => void
}

/** Other fields for the roles that one person of the PMO proposed: a second one agrees, or either takes them back. */
export const RolesProposed = ({ view: { rolesProposed, mayConfigure, settingsVersion }, client, settled }: Props) => {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemValue>()
  if (!rolesProposed) return null
  const { byName, mine, changes } = rolesProposed
  const settle = async (agree: boolean) => {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const answer = await client.call('settings.settleRoles', { agree, settingsVersion })
    setBusy(false)
    if (!answer.ok) setProblem(answer.problem)
    else settled()
  }
  const named = (source: string | null) => source ?? t('settings.roles.none')
  return (
    <div className="p-banner st-banner" role="note">
      <Waiting className="p-icon-info" />
      <div>
        <p className="p-problem-title">{t('settings.roles.proposed', { name: byName })}</p>
        <ul>
          {changes.map(({ label, from, to }) => (
            <li key={label}>{t('settings.roles.change', { role: label, from: named(from), to: named(to) })}</li>
          ))}
        </ul>
        <p>{t('settings.roles.text')}</p>
        {problem ? <Problem problem={problem} /> : null}
        {mayConfigure ? (
          <div className="p-row">
            {mine ? null : (
              <button type="button" className="p-button" aria-disabled={busy} onClick={() => void settle(true)}>
                {t('settings.roles.agree')}
              </button>
            )}
            <button type="button" className="p-button subtle" aria-disabled={busy} onClick={() => void settle(false)}>
              {t('settings.roles.takeBack')}
            </button>
          </div>
        ) : null}
      </div>
    </div>
  )
}
