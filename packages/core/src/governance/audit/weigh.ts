import { isNobody } from '../../ledger/seal.ts'
import type { Obstacle } from '../obstacle.ts'
import { heldAmong, type Scene } from '../scene.ts'
import type { AuditAct } from './acts.ts'
import { tiesOf } from './independence.ts'
import { type Audit, type Finding, standsAfter } from './state.ts'

const one = (obstacle: Obstacle, stands: boolean): readonly Obstacle[] => (stands ? [obstacle] : [])
const empty = ({ text }: { readonly text: string }): boolean => text === ''
const tied = (scene: Scene, person: string): readonly Obstacle[] => one('notIndependent', tiesOf(scene, person).length > 0)

const isOpen = ({ state }: Scene, { cancelled, closed }: Audit): boolean =>
  !standsAfter(cancelled, state.brokenAt) && !standsAfter(closed, state.brokenAt)

const openAudit = (scene: Scene, seq: number): Audit | undefined =>
  scene.state.audits.find((audit) => audit.seq === seq && isOpen(scene, audit))

const openFinding = (scene: Scene, seq: number): { readonly audit: Audit; readonly finding: Finding } | undefined => {
  for (const audit of scene.state.audits) {
    const finding = audit.findings.find((each) => each.seq === seq)
    if (finding && isOpen(scene, audit) && !standsAfter(finding.verified, scene.state.brokenAt)) return { audit, finding }
  }
  return undefined
}

const byAuditor = ({ actor }: Scene, { auditor }: Audit): readonly Obstacle[] => one('notAuditor', auditor.ref !== actor.ref)

type Of<K extends AuditAct['kind']> = Extract<AuditAct, { kind: K }>

const knows = ({ template }: Scene, criterion: string | undefined): boolean =>
  criterion === undefined || template.criteria.some(({ id }) => id === criterion)

const toPlan = (act: Of<'audit.plan'>, scene: Scene): readonly Obstacle[] => [
  ...one('notYourRole', !scene.isPmo),
  ...one('notThere', act.gate !== undefined && !scene.template.gates.some(({ id }) => id === act.gate)),
  ...one('notThere', !act.questions.every(({ criterion }) => knows(scene, criterion))),
  ...tied(scene, act.auditor.person),
  ...one('noReason', empty(act.title) || act.questions.some(({ text }) => empty(text))),
]

const toFind = (act: Of<'audit.find'>, scene: Scene, audit: Audit): readonly Obstacle[] => [
  ...byAuditor(scene, audit),
  ...one('notThere', !knows(scene, act.criterion) || (act.question !== undefined && act.question >= audit.questions.length)),
  ...one('noReason', empty(act.what) || act.evidence.some(empty)),
]

const toCorrect = (act: Of<'audit.correct'>, scene: Scene, audit: Audit): readonly Obstacle[] => {
  const may = scene.isPmo || audit.auditor.ref === scene.actor.ref || heldAmong(scene, scene.actor.ref, ['projectManager']) !== undefined
  return [
    ...one('notYourRole', !may),
    ...one('ownAction', act.owner.person === audit.auditor.ref),
    ...one('dates', act.due < scene.today),
    ...one('noReason', empty(act.what)),
  ]
}

const toVerify = (act: Of<'audit.verify'>, scene: Scene, audit: Audit, finding: Finding): readonly Obstacle[] => [
  ...byAuditor(scene, audit),
  ...one(
    'ownAction',
    finding.actions.some(({ owner }) => owner.ref === scene.actor.ref || isNobody(owner.ref)),
  ),
  ...tied(scene, scene.actor.ref),
  ...one('noReason', empty(act.words)),
]

const toClose = (act: Of<'audit.close'>, scene: Scene, audit: Audit): readonly Obstacle[] => [
  ...byAuditor(scene, audit),
  ...tied(scene, audit.auditor.ref),
  ...one(
    'unanswered',
    audit.questions.some(({ answer }) => answer === null),
  ),
  ...one(
    'openFindings',
    audit.findings.some(({ verified }) => !standsAfter(verified, scene.state.brokenAt)),
  ),
  ...one('noReason', empty(act.conclusion)),
]

/** Everything that stands against an act of an audit, all at once. The PMO plans it; the auditor, who has no ties to the project, does the rest. */
export const obstaclesToAudit = (act: AuditAct, scene: Scene): readonly Obstacle[] => {
  if (act.kind === 'audit.plan') return toPlan(act, scene)
  if ('finding' in act) {
    const found = openFinding(scene, act.finding)
    if (!found) return ['notThere']
    return act.kind === 'audit.correct' ? toCorrect(act, scene, found.audit) : toVerify(act, scene, found.audit, found.finding)
  }
  const audit = openAudit(scene, act.audit)
  if (!audit) return ['notThere']
  switch (act.kind) {
    case 'audit.assign':
      return [...one('notYourRole', !scene.isPmo), ...tied(scene, act.auditor.person), ...one('noReason', empty(act.reason))]
    case 'audit.cancel':
      return [...one('notYourRole', !scene.isPmo && audit.auditor.ref !== scene.actor.ref), ...one('noReason', empty(act.reason))]
    case 'audit.answer':
      return [
        ...byAuditor(scene, audit),
        ...one(
          'notThere',
          act.answers.some(({ question }) => question >= audit.questions.length),
        ),
      ]
    case 'audit.find':
      return toFind(act, scene, audit)
    case 'audit.close':
      return toClose(act, scene, audit)
  }
}
