import type { Client, RecordView } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { type Unsent, unsentOf } from '../call/unsent.ts'
import type { Host } from '../host.ts'
import { Cross, Lock, Met, Warn } from '../look/icons.tsx'
import { useModal } from '../look/use-modal.ts'
import { t } from '../words/words.ts'
import type { Typed } from './entry.ts'
import { FactLists, NamedFacts } from './FactLists.tsx'
import type { RowContext } from './FactRow.tsx'
import { Iterations } from './Iterations.tsx'
import { RecordLog } from './RecordLog.tsx'
import { type RecordState, useRecord } from './use-record.ts'

export interface RecordsDialogProps {
  readonly client: Client
  readonly host: Host
  readonly item: string
  /** Only these facts, the first of them open; absent: all records of the project. */
  readonly facts?: readonly string[] | undefined
  /** `changed`: something was recorded, so that the gate has to be judged anew. */
  onClose(changed: boolean): void
}

const whoMay = ({ pmoIs, recorders }: RecordView, locale: string): string =>
  new Intl.ListFormat(locale).format([pmoIs.kind === 'team' ? t('records.pmo.team', { name: pmoIs.name }) : t('records.pmo'), ...recorders])

const Notes = ({ view, locale }: { readonly view: RecordView; readonly locale: string }) => (
  <>
    {view.mayRecord ? null : (
      <div className="p-banner" role="note">
        <Lock />
        <p>{t('records.readOnly', { who: whoMay(view, locale) })}</p>
      </div>
    )}
    {view.damaged ? (
      <div className="p-banner warning" role="note">
        <Warn className="p-icon-warning" />
        <p>{t('records.damaged')}</p>
      </div>
    ) : null}
  </>
)

/** What became of the last press, and how to take it back. */
const Outcome = ({ state }: { readonly state: RecordState }) => {
  const banner = useRef<HTMLDivElement>(null)
  const { done, conflict, saveProblem, mistakes, saving } = state
  useEffect(() => {
    if (done || conflict) banner.current?.focus()
  }, [done, conflict])
  if (saveProblem) return <Problem problem={saveProblem} />
  if (conflict)
    return (
      <div ref={banner} className="p-banner warning" role="alert" tabIndex={-1}>
        <Warn className="p-icon-warning" />
        <div>
          <p className="p-problem-title">{t('records.conflict')}</p>
          <p>{t('records.conflict.text')}</p>
        </div>
      </div>
    )
  if (mistakes.length > 0)
    return (
      <p className="r-bad" role="alert">
        {mistakes.map(({ reason }) => t(`records.mistake.${reason}`)).join(' ')}
      </p>
    )
  return done ? (
    <div ref={banner} className="p-banner r-done" role="status" tabIndex={-1}>
      <Met className="p-icon-success" />
      <div>
        <p>{t(done.restored ? 'records.restored' : 'records.done', { name: done.name })}</p>
        <button type="button" className="p-link" aria-disabled={saving} onClick={state.restore}>
          {t(done.restored ? 'records.redo' : 'records.restore')}
        </button>
      </div>
    </div>
  ) : null
}

const Loading = () => (
  <div className="g-skeleton" role="status" aria-label={t('records.loading')}>
    <span className="p-skeleton w60" />
    <span className="p-skeleton w90" />
    <span className="p-skeleton w70" />
  </div>
)

interface BodyProps {
  readonly view: RecordView
  readonly state: RecordState
  readonly locale: string
  readonly facts: readonly string[] | undefined
  readonly drafts: Unsent<Typed>
  readonly iterations: RowContext['iterations']
}

/** What opens first: the fact that was asked for, else what somebody typed before and did not send. */
const first = ({ view, facts, drafts, iterations }: BodyProps): string | undefined =>
  facts?.find((name) => view.facts.some(({ fact }) => fact === name)) ?? drafts.keys().next().value ?? iterations.keys().next().value

const Body = (props: BodyProps) => {
  const { view, state, locale, facts, drafts, iterations } = props
  const [only, setOnly] = useState(facts)
  const [editing, edit] = useState(() => first(props))
  const context: RowContext = { view, state, locale, editing, edit, drafts, iterations }
  return (
    <>
      <Notes view={view} locale={locale} />
      <Outcome state={state} />
      {only ? (
        <>
          <NamedFacts names={only} context={context} />
          <button type="button" className="p-link r-all" onClick={() => setOnly(undefined)}>
            {t('records.all')}
          </button>
        </>
      ) : (
        <>
          {drafts.size + iterations.size > 0 ? (
            <p className="r-unsent">{t('records.unsent', { count: drafts.size + iterations.size })}</p>
          ) : null}
          <FactLists {...context} />
          <Iterations {...context} />
          <RecordLog view={view} locale={locale} />
        </>
      )}
    </>
  )
}

/** The records of one project: what people wrote down because the tracker does not hold it. The browser keeps the focus inside and gives it back. */
export const RecordsDialog = ({ client, host, item, facts, onClose }: RecordsDialogProps) => {
  const dialog = useModal()
  const state = useRecord(client, item)
  const { view, problem } = state
  useEffect(() => host.resized?.())
  // The browser tells of every way of closing, this one and the Escape key, exactly once.
  const close = () => dialog.current?.close()
  return (
    <dialog ref={dialog} className="p-dialog r-dialog" aria-labelledby="records-title" onClose={() => onClose(state.changed)}>
      <header className="r-head">
        <div>
          <h2 id="records-title">{t(facts ? 'records.title.some' : 'records.title')}</h2>
          <p className="p-muted p-small">
            {view ? `${view.project.title} · ` : ''}
            {t('gate.protection')}
          </p>
        </div>
        <button type="button" className="p-button subtle icon-only" aria-label={t('records.close')} onClick={close}>
          <Cross />
        </button>
      </header>
      <div className="r-body">
        {problem && !view ? <Problem problem={problem} retry={state.again} /> : null}
        {!view && !problem ? <Loading /> : null}
        {view ? (
          <Body
            view={view}
            state={state}
            locale={host.locale}
            facts={facts}
            drafts={unsentOf(client, 'facts', item)}
            iterations={unsentOf(client, 'iterations', item)}
          />
        ) : null}
      </div>
    </dialog>
  )
}
