import type { Client, ProjectScore, ScoringModel } from '@plumbline/core'
import { type FormEvent, useState } from 'react'
import type { Host } from '../host.ts'
import { Dialog } from '../look/Dialog.tsx'
import { NumberField } from '../look/NumberField.tsx'
import { t } from '../words/words.ts'
import { inputsOf } from './model.ts'

type Value = number | string | null

interface Question {
  readonly id: string
  readonly name: string
  /** Words to choose from; absent: a number. */
  readonly levels?: readonly string[]
}

/** What people are asked: criteria that no fact answers, or the inputs of a formula. */
const questionsOf = (model: ScoringModel, criterionName: (id: string) => string): readonly Question[] =>
  model.method === 'weightedSum'
    ? model.criteria
        .filter(({ fact }) => fact === undefined)
        .map(({ id, scale }) => ({ id, name: criterionName(id), ...('levels' in scale ? { levels: Object.keys(scale.levels) } : {}) }))
    : (inputsOf[model.method] ?? []).map((id) => ({ id, name: criterionName(id) }))

/** What one person assesses of one project; others’ assessments stand beside it and are never changed. */
export const AssessDialog = ({
  client,
  host,
  score,
  model,
  criterionName,
  onSaved,
  onClose,
}: {
  readonly client: Client
  readonly host: Host
  readonly score: ProjectScore
  readonly model: ScoringModel
  readonly criterionName: (id: string) => string
  readonly onSaved: () => void
  readonly onClose: () => void
}) => {
  const [values, setValues] = useState<Readonly<Record<string, Value>>>({})
  const questions = questionsOf(model, criterionName)
  const changed = Object.keys(values).length > 0
  const set = (id: string, value: Value) => setValues({ ...values, [id]: value })
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!changed) return
    const answer = await client.call('scoring.assess', { item: score.ref, values })
    if (!answer.ok) return host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
    const { value } = answer
    if (!value.ok)
      return host.notify({ tone: 'problem', title: value.mistakes.map(({ place, message }) => `${place}: ${message}`).join('; ') })
    host.notify({ tone: 'success', title: t('scoring.assessed', { project: score.title }) })
    onSaved()
    onClose()
  }
  return (
    <Dialog title={t('scoring.assess.title', { project: score.title })} onClose={onClose}>
      <form className="p-form" onSubmit={(event) => void save(event)}>
        {questions.length === 0 ? <p>{t('scoring.assess.nothing')}</p> : null}
        {questions.map(({ id, name, levels }) => (
          <div key={id}>
            <span className="p-label">{name}</span>
            {levels ? (
              <select
                className="p-field"
                aria-label={name}
                value={values[id] ?? ''}
                onChange={(event) => set(id, event.target.value || null)}
              >
                <option value="">{t('scoring.assess.none')}</option>
                {levels.map((level) => (
                  <option key={level} value={level}>
                    {level}
                  </option>
                ))}
              </select>
            ) : (
              <NumberField
                least={Number.NEGATIVE_INFINITY}
                label={name}
                value={typeof values[id] === 'number' ? values[id] : null}
                locale={host.locale}
                onValue={(value) => set(id, value)}
              />
            )}
            {(score.assessed[id] ?? []).map(({ by, byName, value }) => (
              <p key={by} className="p-small p-muted">{`${byName}: ${value}`}</p>
            ))}
          </div>
        ))}
        <div className="p-dialog-actions">
          <button type="button" className="p-button subtle" onClick={onClose}>
            {t('shared.cancel')}
          </button>
          <button type="submit" className="p-button primary" aria-disabled={!changed}>
            {t('scoring.assess.save')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
