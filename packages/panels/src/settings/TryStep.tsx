import type { Client, NeutralField, Problem as ProblemValue } from '@plumbline/core'
import { useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import type { Host } from '../host.ts'
import { Export } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { warningsOf } from './checks.ts'
import { Editable } from './Editable.tsx'
import { Rules } from './Rules.tsx'
import type { Editing } from './Settings.tsx'
import { Trial } from './Trial.tsx'
import type { TrialState } from './use-trial.ts'

interface TryProps {
  readonly editing: Editing
  readonly trial: TrialState
  readonly client: Client
  readonly host: Host
  readonly unsaved: boolean
  readonly onField: (field: NeutralField) => void
}

const Warnings = ({ editing }: { readonly editing: Editing }) => {
  const warnings = warningsOf(editing.view, editing.draft)
  if (warnings.length === 0) return null
  return (
    <section className="st-block">
      <h2>{t('settings.before')}</h2>
      <ul className="st-warnings">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </section>
  )
}

/** The file that a terminal or a pipeline judges by. */
const GovernanceFile = ({ editing, client, host, unsaved }: Pick<TryProps, 'editing' | 'client' | 'host' | 'unsaved'>) => {
  const [problem, setProblem] = useState<ProblemValue>()
  const [busy, setBusy] = useState(false)
  const inForce = editing.saved.template !== null
  const run = async () => {
    setBusy(true)
    const answer = await client.call('governance.export', {})
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    setProblem(undefined)
    host.save({ name: answer.value.name, type: 'application/json', text: answer.value.text })
    host.notify({ tone: 'success', title: t('settings.file.done'), text: answer.value.name })
  }
  return (
    <section className="st-block">
      <h2>{t('settings.file')}</h2>
      <p className="p-muted">{t('settings.file.help')}</p>
      <p className="p-muted" id="st-file-note">
        {inForce ? (unsaved ? t('settings.file.saved') : '') : t('settings.file.noTemplate')}
      </p>
      {problem ? <Problem problem={problem} /> : null}
      <button
        type="button"
        className="p-button"
        aria-disabled={!inForce || busy}
        aria-describedby="st-file-note"
        onClick={() => (inForce && !busy ? void run() : undefined)}
      >
        <Export /> {t('settings.file.export')}
      </button>
    </section>
  )
}

/** The last look before saving: whose day counts, what the mapping reads, and what will stay unknown. */
export const TryStep = ({ editing, trial, client, host, unsaved, onField }: TryProps) => (
  <>
    {editing.view.mayConfigure ? <Trial editing={editing} trial={trial} onField={onField} /> : null}
    <Editable editing={editing}>
      <Rules editing={editing} />
    </Editable>
    <Warnings editing={editing} />
    {editing.view.mayConfigure ? <GovernanceFile editing={editing} client={client} host={host} unsaved={unsaved} /> : null}
  </>
)
