import type { ImportedProject, RowMistake } from '@plumbline/core'
import { Problem } from '../call/Problem.tsx'
import { Chevron, Met, Open, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { ImportRun, ImportState } from './use-import.ts'

const mostShown = 50

/** Where a row is wrong, what stands there, and what would be right. */
const mistakeWords = ({ row, column, given, reason, expected }: RowMistake): string => {
  const place = column === undefined ? t('records.place.row', { row }) : t('records.place.cell', { row, column })
  const said = given === undefined || given === '' ? '' : ` ${t('records.place.given', { given })}`
  const right = expected === undefined ? '' : ` ${t('records.place.expected', { words: expected.join(', ') })}`
  return `${place}:${said} ${t(`records.mistake.${reason}`)}${right}`
}

const Mistakes = ({ mistakes }: { readonly mistakes: readonly RowMistake[] }) =>
  mistakes.length === 0 ? null : (
    <section>
      <h3>{t('records.import.mistakes', { count: mistakes.length })}</h3>
      <ul className="r-mistakes">
        {mistakes.slice(0, mostShown).map((mistake) => (
          <li key={`${mistake.table} ${mistake.row} ${mistake.column} ${mistake.reason}`}>
            <Open className="p-icon-danger" />
            <span>{mistakeWords(mistake)}</span>
          </li>
        ))}
      </ul>
      {mistakes.length > mostShown ? <p className="p-muted">{t('records.import.more', { count: mistakes.length - mostShown })}</p> : null}
    </section>
  )

const Project = ({ project }: { readonly project: ImportedProject }) => (
  <details>
    <summary className="st-moved">
      <Chevron className="p-chevron" />
      <span>
        <b>{project.key}</b> {project.title}
      </span>
      <span className="p-muted p-small">
        {project.status === 'conflict' ? t('records.import.conflict') : t('records.import.changes', { count: project.changes.length })}
      </span>
    </summary>
    <table className="p-table">
      <thead>
        <tr>
          <th scope="col" className="p-number">
            {t('records.import.row')}
          </th>
          <th scope="col">{t('records.import.what')}</th>
          <th scope="col">{t('records.import.before')}</th>
          <th scope="col">{t('records.import.after')}</th>
        </tr>
      </thead>
      <tbody>
        {project.changes.map(({ table, row, name, before, after }) => (
          <tr key={`${table} ${row}`}>
            <td className="p-number">{row}</td>
            <th scope="row">{name}</th>
            <td className="p-muted">{before ?? t('records.notRecorded')}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)

const changing = ({ projects }: ImportRun): readonly ImportedProject[] => projects.filter(({ changes }) => changes.length > 0)
const countChanges = (projects: readonly ImportedProject[]): number => projects.reduce((sum, { changes }) => sum + changes.length, 0)

const Progress = ({ run, state }: { readonly run: ImportRun; readonly state: ImportState }) => (
  <div className="r-progress">
    <progress
      value={run.done}
      max={Math.max(run.total, 1)}
      aria-label={t(run.commit ? 'records.import.writing' : 'records.import.reading')}
    />
    <span role="status">{t('records.import.progress', { done: run.done, total: run.total })}</span>
    <button type="button" className="p-button compact" onClick={state.stop}>
      {t('records.import.stop')}
    </button>
  </div>
)

const Finished = ({ run }: { readonly run: ImportRun }) => {
  const written = run.projects.filter(({ status }) => status === 'written')
  const conflicts = run.projects.filter(({ status }) => status === 'conflict')
  return (
    <>
      <div className="p-banner st-banner" role="status">
        <Met className="p-icon-success" />
        <div>
          <p className="p-problem-title">{t('records.import.done', { changes: countChanges(written), projects: written.length })}</p>
          <p>{t('records.import.judged')}</p>
        </div>
      </div>
      {conflicts.length === 0 && run.done >= run.total ? null : (
        <div className="p-banner warning st-banner" role="note">
          <Warn className="p-icon-warning" />
          <p>{conflicts.length > 0 ? t('records.import.conflicts', { count: conflicts.length }) : t('records.import.stopped')}</p>
        </div>
      )}
    </>
  )
}

/** What would become of each row, or did: mistakes with their places, and changes by project. */
export const ImportResult = ({ run, state }: { readonly run: ImportRun; readonly state: ImportState }) => {
  const changed = changing(run)
  const unchanged = run.projects.reduce((sum, project) => sum + project.unchanged, 0)
  return (
    <section className="st-block r-result">
      <h2>{t(run.commit ? 'records.import.result' : 'records.import.preview')}</h2>
      {run.running ? <Progress run={run} state={state} /> : null}
      {run.problem ? <Problem problem={run.problem} retry={() => (run.commit ? state.record() : state.preview(run.text))} /> : null}
      {run.commit && !run.running && !run.problem ? <Finished run={run} /> : null}
      {run.commit || run.problem ? null : (
        <p>
          {t('records.import.summary', {
            rows: run.rows,
            changes: countChanges(changed),
            projects: changed.length,
            unchanged,
            blank: run.blank,
          })}
        </p>
      )}
      <Mistakes mistakes={run.mistakes} />
      {changed.length === 0 ? null : (
        <div className="p-card st-gates">
          {changed.map((project) => (
            <Project key={project.ref} project={project} />
          ))}
        </div>
      )}
      {run.commit || run.running || run.problem ? null : (
        <div className="p-row">
          <button
            type="button"
            className="p-button primary"
            aria-disabled={changed.length === 0}
            onClick={() => (changed.length === 0 ? undefined : state.record())}
          >
            {t('records.import.record', { changes: countChanges(changed), projects: changed.length })}
          </button>
          {run.mistakes.length > 0 && changed.length > 0 ? (
            <span className="p-muted">{t('records.import.without', { count: run.mistakes.length })}</span>
          ) : null}
        </div>
      )}
    </section>
  )
}
