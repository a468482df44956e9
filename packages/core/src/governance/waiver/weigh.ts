import { isNobody } from '../../ledger/seal.ts'
import type { EffectiveCriterion } from '../../methodology/effective.ts'
import type { WaiverPolicy } from '../../methodology/template-parts.ts'
import { daysBetween } from '../../work/calendar.ts'
import type { IsoDate, PersonRef } from '../../work/values.ts'
import { roundAt } from '../approval/state.ts'
import type { Obstacle } from '../obstacle.ts'
import { heldAmong, holds, type Scene } from '../scene.ts'
import type { WaiverAct } from './acts.ts'
import { type WaiverCase, waiverStatus } from './state.ts'

type Asking = Extract<WaiverAct, { kind: 'waiver.ask' }>

/** The criterion of a waiver, as the template asks it of this project. */
const criterionOf = (
  { template }: Scene,
  { rule, gate }: { readonly rule: string; readonly gate: string },
): EffectiveCriterion | undefined =>
  template.criteria.find((criterion) => criterion.id === rule && (criterion.gate === gate || criterion.gate === '*'))

/** Who may ask for and grant a waiver of a criterion, and for how long: its own words, else those of the template. Nothing where nobody may. */
export const waiverPolicyOf = (scene: Scene, criterion: EffectiveCriterion | undefined): WaiverPolicy | undefined =>
  criterion?.waivable ? (criterion.waiver ?? scene.template.waivers) : undefined

const one = (obstacle: Obstacle, stands: boolean): readonly Obstacle[] => (stands ? [obstacle] : [])

const roleObstacles = (scene: Scene, roles: readonly string[]): readonly Obstacle[] => {
  if (roles.some((role) => holds(scene, scene.actor.ref, role))) return []
  return [heldAmong(scene, scene.actor.ref, roles) === undefined ? 'notYourRole' : 'selfAppointed']
}

/** A waiver of this criterion at this gate on which somebody still decides, or that still covers it. */
const stillStanding = (scene: Scene, { rule, gate }: Asking): boolean =>
  scene.state.waivers.some(
    (each) =>
      each.rule === rule && each.gate === gate && each.to >= scene.today && ['asked', 'granted'].includes(waiverStatus(each, scene.today)),
  )

const obstaclesToAsk = (act: Asking, scene: Scene): readonly Obstacle[] => {
  const criterion = criterionOf(scene, act)
  if (scene.behind || scene.stored.judgement.gate !== act.gate) return ['notAhead']
  if (!criterion) return ['notThere']
  const policy = waiverPolicyOf(scene, criterion)
  if (!policy) return ['notWaivable']
  const result = scene.stored.judgement.rules.find(({ id }) => id === act.rule)
  return [
    ...one('nothingToWaive', result?.value !== 'fail' || result.waived),
    ...roleObstacles(scene, policy.askedBy),
    ...one('waiverStands', stillStanding(scene, act)),
    ...one('dates', act.from < scene.today || act.to < act.from),
    ...one('waiverTooLong', daysBetween(act.from, act.to) + 1 > policy.maxDays),
    ...one('noReason', act.reason.text === '' || act.control.text === ''),
  ]
}

/** Everybody who has voted on the decision that a gate waits for, for themselves or for others. */
const votersAt = (scene: Scene, gate: string): readonly PersonRef[] =>
  (roundAt(scene.state.approvals, gate)?.votes ?? []).flatMap(({ by, onBehalfOf }) => [by.ref, ...(onBehalfOf ? [onBehalfOf.ref] : [])])

/** Whoever grants holds the role that the template names, asked for nothing themselves, and has no vote at that gate. */
const obstaclesToGrantor = (waiver: WaiverCase, policy: WaiverPolicy, scene: Scene): readonly Obstacle[] => {
  const mayBe = (person: PersonRef): boolean => person === scene.actor.ref || isNobody(person)
  return [
    ...roleObstacles(scene, [policy.grantedBy]),
    ...one('ownAsk', mayBe(waiver.asked.by.ref) || mayBe(waiver.owner.ref)),
    ...one('votedHere', votersAt(scene, waiver.gate).some(mayBe)),
  ]
}

const extensionObstacles = (waiver: WaiverCase, to: IsoDate, { maxDays, extensions }: WaiverPolicy): readonly Obstacle[] => [
  ...one('noExtensionLeft', waiver.extensions.length >= extensions),
  ...one('dates', to <= waiver.to),
  ...one('waiverTooLong', daysBetween(waiver.to, to) > maxDays),
]

/** Whoever asked may take back what nobody has decided on; what was granted is ended by whoever may grant it. */
const obstaclesToEnd = (waiver: WaiverCase, policy: WaiverPolicy | undefined, scene: Scene): readonly Obstacle[] => {
  if (!waiver.granted) return waiver.asked.by.ref === scene.actor.ref || scene.isPmo ? [] : ['notYourRole']
  if (scene.isPmo) return []
  return policy ? roleObstacles(scene, [policy.grantedBy]) : ['notYourRole']
}

/** Everything that stands against an act on a waiver, all at once. */
export const obstaclesToWaiver = (act: WaiverAct, scene: Scene): readonly Obstacle[] => {
  if (act.kind === 'waiver.ask') return obstaclesToAsk(act, scene)
  const waiver = scene.state.waivers.find(({ seq }) => seq === act.waiver)
  const status = waiver && waiverStatus(waiver, scene.today)
  if (!waiver || status === 'refused' || status === 'ended') return ['notThere']
  const policy = waiverPolicyOf(scene, criterionOf(scene, waiver))
  if (act.kind === 'waiver.end') return [...obstaclesToEnd(waiver, policy, scene), ...one('noReason', act.reason.text === '')]
  if (!policy) return ['notWaivable']
  switch (act.kind) {
    case 'waiver.grant':
      if (status !== 'asked') return ['notThere']
      return [...obstaclesToGrantor(waiver, policy, scene), ...one('dates', waiver.to < scene.today)]
    case 'waiver.refuse':
      if (status !== 'asked') return ['notThere']
      return [...roleObstacles(scene, [policy.grantedBy]), ...one('noReason', act.reason.text === '')]
    case 'waiver.extend':
      if (status !== 'granted') return ['notThere']
      return [
        ...obstaclesToGrantor(waiver, policy, scene),
        ...extensionObstacles(waiver, act.to, policy),
        ...one('noReason', act.reason.text === ''),
      ]
  }
}
