import { Problem } from '../call/Problem.tsx'
import { percent } from '../format/index.ts'
import { t } from '../words/words.ts'
import type { Naming } from './names.ts'
import type { Search } from './use-selection.ts'

const runs = (search: Search): boolean => search.job?.status === 'running' || search.job?.status === 'waiting'

const progressWords = ({ job }: Search, naming: Naming, where: 'here' | 'pipeline'): string => {
  if (!job) return ''
  if (job.status === 'waiting') return t(where === 'pipeline' ? 'selection.search.waitingPipeline' : 'selection.search.waiting')
  const { value, bound } = job
  if (value === null || bound === null) return t('selection.search.running', { spent: Math.round(job.spent), seconds: job.seconds })
  const gap = percent(Math.ceil((Math.max(0, bound - value) / Math.max(1e-9, Math.abs(value))) * 10_000), naming.locale)
  return t('selection.search.progress', { spent: Math.round(job.spent), seconds: job.seconds, value: naming.number(value), gap })
}

const endWords = ({ job }: Search): string | null => {
  if (job?.status === 'cancelled') return t('selection.search.cancelled')
  if (job?.status === 'failed') return t('selection.search.failed', { problem: job.problem ?? '' })
  if (job?.status === 'finished') return t('selection.search.finished', { spent: Math.max(1, Math.round(job.spent)) })
  return null
}

/** A long search: what it has found so far, how far it can be from the best, and a way to end it with that. */
export const SearchBar = ({
  search,
  naming,
  label,
  where,
}: {
  readonly search: Search
  readonly naming: Naming
  readonly label: string
  readonly where: 'here' | 'pipeline'
}) => {
  const { job, problem } = search
  if (problem) return <Problem problem={problem} retry={search.start} />
  if (job && runs(search))
    return (
      <div className="sl-search">
        <span role="status">{progressWords(search, naming, where)}</span>
        <progress aria-label={label} {...(job.status === 'waiting' ? {} : { value: Math.min(job.spent, job.seconds), max: job.seconds })} />
        <button type="button" className="p-button compact" onClick={search.cancel}>
          {t('selection.search.cancel')}
        </button>
      </div>
    )
  const end = endWords(search)
  return (
    <div className="sl-search">
      <button type="button" className="p-button compact" onClick={search.start}>
        {label}
      </button>
      <span className="pf-detail" role="status">
        {end ?? (where === 'pipeline' ? t('selection.search.byPipeline') : t('selection.search.hint'))}
      </span>
    </div>
  )
}
