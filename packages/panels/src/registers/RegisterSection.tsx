import type { Client, FormKind, RegisterEntry, RegisterList, RegistersView } from '@plumbline/core'
import { day } from '../format/index.ts'
import type { Host } from '../host.ts'
import { maybe, t } from '../words/words.ts'
import { EntryForm } from './EntryForm.tsx'
import type { Typed } from './typed.ts'
import type { RegistersState } from './use-registers.ts'

export interface SectionContext {
  readonly client: Client
  readonly view: RegistersView
  readonly state: RegistersState
  readonly host: Host
  /** The register whose form is open. */
  readonly adding: FormKind | undefined
  readonly drafts: Map<FormKind, Typed>
  add(kind: FormKind | undefined): void
}

const meta = ({ score, severity, decision, owner, state }: RegisterEntry): readonly string[] => [
  ...(score === undefined ? [] : [t('registers.score', { score })]),
  ...[severity, decision].flatMap((choice) => (choice === undefined ? [] : [maybe(`registers.choice.${choice}`) ?? choice])),
  owner ?? t('registers.noOwner'),
  state === '' ? t('registers.new') : state,
]

const Entry = ({ entry, host }: { readonly entry: RegisterEntry; readonly host: Host }) => {
  const { key, title, url, due, overdue } = entry
  return (
    <li className="x-entry">
      <button type="button" className="p-link" onClick={() => host.open(url)}>
        {title} <span className="p-muted">{key}</span>
      </button>
      <p className="p-muted p-small">
        {meta(entry).join(' · ')}
        {due === undefined ? null : (
          <>
            {' · '}
            <span className={overdue ? 'x-late' : undefined}>
              {t(overdue ? 'registers.overdue' : 'registers.due', { day: day(due, host.locale) })}
            </span>
          </>
        )}
      </p>
    </li>
  )
}

/** What is not listed here, and why. */
const Rest = ({ register }: { readonly register: RegisterList }) => {
  const more = register.open - register.entries.length
  return (
    <>
      {more > 0 ? <p className="p-muted p-small">{t('registers.more', { count: more })}</p> : null}
      {register.hidden > 0 ? <p className="p-muted p-small">{t('registers.hidden', { count: register.hidden })}</p> : null}
    </>
  )
}

/** One register: what is open in it, and adding to it. */
export const RegisterSection = ({ register, ...context }: { readonly register: RegisterList } & SectionContext) => {
  const { client, view, state, host, adding, drafts, add } = context
  const { kind, mapped, entries, open, hidden } = register
  return (
    <section className="x-section" aria-labelledby={`register-${kind}`}>
      <div className="x-head">
        <h3 id={`register-${kind}`}>
          {t(`registers.${kind}`)} {mapped ? <span className="g-count">{open}</span> : null}
        </h3>
        {mapped && view.mayAdd && adding !== kind ? (
          <button type="button" className="p-button compact" onClick={() => add(kind)}>
            {t(`registers.add.${kind}`)}
          </button>
        ) : null}
      </div>
      {adding === kind ? (
        <EntryForm
          client={client}
          kind={kind}
          view={view}
          state={state}
          locale={host.locale}
          drafts={drafts}
          close={() => add(undefined)}
        />
      ) : null}
      {mapped ? null : (
        <p className="p-muted">
          {t('registers.unmapped')}{' '}
          {host.openSettings ? (
            <button type="button" className="p-link" onClick={host.openSettings}>
              {t('shared.openSettings')}
            </button>
          ) : null}
        </p>
      )}
      {mapped && open + hidden === 0 ? <p className="p-muted">{t(`registers.none.${kind}`)}</p> : null}
      <ul className="x-entries">
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} host={host} />
        ))}
      </ul>
      <Rest register={register} />
    </section>
  )
}
