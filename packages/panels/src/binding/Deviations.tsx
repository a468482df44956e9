import type { BindingView } from '@plumbline/core'
import { useState } from 'react'
import { day } from '../format/index.ts'
import { Waiting, Waived, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { isOpen } from './allowed.ts'
import type { PartProps } from './BindingPage.tsx'
import { Propose } from './Propose.tsx'
import { type Entry, entryWords, misfitWords, nameOf } from './say.ts'

type Agreed = NonNullable<BindingView['tailoring']>

const looks = { inForce: 'success', waits: 'info', proposed: 'info', expired: 'unknown' } as const

const Line = ({
  entry,
  view,
  agreed,
  locale,
}: {
  readonly entry: Entry
  readonly view: BindingView
  readonly agreed: Agreed
  readonly locale: string
}) => {
  const misfit = agreed.misfits.find(({ kind, id }) => kind === entry.kind && id === entry.id)
  return (
    <li>
      {misfit ? <Warn className="p-icon-warning" /> : <Waived className="p-icon-waived" />}
      <div>
        <p>{nameOf(view, entry)}</p>
        <p>
          <b>{entryWords(view, entry, locale)}</b> <span className="p-muted">{entry.reason}</span>
        </p>
        {misfit ? <p className="bd-bad">{misfitWords(misfit, view)}</p> : null}
      </div>
    </li>
  )
}

const Entries = ({ view, agreed, locale }: { readonly view: BindingView; readonly agreed: Agreed; readonly locale: string }) => (
  <ul className="bd-entries">
    {agreed.entries.map((entry) => (
      <Line key={`${entry.kind} ${entry.id}`} entry={entry} view={view} agreed={agreed} locale={locale} />
    ))}
  </ul>
)

const AgreedPart = ({ view, state, host, which }: PartProps & { readonly which: 'inForce' | 'following' }) => {
  const tailoring = which === 'inForce' ? view.tailoring : view.following
  if (!tailoring) return null
  const { locale } = host
  const end = () => void state.act('binding.endTailoring', { which }, 'binding.ended')
  return (
    <div className="bd-agreed">
      <p>
        <span className={`p-lozenge plain ${looks[tailoring.state]}`}>{t(`binding.state.${tailoring.state}`)}</span>{' '}
        <span className="p-muted">
          {t('binding.agreed', {
            proposedBy: tailoring.proposedBy,
            approvedBy: tailoring.approvedBy ?? '',
            from: day(tailoring.on, locale),
            until: day(tailoring.until, locale),
          })}
        </span>
      </p>
      <p className="bd-note">{tailoring.reason}</p>
      <Entries view={view} agreed={tailoring} locale={locale} />
      {view.may.approve ? (
        <button type="button" className="p-button compact" aria-disabled={state.busy} onClick={end}>
          {t('binding.end')}
        </button>
      ) : null}
    </div>
  )
}

const Decide = ({ view, state }: PartProps) => {
  const { proposed, may } = view
  if (!proposed) return null
  const own = proposed.obstacles.includes('author')
  const still = state.busy || proposed.obstacles.length > 0
  const end = () => void state.act('binding.endTailoring', { which: 'proposed' }, own ? 'binding.takenBack' : 'binding.refusedDone')
  return (
    <>
      {may.approve && proposed.obstacles.length > 0 ? (
        <ul id="binding-why-not" className="bd-bad">
          {proposed.obstacles.map((obstacle) => (
            <li key={obstacle}>{t(`binding.obstacle.${obstacle}`)}</li>
          ))}
        </ul>
      ) : null}
      {may.approve ? null : <p className="p-muted p-small">{t('binding.approve.who')}</p>}
      <div className="p-row">
        {may.approve ? (
          <button
            type="button"
            className="p-button primary"
            aria-disabled={still}
            aria-describedby={proposed.obstacles.length > 0 ? 'binding-why-not' : undefined}
            onClick={() => (still ? undefined : void state.act('binding.approveTailoring', { hash: proposed.hash }, 'binding.approved'))}
          >
            {t('binding.approve')}
          </button>
        ) : null}
        {own || may.approve ? (
          <button type="button" className="p-button" aria-disabled={state.busy} onClick={end}>
            {t(own ? 'binding.takeBack' : 'binding.refuse')}
          </button>
        ) : null}
      </div>
    </>
  )
}

const Proposed = (props: PartProps) => {
  const { view, host } = props
  const { proposed } = view
  if (!proposed) return null
  return (
    <div className="bd-proposed">
      <p>
        <Waiting className="p-icon-info" />{' '}
        {t('binding.proposed', {
          name: proposed.proposedBy,
          from: day(proposed.on, host.locale),
          until: day(proposed.until, host.locale),
        })}
      </p>
      <p className="bd-note">{proposed.reason}</p>
      <Entries view={view} agreed={proposed} locale={host.locale} />
      <Decide {...props} />
    </div>
  )
}

/** What the project does otherwise than its template, what is proposed in its place, and a form to propose. */
export const Deviations = (props: PartProps) => {
  const { view, state } = props
  const [asking, setAsking] = useState(state.unsent.size > 0)
  const nothing = !view.tailoring && !view.following && !view.proposed
  const possible = view.tailorable.some(isOpen)
  return (
    <section className="bd-part">
      <h3>{t('binding.deviations')}</h3>
      {nothing ? <p className="p-muted">{t(possible ? 'binding.deviations.none' : 'binding.deviations.locked')}</p> : null}
      <AgreedPart {...props} which="inForce" />
      <AgreedPart {...props} which="following" />
      <Proposed {...props} />
      {asking ? <Propose {...props} close={() => setAsking(false)} /> : null}
      {!asking && view.may.propose && possible ? (
        <button type="button" className="p-button" onClick={() => setAsking(true)}>
          {t(nothing ? 'binding.propose' : 'binding.propose.other')}
        </button>
      ) : null}
      {view.may.propose ? null : <p className="p-muted p-small">{t('binding.propose.who')}</p>}
    </section>
  )
}
