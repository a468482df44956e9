import type { Client, FormKind, RegistersView } from '@plumbline/core'
import { useEffect, useId, useRef, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { begin } from '../records/begin.ts'
import { maybe, t } from '../words/words.ts'
import { Fields } from './Fields.tsx'
import { emptyForm, type FormMistake, readForm, type Typed } from './typed.ts'
import type { RegistersState } from './use-registers.ts'

interface FormProps {
  readonly client: Client
  readonly kind: FormKind
  readonly view: RegistersView
  readonly state: RegistersState
  readonly locale: string
  readonly drafts: Map<FormKind, Typed>
  close(): void
}

/** The fields in which an effect is typed; the entry knows them as one. */
const shownAs = (field: string): readonly string[] =>
  field === 'effects' ? ['cost', 'days', 'scope', 'benefit', 'otherProjects'] : [field]

/** Adds one entry; a refusal keeps what was typed. */
export const EntryForm = ({ client, kind, view, state, locale, drafts, close }: FormProps) => {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const entryKey = useRef(crypto.randomUUID())
  const [typed, setTyped] = useState(() => drafts.get(kind) ?? emptyForm(view))
  const [unread, setUnread] = useState<readonly FormMistake[]>([])
  useEffect(() => begin(form.current, 'input'), [])
  const change = (next: Typed) => {
    drafts.set(kind, next)
    setTyped(next)
  }
  const leave = () => {
    drafts.delete(kind)
    state.forget()
    close()
  }
  const submit = async () => {
    const read = readForm(kind, typed, view, locale)
    setUnread(read.ok ? [] : read.mistakes)
    if (!read.ok || !(await state.add(read.entry, entryKey.current))) return
    drafts.delete(kind)
    close()
  }
  const wrong = new Set([...unread, ...state.mistakes].flatMap(({ field }) => shownAs(field)))
  const words = [
    ...unread.map(({ field }) => t(`registers.mistake.${field}`)),
    ...state.mistakes.map(({ field, reason }) => maybe(`registers.mistake.${field}.${reason}`) ?? field),
  ]
  useEffect(() => {
    if (words.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [words.length])
  return (
    <form
      ref={form}
      className="r-editor"
      aria-label={t(`registers.add.${kind}`)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Fields id={id} client={client} kind={kind} view={view} typed={typed} wrong={wrong} change={change} />
      <div id={`${id}-mistakes`} role="alert">
        {words.map((sentence) => (
          <p key={sentence} className="r-bad">
            {sentence}
          </p>
        ))}
      </div>
      {state.saveProblem ? <Problem problem={state.saveProblem} /> : null}
      <div className="p-row">
        <button type="submit" className="p-button primary" aria-disabled={state.saving}>
          {t(state.saving ? 'registers.saving' : 'registers.save')}
        </button>
        <button type="button" className="p-button subtle" onClick={leave}>
          {t('shared.cancel')}
        </button>
      </div>
    </form>
  )
}
