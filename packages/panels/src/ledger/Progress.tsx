import { Problem } from '../call/Problem.tsx'
import { t } from '../words/words.ts'
import type { Run } from './use-run.ts'

/** How far a run is, with a way to stop it, or why it ended. */
export const Progress = <T,>({ run, stop }: { readonly run: Run<T>; readonly stop: () => void }) => {
  const { state, done, of, problem } = run
  if (problem) return <Problem problem={problem} />
  if (state === 'stopped')
    return (
      <p className="p-muted" role="status">
        {t('ledger.stopped', { done, of })}
      </p>
    )
  if (state !== 'running') return null
  const words = of === 0 ? t('ledger.starting') : t('ledger.busy', { done, of })
  return (
    <div className="lg-progress">
      <span role="status">{words}</span>
      {of === 0 ? <progress aria-label={words} /> : <progress aria-label={words} value={done} max={of} />}
      <button type="button" className="p-button compact" onClick={stop}>
        {t('ledger.cancel')}
      </button>
    </div>
  )
}
