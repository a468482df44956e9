import type { AuditView, QuestionAnswer } from '@plumbline/core'
import { useState } from 'react'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { FormProps } from './Forms.tsx'

const answers: readonly QuestionAnswer[] = ['met', 'notMet', 'notApplicable']

type Draft = Readonly<Record<number, { readonly answer: QuestionAnswer | null; readonly note: string }>>

/** The questions with their answers; the auditor answers them here, and nothing is recorded before it is saved. */
export const Checklist = ({ audit, busy, act }: FormProps & { readonly audit: AuditView }) => {
  const [draft, setDraft] = useState<Draft>({})
  const may = audit.may.answer.length === 0
  const answered = audit.questions.filter(({ answer }) => answer !== null).length
  const given = Object.entries(draft).flatMap(([question, { answer, note }]) =>
    answer === null ? [] : [{ question: Number(question), answer, ...(note.trim() ? { note: { text: note.trim() } } : {}) }],
  )
  const save = (): void => {
    act({ kind: 'audit.answer', audit: audit.seq, answers: given })
    setDraft({})
  }
  return (
    <details className="au-fold" open={may && answered < audit.questions.length}>
      <summary>
        <Chevron className="p-chevron" /> <b>{t('audits.checklist')}</b>{' '}
        <span className="p-muted">{t('audits.checklist.answered', { answered, count: audit.questions.length })}</span>
      </summary>
      <ol className="au-questions">
        {audit.questions.map((question, index) => {
          const { text, criterion } = question
          const now = draft[index] ?? { answer: question.answer, note: question.note }
          const put = (part: Partial<typeof now>): void => setDraft({ ...draft, [index]: { ...now, ...part } })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: questions keep their places for good
            <li key={index}>
              <fieldset>
                <legend>
                  {criterion ? <span className="p-faint">{criterion} </span> : null}
                  {text || t('audits.erased')}
                </legend>
                {may ? (
                  <>
                    {answers.map((answer) => (
                      <label key={answer} className="au-choice">
                        <input type="radio" checked={now.answer === answer} onChange={() => put({ answer })} />{' '}
                        {t(`audits.answer.${answer}`)}
                      </label>
                    ))}
                    <input
                      className="p-field"
                      placeholder={t('audits.note')}
                      aria-label={t('audits.note.of', { question: text })}
                      value={now.note}
                      maxLength={2000}
                      onChange={({ target }) => put({ note: target.value })}
                    />
                  </>
                ) : (
                  <p className="p-muted">
                    {t(`audits.answer.${question.answer ?? 'none'}`)}
                    {question.note ? `: ${question.note}` : ''}
                  </p>
                )}
              </fieldset>
            </li>
          )
        })}
      </ol>
      {may ? (
        <button
          type="button"
          className="p-button au-start"
          aria-disabled={busy || given.length === 0}
          onClick={() => (busy || given.length === 0 ? undefined : save())}
        >
          {t('audits.answers.save')}
        </button>
      ) : null}
    </details>
  )
}
