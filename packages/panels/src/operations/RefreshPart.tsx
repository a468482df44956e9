import type { JobsView, JobView, RefreshRight } from '@plumbline/core'
import { useId } from 'react'
import { age, moment, whole } from '../format/index.ts'
import { Refresh } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { EstimateButton, EstimateTold } from './EstimatePart.tsx'
import { SharePart } from './SharePart.tsx'
import { spanWords } from './span.ts'
import type { JobsState } from './use-jobs.ts'
import type { PlanState } from './use-plan.ts'
import { WithinLine } from './WithinLine.tsx'

interface Shown {
  readonly view: JobsView
  readonly zone: string
  readonly locale: string
}

export const isOpen = ({ status }: JobView): boolean => status === 'running' || status === 'waiting'

/** How old the numbers are that everybody sees, in one sentence. */
const stateWords = (job: JobView, { view, zone, locale }: Shown): string => {
  if (isOpen(job)) return t('operations.refresh.running', { when: moment(job.startedAt, zone, locale) })
  const at = job.finishedAt ?? job.steppedAt
  const ended = job.status === 'failed' || job.status === 'cancelled' ? job.status : 'finished'
  return t(`operations.refresh.${ended}`, { when: moment(at, zone, locale), age: age(at, view.now, locale) })
}

/** So many of how many, or as much as there is to say while nobody knows how many. */
const countWords = ({ done, of, changed }: JobView, locale: string): string => {
  if (of !== null) return t('operations.progress', { done: whole(Math.round(done), locale), of: whole(Math.round(of), locale) })
  if (changed !== undefined && changed > 0) return t('operations.changed', { count: changed })
  return done === 0 ? '' : whole(Math.round(done), locale)
}

export const Progress = ({ job, locale }: { readonly job: JobView; readonly locale: string }) => {
  if (job.of === 0 && job.status === 'finished') return <span>{t('operations.refresh.nothing')}</span>
  const words = countWords(job, locale)
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
  // Counted from checkpoint to checkpoint.
  if (!used && isOpen(job)) return null
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

const isRefresh = ({ kind }: JobView): boolean => kind === 'refresh' || kind === 'ownRefresh'

/** Whoever closed the page from which it ran is waited for, and nobody else need be. */
const silence = 300_000

const isLeft = (job: JobView, { now }: JobsView): boolean =>
  job.kind === 'ownRefresh' && isOpen(job) && !job.waits && Date.parse(now) - Date.parse(job.steppedAt) > silence

/** What runs, and what ended last where nothing is worked on. */
const shownOf = (view: JobsView): readonly JobView[] => {
  const all = view.jobs.filter(isRefresh)
  const open = all.filter(isOpen)
  return open.some((job) => !isLeft(job, view)) ? open : [...open, ...all.filter((job) => !isOpen(job)).slice(0, 1)]
}

const whereWords = (job: JobView, { view, zone, locale }: Shown): string => {
  if (job.kind !== 'ownRefresh') return ''
  if (isLeft(job, view)) return t('operations.refresh.left', { when: moment(job.steppedAt, zone, locale), name: job.startedBy })
  const by = t('operations.refresh.by', { name: job.startedBy })
  return job.own && isOpen(job) ? `${by} ${t('operations.refresh.here')}` : by
}

const RefreshJob = ({
  job,
  state,
  plan,
  ...shown
}: Shown & { readonly job: JobView; readonly state: JobsState; readonly plan: PlanState }) => {
  const { locale, zone } = shown
  const where = whereWords(job, shown)
  return (
    <>
      <div className="op-state">
        <span>{stateWords(job, shown)}</span>
        <Progress job={job} locale={locale} />
        {job.remaining === undefined ? null : <span>{t('operations.remaining', { span: spanWords(job.remaining, locale) })}</span>}
        {job.mayCancel ? (
          <button type="button" className="p-button compact" onClick={() => state.change('job.cancel', job.job)}>
            {t('operations.cancel')}
          </button>
        ) : null}
        {job.mayResume ? (
          <button type="button" className="p-button compact" onClick={() => state.change('job.resume', job.job)}>
            {t('operations.resume')}
          </button>
        ) : null}
      </div>
      <WithinLine job={job} locale={locale} />
      {where === '' ? null : <p className="p-muted">{where}</p>}
      {job.problem ? (
        <p className="st-bad" role="alert">
          {job.problem}
        </p>
      ) : null}
      <Waits job={job} zone={zone} locale={locale} share={plan.plan?.share} />
      {job.remark ? <p>{job.remark}</p> : null}
      <Quota job={job} shown={shown} />
    </>
  )
}

const rightWords = (right: RefreshRight): string => {
  if (right.may) return t('operations.refresh.own')
  return right.why === 'group' ? t('operations.refresh.notMember', { group: right.group }) : t('operations.refresh.notPmo')
}

/** How old everything is, what keeping it fresh costs, and starting it. */
export const RefreshPart = ({ state, plan, ...shown }: Shown & { readonly state: JobsState; readonly plan: PlanState }) => {
  const hint = useId()
  const { view, locale } = shown
  const jobs = shownOf(view)
  const byPipeline = view.goesOn === 'pipeline'
  const right = plan.plan?.right
  const running = jobs.some((job) => isOpen(job) && (byPipeline ? job.own : true))
  const offered = !byPipeline || right !== undefined
  const free = (!byPipeline || right?.may === true) && !running && state.busy !== 'refresh'
  return (
    <section className="op-section">
      <h2>{t('operations.refresh')}</h2>
      {jobs.length === 0 ? <p>{t('operations.refresh.never')}</p> : null}
      {jobs.map((job) => (
        <RefreshJob key={job.job} job={job} state={state} plan={plan} {...shown} />
      ))}
      {byPipeline ? null : <SharePart state={plan} />}
      {byPipeline ? (
        <p className="p-muted" id={hint}>
          {t('operations.refresh.pipeline')} {right ? rightWords(right) : ''}
        </p>
      ) : null}
      <EstimateTold state={plan} locale={locale} />
      <div className="op-actions">
        {offered ? (
          <button
            type="button"
            className="p-button"
            aria-disabled={!free}
            aria-describedby={byPipeline ? hint : undefined}
            onClick={() => (free ? state.refresh() : undefined)}
          >
            <Refresh /> {t('operations.refresh.start')}
          </button>
        ) : null}
        <EstimateButton state={plan} />
        {free && plan.estimate && plan.plan?.loaded ? (
          <button type="button" className="p-button" onClick={() => state.refresh(true)}>
            {t('operations.refresh.anew')}
          </button>
        ) : null}
      </div>
    </section>
  )
}
