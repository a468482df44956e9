import type { Scene } from '../../governance/scene.ts'
import type { WaiverAct } from '../../governance/waiver/acts.ts'
import { type WaiverCase, waiverDebt, waiverStatus } from '../../governance/waiver/state.ts'
import { obstaclesToWaiver, waiverPolicyOf } from '../../governance/waiver/weigh.ts'
import type { NamedPerson } from '../../ledger/record.ts'
import { addDays } from '../../work/calendar.ts'
import type { NamedRole } from '../views/governance.ts'
import type { WaivableView, WaiversView, WaiverView } from '../views/waivers.ts'
import { peopleIn } from './governance-view.ts'

const words = { text: '…' }

const roleIn = ({ template }: Scene, id: string): NamedRole => ({ id, name: template.roles.find((role) => role.id === id)?.name ?? id })

const criterionIn = ({ template }: Scene, rule: string) => template.criteria.find(({ id }) => id === rule)

const waiverView = (scene: Scene, waiver: WaiverCase): WaiverView => {
  const { template, state, today } = scene
  const { seq, rule, gate, to } = waiver
  const policy = waiverPolicyOf(scene, criterionIn(scene, rule))
  const against = (act: WaiverAct) => obstaclesToWaiver(act, scene)
  const same = state.waivers.filter((one) => one.rule === rule && one.gate === gate)
  return {
    ...waiver,
    statement: criterionIn(scene, rule)?.statement ?? '',
    gate: { id: gate, name: template.gates.find(({ id }) => id === gate)?.name ?? gate },
    status: waiverStatus(waiver, today),
    extensionsLeft: Math.max(0, (policy?.extensions ?? 0) - waiver.extensions.length),
    time: same.indexOf(waiver) + 1,
    may: {
      grant: against({ kind: 'waiver.grant', waiver: seq }),
      refuse: against({ kind: 'waiver.refuse', waiver: seq, reason: words }),
      extend: against({ kind: 'waiver.extend', waiver: seq, to: addDays(to, 1), reason: words }),
      end: against({ kind: 'waiver.end', waiver: seq, reason: words }),
    },
  }
}

const waivable = (scene: Scene): readonly WaivableView[] => {
  const { gate, rules } = scene.stored.judgement
  return rules.flatMap(({ id, value, waived }) => {
    const criterion = criterionIn(scene, id)
    const policy = waiverPolicyOf(scene, criterion)
    if (value !== 'fail' || waived || !criterion || !policy) return []
    const asking = {
      kind: 'waiver.ask' as const,
      gate,
      rule: id,
      reason: words,
      control: words,
      owner: { person: scene.actor.ref },
      from: scene.today,
      to: scene.today,
      risk: 'low' as const,
    }
    return [
      {
        rule: id,
        statement: criterion.statement,
        askedBy: policy.askedBy.map((role) => roleIn(scene, role)),
        grantedBy: roleIn(scene, policy.grantedBy),
        maxDays: policy.maxDays,
        extensions: policy.extensions,
        mayAsk: obstaclesToWaiver(asking, scene),
      },
    ]
  })
}

/** This person first, then everybody whom the project or the site names in a role. */
const peopleNear = (scene: Scene): readonly NamedPerson[] => [
  { ref: scene.actor.ref, name: scene.actor.name },
  ...peopleIn(scene).filter(({ ref }) => ref !== scene.actor.ref),
]

/** The exceptions of a project as one person sees them, the newest first. */
export const waiversView = (scene: Scene): WaiversView => {
  const { active, expired } = waiverDebt(scene.state, scene.today)
  const rules = [...new Set([...active, ...expired].map(({ rule }) => rule))].toSorted()
  const count = (cases: readonly WaiverCase[], rule: string): number => cases.filter((one) => one.rule === rule).length
  return {
    waivable: waivable(scene),
    people: peopleNear(scene),
    all: scene.state.waivers.map((waiver) => waiverView(scene, waiver)).toReversed(),
    debt: rules.map((rule) => ({ rule, active: count(active, rule), expired: count(expired, rule) })),
  }
}
