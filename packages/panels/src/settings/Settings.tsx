import type { Client, SettingsView } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import type { Host } from '../host.ts'
import { Lock, Warn } from '../look/icons.tsx'
import { usePlace } from '../use-place.ts'
import { t } from '../words/words.ts'
import { Attested } from './Attested.tsx'
import { Conflict } from './Conflict.tsx'
import type { Draft } from './draft.ts'
import { ChangeStep, EnforcementStep, GroupsStep, OperationsStep, RecordsStep, RunningStep } from './LaterStep.tsx'
import { MappingStep } from './MappingStep.tsx'
import { RolesProposed } from './RolesProposed.tsx'
import { SaveBar } from './SaveBar.tsx'
import { type Step, Steps, stepName, stepsFor } from './Steps.tsx'
import { TemplateStep } from './TemplateStep.tsx'
import { TryStep } from './TryStep.tsx'
import { type SettingsState, useSettings } from './use-settings.ts'
import { useTrial } from './use-trial.ts'

/** What every part of the page works on. */
export interface Editing {
  readonly view: SettingsView
  readonly saved: Draft
  readonly draft: Draft
  readonly locale: string
  readonly change: (draft: Draft) => void
}

const Loading = () => (
  <div className="st-loading" role="status" aria-label={t('settings.loading')}>
    <span className="p-skeleton" />
    <span className="p-skeleton tall" />
    <span className="p-skeleton tall" />
  </div>
)

const whoCan = ({ pmoIs }: SettingsView): string =>
  pmoIs.kind === 'team' ? t('settings.readOnly.team', { name: pmoIs.name }) : t('settings.readOnly.administrators')

const ReadOnly = ({ view }: { readonly view: SettingsView }) => (
  <div className="p-banner st-banner" role="note">
    <Lock />
    <div>
      <p className="p-problem-title">{t('settings.readOnly')}</p>
      <p>{t('settings.readOnly.who', { who: whoCan(view) })}</p>
    </div>
  </div>
)

const Damaged = ({ view }: { readonly view: SettingsView }) => (
  <div className="p-banner warning st-banner" role="note">
    <Warn className="p-icon-warning" />
    <div>
      <p className="p-problem-title">{t('settings.damaged')}</p>
      <p>{view.mayConfigure ? t('settings.damaged.admin') : t('settings.damaged.reader', { who: whoCan(view) })}</p>
    </div>
  </div>
)

/** Whether somebody went to the step that is shown, and to which field of it. */
interface Arrival {
  readonly arrived: boolean
  readonly field?: string
}

interface PageProps {
  readonly settings: SettingsState
  readonly view: SettingsView
  readonly saved: Draft
  readonly draft: Draft
  readonly client: Client
  readonly host: Host
}

const Page = ({ settings, view, saved, draft, client, host }: PageProps) => {
  const [step, setStep] = usePlace(host, stepsFor(view))
  const [at, setAt] = useState<Arrival>({ arrived: false })
  const trial = useTrial(client)
  const section = useRef<HTMLDivElement>(null)
  // What is typed in a part of its own outlives a look at another step.
  const [been, setBeen] = useState<ReadonlySet<Step>>(new Set())
  if (!been.has(step)) setBeen(new Set([...been, step]))
  const go = (to: Step, field?: string) => {
    setStep(to)
    setAt({ arrived: true, ...(field === undefined ? {} : { field }) })
  }
  // The keyboard follows where the person went: to the field that was asked for, else to the step.
  useEffect(() => {
    if (!at.arrived) return
    const field = at.field === undefined ? null : document.getElementById(`st-from-${at.field}`)
    ;(field ?? section.current)?.focus()
  }, [at])
  const editing: Editing = { view, saved, draft, locale: host.locale, change: settings.change }
  return (
    <>
      <Steps editing={editing} step={step} onStep={go} />
      {settings.newer ? <Conflict newer={settings.newer} settings={settings} draft={draft} view={view} /> : null}
      <div className="st-section" ref={section} tabIndex={-1} role="group" aria-label={stepName(view, step)}>
        {step === 'template' ? <TemplateStep editing={editing} key={settings.revision} /> : null}
        {step === 'mapping' ? <MappingStep editing={editing} trial={trial} key={settings.revision} /> : null}
        {step === 'try' ? (
          <TryStep
            editing={editing}
            trial={trial}
            client={client}
            host={host}
            unsaved={settings.dirty}
            onField={(field) => go('mapping', field)}
          />
        ) : null}
        {been.has('change') ? (
          <div hidden={step !== 'change'} key={saved.template?.hash}>
            <ChangeStep client={client} host={host} view={view} published={settings.refresh} />
          </div>
        ) : null}
        {been.has('enforcement') ? (
          <div hidden={step !== 'enforcement'}>
            <EnforcementStep client={client} host={host} view={view} seen={step === 'enforcement'} toRunning={() => go('running')} />
          </div>
        ) : null}
        {been.has('running') ? (
          <div hidden={step !== 'running'}>
            <RunningStep client={client} host={host} view={view} />
          </div>
        ) : null}
        {been.has('records') ? (
          <div hidden={step !== 'records'}>
            <RecordsStep client={client} host={host} view={view} />
          </div>
        ) : null}
        {been.has('groups') ? (
          <div hidden={step !== 'groups'}>
            <GroupsStep client={client} host={host} view={view} />
          </div>
        ) : null}
        {been.has('operations') ? (
          <div hidden={step !== 'operations'}>
            <OperationsStep client={client} host={host} view={view} changed={settings.refresh} />
          </div>
        ) : null}
      </div>
      {!(step === 'template' || step === 'mapping' || step === 'try') && !settings.dirty && !settings.newer ? null : (
        <SaveBar settings={settings} editing={editing} step={step} onStep={go} />
      )}
    </>
  )
}

/** The settings page: what is chosen, what is still missing and what that leaves unknown. */
export const Settings = ({ client, host }: { readonly client: Client; readonly host: Host }) => {
  const settings = useSettings(client, host)
  const { view, saved, draft, problem } = settings
  return (
    <main className="p-root st">
      <header className="st-head">
        <h1>{t('settings.title')}</h1>
        <p className="p-muted">{t(saved?.template ? 'settings.intro.inForce' : 'settings.intro')}</p>
      </header>
      {view && !view.mayConfigure ? <ReadOnly view={view} /> : null}
      {view?.damaged ? <Damaged view={view} /> : null}
      {view ? <Attested view={view} /> : null}
      {view ? <RolesProposed view={view} client={client} settled={settings.refresh} /> : null}
      {problem ? <Problem problem={problem} retry={settings.again} /> : null}
      {view && saved && draft ? <Page settings={settings} view={view} saved={saved} draft={draft} client={client} host={host} /> : null}
      {!view && !problem ? <Loading /> : null}
    </main>
  )
}
