import type { GatePassage } from '../../gates/records.ts'
import { dayOf } from '../../work/calendar.ts'
import type { TimeZone } from '../../work/values.ts'
import type { GovernanceState } from '../state.ts'
import type { DecisionMade } from './state.ts'

const passageOf = (
  { gate, by, at, judgementHash, factsHash, template, until, outcome }: DecisionMade,
  zone: TimeZone,
): GatePassage | undefined =>
  until === null || (outcome !== 'go' && outcome !== 'conditionalGo')
    ? undefined
    : {
        gate,
        by: by.ref,
        byName: by.name,
        on: dayOf(at, zone),
        at,
        judgementHash,
        factsHash,
        template,
        until,
        ...(outcome === 'conditionalGo' ? { conditional: true as const } : {}),
      }

/** The gates that a project has passed: by the last decision on each, as far as no lost record might have taken it back. */
export const passagesIn = ({ approvals, brokenAt }: GovernanceState, zone: TimeZone): readonly GatePassage[] => {
  const last = new Map(approvals.decisions.map((decision) => [decision.gate, decision]))
  return [...last.values()].flatMap((decision) =>
    decision.seq > Math.max(brokenAt, approvals.sentBack[decision.gate] ?? 0) ? (passageOf(decision, zone) ?? []) : [],
  )
}
