import type { Client, Problem as ProblemValue, WriteScoresResult } from '@plumbline/core'
import { useRef, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { t } from '../words/words.ts'

interface Written {
  readonly written: number
  readonly unchanged: number
  readonly failed: WriteScoresResult['failed']
  readonly done: number
  readonly total: number
  readonly next: number | null
}

const none: Written = { written: 0, unchanged: 0, failed: [], done: 0, total: 0, next: 0 }

const plus = (before: Written, { written, unchanged, failed, done, total, next }: WriteScoresResult): Written => ({
  written: before.written + written,
  unchanged: before.unchanged + unchanged,
  failed: [...before.failed, ...failed],
  done,
  total,
  next: next ?? null,
})

const shown = 20

const Said = ({ sofar }: { readonly sofar: Written }) => (
  <div role="status" className="p-form">
    <p>{t('scoring.writeBack.said', { written: sofar.written, unchanged: sofar.unchanged })}</p>
    {sofar.failed.length > 0 ? (
      <>
        <p className="pf-negative">{t('scoring.writeBack.failed', { count: sofar.failed.length })}</p>
        <ul>
          {sofar.failed.slice(0, shown).map(({ key, title, message, remedy }) => (
            <li key={key} className="p-small">{`${key} ${title}: ${message}. ${remedy}`}</li>
          ))}
        </ul>
      </>
    ) : null}
  </div>
)

/** Puts the scores into the tracker's own field, some projects at a time: it can be stopped, and goes on where it was. */
export const WriteBackDialog = ({ client, onClose }: { readonly client: Client; readonly onClose: () => void }) => {
  const [sofar, setSofar] = useState<Written>(none)
  const [problem, setProblem] = useState<ProblemValue | undefined>()
  const [running, setRunning] = useState(false)
  const stopped = useRef(false)
  const run = async (): Promise<void> => {
    stopped.current = false
    setProblem(undefined)
    setRunning(true)
    for (let now = sofar; now.next !== null && !stopped.current; ) {
      const answer = await client.call('scoring.writeBack', now.next === 0 ? {} : { from: now.next })
      if (!answer.ok) {
        setProblem(answer.problem)
        break
      }
      now = plus(now, answer.value)
      setSofar(now)
    }
    setRunning(false)
  }
  const close = () => {
    stopped.current = true
    onClose()
  }
  const begun = sofar.total > 0
  const finished = sofar.next === null
  return (
    <Dialog title={t('scoring.writeBack')} onClose={close}>
      <div className="p-form">
        <p>{t('scoring.writeBack.text')}</p>
        {running ? (
          <>
            <progress aria-label={t('scoring.writeBack')} {...(begun ? { value: sofar.done, max: sofar.total } : {})} />
            {begun ? <p className="p-small">{t('scoring.writeBack.progress', { done: sofar.done, total: sofar.total })}</p> : null}
          </>
        ) : null}
        {begun && !running ? <Said sofar={sofar} /> : null}
        {problem ? <Problem problem={problem} /> : null}
        <div className="p-dialog-actions">
          {running ? (
            <button
              type="button"
              className="p-button"
              onClick={() => {
                stopped.current = true
              }}
            >
              {t('scoring.writeBack.stop')}
            </button>
          ) : (
            <button type="button" className={finished ? 'p-button primary' : 'p-button subtle'} onClick={close}>
              {t(begun ? 'scoring.close' : 'shared.cancel')}
            </button>
          )}
          {running || finished ? null : (
            <button type="button" className="p-button primary" onClick={() => void run()}>
              {t(begun ? 'scoring.writeBack.goOn' : 'scoring.writeBack.start')}
            </button>
          )}
        </div>
      </div>
    </Dialog>
  )
}
