import type { AgreedBaseline } from '@plumbline/core'
import { moment } from '../format/index.ts'
import { t } from '../words/words.ts'
import { differences } from './difference.ts'
import { nameOf } from './names.ts'

export const whyWords = ({ why, by }: AgreedBaseline): string =>
  why.is === 'gate'
    ? t('plan.now.gate', { gate: `${why.gate.id} ${why.gate.name}`, name: nameOf(by) })
    : t('plan.now.change', { title: why.title, name: nameOf(by) })

export const Differences = ({ said }: { readonly said: readonly string[] }) => (
  <ul className="b-differs">
    {said.map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
)

/** Every baseline that was in force: since when, by whom, why, and what it changed. */
export const History = ({
  history,
  zone,
  locale,
}: {
  readonly history: readonly AgreedBaseline[]
  readonly zone: string
  readonly locale: string
}) => (
  <section className="b-section">
    <h3>{t('plan.history')}</h3>
    <ol className="b-list">
      {history.map((one, index) => {
        const previous = history[index + 1]
        const said = previous ? differences(previous.baseline, one.baseline, locale) : [t('plan.history.first')]
        return (
          <li key={one.seq}>
            <div className="b-line">
              <b>{moment(one.at, zone, locale)}</b>
              <span>{whyWords(one)}</span>
              {one.counts ? null : <span className="p-lozenge danger">{t('plan.history.absent')}</span>}
            </div>
            <Differences said={said.length > 0 ? said : [t('plan.history.same')]} />
            <span className="b-hash">
              {t('plan.history.hash', { before: one.before?.slice(0, 8) ?? '–', after: one.hash.slice(0, 8) })}
            </span>
          </li>
        )
      })}
    </ol>
  </section>
)
