import type { BindingView, InputOf } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'
import { dayIn, readTyped, typedOf } from '../format/index.ts'
import { Plus } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { changesFor, isOpen, keyOf, problemWith, quarterAhead, withKey } from './allowed.ts'
import type { PartProps } from './BindingPage.tsx'
import { Locked } from './Locked.tsx'
import { type ProposedRow, Row } from './ProposeRow.tsx'
import { subjectOf } from './say.ts'
import type { Form } from './use-binding.ts'

type Wish = InputOf<'binding.proposeTailoring'>['entries'][number]

const blank: ProposedRow = { key: '', after: '', reason: '' }

const typed = (value: unknown, unit: string | undefined): string => (typeof value === 'number' ? typedOf(value, unit) : String(value))

/** What is in force, to go on from: a new proposal takes its place as a whole. */
const rowsOf = (view: BindingView): readonly ProposedRow[] => {
  const entries = (view.proposed ?? view.tailoring)?.entries ?? []
  const rows = entries.flatMap((entry): ProposedRow[] => {
    const subject = subjectOf(view, entry)
    if (!subject) return []
    const unit = subject.kind === 'parameter' ? subject.unit : undefined
    return [{ key: keyOf(subject), after: typed(entry.after, unit), reason: entry.reason }]
  })
  return rows.length > 0 ? rows : [blank]
}

/** What is asked of the engine for one row; `undefined` while something is missing or wrong. */
const wishOf = (view: BindingView, { key, after, reason }: ProposedRow): Wish | undefined => {
  const subject = withKey(view, key)
  const why = reason.trim()
  if (!subject || why === '') return undefined
  const { id } = subject
  if (subject.kind === 'parameter') {
    if (typeof subject.value !== 'number') return after === '' ? undefined : { kind: 'parameter', id, after, reason: why }
    const value = readTyped(after, subject.unit)
    return value === undefined || problemWith(subject, value) ? undefined : { kind: 'parameter', id, after: value, reason: why }
  }
  const change = changesFor(subject).find((each) => each === after)
  if (change === undefined) return undefined
  return change === 'leftOut' ? { kind: 'criterion', id, reason: why } : { kind: 'severity', id, after: change, reason: why }
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)

/** Everything that keeps the form from being sent, in words. */
const missing = ({ rows, reason, on, until }: Form, wishes: readonly (Wish | undefined)[]): readonly string[] => [
  ...(rows.length === 0 || wishes.some((wish) => wish === undefined) ? [t('binding.needs.entries')] : []),
  ...(reason.trim() === '' ? [t('binding.needs.reason')] : []),
  ...(isDay(on) && isDay(until) && on <= until ? [] : [t('binding.needs.days')]),
]

/** Asks the PMO to let this project do something otherwise: each thing with its reason, all of it until a day. */
export const Propose = ({ view, state, host, close }: PartProps & { readonly close: () => void }) => {
  const today = dayIn(new Date().toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone)
  const { unsent } = state
  const [form, show] = useState<Form>(() => unsent.get('form') ?? { rows: rowsOf(view), reason: '', on: today, until: quarterAhead(today) })
  const setForm = (next: Form) => {
    unsent.set('form', next)
    show(next)
  }
  const leave = () => {
    unsent.delete('form')
    close()
  }
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const { rows } = form
  const wishes = rows.map((row) => wishOf(view, row))
  const waits = missing(form, wishes)
  const still = state.busy || waits.length > 0
  const put = (index: number, row: ProposedRow | undefined) =>
    setForm({ ...form, rows: row ? rows.with(index, row) : rows.toSpliced(index, 1) })
  const send = async () => {
    const entries = wishes.filter((wish) => wish !== undefined)
    const { reason, on, until } = form
    if (await state.act('binding.proposeTailoring', { entries, reason: reason.trim(), on, until }, 'binding.proposedDone')) leave()
  }
  return (
    <form className="bd-form" onSubmit={(event) => event.preventDefault()}>
      <h4 ref={title} tabIndex={-1}>
        {t('binding.propose')}
      </h4>
      <p className="p-muted p-small">{t('binding.propose.help')}</p>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
        <Row key={index} row={row} place={index + 1} taken={rows} view={view} locale={host.locale} put={(next) => put(index, next)} />
      ))}
      <button type="button" className="p-button subtle compact" onClick={() => setForm({ ...form, rows: [...rows, blank] })}>
        <Plus /> {t('binding.entry.add')}
      </button>
      <Locked subjects={view.tailorable.filter((subject) => !isOpen(subject))} />
      <label>
        <span className="p-label">{t('binding.reason')}</span>
        <textarea className="p-field" rows={2} value={form.reason} onChange={(event) => setForm({ ...form, reason: event.target.value })} />
      </label>
      <div className="p-row bd-days">
        {(['on', 'until'] as const).map((each) => (
          <label key={each}>
            <span className="p-label">{t(`binding.${each}`)}</span>
            <input
              className="p-field"
              type="date"
              min={today}
              value={form[each]}
              onChange={(event) => setForm({ ...form, [each]: event.target.value })}
            />
          </label>
        ))}
      </div>
      {waits.length > 0 ? (
        <ul id="binding-needs" className="p-muted p-small">
          {waits.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : null}
      <div className="p-row">
        <button
          type="button"
          className="p-button primary"
          aria-disabled={still}
          aria-describedby={waits.length > 0 ? 'binding-needs' : undefined}
          onClick={() => (still ? undefined : void send())}
        >
          {t('binding.propose.send')}
        </button>
        <button type="button" className="p-button subtle" onClick={leave}>
          {t('shared.cancel')}
        </button>
      </div>
    </form>
  )
}
