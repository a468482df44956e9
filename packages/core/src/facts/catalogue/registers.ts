import { byHand, count, date, type FactSpec, flag, fresh, money, share } from './spec.ts'

const of = (register: NonNullable<FactSpec['register']>, fields: FactSpec['fields'] = []) => ({ register, fields })

/** What the registers say of risks, issues, changes, people and promises. */
export const registerFacts = {
  'stakeholders.count': count('Stakeholders', 'Entries of the stakeholder register.', of('stakeholder')),
  'stakeholders.withoutPlan': count(
    'Influential and unplanned',
    'Stakeholders of high influence without an engagement or communication need.',
    of('stakeholder', ['stakeholderInfluence', 'stakeholderEngagement']),
  ),
  'stakeholders.noneSignedOn': date('No stakeholders, signed on', 'Day on which a person signed that there are none.', byHand),
  'risks.count': count('Open risks', 'Open entries of the risk register.', of('risk')),
  'risks.noneSignedOn': date('No risks, signed on', 'Day on which a person signed that no risk was identified.', byHand),
  'risks.lastReviewedOn': date('Risks reviewed on', 'Day of the last review of the risk register.', {
    ...byHand,
    fields: ['risksReviewedOn'],
  }),
  'risks.highWithoutResponse': count(
    'High risks without owner or response',
    'Open risks with probability × impact of at least 15 that lack an owner or a response.',
    of('risk', ['riskProbability', 'riskImpact', 'riskOwner', 'riskResponse']),
  ),
  'risks.exposure': money('Risk exposure', 'Probability × cost of the priced risks.', fresh(90)),
  'projectIssues.criticalOpen': count(
    'Critical issues open',
    'Open project issues of severity critical.',
    of('projectIssue', ['entrySeverity']),
  ),
  'projectIssues.overdue': count(
    'Overdue issues',
    'Open project issues past due, or without a due day for more than 14 days.',
    of('projectIssue', ['entryDue']),
  ),
  'decisions.overdue': count('Overdue decisions', 'Pending decisions past due.', of('decision', ['entryDue'])),
  'actions.overdue': count('Overdue actions', 'Open actions past due.', of('action', ['entryDue'])),
  'dependencies.unconfirmed': count(
    'Unconfirmed dependencies',
    'Needed within 60 days, and the giver has not confirmed a day.',
    of('dependency', ['dependencyNeededOn', 'dependencyPromisedOn']),
  ),
  'dependencies.late': count(
    'Late dependencies',
    'Promised for a day after the one on which they are needed.',
    of('dependency', ['dependencyNeededOn', 'dependencyPromisedOn']),
  ),
  'dependencies.noneSignedOn': date('No dependencies, signed on', 'Day on which a person signed that there are none.', byHand),
  'changes.undecidedOverdue': count(
    'Undecided changes',
    'Change requests past the day by which they had to be decided.',
    of('changeRequest', ['entryDue', 'changeDecision']),
  ),
  'changes.notBaselined': count(
    'Approved, not in the baseline',
    'Approved changes that are not worked into the baseline.',
    of('changeRequest', ['changeDecision', 'changeBaselined']),
  ),
  'changes.unapprovedDrift': flag(
    'Drift without a change',
    'Cost, finish or scope differs from what was approved by more than the tolerance, and no change was approved. Without a recorded tolerance any excess counts.',
    {
      ...of('changeRequest', ['changeDecision']),
      from: ['cost.varianceRatio', 'schedule.slipDays', 'scope.churnRatio'],
    },
  ),
  'exceptions.open': count('Open exceptions', 'Exception reports that are not decided.', of('exception')),
  'lessons.sinceLastGate': count(
    'Lessons since the last gate',
    'Lessons recorded since the previous gate was passed; before the first gate, all of them.',
    of('lesson'),
  ),
  'lessons.noneSignedOn': date('No lessons, signed on', 'Day on which a person signed why there are none.', byHand),
  'lessons.reviewedOn': date('Lessons looked at', 'Day on which lessons of earlier projects were looked at.', {
    ...byHand,
    fields: ['lessonsReviewedOn'],
  }),
  'audit.findingsOverdue': count('Overdue findings', 'Open actions from audits past due.', of('action', ['entryDue', 'actionSource'])),
  'audit.lastOn': date('Last audit', 'Day of the last audit, health check or independent review.', { ...byHand, fields: ['auditLastOn'] }),
  'contracts.open': count('Open obligations', 'Supplier obligations that are not fulfilled or invoiced.', of('contract')),
  'benefits.count': count('Benefits', 'Benefits planned.', of('benefit')),
  'benefits.ownedRatio': share(
    'Benefits owned',
    'Benefits with an active owner, a baseline, a target and a measure ÷ all.',
    of('benefit', ['entryOwner', 'benefitBaseline', 'benefitTarget', 'benefitMeasure']),
  ),
  'benefits.realisedRatio': share('Benefits realised', 'Mean progress from baseline to target of the benefits read so far.', {
    ...fresh(180),
    ...of('benefit', ['benefitBaseline', 'benefitTarget', 'benefitActual']),
  }),
  'benefits.reviewOverdue': count(
    'Overdue benefit reviews',
    'Benefits whose review is past due or has no day.',
    of('benefit', ['benefitReviewOn']),
  ),
  'indicators.onTargetRatio': share(
    'Indicators on target',
    'Benefits whose last reading, not older than 30 days, is at or beyond the target ÷ all.',
    { ...fresh(30), ...of('benefit', ['benefitTarget', 'benefitActual', 'benefitReadOn']) },
  ),
} satisfies Record<string, FactSpec>
