import type { Act } from './acts.ts'
import { obstaclesToApproval } from './approval/weigh.ts'
import { obstaclesToAudit } from './audit/weigh.ts'
import { obstaclesToBaseline } from './baseline/weigh.ts'
import { obstaclesToExplain } from './bypass/weigh.ts'
import { obstaclesToChange } from './changes/weigh.ts'
import { obstaclesToCondition } from './conditions/weigh.ts'
import { obstaclesToEmergency } from './emergency/weigh.ts'
import type { Obstacle } from './obstacle.ts'
import type { Scene } from './scene.ts'
import { obstaclesOnSite } from './site/weigh.ts'
import { obstaclesToWaiver } from './waiver/weigh.ts'

/** Everything that stands against an act at this moment, all at once; nothing stands against what may be done. */
export const obstaclesTo = (act: Act, scene: Scene): readonly Obstacle[] => {
  switch (act.kind) {
    case 'approval.ask':
    case 'approval.withdraw':
    case 'vote':
      return obstaclesToApproval(act, scene)
    case 'audit.plan':
    case 'audit.assign':
    case 'audit.cancel':
    case 'audit.answer':
    case 'audit.find':
    case 'audit.correct':
    case 'audit.verify':
    case 'audit.close':
      return obstaclesToAudit(act, scene)
    case 'baseline.propose':
    case 'baseline.withdraw':
      return obstaclesToBaseline(act, scene)
    case 'change.ask':
    case 'change.withdraw':
    case 'change.decide':
      return obstaclesToChange(act, scene)
    case 'condition.met':
    case 'condition.move':
      return obstaclesToCondition(act, scene)
    case 'bypass.explain':
      return obstaclesToExplain(act, scene)
    case 'review.attest':
      return scene.isPmo ? [] : ['notYourRole']
    case 'emergency.release':
    case 'emergency.review':
      return obstaclesToEmergency(act, scene)
    case 'waiver.ask':
    case 'waiver.grant':
    case 'waiver.refuse':
    case 'waiver.extend':
    case 'waiver.end':
      return obstaclesToWaiver(act, scene)
    // What binds a project is weighed against its documents.
    case 'binding.set':
      return ['notThere']
    default:
      return obstaclesOnSite(act, scene)
  }
}
