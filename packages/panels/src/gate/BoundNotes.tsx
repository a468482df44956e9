import { day } from '../format/index.ts'
import { Lock, Refresh, Waiting, Waived, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { BoundProps } from './Bound.tsx'
import type { ShownGate } from './state.ts'

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

const disbelieved = ({ disbelieved: records = [] }: ShownGate): readonly Note[] =>
  records.map((record) => [Warn, 'warning', t(`gate.disbelieved.${record}`)])

/** What was published since the judgement; judging again brings it. */
const Newer = ({ view, judge }: Pick<BoundProps, 'view' | 'judge'>) =>
  view.countsNow ? (
    <li>
      <Warn className="p-icon-warning" />
      <span>
        {t(view.countsNow.perhaps ? 'gate.countsNow.perhaps' : 'gate.countsNow', {
          version: view.template.version,
          now: view.countsNow.version,
        })}{' '}
        <button type="button" className="p-button subtle compact" onClick={judge}>
          <Refresh />
          {t('gate.judgeAgain')}
        </button>
      </span>
    </li>
  ) : null

/** What was agreed or waits beside the template of a project. */
export const BoundNotes = ({ view, locale, judge }: BoundProps) => {
  const notes = [...disbelieved(view), ...offers(view, locale), ...deviations(view, locale), ...flown(view, locale)]
  if (notes.length === 0 && !view.countsNow) return null
  return (
    <ul>
      <Newer view={view} judge={judge} />
      {notes.map(([Icon, tone, words]) => (
        <li key={words}>
          <Icon className={`p-icon-${tone}`} />
          {words}
        </li>
      ))}
    </ul>
  )
}
