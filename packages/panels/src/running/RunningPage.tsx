import type { Client, SettingsView } from '@plumbline/core'
import { useId, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { DeclaredList } from './DeclaredList.tsx'
import { Preview } from './Preview.tsx'
import { type Declaring, useDeclaring } from './use-declaring.ts'
import { useDeclaredList } from './use-list.ts'

interface PageProps {
  readonly client: Client
  readonly host: Host
  readonly view: SettingsView
}

/** As much as one paste may hold; longer tables come in parts. */
const mostCharacters = 100_000

const Paste = ({ state, text, put }: { readonly state: Declaring; readonly text: string; readonly put: (text: string) => void }) => {
  const id = useId()
  const tooLong = text.length > mostCharacters
  const ready = text.trim() !== '' && !tooLong && !state.looking && !state.declared?.running
  return (
    <section className="st-block">
      <h2>{t('running.paste')}</h2>
      <p className="p-muted">{t('running.paste.help')}</p>
      <p>
        <code>{t('running.columns')}</code>
      </p>
      <label className="p-label" htmlFor={id}>
        {t('running.table')}
      </label>
      <textarea
        id={id}
        className="p-field st-source r-paste"
        value={text}
        wrap="off"
        spellCheck={false}
        placeholder={t('running.example')}
        aria-invalid={tooLong}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          put(event.target.value)
          state.clear()
        }}
      />
      <p id={`${id}-help`} className={tooLong ? 'st-bad p-small' : 'p-muted p-small'}>
        {t(tooLong ? 'running.tooLong' : 'running.values')}
      </p>
      <div className="p-row r-acts">
        <button
          type="button"
          className={state.preview ? 'p-button' : 'p-button primary'}
          aria-disabled={!ready}
          onClick={() => (ready ? state.look(text) : undefined)}
        >
          {t(state.looking ? 'running.looking' : 'running.look')}
        </button>
      </div>
      {state.problem ? <Problem problem={state.problem} retry={() => state.look(text)} /> : null}
    </section>
  )
}

/** Where running projects stood when they came under their template, and which gates they had passed on paper: many at once, from a table. */
export const RunningPage = ({ client, host, view }: PageProps) => {
  const list = useDeclaredList(client)
  const state = useDeclaring(client, list.again)
  const [text, setText] = useState('')
  return (
    <>
      <p className="p-muted">
        {t('running.intro')} {t('gate.protection')}
      </p>
      <Paste state={state} text={text} put={setText} />
      {state.preview ? <Preview preview={state.preview} state={state} locale={host.locale} /> : null}
      <DeclaredList client={client} host={host} view={view} list={list} replace={setText} />
    </>
  )
}
