import type { JobsView, JobView } from '@plumbline/core'
import { age, moment, whole } from '../format/index.ts'
import { Refresh } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { EstimateButton, EstimateTold } from './EstimatePart.tsx'
import { SharePart } from './SharePart.tsx'
import { spanWords } from './span.ts'
import type { JobsState } from './use-jobs.ts'
import type { PlanState } from './use-plan.ts'

interface Shown {
  readonly view: JobsView
  readonly zone: string
  readonly locale: string
}

export const isOpen = ({ status }: JobView): boolean => status === 'running' || status === 'waiting'

/** How old the numbers are that everybody sees, in one sentence. */
const stateWords = (job: JobView | undefined, { view, zone, locale }: Shown): string => {
  if (!job) return t('operations.refresh.never')
  if (isOpen(job)) return t('operations.refresh.running', { when: moment(job.startedAt, zone, locale) })
  const at = job.finishedAt ?? job.steppedAt
  const ended = job.status === 'failed' || job.status === 'cancelled' ? job.status : 'finished'
  return t(`operations.refresh.${ended}`, { when: moment(at, zone, locale), age: age(at, view.now, locale) })
}

export const Progress = ({ job, locale }: { readonly job: JobView; readonly locale: string }) => {
  const words =
    job.of === null
      ? whole(Math.round(job.done), locale)
      : t('operations.progress', { done: whole(Math.round(job.done), locale), of: whole(Math.round(job.of), locale) })
  if (!isOpen(job)) return <span>{words}</span>
  return (
    <span>
      {job.of === null ? (
        <progress aria-label={t('operations.progress.says')} />
      ) : (
        <progress aria-label={t('operations.progress.says')} value={job.done} max={Math.max(job.of, 1)} />
      )}{' '}
      {words}
    </span>
  )
}

/** Until when it waits, and for whom; it goes on by itself. */
export const Waits = ({
  job: { waits },
  zone,
  locale,
  share,
}: {
  readonly job: JobView
  readonly zone: string
  readonly locale: string
  readonly share?: number | undefined
}) =>
  waits ? (
    <p>
      {t(`operations.waits.${waits.of}`, { when: moment(waits.until, zone, locale) })}{' '}
      <span className="p-muted">{waits.of === 'share' && share !== undefined ? t('operations.waits.why', { share }) : waits.why}</span>
    </p>
  ) : null

/** What the refresh asked of the tracker, and what that leaves for others. */
const Quota = ({ job, shown }: { readonly job: JobView; readonly shown: Shown }) => {
  const { used } = job
  const { locale, zone } = shown
  if (!used) return <p className="p-muted">{t('operations.quota.notCounted')}</p>
  const { calls, points, bytes, allowance } = used
  const count = (value: number) => whole(value, locale)
  const megabytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1_000_000)
  return (
    <>
      <p>
        {points > 0
          ? t('operations.quota.points', { calls: count(calls), points: count(points), megabytes })
          : t('operations.quota.calls', { calls: count(calls), megabytes })}
      </p>
      <p className="p-muted">
        {allowance
          ? t('operations.quota.left', {
              left: count(allowance.left),
              limit: count(allowance.limit),
              when: moment(allowance.resetsAt, zone, locale),
            })
          : t('operations.quota.silent')}
      </p>
    </>
  )
}

/** How old everything is, what keeping it fresh costs, and starting it. */
export const RefreshPart = ({ state, plan, ...shown }: Shown & { readonly state: JobsState; readonly plan: PlanState }) => {
  const { view, locale } = shown
  const job = view.jobs.find(({ kind }) => kind === 'refresh')
  const running = job !== undefined && isOpen(job)
  return (
    <section className="op-section">
      <h2>{t('operations.refresh')}</h2>
      <div className="op-state">
        <span>{stateWords(job, shown)}</span>
        {job ? <Progress job={job} locale={locale} /> : null}
        {job?.remaining === undefined ? null : <span>{t('operations.remaining', { span: spanWords(job.remaining, locale) })}</span>}
        {job?.mayCancel ? (
          <button type="button" className="p-button compact" onClick={() => state.change('job.cancel', job.job)}>
            {t('operations.cancel')}
          </button>
        ) : null}
        {job?.mayResume ? (
          <button type="button" className="p-button compact" onClick={() => state.change('job.resume', job.job)}>
            {t('operations.resume')}
          </button>
        ) : null}
      </div>
      {job?.problem ? (
        <p className="st-bad" role="alert">
          {job.problem}
        </p>
      ) : null}
      {job ? <Waits job={job} zone={shown.zone} locale={locale} share={plan.plan?.share} /> : null}
      {job?.remark ? <p>{job.remark}</p> : null}
      {job ? <Quota job={job} shown={shown} /> : null}
      <SharePart state={plan} />
      {view.goesOn === 'pipeline' ? <p className="p-muted">{t('operations.refresh.pipeline')}</p> : null}
      <EstimateTold state={plan} locale={locale} />
      <div className="op-actions">
        {view.goesOn === 'pipeline' ? null : (
          <button
            type="button"
            className="p-button"
            aria-disabled={running || state.busy === 'refresh'}
            onClick={() => (running ? undefined : state.refresh())}
          >
            <Refresh /> {t('operations.refresh.start')}
          </button>
        )}
        <EstimateButton state={plan} />
        {view.goesOn === 'here' && plan.estimate && plan.plan?.loaded && !running ? (
          <button type="button" className="p-button" onClick={() => state.refresh(true)}>
            {t('operations.refresh.anew')}
          </button>
        ) : null}
      </div>
    </section>
  )
}
