import type { Client, FormKind, RegistersView } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import type { Host } from '../host.ts'
import { Cross, Lock, Met, Warn } from '../look/icons.tsx'
import { useModal } from '../look/use-modal.ts'
import { t } from '../words/words.ts'
import { RegisterSection } from './RegisterSection.tsx'
import type { Typed } from './typed.ts'
import { type Added, type RegistersState, useRegisters } from './use-registers.ts'

export interface RegistersDialogProps {
  readonly client: Client
  readonly host: Host
  readonly item: string
  /** How the register begins that somebody came for: it stands first, and an empty one opens its form. */
  readonly register?: string | undefined
  /** `changed`: something was added, so that the gate has to be judged anew. */
  onClose(changed: boolean): void
}

const whoMay = ({ pmoIs, adders }: RegistersView, locale: string): string =>
  new Intl.ListFormat(locale).format([
    pmoIs.kind === 'team' ? t('registers.pmo.team', { name: pmoIs.name }) : t('registers.pmo'),
    ...adders,
  ])

const Done = ({ added, host }: { readonly added: Added; readonly host: Host }) => {
  const banner = useRef<HTMLDivElement>(null)
  const { entry, unfilled, mayBeTwice } = added
  useEffect(() => banner.current?.focus(), [entry.key])
  return (
    <div ref={banner} className="p-banner x-done" role="status" tabIndex={-1}>
      <Met className="p-icon-success" />
      <div>
        <p>
          <button type="button" className="p-link" onClick={() => host.open(entry.url)}>
            {entry.title}
          </button>
        </p>
        <p>{t('registers.added', { key: entry.key })}</p>
        {unfilled.map((what) => (
          <p key={what} className="p-small">
            {t('registers.added.unfilled', { what })}
          </p>
        ))}
        {mayBeTwice ? <p className="p-small">{t('registers.added.twice')}</p> : null}
        <p className="p-muted p-small">{t('registers.added.next')}</p>
      </div>
    </div>
  )
}

const Notes = ({ view, locale }: { readonly view: RegistersView; readonly locale: string }) => (
  <>
    {view.mayAdd ? null : (
      <div className="p-banner" role="note">
        <Lock />
        <p>{t('registers.readOnly', { who: whoMay(view, locale) })}</p>
      </div>
    )}
    {view.complete ? null : (
      <div className="p-banner warning" role="note">
        <Warn className="p-icon-warning" />
        <p>{t('registers.incomplete')}</p>
      </div>
    )}
  </>
)

const Loading = () => (
  <div className="g-skeleton" role="status" aria-label={t('registers.loading')}>
    <span className="p-skeleton w60" />
    <span className="p-skeleton w90" />
    <span className="p-skeleton w70" />
  </div>
)

interface BodyProps {
  readonly client: Client
  readonly view: RegistersView
  readonly state: RegistersState
  readonly host: Host
  readonly register: string | undefined
}

const Body = ({ client, view, state, host, register: wanted }: BodyProps) => {
  const first = wanted ? view.registers.find(({ kind }) => kind.startsWith(wanted)) : undefined
  const startsEmpty = first !== undefined && first.mapped && view.mayAdd && first.open + first.hidden === 0
  const [adding, add] = useState<FormKind | undefined>(startsEmpty ? first.kind : undefined)
  const drafts = useRef(new Map<FormKind, Typed>())
  const ordered = first ? [first, ...view.registers.filter((register) => register !== first)] : view.registers
  const begin = (kind: FormKind | undefined) => {
    if (kind !== undefined) state.forget()
    add(kind)
  }
  return (
    <>
      <Notes view={view} locale={host.locale} />
      {state.added ? <Done added={state.added} host={host} /> : null}
      {ordered.map((register) => (
        <RegisterSection
          key={register.kind}
          register={register}
          client={client}
          view={view}
          state={state}
          host={host}
          adding={adding}
          drafts={drafts.current}
          add={begin}
        />
      ))}
    </>
  )
}

/** The registers of one project: what is open in each, and adding to them. The browser keeps the focus inside and gives it back. */
export const RegistersDialog = ({ client, host, item, register, onClose }: RegistersDialogProps) => {
  const dialog = useModal()
  const state = useRegisters(client, item)
  const { view, problem } = state
  useEffect(() => host.resized?.())
  // The browser tells of every way of closing, this one and the Escape key, exactly once.
  const close = () => dialog.current?.close()
  return (
    <dialog ref={dialog} className="p-dialog r-dialog" aria-labelledby="registers-title" onClose={() => onClose(state.changed)}>
      <header className="r-head">
        <div>
          <h2 id="registers-title">{t('registers.title')}</h2>
          <p className="p-muted p-small">{view?.project.title ?? ''}</p>
        </div>
        <button type="button" className="p-button subtle icon-only" aria-label={t('registers.close')} onClick={close}>
          <Cross />
        </button>
      </header>
      <div className="r-body">
        {problem && !view ? <Problem problem={problem} retry={state.again} /> : null}
        {!view && !problem ? <Loading /> : null}
        {view ? <Body client={client} view={view} state={state} host={host} register={register} /> : null}
      </div>
    </dialog>
  )
}
