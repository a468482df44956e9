import type { DecisionOutcome, Vote } from '../../governance/approval/acts.ts'
import { standingVotes } from '../../governance/approval/follow.ts'
import { roundAt } from '../../governance/approval/state.ts'
import { fill, quorumOf } from '../../governance/approval/tally.ts'
import { totalOf } from '../../governance/baseline/baseline.ts'
import { proposedAt } from '../../governance/baseline/state.ts'
import { delegators, heldAmong, type Scene } from '../../governance/scene.ts'
import { obstaclesTo } from '../../governance/weigh.ts'
import type { NamedPerson } from '../../ledger/record.ts'
import type { Gate } from '../../methodology/template.ts'
import { addWorkingDays, dayOf } from '../../work/calendar.ts'
import type {
  ApprovalView,
  BypassView,
  DecisionView,
  EmergencyView,
  GovernanceView,
  MyVote,
  NamedRole,
  VoteView,
} from '../views/governance.ts'

const roleIn = ({ template }: Scene, id: string): NamedRole => ({ id, name: template.roles.find((role) => role.id === id)?.name ?? id })
const gateIn = ({ template }: Scene, id: string): NamedRole => ({ id, name: template.gates.find((gate) => gate.id === id)?.name ?? id })

const voteView = (scene: Scene, { at, by, role, outcome, comment, dissent, conditions, onBehalfOf }: Vote, counts: boolean): VoteView => ({
  at,
  by,
  role: roleIn(scene, role),
  outcome,
  comment,
  dissent,
  conditions,
  counts,
  ...(onBehalfOf ? { onBehalfOf } : {}),
})

/** A date and a comment that this person would still write are not held against them. */
const stillToWrite = new Set(['noComment', 'noConditions'])

const mine = (scene: Scene, gate: Gate): readonly MyVote[] => {
  const proposal = proposedAt(scene.state, gate.id)
  const own = gate.decidedBy.filter((role) => heldAmong(scene, scene.actor.ref, [role]) !== undefined)
  const delegated = delegators(scene).flatMap((onBehalfOf) =>
    gate.decidedBy.filter((role) => heldAmong(scene, onBehalfOf.ref, [role]) !== undefined).map((role) => ({ role, onBehalfOf })),
  )
  const roles: readonly { readonly role: string; readonly onBehalfOf?: NamedPerson }[] = [...own.map((role) => ({ role })), ...delegated]
  return roles.map(({ role, onBehalfOf }) => {
    const against = (outcome: DecisionOutcome) =>
      obstaclesTo(
        {
          kind: 'vote',
          gate: gate.id,
          judgementHash: scene.stored.judgementHash,
          outcome,
          role,
          ...(onBehalfOf ? { onBehalfOf: { person: onBehalfOf.ref, name: onBehalfOf.name } } : {}),
          ...(proposal ? { baseline: proposal.seq } : {}),
        },
        scene,
      ).filter((obstacle) => !stillToWrite.has(obstacle))
    return {
      role: roleIn(scene, role),
      ...(onBehalfOf ? { onBehalfOf } : {}),
      go: against('go'),
      conditionalGo: against('conditionalGo'),
      otherwise: against('hold'),
    }
  })
}

const proposed = (scene: Scene, gate: Gate): ApprovalView['baseline'] => {
  const proposal = proposedAt(scene.state, gate.id)
  if (!proposal) return null
  const { finish, currency } = proposal.baseline
  const cost = currency === null ? null : { minor: totalOf(proposal.baseline), currency }
  return { proposal: proposal.seq, by: proposal.by, finish, cost }
}

const holders = (scene: Scene, gate: Gate): ApprovalView['holders'] =>
  gate.decidedBy.map((role) => {
    const reading = scene.stored.facts.values[`roles[${role}].person`]
    const name = scene.stored.people?.[role]?.name ?? ''
    const named = reading?.known && reading.value.is === 'person' ? [{ ref: reading.value.person, name }] : []
    return { role: roleIn(scene, role), people: [...named, ...(scene.site.groups[role] ?? [])] }
  })

/** How the gate ahead is decided, as one person sees it. */
export const approvalView = (scene: Scene): ApprovalView | null => {
  const { stored, state } = scene
  const gate = scene.template.gates.find(({ id }) => id === stored.judgement.gate)
  if (!gate) return null
  const role = (id: string): NamedRole => roleIn(scene, id)
  const { all = [], atLeast } = quorumOf(gate)
  const round = roundAt(state.approvals, gate.id)
  const counting = standingVotes(scene, gate.id)
  const filled = fill(
    quorumOf(gate),
    counting.filter(({ outcome }) => outcome === 'go' || outcome === 'conditionalGo'),
  )
  const asked = round?.asked
  return {
    gate: {
      id: gate.id,
      name: gate.name,
      mode: gate.mode,
      onStop: scene.template.phases.find(({ id }) => id === gate.onStop)?.name ?? null,
    },
    judgementHash: stored.judgementHash,
    quorum: { all: all.map(role), atLeast: atLeast ? { count: atLeast.count, of: atLeast.of.map(role) } : null },
    apart: (gate.distinctFrom ?? []).map(role),
    asked: asked
      ? {
          by: asked.by,
          at: asked.at,
          note: asked.note,
          due: gate.slaDays === undefined ? null : addWorkingDays(dayOf(asked.at, stored.zone), gate.slaDays),
        }
      : null,
    votes: (round?.votes ?? []).map((vote) => voteView(scene, vote, counting.includes(vote))),
    missing: filled.missing.map(role),
    missingOf: filled.missingOf ? { count: filled.missingOf.count, of: filled.missingOf.of.map(role) } : null,
    holders: holders(scene, gate),
    baseline: proposed(scene, gate),
    mayAsk: obstaclesTo({ kind: 'approval.ask', gate: gate.id, judgementHash: stored.judgementHash }, scene),
    mayWithdraw: obstaclesTo({ kind: 'approval.withdraw', gate: gate.id }, scene),
    mine: mine(scene, gate),
  }
}

/** Everybody whom the project or the site names in a role, once each. */
export const peopleIn = ({ stored, site }: Scene): readonly NamedPerson[] => {
  const all = [...Object.values(stored.people ?? {}), ...Object.values(site.groups).flat()]
  return [...new Map(all.filter(({ name }) => name !== '').map((person) => [person.ref, person])).values()]
}

export const decisionViews = (scene: Scene): readonly DecisionView[] =>
  scene.state.approvals.decisions.map(({ seq, at, gate, outcome, counted, conditions, until, judgementHash }) => ({
    seq,
    at,
    gate: gateIn(scene, gate),
    outcome,
    votes: counted.map((vote) => voteView(scene, vote, true)),
    conditions,
    usableUntil: until,
    judgementHash,
  }))

export const emergencyViews = (scene: Scene): readonly EmergencyView[] =>
  scene.state.emergencies.map(({ seq, gate, by, at, role, reason, hours, until, item, reviewed }) => ({
    seq,
    gate: gateIn(scene, gate),
    by,
    at,
    role: roleIn(scene, role),
    reason,
    hours,
    until,
    item: item && { key: item.key, url: item.url },
    reviewed,
    mayReview: obstaclesTo({ kind: 'emergency.review', release: seq, findings: { text: '…' } }, scene),
  }))

/** In which roles this person may open the gate ahead in an emergency. */
export const releaseView = (scene: Scene): GovernanceView['mayRelease'] => {
  const { judgement, judgementHash } = scene.stored
  const { gate } = judgement
  const { roles: allowed, maxHours } = scene.template.emergency
  const roles = allowed.filter(
    (role) => obstaclesTo({ kind: 'emergency.release', gate, judgementHash, role, reason: { text: '…' }, hours: 24 }, scene).length === 0,
  )
  return roles.length === 0 ? null : { gate: gateIn(scene, gate), judgementHash, roles: roles.map((role) => roleIn(scene, role)), maxHours }
}

export const bypassViews = (scene: Scene): readonly BypassView[] =>
  (scene.stored.bypasses ?? []).map((bypass) => {
    const found = scene.state.explanations.find(
      ({ gate, moved, seq }) => gate === bypass.gate && moved === bypass.at && seq > scene.state.brokenAt,
    )
    return {
      ...bypass,
      gate: gateIn(scene, bypass.gate),
      explained: found ? { by: found.by, at: found.at, words: found.words } : null,
      mayExplain: obstaclesTo({ kind: 'bypass.explain', gate: bypass.gate, at: bypass.at, words: { text: '…' } }, scene),
    }
  })
