import type { ComponentSummary } from '@plumbline/core'
import { useId, useMemo, useState } from 'react'
import { day } from '../format/index.ts'
import { t } from '../words/words.ts'
import { decisionsWaiting, type WaitingDecision } from './decisions.ts'
import { OutcomeMark } from './marks.tsx'
import { outcomeOf } from './model.ts'

const shownAtFirst = 4

const dueWords = ({ days, gate }: WaitingDecision, locale: string): string =>
  days < 0 ? t('portfolio.decision.overdue', { days: -days }) : t('portfolio.decision.due', { on: day(gate.dueOn ?? '', locale), days })

const detailOf = ({ component }: WaitingDecision): string => {
  const { holding, unknown } = component
  const parts = [
    ...(holding > 0 ? [t('portfolio.holding', { count: holding })] : []),
    ...(unknown > 0 ? [t('portfolio.unknownCount', { count: unknown })] : []),
  ]
  return parts.length === 0 ? t('portfolio.decision.nothingHolds') : parts.join(' · ')
}

const Waiting = ({
  decision,
  locale,
  open,
}: {
  readonly decision: WaitingDecision
  readonly locale: string
  readonly open: (url: string) => void
}) => {
  const { component, gate } = decision
  return (
    <li className="pf-decision">
      <OutcomeMark outcome={outcomeOf(component)} />
      <div>
        <p className="pf-decision-title">
          {t(`portfolio.decision.${decision.is}`, { project: component.title, gate: `${gate.id} ${gate.name}` })}
        </p>
        <p className="pf-detail">
          <span className={decision.days < 0 ? 'pf-negative' : undefined}>{dueWords(decision, locale)}</span>
          {` · ${detailOf(decision)}`}
        </p>
        <p className="pf-detail">
          {component.sponsor === null ? t('portfolio.decision.noSponsor') : t('portfolio.decision.sponsor', { sponsor: component.sponsor })}
        </p>
      </div>
      <button type="button" className="p-button compact" onClick={() => open(component.url)}>
        {t(`portfolio.decision.${decision.is}.button`)}
        <span className="p-sr">{`: ${component.title}`}</span>
      </button>
    </li>
  )
}

/** What waits for somebody's decision: gates whose review is overdue or near, with who decides and what stands in the way. */
export const Decisions = ({
  components,
  today,
  locale,
  open,
}: {
  readonly components: readonly ComponentSummary[]
  readonly today: string
  readonly locale: string
  readonly open: (url: string) => void
}) => {
  const heading = useId()
  const [all, setAll] = useState(false)
  const waiting = useMemo(() => decisionsWaiting(components, today), [components, today])
  return (
    <section className="p-card pf-decisions" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{t('portfolio.decisions')}</h2>
        {waiting.length > shownAtFirst ? (
          <button type="button" className="p-link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('portfolio.decisions.fewer') : t('portfolio.decisions.all', { count: waiting.length })}
          </button>
        ) : null}
      </header>
      {waiting.length === 0 ? (
        <p className="pf-note">{t('portfolio.decisions.none')}</p>
      ) : (
        <ul className={all ? 'pf-decision-list all' : 'pf-decision-list'}>
          {waiting.slice(0, all ? 200 : shownAtFirst).map((decision) => (
            <Waiting key={decision.component.ref} decision={decision} locale={locale} open={open} />
          ))}
        </ul>
      )}
    </section>
  )
}
