import type { RecordableFact, RecordView } from '@plumbline/core'
import { useEffect, useId, useRef, useState } from 'react'
import { t } from '../words/words.ts'
import { begin } from './begin.ts'
import { type EntryMistakeHere, readTyped, type Typed, typedOf } from './entry.ts'
import type { RecordState } from './use-record.ts'
import { ValueField } from './ValueField.tsx'

interface EditorProps {
  readonly fact: RecordableFact
  readonly view: RecordView
  readonly state: RecordState
  readonly locale: string
  readonly drafts: Map<string, Typed>
  close(): void
}

/** Records one fact: its value, the day for which it is true, and where it comes from. */
export const FactEditor = ({ fact, view, state, locale, drafts, close }: EditorProps) => {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState(() => drafts.get(fact.fact) ?? typedOf(fact, view.today, view.currency, locale))
  const [mistake, setMistake] = useState<EntryMistakeHere>()
  useEffect(() => begin(form.current, '.r-main select, .r-main input'), [])
  const change = (next: Typed) => {
    drafts.set(fact.fact, next)
    setTyped(next)
  }
  const leave = () => {
    drafts.delete(fact.fact)
    close()
  }
  const save = async (entry: Parameters<RecordState['save']>[1]['facts'][string]) => {
    if (await state.save(fact.label, { facts: { [fact.fact]: entry } })) leave()
  }
  const submit = () => {
    const read = readTyped(fact, typed, view.today, locale)
    setMistake(read.ok ? undefined : read.mistake)
    if (read.ok) void save(read.entry)
  }
  const aboutDay = mistake === 'future' || mistake === 'notDay'
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
      <div className="r-pair">
        <div className="r-main">
          <label className="p-label" htmlFor={`${id}-value`}>
            {t('records.value')}
          </label>
          <ValueField
            id={`${id}-value`}
            fact={fact}
            typed={typed}
            invalid={mistake !== undefined && !aboutDay}
            describedBy={`${id}-mistake`}
            change={change}
          />
        </div>
        <div>
          <label className="p-label" htmlFor={`${id}-on`}>
            {t('records.on')}
          </label>
          <input
            id={`${id}-on`}
            className="p-field"
            type="date"
            value={typed.on}
            max={view.today}
            aria-invalid={aboutDay}
            aria-describedby={`${id}-mistake`}
            onInput={(event) => change({ ...typed, on: event.currentTarget.value })}
          />
        </div>
      </div>
      <div>
        <label className="p-label" htmlFor={`${id}-note`}>
          {t('records.note')}
        </label>
        <textarea
          id={`${id}-note`}
          className="p-field"
          rows={2}
          maxLength={500}
          value={typed.note}
          onInput={(event) => change({ ...typed, note: event.currentTarget.value })}
        />
      </div>
      <p id={`${id}-mistake`} className="r-bad" role="alert">
        {mistake ? t(`records.mistake.${mistake}`) : ''}
      </p>
      <div className="p-row">
        <button type="submit" className="p-button primary" aria-disabled={state.saving}>
          {t(state.saving ? 'records.saving' : 'records.save')}
        </button>
        <button type="button" className="p-button subtle" onClick={leave}>
          {t('shared.cancel')}
        </button>
        {fact.recorded ? (
          <button type="button" className="p-button subtle r-take" aria-disabled={state.saving} onClick={() => void save(null)}>
            {t('records.takeBack')}
          </button>
        ) : null}
      </div>
    </form>
  )
}
