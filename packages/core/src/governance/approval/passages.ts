import type { GatePassage } from '../../gates/records.ts'
import { dayOf } from '../../work/calendar.ts'
import type { TimeZone } from '../../work/values.ts'
import type { EmergencyRelease } from '../emergency/state.ts'
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

const releasedAs = ({ gate, by, at, judgementHash, factsHash, template, until }: EmergencyRelease, zone: TimeZone): GatePassage => ({
  gate,
  by: by.ref,
  byName: by.name,
  on: dayOf(at, zone),
  at,
  judgementHash,
  factsHash,
  template,
  until,
  emergency: true,
})

/** The gates that a project has passed: by the last decision or emergency release on each, as far as no lost record might have taken it back. */
export const passagesIn = ({ approvals, emergencies, brokenAt }: GovernanceState, zone: TimeZone): readonly GatePassage[] => {
  const opened = [
    ...approvals.decisions.map((decision) => ({ seq: decision.seq, gate: decision.gate, passage: passageOf(decision, zone) })),
    ...emergencies.map((release) => ({ seq: release.seq, gate: release.gate, passage: releasedAs(release, zone) })),
  ].toSorted((a, b) => a.seq - b.seq)
  const last = new Map(opened.map((one) => [one.gate, one]))
  return [...last.values()].flatMap(({ seq, gate, passage }) =>
    passage && seq > Math.max(brokenAt, approvals.sentBack[gate] ?? 0) ? [passage] : [],
  )
}

/** The last decision that let the project pass a gate, as far as no lost record might have taken it back. */
export const lastPassed = ({ approvals, brokenAt }: GovernanceState): DecisionMade | undefined =>
  approvals.decisions.findLast(({ until, seq }) => until !== null && seq > brokenAt)
