import type { Client, PackChecked, Problem as ProblemValue } from '@plumbline/core'
import { type DragEvent, useId, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { Checked } from './Checked.tsx'

type State =
  | { readonly at: 'empty' }
  | { readonly at: 'checking'; readonly name: string }
  | { readonly at: 'checked'; readonly name: string; readonly checked: PackChecked }
  | { readonly at: 'failed'; readonly problem: ProblemValue }

const Drop = ({ onFile }: { readonly onFile: (file: File) => void }) => {
  const [over, setOver] = useState(false)
  const id = useId()
  const dropped = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same by keyboard
    <div
      className={over ? 'lg-drop over' : 'lg-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <label htmlFor={id}>
        {t('ledger.pack.drop')} <span className="p-link">{t('ledger.pack.choose')}</span>
      </label>
      <input
        id={id}
        className="p-sr"
        type="file"
        accept=".json,application/json"
        aria-label={t('ledger.pack.file')}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onFile(file)
          target.value = ''
        }}
      />
    </div>
  )
}

/** Checks a pack that somebody was given, by nothing but itself. */
export const PackPart = ({ client, host }: { readonly client: Client; readonly host: Host }) => {
  const [state, setState] = useState<State>({ at: 'empty' })
  const check = async (file: File): Promise<void> => {
    setState({ at: 'checking', name: file.name })
    const answer = await client.call('ledger.verifyPack', { text: await file.text() })
    setState(answer.ok ? { at: 'checked', name: file.name, checked: answer.value } : { at: 'failed', problem: answer.problem })
  }
  return (
    <section className="lg-part lg-next">
      <h3>{t('ledger.pack')}</h3>
      <p className="p-muted">{t('ledger.pack.text')}</p>
      {state.at === 'failed' ? <Problem problem={state.problem} /> : null}
      {state.at === 'checking' ? <p role="status">{t('ledger.pack.checking', { name: state.name })}</p> : null}
      {state.at === 'checked' ? (
        <>
          <p className="p-small p-muted">
            {t('ledger.pack.of', { name: state.name, at: `${state.checked.at.slice(0, 16).replace('T', ' ')} UTC` })}
          </p>
          <Checked subjects={state.checked.subjects} locale={host.locale} />
          <button type="button" className="p-button lg-start" onClick={() => setState({ at: 'empty' })}>
            {t('ledger.pack.another')}
          </button>
        </>
      ) : null}
      {state.at === 'empty' || state.at === 'failed' ? <Drop onFile={(file) => void check(file)} /> : null}
    </section>
  )
}
