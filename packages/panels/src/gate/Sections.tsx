import type { CriterionView, JudgedGate } from '@plumbline/core'
import type { ReactNode } from 'react'
import { percent } from '../format/index.ts'
import { Chevron } from '../look/icons.tsx'
import { type MessageId, t } from '../words/words.ts'
import { type CriterionContext, OpenCriterion, SettledCriterion } from './Criterion.tsx'
import type { Groups } from './groups.ts'
import { StandingIcon } from './standing.tsx'

/** Lists longer than this open only when asked for. */
const shortList = 5

const Count = ({ count }: { readonly count: number }) => <span className="g-count">{count}</span>

const OpenSection = ({
  title,
  count,
  hint,
  children,
}: {
  readonly title: MessageId
  readonly count: number
  readonly hint?: string
  readonly children: ReactNode
}) =>
  count === 0 ? null : (
    <section className="g-section">
      <h3>
        {t(title)} <Count count={count} />
        {hint ? <span className="g-hint">{hint}</span> : null}
      </h3>
      <ul>{children}</ul>
    </section>
  )

/** The should-score as one more thing that holds the gate. */
const Score = ({ judged, locale }: { readonly judged: JudgedGate; readonly locale: string }) => {
  const { shouldScore } = judged
  if (!shouldScore) return null
  const { min, max, limit } = shouldScore
  const missed = max < limit
  const values = { min: percent(min, locale), max: percent(max, locale), limit: percent(limit, locale) }
  return (
    <li className="g-criterion">
      <StandingIcon standing={missed ? 'fails' : 'unknown'} />
      <div>
        <h4>{t('gate.scoreHolds')}</h4>
        <p className="g-facts">{t(missed ? 'gate.scoreMissed' : 'gate.scoreUnknown', values)}</p>
      </div>
    </li>
  )
}

const SettledSection = ({
  title,
  criteria,
  ...context
}: { readonly title: MessageId; readonly criteria: readonly CriterionView[] } & CriterionContext) =>
  criteria.length === 0 ? null : (
    <details className="g-section" open={criteria.length <= shortList && title === 'gate.group.met'}>
      <summary>
        <Chevron className="p-chevron" />
        <h3>
          {t(title)} <Count count={criteria.length} />
        </h3>
      </summary>
      <ul>
        {criteria.map((criterion) => (
          <SettledCriterion key={criterion.id} criterion={criterion} {...context} />
        ))}
      </ul>
    </details>
  )

/** Criteria by what they ask of people: first what holds the gate, last what needs nothing. */
export const Sections = ({ judged, groups, ...context }: { readonly judged: JudgedGate; readonly groups: Groups } & CriterionContext) => {
  const open = (criteria: readonly CriterionView[]) =>
    criteria.map((criterion) => <OpenCriterion key={criterion.id} criterion={criterion} {...context} />)
  return (
    <>
      <OpenSection title="gate.group.holding" count={groups.holding.length + Number(groups.scoreHolds)}>
        {open(groups.holding)}
        {groups.scoreHolds ? <Score judged={judged} locale={context.host.locale} /> : null}
      </OpenSection>
      <OpenSection title="gate.group.worthFixing" count={groups.worthFixing.length} hint={t('gate.worthFixingHint')}>
        {open(groups.worthFixing)}
      </OpenSection>
      <OpenSection title="gate.group.waiting" count={groups.waiting.length}>
        {open(groups.waiting)}
      </OpenSection>
      <SettledSection title="gate.group.met" criteria={groups.met} {...context} />
      <SettledSection title="gate.group.notApplicable" criteria={groups.notApplicable} {...context} />
    </>
  )
}
