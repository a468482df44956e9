import type { Client, EnforcementView } from '@plumbline/core'
import { Problem } from '../call/Problem.tsx'
import { moment } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Lock, Unlocked, Warn } from '../look/icons.tsx'
import { Ways } from '../ways/Ways.tsx'
import { t } from '../words/words.ts'
import { Acts } from './Acts.tsx'
import { Changes } from './Changes.tsx'
import { Gates } from './Gates.tsx'
import { Obstacles } from './Obstacles.tsx'
import { Past } from './Past.tsx'
import { Records } from './Records.tsx'
import { Script } from './Script.tsx'
import { type EnforcementState, useEnforcement } from './use-enforcement.ts'

/** The state in one honest sentence. */
const stateWords = (view: EnforcementView, locale: string): string => {
  const { status, byName, at, preview, gates } = view
  const when = at === null ? '' : moment(at, view.zone, locale)
  const name = byName || t('enforcement.somebody')
  const count = preview?.changes.length ?? 0
  if (status === 'changing') return t('enforcement.changing', { when, name })
  if (status === 'inForce' && byName === '' && count === 0) return t('enforcement.foundInForce', { when })
  if (status === 'inForce') return t(count > 0 ? 'enforcement.drifted' : 'enforcement.inForce', { when, name, count })
  const asked = gates.filter(({ states, heldBy }) => states.length > 0 && heldBy === null)
  const held = asked.filter(({ strength }) => strength === 'server').length
  if (held > 0) return t(held === asked.length ? 'enforcement.byHand' : 'enforcement.partly')
  return status === 'undone' ? t('enforcement.undone', { when, name }) : t('enforcement.never')
}

const State = ({ view, locale }: { readonly view: EnforcementView; readonly locale: string }) => {
  const drifted = view.status === 'inForce' && (view.preview?.changes.length ?? 0) > 0
  const Icon = drifted || view.status === 'changing' ? Warn : view.gates.some(({ strength }) => strength === 'server') ? Lock : Unlocked
  return (
    <p className="e-state">
      <Icon className={drifted || view.status === 'changing' ? 'p-icon-warning' : ''} />
      <span>{stateWords(view, locale)}</span>
    </p>
  )
}

interface ShownProps {
  readonly view: EnforcementView
  readonly state: EnforcementState
  readonly host: Host
  readonly toRunning: () => void
}

const Shown = ({ view, state, host, toRunning }: ShownProps) => {
  const { preview } = view
  const drifted = view.status === 'inForce'
  if (!view.possible) return <p>{t('enforcement.impossible')}</p>
  if (view.gates.length === 0) return <p>{t('enforcement.noTemplate')}</p>
  return (
    <>
      <State view={view} locale={host.locale} />
      {view.problem ? (
        <p className="st-bad" role="alert">
          {view.problem}
        </p>
      ) : null}
      {preview ? <Obstacles obstacles={preview.obstacles} /> : null}
      <Gates view={view} />
      {preview ? (
        <section className="st-block">
          <h2>{t(drifted && preview.changes.length > 0 ? 'enforcement.drift' : 'enforcement.preview')}</h2>
          {preview.changes.length === 0 ? <p className="p-muted">{t('enforcement.nothing')}</p> : null}
          <Changes view={view} changes={preview.changes} locale={host.locale} drifted={drifted} />
          {preview.script ? <Script script={preview.script} host={host} /> : null}
          {state.problem ? <Problem problem={state.problem} /> : null}
          <Past past={view.past} toRunning={toRunning} />
          <Acts key={view.version} view={view} state={state} toRunning={toRunning} />
        </section>
      ) : null}
      <Records view={view} locale={host.locale} />
    </>
  )
}

interface EnforcementPageProps {
  readonly client: Client
  readonly host: Host
  /** Whether the page is the one that is looked at: what was declared elsewhere meanwhile is read anew. */
  readonly seen: boolean
  /** Goes to where running projects are declared. */
  readonly toRunning: () => void
}

/** What the tracker itself holds at the gates, and putting it in force. */
export const EnforcementPage = ({ client, host, seen, toRunning }: EnforcementPageProps) => {
  const state = useEnforcement(client, host, seen)
  const { opened } = state
  return (
    <>
      <p className="p-muted e-intro">{t('enforcement.intro')}</p>
      {opened.problem ? <Problem problem={opened.problem} retry={() => void opened.again()} /> : null}
      {opened.value ? (
        <Shown view={opened.value} state={state} host={host} toRunning={toRunning} />
      ) : opened.problem ? null : (
        <div className="st-loading" role="status" aria-label={t('settings.loading')}>
          <span className="p-skeleton" />
          <span className="p-skeleton tall" />
        </div>
      )}
      <Ways client={client} host={host} />
    </>
  )
}
