import type { GateEvent } from '@plumbline/core'
import { useState } from 'react'
import { moment } from '../format/index.ts'
import { t } from '../words/words.ts'

const few = 4

const tone = ({ kind, outcome }: GateEvent): string =>
  kind === 'passed' || outcome === 'ready' ? 'good' : kind === 'refused' || outcome === 'notReady' ? 'bad' : 'open'

const said = ({ kind, outcome, byName, gate }: GateEvent): string => {
  if (kind === 'judged')
    return outcome
      ? t('gate.history.judged', { gate, outcome: t(`gate.history.outcome.${outcome}`) })
      : t('gate.history.judgedBare', { gate })
  if (!byName) return t(`gate.history.${kind}Bare`, { gate })
  return t(`gate.history.${kind}`, { name: byName, gate })
}

/** What happened at this gate, newest first. */
export const History = ({
  events,
  zone,
  locale,
}: {
  readonly events: readonly GateEvent[]
  readonly zone: string
  readonly locale: string
}) => {
  const [all, setAll] = useState(false)
  if (events.length === 0) return null
  const newest = events.toSorted((a, b) => b.at.localeCompare(a.at))
  const shown = all ? newest : newest.slice(0, few)
  return (
    <section className="g-section">
      <h3>{t('gate.group.history')}</h3>
      <ol className="g-history">
        {shown.map((event) => (
          <li key={`${event.at}-${event.kind}`} className={tone(event)}>
            <span>{said(event)}</span>
            <time dateTime={event.at}>{moment(event.at, zone, locale)}</time>
          </li>
        ))}
      </ol>
      {newest.length > shown.length ? (
        <button type="button" className="p-link g-all" onClick={() => setAll(true)}>
          {t('gate.history.all', { count: newest.length - shown.length })}
        </button>
      ) : null}
    </section>
  )
}
