import { isNobody } from '../../ledger/seal.ts'
import { gateOf } from '../approval/weigh.ts'
import type { Obstacle } from '../obstacle.ts'
import { holds, type Scene } from '../scene.ts'
import type { ConditionAct } from './acts.ts'

/** Everything that stands against saying that a condition is met, or giving it another day: it is for those who decide at its gate and for the PMO, and never for whoever is to meet it. */
export const obstaclesToCondition = (act: ConditionAct, scene: Scene): readonly Obstacle[] => {
  const condition = scene.state.conditions.find(({ decision, index }) => decision === act.decision && index === act.index)
  if (!condition || condition.met) return ['notThere']
  const deciders = gateOf(scene, condition.gate)?.decidedBy ?? []
  const may = scene.isPmo || deciders.some((role) => holds(scene, scene.actor.ref, role))
  return [
    ...(may ? [] : (['notYourRole'] as const)),
    ...(condition.owner.ref === scene.actor.ref || isNobody(condition.owner.ref) ? (['separation'] as const) : []),
    ...((act.kind === 'condition.met' ? act.evidence : act.reason).text === '' ? (['noReason'] as const) : []),
    ...(act.kind === 'condition.move' && act.due < scene.today ? (['dates'] as const) : []),
  ]
}
