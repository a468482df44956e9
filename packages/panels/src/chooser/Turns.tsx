import type { Recommendation } from '@plumbline/core/chooser'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { answerWords, templateName, tierName } from './say.ts'

interface TurnsProps {
  readonly recommendation: Recommendation
  readonly currency: string
  readonly locale: string
}

const shown = 4

/** Single answers that would lead elsewhere; to another template first. */
export const Turns = ({ recommendation: { turns, template }, currency, locale }: TurnsProps) => {
  const ordered = [...turns.filter((turn) => turn.template !== template), ...turns.filter((turn) => turn.template === template)]
  const line = (turn: (typeof turns)[number]) => {
    const answer = answerWords(turn, currency, locale)
    return (
      <li key={`${turn.question} ${turn.answer}`}>
        {turn.template === template
          ? t('chooser.turn.tier', { answer, tier: t('chooser.tierNamed', { tier: tierName(turn.tier) }) })
          : t('chooser.turn.template', { answer, template: templateName(turn.template) })}
      </li>
    )
  }
  const more = ordered.slice(shown)
  return (
    <section>
      <h3>{t('chooser.turns')}</h3>
      {ordered.length === 0 ? <p className="p-muted">{t('chooser.turns.none')}</p> : null}
      <ul className="ch-list">{ordered.slice(0, shown).map(line)}</ul>
      {more.length > 0 ? (
        <details>
          <summary className="ch-summary">
            <Chevron className="p-chevron" />
            {t('chooser.turns.more', { count: more.length })}
          </summary>
          <ul className="ch-list">{more.map(line)}</ul>
        </details>
      ) : null}
    </section>
  )
}
