import type { NoGateAhead, StoredJudgement } from '../gates/records.ts'
import { passagesIn } from '../governance/approval/passages.ts'
import { auditDebt } from '../governance/audit/state.ts'
import { conditionsDone } from '../governance/owed.ts'
import type { GovernanceState } from '../governance/state.ts'
import { waiverDebt } from '../governance/waiver/state.ts'
import { anchorFor, ensureUnmoved } from '../ledger/keep.ts'
import type { Ports } from '../ports.ts'
import { dayOf } from '../work/calendar.ts'
import type { WorkItem } from '../work/items.ts'
import type { IsoDate } from '../work/values.ts'
import { watchedBy } from './asks.ts'
import { withSentBack } from './governance/sent-back.ts'
import type { Judged } from './judge-component.ts'
import { keepJudgement } from './keep.ts'
import { keepSummaries } from './lines/keep-summaries.ts'
import { summarise } from './summarise.ts'
import { keepWeek } from './trends.ts'
import type { ComponentSummary } from './views.ts'

/** The audits of a project for its line in the portfolio: counts, the next day, and people by reference. */
const auditsTold = (state: GovernanceState, below: readonly WorkItem[], today: IsoDate): ComponentSummary['audits'] => {
  if (state.audits.length === 0) return undefined
  const { running, open, overdue } = auditDebt(state, today, conditionsDone(state, below))
  return {
    running: running.length,
    closed: state.audits.filter((audit) => !running.includes(audit) && audit.closed).length,
    open: open.length,
    overdue: overdue.length,
    next: running.map(({ on }) => on).toSorted()[0] ?? null,
    auditors: [...new Set(running.map(({ auditor }) => auditor.ref))],
    owners: [...new Set(open.flatMap(({ actions }) => actions.map(({ owner }) => owner.ref)))],
  }
}

/** Exceptions of a project that are in force or past their last day, and releases that nobody reviewed, for its line in the portfolio. */
const owedOf = ({
  governance: { state },
  reading: { readAt, zone, below },
}: Judged): Pick<ComponentSummary, 'waivers' | 'emergencies' | 'audits'> => {
  const today = dayOf(readAt, zone)
  const { active, expired } = waiverDebt(state, today)
  const audits = auditsTold(state, below, today)
  const waivers = [...expired, ...active].map(({ rule, to }) => ({ rule, to }))
  const emergencies = state.emergencies.filter(({ reviewed }) => !reviewed).length
  return { ...(waivers.length > 0 ? { waivers } : {}), ...(emergencies > 0 ? { emergencies } : {}), ...(audits ? { audits } : {}) }
}

/** Keeps what was judged with the product's own identity, and the component's line in the portfolio. */
export const keepJudged = async (ports: Ports, judged: Judged, when: 'whenChanged' | 'now'): Promise<StoredJudgement | NoGateAhead> => {
  const { marks, tier, configured } = judged
  const { template } = configured
  const governance = await withSentBack(ports, template.gates, judged.outcome, judged.governance)
  const record = anchorFor(governance.ledger, marks.record)
  const standing = 'none' in judged.outcome ? judged.passages : judged.outcome.passages
  const counting = passagesIn(governance.state, configured.settings.zone)
  const passages = standing.filter(({ gate }) => counting.some((passage) => passage.gate === gate))
  const outcome = 'none' in judged.outcome ? judged.outcome : { ...judged.outcome, passages }
  const kept = await keepJudgement(ports, outcome, {
    template,
    tier,
    marks,
    record,
    passages,
    inFlight: judged.binding.inFlight,
    when,
    before: judged.stored,
    unmoved: () => ensureUnmoved(ports, governance.ledger),
  })
  const line = { ...summarise(template, { ...judged, outcome: kept }), ...owedOf(judged) }
  if (ports.lines) ports.lines.set(line.ref, line)
  else await keepSummaries(ports, [line])
  await keepWeek(ports, judged, watchedBy(template))
  return kept
}
