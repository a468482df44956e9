import type { IterationRecord, RecordView } from '@plumbline/core'
import { useEffect, useId, useRef, useState } from 'react'
import type { Unsent } from '../call/unsent.ts'
import { t } from '../words/words.ts'
import { begin } from './begin.ts'
import { counts, readIteration, type TypedIteration, typedIteration } from './iteration-form.ts'
import type { RecordState } from './use-record.ts'

interface EditorProps {
  /** Absent: a new one. */
  readonly iteration: IterationRecord | undefined
  readonly view: RecordView
  readonly state: RecordState
  readonly drafts: Unsent<TypedIteration>
  /** Under which name what is typed is kept. */
  readonly name: string
  close(): void
}

type Field = keyof TypedIteration

interface InputProps {
  readonly id: string
  readonly field: Field
  readonly typed: TypedIteration
  readonly bad: Field | undefined
  readonly type: 'text' | 'date' | 'note' | 'met' | 'count'
  change(typed: TypedIteration): void
}

const Input = ({ id, field, typed, bad, type, change }: InputProps) => {
  const common = {
    id: `${id}-${field}`,
    className: 'p-field',
    value: typed[field],
    'aria-invalid': bad === field,
    'aria-describedby': `${id}-mistake`,
  }
  const put = (event: { readonly currentTarget: { readonly value: string } }) => change({ ...typed, [field]: event.currentTarget.value })
  return (
    <div className={type === 'note' ? 'r-wide' : undefined}>
      <label className="p-label" htmlFor={common.id}>
        {t(`records.iteration.${field}`)}
      </label>
      {type === 'met' ? (
        <select {...common} onChange={put}>
          <option value="">{t('records.iteration.notSaid')}</option>
          <option value="yes">{t('shared.yes')}</option>
          <option value="no">{t('shared.no')}</option>
        </select>
      ) : type === 'note' ? (
        <textarea {...common} rows={2} maxLength={500} onInput={put} />
      ) : (
        <input
          {...common}
          type={type === 'date' ? 'date' : 'text'}
          inputMode={type === 'count' ? 'numeric' : undefined}
          autoComplete="off"
          onInput={put}
        />
      )}
    </div>
  )
}

/** Records one iteration: its goal when it begins, what came of it when it ends. */
export const IterationEditor = ({ iteration, view, state, drafts, name: kept, close }: EditorProps) => {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState(() => drafts.get(kept) ?? typedIteration(iteration ?? {}))
  const [wrong, setWrong] = useState<Extract<ReturnType<typeof readIteration>, { ok: false }>>()
  useEffect(() => begin(form.current, 'input'), [])
  const change = (next: TypedIteration) => {
    drafts.set(kept, next)
    setTyped(next)
  }
  const leave = () => {
    drafts.delete(kept)
    close()
  }
  const others = view.iterations.filter(({ name }) => name !== iteration?.name)
  const save = async (name: string, iterations: readonly IterationRecord[]) => {
    if (await state.save(name, { facts: {}, iterations })) leave()
  }
  const submit = () => {
    const read = readIteration(
      typed,
      others.map(({ name }) => name),
      view.today,
    )
    setWrong(read.ok ? undefined : read)
    if (read.ok) void save(read.iteration.name, [...others, read.iteration])
  }
  const input = (field: Field, type: InputProps['type']) => (
    <Input key={field} id={id} field={field} typed={typed} bad={wrong?.field} type={type} change={change} />
  )
  return (
    <form
      ref={form}
      className="r-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="r-grid">
        {input('name', 'text')}
        {input('from', 'date')}
        {input('to', 'date')}
        {input('goal', 'note')}
        {input('goalMet', 'met')}
        {counts.slice(0, 3).map((field) => input(field, 'count'))}
        {input('reviewHeldOn', 'date')}
        {input('retrospectiveHeldOn', 'date')}
        {input('improvementActions', 'count')}
        {input('reviewNote', 'note')}
      </div>
      <p id={`${id}-mistake`} className="r-bad" role="alert">
        {wrong ? `${t(`records.iteration.${wrong.field}`)}: ${t(`records.mistake.${wrong.mistake}`)}` : ''}
      </p>
      <div className="p-row">
        <button type="submit" className="p-button primary" aria-disabled={state.saving}>
          {t(state.saving ? 'records.saving' : 'records.save')}
        </button>
        <button type="button" className="p-button subtle" onClick={leave}>
          {t('shared.cancel')}
        </button>
        {iteration ? (
          <button
            type="button"
            className="p-button subtle r-take"
            aria-disabled={state.saving}
            onClick={() => void save(iteration.name, others)}
          >
            {t('records.iteration.remove')}
          </button>
        ) : null}
      </div>
    </form>
  )
}
