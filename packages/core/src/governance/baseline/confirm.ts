import type { Gate } from '../../methodology/template.ts'
import type { ApprovalAct } from '../approval/acts.ts'
import type { Obstacle } from '../obstacle.ts'
import type { Scene } from '../scene.ts'
import { proposedAt } from './state.ts'

/** A go decides on the baseline that is proposed for its gate as well, and names it, so that nobody sets what they did not see; whoever asks does not set it alone. */
export const obstaclesToSet = (gate: Gate, vote: Extract<ApprovalAct, { kind: 'vote' }>, scene: Scene): readonly Obstacle[] => {
  const proposal = proposedAt(scene.state, gate.id)
  const own = proposal?.by.ref === scene.actor.ref || proposal?.by.ref === vote.onBehalfOf?.person
  return [
    ...(vote.baseline === proposal?.seq ? [] : (['baselineNotSeen'] as const)),
    ...(proposal && own && gate.mode === 'approval' ? (['ownBaseline'] as const) : []),
  ]
}
