import { factsHashOf } from '../../facts/facts-hash.ts'
import { says } from '../../gates/judge.ts'
import { isNobody } from '../../ledger/seal.ts'
import type { Gate } from '../../methodology/template.ts'
import type { BaselineSet } from '../baseline/acts.ts'
import { baselineHash } from '../baseline/baseline.ts'
import { proposedAt } from '../baseline/state.ts'
import { heldAmong, holds, type Scene } from '../scene.ts'
import type { Decision, Vote } from './acts.ts'
import { roundAt } from './state.ts'
import { decided } from './tally.ts'
import { apartFrom, gateOf } from './weigh.ts'

/** A vote counts while its voter still holds the role and none that must stay apart, and while the judgement still says what it said when they voted. */
const stands = (scene: Scene, gate: Gate, { by, role, outcome, onBehalfOf, says: said, baseline }: Vote): boolean => {
  const inRole = onBehalfOf ?? by
  const apart = apartFrom(gate, role, scene)
  return (
    said === says(scene.stored.judgement) &&
    (outcome === 'go' || outcome === 'conditionalGo' ? baseline === proposedAt(scene.state, gate.id)?.seq : true) &&
    (inRole.ref === scene.actor.ref || holds(scene, inRole.ref, role)) &&
    [by.ref, inRole.ref].every((person) => !isNobody(person) && heldAmong(scene, person, apart) === undefined)
  )
}

/** The votes of a round that still count. */
export const standingVotes = (scene: Scene, gate: string): readonly Vote[] => {
  const asked = gateOf(scene, gate)
  const votes = roundAt(scene.state.approvals, gate)?.votes ?? []
  return asked ? votes.filter((vote) => stands(scene, asked, vote)) : []
}

/** The baseline that a decision puts in force, where one was proposed and the votes that counted all named it. */
export const baselineAfter = ({ state }: Pick<Scene, 'state'>, { gate, outcome }: Decision): BaselineSet | undefined => {
  const proposal = proposedAt(state, gate)
  if (!proposal || (outcome !== 'go' && outcome !== 'conditionalGo')) return undefined
  return { kind: 'baseline.set', gate, proposal: proposal.seq, before: null, after: baselineHash(proposal.baseline) }
}

/** What the product records because of the last vote: the decision, where it is reached. `scene` holds the vote already. */
export const decisionAfter = (scene: Scene, gateId: string): Decision | undefined => {
  const gate = gateOf(scene, gateId)
  const reached = gate && decided(gate, standingVotes(scene, gateId))
  if (!gate || !reached) return undefined
  const { outcome, counted, conditions } = reached
  const { judgementHash, facts } = scene.stored
  return {
    kind: 'decision',
    gate: gateId,
    judgementHash,
    factsHash: scene.factsHash ?? factsHashOf(facts),
    template: scene.stored.judgement.template.hash,
    outcome,
    conditions: [...conditions],
    until: outcome === 'go' || outcome === 'conditionalGo' ? scene.usableUntil : null,
    votes: counted.map(({ seq }) => seq),
  }
}
