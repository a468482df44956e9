import { isNobody } from '../../ledger/seal.ts'
import { apartFrom, gateOf } from '../approval/weigh.ts'
import { baselineNow } from '../baseline/state.ts'
import type { Obstacle } from '../obstacle.ts'
import { heldAmong, holds, type Scene } from '../scene.ts'
import type { ChangeAct } from './acts.ts'
import { changeRoles, effectOf } from './authority.ts'
import { type ChangeCase, isOpen, mergedInto } from './state.ts'

type Deciding = Extract<ChangeAct, { kind: 'change.decide' }>
type Asking = Extract<ChangeAct, { kind: 'change.ask' }>

const one = (obstacle: Obstacle, stands: boolean): readonly Obstacle[] => (stands ? [obstacle] : [])

/** Whether this person has a part in the project: a role of the template on it, or the PMO. */
export const takesPart = (scene: Scene): boolean =>
  scene.isPmo ||
  heldAmong(
    scene,
    scene.actor.ref,
    scene.template.roles.map(({ id }) => id),
  ) !== undefined

const obstaclesToAsk = ({ item, title, reason, effects }: Asking, scene: Scene): readonly Obstacle[] => [
  ...one('notYourRole', !takesPart(scene)),
  ...one('asked', item !== null && scene.state.changes.some((change) => change.ref === item && isOpen(change))),
  ...one('noReason', title.text === '' || reason.text === ''),
  ...one('badBaseline', effects.costs.length > 0 && effects.currency === null),
]

const roleObstacles = (scene: Scene, role: string, within: boolean): readonly Obstacle[] => {
  if (!changeRoles(scene, within).includes(role)) return [changeRoles(scene, true).includes(role) ? 'beyondTolerance' : 'notYourRole']
  if (holds(scene, scene.actor.ref, role)) return []
  return [heldAmong(scene, scene.actor.ref, [role]) === undefined ? 'notYourRole' : 'selfAppointed']
}

const obstaclesToApprove = (act: Deciding, change: ChangeCase, scene: Scene): readonly Obstacle[] => {
  const effect = effectOf(scene, change)
  if (effect.is === 'misfit') return ['badBaseline']
  const before = effect.is === 'rebaseline' ? effect.before : undefined
  return [...one('baselineMoved', act.before !== before), ...roleObstacles(scene, act.role, effect.is === 'rebaseline' && effect.within)]
}

const obstaclesByOutcome = (act: Deciding, change: ChangeCase, scene: Scene): readonly Obstacle[] => {
  if (act.outcome === 'approve') return obstaclesToApprove(act, change, scene)
  const into = scene.state.changes.find(({ seq }) => seq === act.into)
  return [
    ...roleObstacles(scene, act.role, true),
    ...one('noReason', act.reason.text === ''),
    ...one('dates', act.outcome === 'postpone' && (act.until === undefined || act.until <= scene.today)),
    ...one('notThere', act.outcome === 'merge' && (!into || into.seq === change.seq || !isOpen(into))),
  ]
}

/** Nobody decides on what they asked for themselves, nor on what may be theirs because whoever asked was erased. */
const ownAsk = (change: ChangeCase, scene: Scene): boolean =>
  mergedInto(scene.state.changes, change).some(({ asked: { by } }) => by.ref === scene.actor.ref || isNobody(by.ref))

/** Duties that the gate keeps apart from deciding are kept apart from deciding on its baseline, too. */
const separated = ({ role }: Deciding, scene: Scene): boolean => {
  const gate = gateOf(scene, baselineNow(scene.state)?.gate ?? scene.stored.judgement.gate)
  return gate?.decidedBy.includes(role) === true && heldAmong(scene, scene.actor.ref, apartFrom(gate, role, scene)) !== undefined
}

/** Everything that stands against an act on a change request, all at once. */
export const obstaclesToChange = (act: ChangeAct, scene: Scene): readonly Obstacle[] => {
  if (act.kind === 'change.ask') return obstaclesToAsk(act, scene)
  const change = scene.state.changes.find(({ seq }) => seq === act.change)
  if (!change || !isOpen(change)) return ['notThere']
  if (act.kind === 'change.withdraw')
    return [...one('notYourRole', change.asked.by.ref !== scene.actor.ref && !scene.isPmo), ...one('noReason', act.reason.text === '')]
  return [...one('ownAsk', ownAsk(change, scene)), ...one('separation', separated(act, scene)), ...obstaclesByOutcome(act, change, scene)]
}
