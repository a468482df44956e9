import type { GateEvent } from '@plumbline/core'
import { useState } from 'react'
import { day, moment } from '../format/index.ts'
import { t } from '../words/words.ts'
import type { ShownGate } from './state.ts'

const few = 4

const tone = ({ kind, outcome }: GateEvent): string =>
  kind === 'passed' || outcome === 'ready' ? 'good' : kind === 'refused' || kind === 'lost' || outcome === 'notReady' ? 'bad' : 'open'

const said = ({ kind, outcome, decision, byName, gate, askedAt = '' }: GateEvent, zone: string, locale: string): string => {
  if (kind === 'lost') return t('gate.history.lost', { name: byName ?? t('gate.history.somebody'), at: moment(askedAt, zone, locale) })
  if (decision && byName) return t('gate.history.decided', { gate, outcome: t(`gate.outcome.${decision}`), name: byName })
  if (kind === 'judged')
    return outcome
      ? t('gate.history.judged', { gate, outcome: t(`gate.history.outcome.${outcome}`) })
      : t('gate.history.judgedBare', { gate })
  if (!byName) return t(`gate.history.${kind}Bare`, { gate })
  return t(`gate.history.${kind}`, { name: byName, gate })
}

/** Gates that were passed on paper before the project came under its template: said by a person, not evidenced here. */
const Declared = ({ inFlight, locale }: { readonly inFlight: NonNullable<ShownGate['inFlight']>; readonly locale: string }) => (
  <>
    {inFlight.gates.map(({ gate, passedOn, where }) => (
      <li key={`declared-${gate}`} className="open">
        <span>
          {t('gate.history.declared', { name: inFlight.byName, gate })}{' '}
          <span className="p-muted">
            {[
              ...(passedOn ? [t('gate.step.passedOn', { day: day(passedOn, locale) })] : []),
              ...(where ? [t('gate.step.where', { where })] : []),
            ].join('; ')}
          </span>
        </span>
        <time dateTime={inFlight.on}>{day(inFlight.on, locale)}</time>
      </li>
    ))}
  </>
)

/** What happened at this gate, newest first, and last what was declared of the time before. */
export const History = ({ view, locale }: { readonly view: ShownGate; readonly locale: string }) => {
  const { history: events, zone, inFlight } = view
  const [all, setAll] = useState(false)
  if (events.length === 0 && !inFlight) return null
  const newest = events.toSorted((a, b) => b.at.localeCompare(a.at))
  const shown = all ? newest : newest.slice(0, few)
  return (
    <section className="g-section">
      <h3>{t('gate.group.history')}</h3>
      <ol className="g-history">
        {shown.map((event, place) => (
          <li key={`${newest.length - place}`} className={tone(event)}>
            <span>{said(event, zone, locale)}</span>
            <time dateTime={event.at}>{moment(event.at, zone, locale)}</time>
          </li>
        ))}
        {inFlight ? <Declared inFlight={inFlight} locale={locale} /> : null}
      </ol>
      {newest.length > shown.length ? (
        <button type="button" className="p-link g-all" onClick={() => setAll(true)}>
          {t('gate.history.all', { count: newest.length - shown.length })}
        </button>
      ) : null}
    </section>
  )
}
