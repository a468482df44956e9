import type { DecisionView, GovernanceView } from '@plumbline/core'
import { moment } from '../format/index.ts'
import { t } from '../words/words.ts'
import { Outcome } from './Outcome.tsx'
import { nameOf, Said } from './Voters.tsx'

interface Shown {
  readonly zone: string
  readonly locale: string
}

const Decided = ({ decision, lost, zone, locale }: { readonly decision: DecisionView; readonly lost: boolean } & Shown) => (
  <li>
    <div className="a-row">
      <span>
        <b>{decision.gate.id}</b> {decision.gate.name}
      </span>
      <Outcome outcome={decision.outcome} />
      <time className="p-faint p-small" dateTime={decision.at}>
        {moment(decision.at, zone, locale)}
      </time>
    </div>
    {lost ? <p className="p-muted p-small">{t('approval.lost')}</p> : null}
    <ul>
      {decision.votes.map((vote) => (
        <li key={vote.by.ref + vote.at}>
          <p className="p-muted">
            {t(vote.onBehalfOf ? 'approval.votedFor' : 'approval.voted', {
              name: nameOf(vote.by),
              role: vote.role.name,
              outcome: t(`approval.outcome.${vote.outcome}`),
              ...(vote.onBehalfOf ? { other: nameOf(vote.onBehalfOf) } : {}),
            })}
          </p>
          <Said vote={vote} locale={locale} />
        </li>
      ))}
    </ul>
  </li>
)

/** The record up to which nothing relieves anybody any more. */
const brokenAt = ({ problems, anchoring }: GovernanceView['ledger']): number =>
  anchoring.is === 'contradicted'
    ? Number.POSITIVE_INFINITY
    : Math.max(0, ...problems.filter(({ problem }) => problem !== 'texts').map(({ seq }) => seq))

/** What was decided on this project, the last first, with who voted, why and on which conditions. */
export const Past = ({
  decisions,
  ledger,
  ...shown
}: { readonly decisions: readonly DecisionView[]; readonly ledger: GovernanceView['ledger'] } & Shown) =>
  decisions.length === 0 ? null : (
    <details className="a-past" open={decisions.length <= 2}>
      <summary>
        <h4>
          {t('approval.decisions')} <span className="g-count">{decisions.length}</span>
        </h4>
      </summary>
      <ol>
        {decisions.toReversed().map((decision) => (
          <Decided key={decision.seq} decision={decision} lost={decision.seq <= brokenAt(ledger)} {...shown} />
        ))}
      </ol>
    </details>
  )
