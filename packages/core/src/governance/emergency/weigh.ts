import { isNobody } from '../../ledger/seal.ts'
import { gateOf, undecidable } from '../approval/weigh.ts'
import type { Obstacle } from '../obstacle.ts'
import { heldAmong, holds, type Scene } from '../scene.ts'
import type { EmergencyAct } from './acts.ts'

type Release = Extract<EmergencyAct, { kind: 'emergency.release' }>

const roleObstacles = (role: string, scene: Scene): readonly Obstacle[] => {
  if (!scene.template.emergency.roles.includes(role)) return ['notYourRole']
  if (holds(scene, scene.actor.ref, role)) return []
  return [heldAmong(scene, scene.actor.ref, [role]) === undefined ? 'notYourRole' : 'selfAppointed']
}

const obstaclesToRelease = ({ gate: id, role, reason, hours }: Release, scene: Scene): readonly Obstacle[] => {
  const gate = gateOf(scene, id)
  const general = undecidable(gate, scene)
  if (!gate || general.length > 0) return general
  const tooLong = hours > scene.template.emergency.maxHours ? (['tooLong'] as const) : []
  return [...roleObstacles(role, scene), ...tooLong, ...(reason.text === '' ? (['noReason'] as const) : [])]
}

/** Everything that stands against an emergency release, or against its review: that is for somebody else who decides at the gate, or of the PMO. */
export const obstaclesToEmergency = (act: EmergencyAct, scene: Scene): readonly Obstacle[] => {
  if (act.kind === 'emergency.release') return obstaclesToRelease(act, scene)
  const release = scene.state.emergencies.find(({ seq }) => seq === act.release)
  if (!release || release.reviewed) return ['notThere']
  const deciders = gateOf(scene, release.gate)?.decidedBy ?? []
  return [
    ...(scene.isPmo || deciders.some((role) => holds(scene, scene.actor.ref, role)) ? [] : (['notYourRole'] as const)),
    ...(release.by.ref === scene.actor.ref || isNobody(release.by.ref) ? (['ownAsk'] as const) : []),
    ...(act.findings.text === '' ? (['noReason'] as const) : []),
  ]
}
