import type { ComponentReading } from '../../facts/derive.ts'
import type { Awaiting, Bypass, NoGateAhead, Rejected, StoredJudgement } from '../../gates/records.ts'
import { roundAt } from '../../governance/approval/state.ts'
import { fill, quorumOf } from '../../governance/approval/tally.ts'
import { conditionsDone } from '../../governance/owed.ts'
import type { SiteGovernance } from '../../governance/site/site-state.ts'
import type { GovernanceState } from '../../governance/state.ts'
import type { EffectiveTemplate } from '../../methodology/effective.ts'
import type { Gate } from '../../methodology/template.ts'
import { addWorkingDays, dayOf } from '../../work/calendar.ts'
import type { PersonRef } from '../../work/values.ts'
import { scopeOf } from './scope-left.ts'
import { worsenedNow } from './worsened.ts'

const holdersOf = ({ facts }: StoredJudgement, { groups }: SiteGovernance, role: string): readonly PersonRef[] => {
  const reading = facts.values[`roles[${role}].person`]
  const named = reading?.known && reading.value.is === 'person' ? [reading.value.person] : []
  return [...named, ...(groups[role] ?? []).map(({ ref }) => ref)]
}

const awaitingAt = (gate: Gate, stored: StoredJudgement, state: GovernanceState, site: SiteGovernance): Awaiting | undefined => {
  const round = roundAt(state.approvals, gate.id)
  const since = round?.asked?.at ?? round?.votes[0]?.at
  if (!round || since === undefined) return undefined
  const quorum = quorumOf(gate)
  const { missing, missingOf } = fill(
    quorum,
    round.votes.filter(({ outcome }) => outcome === 'go' || outcome === 'conditionalGo'),
  )
  const roles = [...missing, ...(missingOf?.of ?? [])]
  const voted = new Set(round.votes.map(({ by }) => by.ref))
  const people = new Set(roles.flatMap((role) => holdersOf(stored, site, role)).filter((ref) => !voted.has(ref)))
  return {
    since,
    askedBy: round.asked?.by.name ?? null,
    votes: round.votes.length,
    needed: missing.length + (missingOf?.count ?? 0),
    roles,
    people: [...people],
    due: gate.slaDays === undefined ? null : addWorkingDays(dayOf(since, stored.zone), gate.slaDays),
  }
}

const rejectedAt = (gate: string, stored: StoredJudgement, { approvals, brokenAt }: GovernanceState): Rejected | undefined => {
  if (roundAt(approvals, gate)) return undefined
  const last = approvals.decisions.findLast((decision) => decision.gate === gate)
  if (!last || last.seq <= Math.max(brokenAt, approvals.sentBack[gate] ?? 0)) return undefined
  const { outcome, at, by } = last
  if (outcome === 'go' || outcome === 'conditionalGo') return undefined
  return { outcome, on: dayOf(at, stored.zone), byName: by.name }
}

/** Every way past a gate that nobody had passed: who, when, how, and what the gate's last judgement had said. */
const bypassesAt = ({ history }: StoredJudgement, reading: ComponentReading): readonly Bypass[] =>
  (reading.governance?.crossed ?? []).map((crossing) => ({
    ...crossing,
    judged:
      history.findLast((event) => event.kind === 'judged' && event.gate === crossing.gate && event.at <= crossing.at)?.outcome ?? null,
  }))

/** What stands around a judgement: the ledger, what was read, how the project was judged before, and how it would be judged at another gate. */
interface Around {
  readonly state: GovernanceState
  readonly reading: ComponentReading
  readonly site: SiteGovernance
  readonly before?: StoredJudgement | NoGateAhead | undefined
  readonly at?: (gate: string) => StoredJudgement | NoGateAhead
}

/** A judgement with what the project's ledger says of its gate: whether its passage still holds, and whose votes it waits for. */
export const withStanding = (
  stored: StoredJudgement,
  { gates }: Pick<EffectiveTemplate, 'gates'>,
  { state, reading, site, before, at }: Around,
): StoredJudgement => {
  const { gate: id, outcome } = stored.judgement
  const gate = gates.find((one) => one.id === id)
  const awaiting = gate && awaitingAt(gate, stored, state, site)
  const passages = stored.passages.map((passage) =>
    passage.gate === id && !passage.emergency && outcome === 'notReady' && passage.template === stored.judgement.template.hash
      ? { ...passage, reopened: true as const }
      : passage,
  )
  const members = (gate?.decidedBy ?? []).flatMap((role) => {
    const refs = site.groups[role]?.map(({ ref }) => ref) ?? []
    return refs.length > 0 ? [[role, refs] as const] : []
  })
  const rejected = rejectedAt(id, stored, state)
  const {
    awaiting: _awaited,
    rejected: _rejected,
    conditionsDone: _done,
    exceptions: _exceptions,
    bypasses: _bypasses,
    scope: _scope,
    left: _left,
    ...rest
  } = stored
  const done = conditionsDone(state, reading.below)
  const worse = before && at ? worsenedNow(stored, { reading, before, at }) : undefined
  const bypasses = [...bypassesAt(stored, reading), ...(worse ? [worse] : [])]
  const scope = scopeOf(stored, reading, before)
  const exceptions = state.conditions.length + state.waivers.length + state.emergencies.length + bypasses.length + (scope.left ? 1 : 0)
  return {
    ...rest,
    passages,
    ...(done.size > 0 ? { conditionsDone: [...done].toSorted() } : {}),
    ...(bypasses.length > 0 ? { bypasses } : {}),
    ...scope,
    ...(exceptions > 0 ? { exceptions } : {}),
    ...(awaiting ? { awaiting } : {}),
    ...(rejected ? { rejected } : {}),
    ...(members.length > 0 ? { groups: Object.fromEntries(members) } : {}),
  }
}
