import type { NoGateAhead, StoredJudgement } from '../gates/records.ts'
import { passagesIn } from '../governance/approval/passages.ts'
import { waiverDebt } from '../governance/waiver/state.ts'
import { anchorFor, ensureUnmoved } from '../ledger/keep.ts'
import type { Ports } from '../ports.ts'
import { dayOf } from '../work/calendar.ts'
import { watchedBy } from './asks.ts'
import { withSentBack } from './governance/sent-back.ts'
import type { Judged } from './judge-component.ts'
import { keepJudgement, keepSummary } from './keep.ts'
import { summarise } from './summarise.ts'
import { keepWeek } from './trends.ts'
import type { ComponentSummary } from './views.ts'

/** Exceptions of a project that are in force or past their last day, and releases that nobody reviewed, for its line in the portfolio. */
const owedOf = ({ governance: { state }, reading: { readAt, zone } }: Judged): Pick<ComponentSummary, 'waivers' | 'emergencies'> => {
  const { active, expired } = waiverDebt(state, dayOf(readAt, zone))
  const waivers = [...expired, ...active].map(({ rule, to }) => ({ rule, to }))
  const emergencies = state.emergencies.filter(({ reviewed }) => !reviewed).length
  return { ...(waivers.length > 0 ? { waivers } : {}), ...(emergencies > 0 ? { emergencies } : {}) }
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
    unmoved: () => ensureUnmoved(ports, governance.ledger),
  })
  await keepSummary(ports, { ...summarise(template, { ...judged, outcome: kept }), ...owedOf(judged) })
  await keepWeek(ports, judged, watchedBy(template))
  return kept
}
