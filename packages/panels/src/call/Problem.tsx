import type { Problem as ProblemValue } from '@plumbline/core'
import { Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'

/** A failure in words: what happened, what to do, and a way to try again. */
export const Problem = ({ problem, retry }: { readonly problem: ProblemValue; readonly retry?: () => void }) => (
  <div className="p-problem" role="alert">
    <Warn className="p-icon-danger" />
    <div>
      <p className="p-problem-title">{t(`problem.${problem.code}`)}</p>
      <p>{problem.message}</p>
      <p>{problem.remedy}</p>
      {problem.retryAfter === undefined ? null : <p>{t('problem.retryAfter', { seconds: Math.ceil(problem.retryAfter) })}</p>}
      {retry ? (
        <button type="button" className="p-button" onClick={retry}>
          {t('shared.retry')}
        </button>
      ) : null}
    </div>
  </div>
)
