import type { RecordableFact, RecordView } from '@plumbline/core'
import type { Unsent } from '../call/unsent.ts'
import { day, moment } from '../format/index.ts'
import { Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { type Typed, valueWords } from './entry.ts'
import { FactEditor } from './FactEditor.tsx'
import type { TypedIteration } from './iteration-form.ts'
import type { RecordState } from './use-record.ts'

export interface RowContext {
  readonly view: RecordView
  readonly state: RecordState
  readonly locale: string
  /** The entry that is open in its form: a fact's name, or an iteration's. */
  readonly editing: string | undefined
  edit(name: string | undefined): void
  /** What is typed and not recorded yet, by fact: it stays where the row moves to another list, and when the dialog is closed. */
  readonly drafts: Unsent<Typed>
  /** The same by iteration. */
  readonly iterations: Unsent<TypedIteration>
}

interface StandingProps {
  readonly fact: RecordableFact
  readonly view: RecordView
  readonly locale: string
}

/** What the last judgement knew of it, and where it had it from. */
const Now = ({ fact, view, locale }: StandingProps) => {
  const { now, unit } = fact
  if (!now) return null
  const { reading, from, field, items, readAt } = now
  if (!reading.known) return <p className="p-muted p-small">{t('records.now.unknown', { reason: t(`unknown.${reading.reason}`) })}</p>
  return (
    <p className="p-small">
      {t('records.now')} <b>{valueWords(reading.value, unit, locale)}</b>{' '}
      <span className="p-muted">
        {t(`records.now.${from}`, { field: field ?? '', count: items, when: moment(readAt, view.zone, locale) })}
      </span>
    </p>
  )
}

const Standing = ({ fact, view, locale }: StandingProps) => {
  const { recorded, stale, unit, freshDays } = fact
  if (!recorded)
    return (
      <>
        <p className="p-faint">{t('records.notRecorded')}</p>
        <Now fact={fact} view={view} locale={locale} />
      </>
    )
  return (
    <>
      <p>
        <b>{valueWords(recorded.value, unit, locale)}</b> {t('records.asOf', { day: day(recorded.on, locale) })}
      </p>
      {recorded.note === undefined ? null : <p className="r-note">{recorded.note}</p>}
      <p className="p-muted p-small">
        {t(`records.by.${recorded.source}`, { name: recorded.byName, when: moment(recorded.at, view.zone, locale) })}
      </p>
      {stale ? (
        <p className="r-stale p-small">
          <Warn className="p-icon-warning" />
          {t('records.stale', { days: freshDays ?? 0 })}
        </p>
      ) : null}
      {fact.now?.from === 'record' ? null : <Now fact={fact} view={view} locale={locale} />}
    </>
  )
}

/** One fact: what is recorded of it, by whom and as of when, and its form where it is being recorded. */
export const FactRow = ({ fact, view, state, locale, editing, edit, drafts }: { readonly fact: RecordableFact } & RowContext) => (
  <li className="r-fact">
    <div className="r-what">
      <h3>{fact.label}</h3>
      <p className="p-muted p-small">{fact.meaning}</p>
      {fact.mapped ? <p className="p-muted p-small">{t('records.mapped')}</p> : null}
    </div>
    <div className="r-stands">
      <Standing fact={fact} view={view} locale={locale} />
    </div>
    {view.mayRecord && editing !== fact.fact ? (
      <button type="button" className="p-button compact r-edit" id={`r-${fact.fact}`} onClick={() => edit(fact.fact)}>
        {t(fact.recorded ? 'records.change' : 'records.record')}
        <span className="p-sr">: {fact.label}</span>
      </button>
    ) : null}
    {view.mayRecord && editing === fact.fact ? (
      <FactEditor fact={fact} view={view} state={state} locale={locale} drafts={drafts} close={() => edit(undefined)} />
    ) : null}
  </li>
)
