import { byHand, count, date, type FactSpec, flag, fresh, money, share } from './spec.ts'

const of = (register: NonNullable<FactSpec['register']>, fields: FactSpec['fields'] = []) => ({ register, fields })

/** What the registers say of risks, issues, changes, people and promises. */
export const registerFacts = {
  'stakeholders.count': count('Stakeholders', of('stakeholder')),
  'stakeholders.withoutPlan': count('Influential and unplanned', of('stakeholder', ['stakeholderInfluence', 'stakeholderEngagement'])),
  'stakeholders.noneSignedOn': date('No stakeholders, signed on', byHand),
  'risks.count': count('Open risks', of('risk')),
  'risks.noneSignedOn': date('No risks, signed on', byHand),
  'risks.lastReviewedOn': date('Risks reviewed on', {
    ...byHand,
    fields: ['risksReviewedOn'],
  }),
  'risks.highWithoutResponse': count(
    'High risks without owner or response',
    of('risk', ['riskProbability', 'riskImpact', 'riskOwner', 'riskResponse']),
  ),
  'risks.exposure': money('Risk exposure', fresh(90)),
  'projectIssues.criticalOpen': count('Critical issues open', of('projectIssue', ['entrySeverity'])),
  'projectIssues.overdue': count('Overdue issues', of('projectIssue', ['entryDue'])),
  'decisions.overdue': count('Overdue decisions', of('decision', ['entryDue'])),
  'actions.overdue': count('Overdue actions', of('action', ['entryDue'])),
  'dependencies.unconfirmed': count('Unconfirmed dependencies', of('dependency', ['dependencyNeededOn', 'dependencyPromisedOn'])),
  'dependencies.late': count('Late dependencies', of('dependency', ['dependencyNeededOn', 'dependencyPromisedOn'])),
  'dependencies.noneSignedOn': date('No dependencies, signed on', byHand),
  'changes.undecidedOverdue': count('Undecided changes', of('changeRequest', ['entryDue', 'changeDecision'])),
  'changes.notBaselined': count('Approved, not in the baseline', of('changeRequest', ['changeDecision', 'changeBaselined'])),
  'changes.unapprovedDrift': flag('Drift without a change', {
    ...of('changeRequest', ['changeDecision']),
    from: ['cost.varianceRatio', 'schedule.slipDays', 'scope.churnRatio'],
  }),
  'exceptions.open': count('Open exceptions', of('exception')),
  'lessons.sinceLastGate': count('Lessons since the last gate', of('lesson')),
  'lessons.noneSignedOn': date('No lessons, signed on', byHand),
  'lessons.reviewedOn': date('Lessons looked at', {
    ...byHand,
    fields: ['lessonsReviewedOn'],
  }),
  'audit.findingsOverdue': count('Overdue findings', of('action', ['entryDue', 'actionSource'])),
  'audit.lastOn': date('Last audit', { ...byHand, fields: ['auditLastOn'] }),
  'contracts.open': count('Open obligations', of('contract')),
  'benefits.count': count('Benefits', of('benefit')),
  'benefits.ownedRatio': share('Benefits owned', of('benefit', ['entryOwner', 'benefitBaseline', 'benefitTarget', 'benefitMeasure'])),
  'benefits.realisedRatio': share('Benefits realised', {
    ...fresh(180),
    ...of('benefit', ['benefitBaseline', 'benefitTarget', 'benefitActual']),
  }),
  'benefits.reviewOverdue': count('Overdue benefit reviews', of('benefit', ['benefitReviewOn'])),
  'indicators.onTargetRatio': share('Indicators on target', {
    ...fresh(30),
    ...of('benefit', ['benefitTarget', 'benefitActual', 'benefitReadOn']),
  }),
} satisfies Record<string, FactSpec>
