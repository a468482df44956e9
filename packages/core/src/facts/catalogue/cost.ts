import { byHand, count, date, days, type FactSpec, flag, fresh, money, share } from './spec.ts'

/** Budgets, forecasts and spending. */
export const costFacts = {
  'cost.approvedBudget': money('Approved budget', 'Budget approved for the whole project.', { fields: ['approvedBudget'] }),
  'cost.approvedOn': date(
    'Budget approved on',
    'Day on which the budget was approved; where nobody recorded it, the last change of the budget by history.',
    {
      ...byHand,
      fields: ['approvedBudget'],
    },
  ),
  'cost.stageBudget': money('Budget released', 'Money released for the current phase, stage or quarter.', {
    ...byHand,
    fields: ['stageBudget'],
  }),
  'cost.estimateAtCompletion': money('Forecast at completion', 'What the whole project is expected to cost.', {
    fields: ['estimateAtCompletion'],
  }),
  'cost.estimateUpdatedOn': date('Forecast renewed on', 'Day of the last change of the forecast, by history.', {
    fields: ['estimateAtCompletion'],
  }),
  'cost.actual': money('Spent to date', 'Actual cost to date.', { ...fresh(90), fields: ['actualCost'] }),
  'cost.actualsAsOf': date('Actuals up to', 'Closing day of the actual cost.', { ...byHand, fields: ['actualsAsOf'] }),
  'cost.committed': money('Committed', 'Ordered and not yet invoiced.', fresh(90)),
  'cost.reserveLeft': money('Reserve left', 'Contingency that is not drawn yet.', fresh(90)),
  'cost.plannedValue': money('Planned value', 'Value that the baseline plans to be earned by today.', fresh(90)),
  'cost.earnedValue': money('Earned value', 'Value earned by today, by the method that the plan names.', fresh(90)),
  'cost.performanceIndex': share('Cost performance index', 'Earned value ÷ actual cost, in basis points.', {
    from: ['cost.earnedValue', 'cost.actual'],
  }),
  'cost.varianceRatio': share(
    'Forecast over approved budget',
    '(forecast at completion − approved budget) ÷ approved budget, in basis points.',
    {
      fields: ['approvedBudget', 'estimateAtCompletion'],
    },
  ),
} satisfies Record<string, FactSpec>

/** The plan in time. */
export const scheduleFacts = {
  'schedule.baselineSetOn': date('Schedule baseline set on', 'Day of the schedule baseline in force.', {
    ...byHand,
    fields: ['baselineSetOn'],
  }),
  'schedule.finishBaseline': date('Finish in the baseline', 'Finish that the baseline in force promises.', {
    ...byHand,
    fields: ['finishBaseline'],
  }),
  'schedule.slipDays': days('Slip', 'Planned finish − finish in the baseline, in calendar days.', {
    from: ['component.finishPlanned', 'schedule.finishBaseline'],
  }),
  'schedule.performanceIndex': share('Schedule performance index', 'Earned value ÷ planned value, in basis points.', {
    from: ['cost.earnedValue', 'cost.plannedValue'],
  }),
  'schedule.milestoneCount': count('Dated milestones', 'Milestones with a planned day.', { fields: ['entryDue'], register: 'milestone' }),
  'schedule.milestonesMetRatio': share(
    'Milestones met',
    'Done no later than five days after their baseline day ÷ due by today; three have to be due.',
    {
      fields: ['milestoneBaseline', 'milestoneDoneOn'],
      register: 'milestone',
    },
  ),
  'schedule.milestonesOverdue': count('Overdue milestones', 'Planned day past, not done.', { fields: ['entryDue'], register: 'milestone' }),
  'schedule.undatedItemRatio': share('Items without a date', 'Open delivery items without a planned day ÷ all open ones.', {
    fields: ['itemDue'],
    needs: 'deliveryTypes',
  }),
} satisfies Record<string, FactSpec>

/** What may differ from the plan before the board is asked. */
export const toleranceFacts = {
  'tolerance.cost': share('Tolerance of cost', 'How far the forecast may exceed the approved budget.', byHand),
  'tolerance.time': days('Tolerance of time', 'How many days the finish may slip.', byHand),
  'tolerance.scope': share('Tolerance of scope', 'How much of the scope baseline may change.', byHand),
  'tolerance.quality': count('Tolerance of quality', 'How many severe defects may be open.', byHand),
  'tolerance.benefits': share('Tolerance of benefits', 'How far realised benefits may stay below plan.', byHand),
  'tolerance.risk': count('Tolerance of risk', 'How many high risks may lack an answer.', byHand),
  'tolerance.set': flag('Tolerances set', 'Time, cost, scope, quality, benefits and risk: all tolerances are set.', {
    ...byHand,
    from: ['tolerance.cost', 'tolerance.time', 'tolerance.scope', 'tolerance.quality', 'tolerance.benefits', 'tolerance.risk'],
  }),
  'tolerance.used': share('Tolerance used', 'The worst of cost, time, scope, quality, benefits and risk: deviation ÷ what is allowed.', {
    ...fresh(35),
    from: ['tolerance.cost', 'tolerance.time', 'tolerance.scope', 'tolerance.quality', 'tolerance.benefits', 'tolerance.risk'],
  }),
} satisfies Record<string, FactSpec>
