import { tiesOf } from '../../governance/audit/independence.ts'
import { type Audit, type CorrectiveAction, type Finding, standsAfter } from '../../governance/audit/state.ts'
import { obstaclesToAudit } from '../../governance/audit/weigh.ts'
import type { Scene } from '../../governance/scene.ts'
import type { AuditView, CorrectiveActionView, FindingView } from '../views/audits.ts'

const words = { text: '…' }

const actionView = ({ hash: _, item, ...action }: CorrectiveAction, { stored, today }: Scene): CorrectiveActionView => ({
  ...action,
  item: item && { key: item.key, url: item.url },
  status: item && stored.conditionsDone?.includes(item.ref) ? 'done' : action.due < today ? 'overdue' : 'open',
})

const findingView = (scene: Scene, { actions, criterion, verified, ...finding }: Finding): FindingView => {
  const { seq } = finding
  const known = scene.template.criteria.find(({ id }) => id === criterion)
  return {
    ...finding,
    criterion: criterion === null ? null : { id: criterion, statement: known?.statement ?? '' },
    actions: actions.map((action) => actionView(action, scene)),
    verified: standsAfter(verified, scene.state.brokenAt) ? verified : null,
    may: {
      correct: obstaclesToAudit({ kind: 'audit.correct', finding: seq, what: words, owner: { person: '' }, due: scene.today }, scene),
      verify: obstaclesToAudit({ kind: 'audit.verify', finding: seq, words }, scene),
    },
  }
}

const statusOf = ({ cancelled, closed, findings, questions }: Audit, { state }: Scene): AuditView['status'] => {
  if (standsAfter(closed, state.brokenAt)) return 'closed'
  if (standsAfter(cancelled, state.brokenAt)) return 'cancelled'
  return findings.length > 0 || questions.some(({ answer }) => answer !== null) ? 'running' : 'planned'
}

/** An audit as one person sees it, with what they may do in it now. */
export const auditView = (scene: Scene, audit: Audit): AuditView => {
  const { seq, gate } = audit
  // Naming somebody unknown tells whether this person may name anybody at all.
  const somebody = { person: ' ' }
  return {
    ...audit,
    gate: gate === null ? null : { id: gate, name: scene.template.gates.find(({ id }) => id === gate)?.name ?? gate },
    status: statusOf(audit, scene),
    findings: audit.findings.map((finding) => findingView(scene, finding)),
    ties: tiesOf(scene, audit.auditor.ref),
    may: {
      answer: obstaclesToAudit({ kind: 'audit.answer', audit: seq, answers: [{ question: 0, answer: 'met' }] }, scene),
      find: obstaclesToAudit({ kind: 'audit.find', audit: seq, severity: 'minor', what: words, evidence: [words] }, scene),
      close: obstaclesToAudit({ kind: 'audit.close', audit: seq, conclusion: words }, scene),
      cancel: obstaclesToAudit({ kind: 'audit.cancel', audit: seq, reason: words }, scene),
      assign: obstaclesToAudit({ kind: 'audit.assign', audit: seq, auditor: somebody, reason: words }, scene),
    },
  }
}
