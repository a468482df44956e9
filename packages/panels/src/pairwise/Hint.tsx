import type { ScoringView } from '@plumbline/core'
import { Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { written } from './compare.ts'

export type Together = NonNullable<ScoringView['pairwise']>

export const two = (value: number, locale: string): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)

/** The one answer that fits the others least, what they imply, and what the ratio would be then. */
export const Hint = ({
  hint,
  ratio,
  nameOf,
  locale,
  mayChange,
  onUse,
}: {
  readonly hint: NonNullable<Together['priorities']['hint']>
  readonly ratio: number
  readonly nameOf: (id: string) => string
  readonly locale: string
  readonly mayChange: boolean
  readonly onUse: () => void
}) => {
  const turned = hint.times < 1
  const [first, second] = turned ? [hint.second, hint.first] : [hint.first, hint.second]
  const say = (times: number) => written(turned ? 1 / times : times)
  return (
    <div className="p-banner warning pw-hint" role="note">
      <Warn className="p-icon-warning" />
      <div>
        <p className="p-problem-title">{t('pairwise.hint')}</p>
        <p>
          {t('pairwise.hint.text', {
            first: nameOf(first),
            second: nameOf(second),
            times: say(hint.times),
            implied: two(turned ? 1 / hint.implied : hint.implied, locale),
            suggested: say(hint.suggested),
            ratio: two(ratio, locale),
            then: two(hint.ratioThen, locale),
          })}
        </p>
        {mayChange ? (
          <button type="button" className="p-button compact" onClick={onUse}>
            {t('pairwise.hint.use', { suggested: say(hint.suggested) })}
          </button>
        ) : null}
      </div>
    </div>
  )
}

/** The pairs on which several people are furthest apart. */
export const Disputed = ({
  result,
  nameOf,
  locale,
}: {
  readonly result: Together
  readonly nameOf: (id: string) => string
  readonly locale: string
}) =>
  result.dispersion.length === 0 ? null : (
    <div>
      <h4>{t('pairwise.disputed')}</h4>
      <ul>
        {result.dispersion.slice(0, 4).map(({ first, second, factor, assessors }) => (
          <li key={`${first} ${second}`} className="p-small">
            {t('pairwise.disputed.pair', { first: nameOf(first), second: nameOf(second), factor: two(factor, locale), count: assessors })}
          </li>
        ))}
      </ul>
    </div>
  )
