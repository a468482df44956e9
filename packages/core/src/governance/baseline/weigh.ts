import { gateOf, undecidable } from '../approval/weigh.ts'
import { takesPart } from '../changes/weigh.ts'
import type { Obstacle } from '../obstacle.ts'
import type { Scene } from '../scene.ts'
import type { BaselineAct } from './acts.ts'
import { isWhole } from './baseline.ts'
import { baselineNow } from './state.ts'

/** Everything that stands against proposing a baseline, or taking the proposal back. */
export const obstaclesToBaseline = (act: BaselineAct, scene: Scene): readonly Obstacle[] => {
  const { proposal } = scene.state.baselines
  if (act.kind === 'baseline.withdraw') {
    if (!proposal || proposal.seq !== act.proposal || baselineNow(scene.state)) return ['notThere']
    return proposal.by.ref === scene.actor.ref || scene.isPmo ? [] : ['notYourRole']
  }
  return [
    ...undecidable(gateOf(scene, act.gate), scene),
    ...(takesPart(scene) ? [] : (['notYourRole'] as const)),
    ...(baselineNow(scene.state) ? (['baselineStands'] as const) : []),
    ...(isWhole(act.baseline) ? [] : (['badBaseline'] as const)),
  ]
}
