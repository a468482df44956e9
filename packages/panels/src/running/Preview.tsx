import type { InFlightPreview } from '@plumbline/core'
import { useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { day } from '../format/index.ts'
import { Met, Open, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { Declaring } from './use-declaring.ts'

const Mistakes = ({ mistakes }: { readonly mistakes: InFlightPreview['mistakes'] }) =>
  mistakes.length === 0 ? null : (
    <section>
      <h3>{t('running.mistakes', { count: mistakes.length })}</h3>
      <ul className="r-mistakes">
        {mistakes.map(({ line, mistake, value }) => (
          <li key={`${line} ${mistake} ${value}`}>
            <Open className="p-icon-danger" />
            <span>
              <b>{t('running.line', { line })}</b> {t(`running.mistake.${mistake}`, { value })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )

const Rows = ({ rows, locale }: { readonly rows: InFlightPreview['rows']; readonly locale: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <div className="p-card st-readings" tabIndex={0} role="region" aria-label={t('running.preview')}>
    <table className="p-table">
      <thead>
        <tr>
          {(['project', 'phase', 'gates', 'lines'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`running.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ item, key, title, phaseName, gates, lines, trackerPhase }) => (
          <tr key={item}>
            <th scope="row">
              <span className="p-faint">{key}</span> {title}
            </th>
            <td>
              {phaseName}
              {trackerPhase === undefined ? null : (
                <p className="st-warn-text p-small">
                  <Warn className="p-icon-warning" /> {t('running.trackerPhase', { phase: trackerPhase })}
                </p>
              )}
            </td>
            <td>
              {gates.map(({ gate, passedOn, where }) => (
                <p key={gate}>
                  <b>{gate}</b> {passedOn ? day(passedOn, locale) : t('running.noDay')}
                  {where ? <span className="p-muted"> · {where}</span> : null}
                </p>
              ))}
            </td>
            <td className="p-number">{lines.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Progress = ({ state, preview }: { readonly state: Declaring; readonly preview: InFlightPreview }) => {
  const { declared } = state
  if (!declared) return null
  const nameOf = (item: string) => preview.rows.find((row) => row.item === item)?.key ?? item
  return (
    <div role="status">
      {declared.running ? (
        <p className="r-progress">
          <progress value={declared.done} max={declared.total} aria-label={t('running.declaring')} />
          {t('running.progress', { done: declared.done, total: declared.total })}
        </p>
      ) : (
        <p>
          <Met className="p-icon-success" /> {t('running.done', { count: declared.declared, same: declared.unchanged })}
        </p>
      )}
      <ul className="r-mistakes">
        {declared.refused.map(({ item, mistake, value }) => (
          <li key={item}>
            <Open className="p-icon-danger" />
            <span>
              <b>{nameOf(item)}</b> {t(`running.mistake.${mistake}`, { value })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A pasted table as it was understood: what would be declared, every mistake by its line, and the declaration of all that is right. */
export const Preview = ({
  preview,
  state,
  locale,
}: {
  readonly preview: InFlightPreview
  readonly state: Declaring
  readonly locale: string
}) => {
  const [reason, setReason] = useState('')
  const { rows, mistakes } = preview
  const { declared } = state
  const why = reason.trim()
  const still = rows.length === 0 || why === '' || declared?.running === true
  const declare = () => state.declare(rows.map(({ item, phase, gates }) => ({ item, phase, gates, reason: why })))
  return (
    <section className="st-block r-result">
      <h2>{t('running.preview')}</h2>
      <p role="status">{t('running.preview.count', { count: rows.length, mistakes: mistakes.length })}</p>
      <Mistakes mistakes={mistakes} />
      {rows.length > 0 ? (
        <>
          <Rows rows={rows} locale={locale} />
          <label className="run-reason">
            <span className="p-label">{t('running.reason')}</span>
            <input className="p-field" maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
          </label>
          <div className="p-row">
            <button type="button" className="p-button primary" aria-disabled={still} onClick={() => (still ? undefined : declare())}>
              {t('running.declare', { count: rows.length })}
            </button>
            <span className="p-muted p-small">
              {t(why === '' ? 'running.needs.reason' : mistakes.length > 0 ? 'running.leftOut' : 'running.effect')}
            </span>
          </div>
        </>
      ) : null}
      {declared?.problem ? <Problem problem={declared.problem} retry={declare} /> : null}
      <Progress state={state} preview={preview} />
    </section>
  )
}
