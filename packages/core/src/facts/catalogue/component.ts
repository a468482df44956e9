import { byHand, choice, count, date, type FactSpec, flag, fresh, money, months, score, share } from './spec.ts'

/** What the project is, how it serves the strategy, how it was scored. */
export const componentFacts = {
  'component.tier': choice('Governance tier', ['light', 'standard', 'major'], {
    fields: ['governanceTier', 'approvedBudget'],
  }),
  'component.phase': choice('Phase', [], { needs: 'phases' }),
  'component.state': choice('State', ['proposed', 'active', 'done', 'cancelled']),
  'component.startPlanned': date('Planned start', { fields: ['startPlanned'] }),
  'component.finishPlanned': date('Planned finish', {
    fields: ['finishPlanned'],
    from: ['milestones[].due'],
  }),
  'component.dataClass': choice('Data class', ['public', 'internal', 'personal', 'special'], {
    fields: ['dataClass'],
  }),
  'component.inFlightOn': date('Brought under the template on'),
  'team.size': count('Team size', { ...fresh(180), fields: ['teamSize'] }),
  'strategy.objectives': count('Linked objectives', {
    fields: ['objectives'],
  }),
  'strategy.horizon': choice('Horizon', ['run', 'grow', 'transform'], {
    ...byHand,
    fields: ['investmentHorizon'],
  }),
  'strategy.mandatory': flag('Mandatory', { fields: ['mandatory'] }),
  'strategy.mandatoryReasonGiven': flag('Reason why mandatory', {
    fields: ['mandatoryReason'],
  }),
  'strategy.alignment': score('Strategic alignment', byHand),
  'score.value': score('Priority score', { ...byHand, fields: ['priorityScore'] }),
  'score.missingInputs': count('Missing score inputs', byHand),
  'score.assessors': count('Assessors', byHand),
  'score.assessedOn': date('Scored on', byHand),
  'score.costOfDelay': score('Cost of delay', {
    ...byHand,
    fields: ['costOfDelay'],
  }),
  'score.jobSize': score('Job size', { ...byHand, fields: ['jobSize'] }),
} satisfies Record<string, FactSpec>

/** Why the project is worth its money. */
export const businessCaseFacts = {
  'businessCase.optionCount': count('Options compared', {
    ...byHand,
    fields: ['optionsCompared'],
  }),
  'businessCase.netPresentValue': money('Net present value', {
    ...byHand,
    fields: ['netPresentValue'],
  }),
  'businessCase.paybackMonths': months('Payback', byHand),
  'businessCase.returnOnInvestment': share('Return on investment', byHand),
  'businessCase.reconfirmedOn': date('Case reconfirmed on', {
    ...byHand,
    fields: ['caseReconfirmedOn'],
  }),
} satisfies Record<string, FactSpec>
