import { byHand, choice, count, date, type FactSpec, flag, fresh, money, months, score, share } from './spec.ts'

/** What the project is, how it serves the strategy, how it was scored. */
export const componentFacts = {
  'component.tier': choice('Governance tier', 'How much of the template applies.', ['light', 'standard', 'major'], {
    fields: ['governanceTier', 'approvedBudget'],
  }),
  'component.phase': choice('Phase', 'Where in the life cycle the project stands, by the mapping of its state.', [], { needs: 'phases' }),
  'component.state': choice('State', 'Proposed, active, done or cancelled, by the category of its state.', [
    'proposed',
    'active',
    'done',
    'cancelled',
  ]),
  'component.startPlanned': date('Planned start', 'Agreed start.', { fields: ['startPlanned'] }),
  'component.finishPlanned': date('Planned finish', 'Finish in the current plan; where no field tells it, the latest planned milestone.', {
    fields: ['finishPlanned'],
    from: ['milestones[].due'],
  }),
  'component.dataClass': choice('Data class', 'Decides on privacy and security criteria.', ['public', 'internal', 'personal', 'special'], {
    fields: ['dataClass'],
  }),
  'component.inFlightOn': date(
    'Brought under the template on',
    'Day on which a running project came under its template, with the gates before it declared passed.',
  ),
  'team.size': count('Team size', 'People named in the team.', { ...fresh(180), fields: ['teamSize'] }),
  'strategy.objectives': count('Linked objectives', 'How many strategic objectives the project is linked to; none is a real zero.', {
    fields: ['objectives'],
  }),
  'strategy.horizon': choice('Horizon', 'Whether it runs, grows or transforms the business.', ['run', 'grow', 'transform'], {
    ...byHand,
    fields: ['investmentHorizon'],
  }),
  'strategy.mandatory': flag('Mandatory', 'A legal or contractual duty. A box that nobody ticked says no.', { fields: ['mandatory'] }),
  'strategy.mandatoryReasonGiven': flag('Reason why mandatory', 'Whether the reason of the duty is written down.', {
    fields: ['mandatoryReason'],
  }),
  'strategy.alignment': score('Strategic alignment', 'How well it serves the objectives, 0–100 on the published scale.', byHand),
  'score.value': score('Priority score', 'Priority by the scoring model in force, 0–100.', { ...byHand, fields: ['priorityScore'] }),
  'score.missingInputs': count('Missing score inputs', 'Inputs that the scoring model requires and nobody gave.', byHand),
  'score.assessors': count('Assessors', 'Different people who gave inputs to the score.', byHand),
  'score.assessedOn': date('Scored on', 'Day of the last full assessment.', byHand),
  'score.costOfDelay': score('Cost of delay', 'Relative value, urgency and risk reduction together.', {
    ...byHand,
    fields: ['costOfDelay'],
  }),
  'score.jobSize': score('Job size', 'Relative size of the work.', { ...byHand, fields: ['jobSize'] }),
} satisfies Record<string, FactSpec>

/** Why the project is worth its money. */
export const businessCaseFacts = {
  'businessCase.optionCount': count('Options compared', 'Options that the business case compares, doing nothing included.', {
    ...byHand,
    fields: ['optionsCompared'],
  }),
  'businessCase.netPresentValue': money('Net present value', 'Present value of benefits less costs at the rate that the case states.', {
    ...byHand,
    fields: ['netPresentValue'],
  }),
  'businessCase.paybackMonths': months('Payback', 'Months until the cumulative flow is not negative; 9999 is never.', byHand),
  'businessCase.returnOnInvestment': share('Return on investment', '(benefit − cost) ÷ cost over the horizon of the case.', byHand),
  'businessCase.reconfirmedOn': date(
    'Case reconfirmed on',
    'Day on which the sponsor last confirmed that it is desirable, viable and achievable.',
    {
      ...byHand,
      fields: ['caseReconfirmedOn'],
    },
  ),
} satisfies Record<string, FactSpec>
