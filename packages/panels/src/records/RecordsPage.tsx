import type { Client, ExportInput, ImportLogView, Problem as ProblemValue, RecordableName, SettingsView } from '@plumbline/core'
import { useId, useRef, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { type CallState, useCall } from '../call/use-call.ts'
import { moment } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Chevron, Export } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { ImportResult } from './ImportResult.tsx'
import { type ImportState, useImport } from './use-import.ts'

interface PageProps {
  readonly client: Client
  readonly host: Host
  readonly view: SettingsView
}

/** As much as one paste may hold; longer tables come in parts. */
const mostCharacters = 400_000

const Paste = ({ state, facts }: { readonly state: ImportState; readonly facts: readonly RecordableName[] }) => {
  const id = useId()
  const [text, setText] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const tooLong = text.length > mostCharacters
  const ready = text.trim() !== '' && !tooLong && !state.run?.running
  const put = (value: string) => {
    setText(value)
    state.clear()
  }
  return (
    <section className="st-block">
      <h2>{t('records.import')}</h2>
      <p className="p-muted">{t('records.import.help')}</p>
      <dl className="r-columns">
        <dt>{t('records.import.facts')}</dt>
        <dd>
          <code>project · fact · value · on · note</code>
        </dd>
        <dt>{t('records.iterations')}</dt>
        <dd>
          <code>
            project · iteration · from · to · goal · goal met · planned · done of planned · added · review held on · review note ·
            retrospective held on · improvement actions
          </code>
        </dd>
      </dl>
      {facts.length === 0 ? null : <Names facts={facts} />}
      <label className="p-label" htmlFor={id}>
        {t('records.import.paste')}
      </label>
      <textarea
        id={id}
        className="p-field st-source r-paste"
        value={text}
        spellCheck={false}
        aria-invalid={tooLong}
        aria-describedby={`${id}-help`}
        onChange={(event) => put(event.target.value)}
      />
      <p id={`${id}-help`} className={tooLong ? 'st-bad p-small' : 'p-muted p-small'}>
        {t(tooLong ? 'records.import.tooLong' : 'records.import.values')}
      </p>
      <div className="p-row r-acts">
        <button
          type="button"
          className={state.run ? 'p-button' : 'p-button primary'}
          aria-disabled={!ready}
          onClick={() => (ready ? state.preview(text) : undefined)}
        >
          {t('records.import.look')}
        </button>
        <button type="button" className="p-button" onClick={() => file.current?.click()}>
          {t('records.import.file')}
        </button>
        <input
          ref={file}
          className="r-file"
          type="file"
          accept=".csv,.tsv,.txt,.json"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            event.target.value = ''
            if (chosen) void chosen.text().then(put)
          }}
        />
      </div>
    </section>
  )
}

/** How a value of this fact is written in a table. */
const shapeWords = ({ type, unit, choices }: RecordableName): string => {
  if (unit === 'basisPoints') return '12.5%'
  if (unit === 'hundredths') return '12.5'
  if (type === 'money') return 'GBP 1200000.00'
  if (type === 'date') return '2026-03-31'
  if (type === 'flag') return 'yes, no'
  return choices ? choices.join(', ') : type === 'whole' ? '12' : t('records.import.anyWord')
}

/** Every fact that a table may hold, by the name that goes into it. */
const Names = ({ facts }: { readonly facts: readonly RecordableName[] }) => (
  <details className="r-names">
    <summary className="st-summary">
      <Chevron className="p-chevron" /> {t('records.import.names', { count: facts.length })}
    </summary>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
    <div className="p-card st-readings" tabIndex={0} role="region" aria-label={t('records.import.facts')}>
      <table className="p-table">
        <thead>
          <tr>
            <th scope="col">{t('records.import.facts')}</th>
            <th scope="col">{t('records.import.name')}</th>
            <th scope="col">{t('records.value')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.fact}>
              <td>{fact.label}</td>
              <td>
                <code>{fact.fact}</code>
              </td>
              <td>{shapeWords(fact)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
)

const kinds = [
  ['records.export.facts', { format: 'csv', table: 'facts' }],
  ['records.export.iterations', { format: 'csv', table: 'iterations' }],
  ['records.export.json', { format: 'json' }],
] as const satisfies readonly (readonly [string, ExportInput])[]

const Exports = ({ client, host }: Pick<PageProps, 'client' | 'host'>) => {
  const [problem, setProblem] = useState<ProblemValue>()
  const save = async (input: ExportInput) => {
    const answer = await client.call('record.export', input)
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return
    const { name, text } = answer.value
    host.save({ name, type: input.format === 'csv' ? 'text/csv' : 'application/json', text })
  }
  return (
    <section className="st-block">
      <h2>{t('records.export')}</h2>
      <p className="p-muted">{t('records.export.help')}</p>
      <div className="p-row">
        {kinds.map(([words, input]) => (
          <button key={words} type="button" className="p-button" onClick={() => void save(input)}>
            <Export />
            {t(words)}
          </button>
        ))}
      </div>
      {problem ? <Problem problem={problem} /> : null}
    </section>
  )
}

const Log = ({ log, view, locale }: { readonly log: CallState<ImportLogView>; readonly view: SettingsView; readonly locale: string }) => (
  <section className="st-block">
    <h2>{t('records.imports')}</h2>
    {log.problem ? <Problem problem={log.problem} retry={() => void log.again()} /> : null}
    {log.value?.imports.length === 0 ? <p className="p-muted">{t('records.imports.none')}</p> : null}
    {log.value && log.value.imports.length > 0 ? (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      <div className="p-card st-readings r-imports" tabIndex={0} role="region" aria-label={t('records.imports')}>
        <table className="p-table">
          <thead>
            <tr>
              <th scope="col">{t('records.imports.at')}</th>
              <th scope="col">{t('records.imports.by')}</th>
              <th scope="col" className="p-number">
                {t('records.imports.projects')}
              </th>
              <th scope="col" className="p-number">
                {t('records.imports.changes')}
              </th>
              <th scope="col" className="p-number">
                {t('records.imports.mistakes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {log.value.imports.map(({ at, byName, projects, changes, mistakes }) => (
              <tr key={at}>
                <th scope="row">{moment(at, view.zone, locale)}</th>
                <td>{byName}</td>
                <td className="p-number">{projects}</td>
                <td className="p-number">{changes}</td>
                <td className="p-number">{mistakes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    ) : null}
  </section>
)

/** What trackers do not hold, for many projects at once: a pasted table with its preview, what was imported, and the way out. */
export const RecordsPage = ({ client, host, view }: PageProps) => {
  const log = useCall(client, 'record.imports', {})
  const state = useImport(client, () => void log.again())
  return (
    <>
      <p className="p-muted">
        {t('records.page.intro')} {t('gate.protection')}
      </p>
      <Paste state={state} facts={log.value?.facts ?? []} />
      {state.run ? <ImportResult run={state.run} state={state} /> : null}
      <Log log={log} view={view} locale={host.locale} />
      <Exports client={client} host={host} />
    </>
  )
}
