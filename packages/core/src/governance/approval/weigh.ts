import { passageInForce } from '../../gates/passage.ts'
import { isNobody } from '../../ledger/seal.ts'
import type { Gate } from '../../methodology/template.ts'
import { obstaclesToSet } from '../baseline/confirm.ts'
import type { Obstacle } from '../obstacle.ts'
import { delegators, heldAmong, holds, type Scene } from '../scene.ts'
import { grantersAt } from '../waiver/state.ts'
import type { ApprovalAct } from './acts.ts'
import { roundAt } from './state.ts'

type VoteAct = Extract<ApprovalAct, { kind: 'vote' }>

export const gateOf = ({ template }: Pick<Scene, 'template'>, id: string): Gate | undefined => template.gates.find((gate) => gate.id === id)

/** What stands against any decision at a gate now. */
export const undecidable = (gate: Gate | undefined, scene: Scene): readonly Obstacle[] => {
  if (!gate || scene.behind || scene.stored.judgement.gate !== gate.id) return ['notAhead']
  if (gate.mode === 'informational' || gate.mode === 'external') return [gate.mode]
  return passageInForce(scene.stored.passages, gate.id, scene.today) ? ['alreadyPassed'] : []
}

const readiness = ({ stored }: Scene): readonly Obstacle[] => {
  const { outcome } = stored.judgement
  return outcome === 'notReady' ? ['notReady'] : outcome === 'unknown' ? ['couldNotCheck'] : []
}

/** A must that failed although it only warns leaves a go with conditions and no other. */
const warned = ({ stored, template }: Scene): boolean =>
  stored.judgement.rules.some(
    ({ id, value, severity, waived }) =>
      value === 'fail' && severity === 'warn' && !waived && template.criteria.find((criterion) => criterion.id === id)?.demand === 'must',
  )

const conditionsOf = ({ outcome, conditions = [] }: VoteAct, scene: Scene): readonly Obstacle[] => {
  if (outcome === 'go') return conditions.length === 0 && !warned(scene) ? [] : ['onlyConditional']
  if (outcome !== 'conditionalGo') return []
  if (conditions.length === 0) return ['noConditions']
  return conditions.some(({ due }) => due < scene.today) ? ['conditionInThePast'] : []
}

/** Whose duties must stay apart from deciding here: the roles that the gate names, and those that the voter's role excludes. */
export const apartFrom = (gate: Gate, role: string, { template }: Pick<Scene, 'template'>): readonly string[] => [
  ...(gate.distinctFrom ?? []),
  ...(template.roles.find(({ id }) => id === role)?.distinctFrom ?? []),
]

const separated = (gate: Gate, { role, onBehalfOf }: VoteAct, scene: Scene): readonly Obstacle[] => {
  const asked = roundAt(scene.state.approvals, gate.id)?.asked?.by.ref
  const people = [scene.actor.ref, ...(onBehalfOf ? [onBehalfOf.person] : [])]
  const mayBe = (person: string): boolean => people.includes(person) || isNobody(person)
  return [
    ...(asked !== undefined && mayBe(asked) ? (['requester'] as const) : []),
    ...(people.some((person) => heldAmong(scene, person, apartFrom(gate, role, scene)) !== undefined) ? (['separation'] as const) : []),
    ...(grantersAt(scene.state.waivers, gate.id, scene.today).some(mayBe) ? (['grantedWaiver'] as const) : []),
  ]
}

/** Whoever has voted themselves needs nobody who votes for them. */
const hasVoted = (scene: Scene, gate: string, person: string): boolean =>
  roundAt(scene.state.approvals, gate)?.votes.some(({ by, onBehalfOf }) => by.ref === person && !onBehalfOf) === true

const roleOf = (gate: Gate, { role, onBehalfOf }: VoteAct, scene: Scene): readonly Obstacle[] => {
  if (!gate.decidedBy.includes(role)) return ['notYourRole']
  if (onBehalfOf) {
    if (!delegators(scene).some(({ ref }) => ref === onBehalfOf.person) || hasVoted(scene, gate.id, onBehalfOf.person))
      return ['notDelegated']
    return holds(scene, onBehalfOf.person, role) ? [] : ['notYourRole']
  }
  if (holds(scene, scene.actor.ref, role)) return []
  return heldAmong(scene, scene.actor.ref, [role]) === undefined ? ['notYourRole'] : ['selfAppointed']
}

const obstaclesToVote = (gate: Gate, act: VoteAct, scene: Scene): readonly Obstacle[] => {
  const isGo = act.outcome === 'go' || act.outcome === 'conditionalGo'
  const round = roundAt(scene.state.approvals, gate.id)
  return [
    ...(gate.mode === 'approval' && !round?.asked ? (['notAsked'] as const) : []),
    ...(isGo ? [...readiness(scene), ...obstaclesToSet(gate, act, scene)] : []),
    ...roleOf(gate, act, scene),
    ...separated(gate, act, scene),
    ...(isGo ? conditionsOf(act, scene) : act.comment?.text ? [] : (['noComment'] as const)),
  ]
}

/** Whether this person may ask for the decision: the project's manager, somebody of the template's roles on it, or the PMO. */
const mayAsk = (scene: Scene): boolean =>
  scene.isPmo ||
  heldAmong(
    scene,
    scene.actor.ref,
    scene.template.roles.map(({ id }) => id),
  ) !== undefined

/** Everything that stands against an act on the approval of a gate, all at once. */
export const obstaclesToApproval = (act: ApprovalAct, scene: Scene): readonly Obstacle[] => {
  const gate = gateOf(scene, act.gate)
  const general = undecidable(gate, scene)
  if (!gate || general.length > 0) return general
  const asked = roundAt(scene.state.approvals, act.gate)?.asked
  switch (act.kind) {
    case 'approval.ask':
      return [...readiness(scene), ...(mayAsk(scene) ? [] : (['notYourRole'] as const)), ...(asked ? (['asked'] as const) : [])]
    case 'approval.withdraw':
      if (!asked) return ['notAsked']
      return asked.by.ref === scene.actor.ref || scene.isPmo ? [] : ['notYourRole']
    case 'vote':
      return obstaclesToVote(gate, act, scene)
  }
}
