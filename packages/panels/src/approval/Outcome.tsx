import type { VoteView } from '@plumbline/core'
import { Met, Open, Refresh, Waiting } from '../look/icons.tsx'
import { t } from '../words/words.ts'

export type DecisionOutcome = VoteView['outcome']
export const outcomes = ['go', 'conditionalGo', 'hold', 'recycle', 'stop'] as const satisfies readonly DecisionOutcome[]

const looks = {
  go: { tone: 'success', Icon: Met },
  conditionalGo: { tone: 'success', Icon: Met },
  hold: { tone: 'warning', Icon: Waiting },
  recycle: { tone: 'warning', Icon: Refresh },
  stop: { tone: 'danger', Icon: Open },
} as const

/** What somebody decided, by shape and word. */
export const Outcome = ({ outcome }: { readonly outcome: DecisionOutcome }) => {
  const { tone, Icon } = looks[outcome]
  return (
    <span className={`p-lozenge ${tone}`}>
      <Icon />
      {t(`approval.outcome.${outcome}`)}
    </span>
  )
}
