import { day } from '../format/index.ts'
import { Chevron, Lock, Waiting, Waived, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { ShownGate } from './state.ts'

interface BoundProps {
  readonly view: ShownGate
  readonly locale: string
  /** Opens what binds this project to its template. */
  readonly more: () => void
}

type Note = readonly [icon: typeof Warn, tone: string, words: string]

const offers = ({ beside }: ShownGate, locale: string): readonly Note[] =>
  (beside?.offered ?? []).map(({ version, when, from }) => [
    when === 'tailoring' ? Warn : Waiting,
    when === 'tailoring' ? 'warning' : 'info',
    t(`gate.offered.${when}`, { version, day: day(from, locale) }),
  ])

const deviations = ({ tailoring, beside }: ShownGate, locale: string): readonly Note[] => [
  ...(tailoring && tailoring.entries.length > 0
    ? [
        [
          Waived,
          'waived',
          t('gate.tailoring', { count: tailoring.entries.length, name: tailoring.approvedByName, day: day(tailoring.until, locale) }),
        ] as const,
      ]
    : []),
  ...(tailoring && tailoring.misfits.length > 0
    ? [[Warn, 'warning', t('gate.tailoring.misfits', { count: tailoring.misfits.length })] as const]
    : []),
  ...(beside?.proposed ? [[Waiting, 'info', t('gate.tailoring.proposed')] as const] : []),
]

const flown = ({ inFlight }: ShownGate, locale: string): readonly Note[] =>
  inFlight && inFlight.gates.length > 0
    ? [[Lock, 'neutral', t('gate.inFlight', { count: inFlight.gates.length, name: inFlight.byName, day: day(inFlight.on, locale) })]]
    : []

/** Under which template the project stands, and what was agreed or waits beside it. All the rest is a step away. */
export const Bound = ({ view, locale, more }: BoundProps) => {
  const { template, beside } = view
  const notes = [...offers(view, locale), ...deviations(view, locale), ...flown(view, locale)]
  return (
    <section className="g-bound" aria-label={t('gate.template')}>
      <button type="button" className="p-button subtle compact" onClick={more}>
        {t('gate.template.of', { template: template.name, version: template.version })}
        <span className="p-sr">: {t('gate.template')}</span>
        <Chevron />
      </button>
      <span>{t(beside?.pinned ? 'gate.template.pinned' : 'gate.template.follows')}</span>
      {notes.length === 0 ? null : (
        <ul>
          {notes.map(([Icon, tone, words]) => (
            <li key={words}>
              <Icon className={`p-icon-${tone}`} />
              {words}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
