import type { JobsView, JobView } from '@plumbline/core'
import { moment } from '../format/index.ts'
import { maybe, t } from '../words/words.ts'
import { isOpen, Progress, Waits } from './RefreshPart.tsx'
import type { JobsState } from './use-jobs.ts'

interface Shown {
  readonly view: JobsView
  readonly zone: string
  readonly locale: string
  readonly state: JobsState
}

const nameOf = ({ kind }: JobView): string => maybe(`operations.kind.${kind}`) ?? kind

const Row = ({ job, zone, locale, state }: Omit<Shown, 'view'> & { readonly job: JobView }) => (
  <tr>
    <th scope="row">{nameOf(job)}</th>
    <td>
      {t(`operations.status.${job.status}`)}
      {job.problem ? <p className="st-bad">{job.problem}</p> : null}
      <Waits job={job} zone={zone} locale={locale} />
    </td>
    <td>
      <Progress job={job} locale={locale} />
    </td>
    <td>
      {moment(job.startedAt, zone, locale)}
      <p className="p-muted p-small">{job.startedBy}</p>
    </td>
    <td>
      {job.mayCancel ? (
        <button
          type="button"
          className="p-button compact"
          aria-label={t('operations.cancelOf', { what: nameOf(job) })}
          onClick={() => state.change('job.cancel', job.job)}
        >
          {t('operations.cancel')}
        </button>
      ) : null}
      {job.mayResume ? (
        <button
          type="button"
          className="p-button compact"
          aria-label={t('operations.resumeOf', { what: nameOf(job) })}
          onClick={() => state.change('job.resume', job.job)}
        >
          {t('operations.resume')}
        </button>
      ) : null}
    </td>
  </tr>
)

const columns = ['what', 'status', 'progress', 'started'] as const

/** Long searches, with how far they are; they go on after their page was closed. */
export const JobsPart = (shown: Shown) => {
  const jobs = shown.view.jobs.filter(({ kind }) => kind !== 'refresh' && kind !== 'ownRefresh')
  const waits = jobs.some(isOpen) && shown.view.goesOn === 'pipeline'
  return (
    <section className="op-section">
      <h2>{t('operations.jobs')}</h2>
      {jobs.length === 0 ? <p className="p-muted">{t('operations.jobs.none')}</p> : null}
      {waits ? <p className="p-muted">{t('operations.jobs.pipeline')}</p> : null}
      {jobs.length === 0 ? null : (
        <div className="op-scroll">
          <table className="op-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`operations.column.${column}`)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {jobs.map((job) => (
                <Row key={job.job} job={job} {...shown} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
