import type { Obstacle } from '../obstacle.ts'
import type { Scene } from '../scene.ts'
import type { BypassAct } from './acts.ts'

/** A move past a gate is explained by the PMO, once, and not by whoever made it. */
export const obstaclesToExplain = ({ gate, at, words }: BypassAct, { actor, isPmo, stored, state }: Scene): readonly Obstacle[] => {
  const bypass = stored.bypasses?.find((one) => one.gate === gate && one.at === at)
  if (!bypass || state.explanations.some((one) => one.gate === gate && one.moved === at && one.seq > state.brokenAt)) return ['notThere']
  return [
    ...(isPmo ? [] : (['notYourRole'] as const)),
    ...(bypass.by === actor.ref ? (['ownAsk'] as const) : []),
    ...(words.text === '' ? (['noReason'] as const) : []),
  ]
}
