import type { JudgedGate } from '@plumbline/core'
import { percent } from '../format/index.ts'
import { t } from '../words/words.ts'
import { type Standing, standingOf } from './groups.ts'
import { looks } from './standing.tsx'

const order = ['met', 'waived', 'waiting', 'warns', 'unknown', 'fails'] as const satisfies readonly Standing[]

const scoreWords = ({ shouldScore }: JudgedGate, locale: string): string | undefined => {
  if (!shouldScore) return undefined
  const { min, max, limit } = shouldScore
  const values = { min: percent(min, locale), max: percent(max, locale), limit: percent(limit, locale) }
  return t(min === max ? 'gate.score' : 'gate.scoreRange', values)
}

/** How many criteria stand how: a segment for each, and the same in words. */
export const Tally = ({ judged, locale }: { readonly judged: JudgedGate; readonly locale: string }) => {
  const standings = judged.criteria.map(standingOf)
  const count = (standing: Standing): number => standings.filter((one) => one === standing).length
  const score = scoreWords(judged, locale)
  return (
    <section className="g-tally" aria-label={t('gate.tally')}>
      <div className="g-segments p-bar" aria-hidden="true">
        {order.flatMap((standing) =>
          Array.from({ length: count(standing) }, (_, index) => <i key={`${standing}-${index}`} className={standing} />),
        )}
      </div>
      <ul>
        {[...order, 'notApplicable' as const]
          .filter((standing) => count(standing) > 0)
          .map((standing) => {
            const { Icon, tone } = looks[standing]
            return (
              <li key={standing}>
                <Icon className={`p-icon-${tone}`} />
                {t(`gate.tally.${standing}`, { count: count(standing) })}
              </li>
            )
          })}
      </ul>
      {score ? <p>{score}</p> : null}
    </section>
  )
}
