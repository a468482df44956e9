import { byHand, count, date, days, type FactSpec, flag, fresh, money, share } from './spec.ts'

/** Budgets, forecasts and spending. */
export const costFacts = {
  'cost.approvedBudget': money('Approved budget', { fields: ['approvedBudget'] }),
  'cost.approvedOn': date('Budget approved on', {
    ...byHand,
    fields: ['approvedBudget'],
  }),
  'cost.stageBudget': money('Budget released', {
    ...byHand,
    fields: ['stageBudget'],
  }),
  'cost.estimateAtCompletion': money('Forecast at completion', {
    fields: ['estimateAtCompletion'],
  }),
  'cost.estimateUpdatedOn': date('Forecast renewed on', {
    fields: ['estimateAtCompletion'],
  }),
  'cost.actual': money('Spent to date', { ...fresh(90), fields: ['actualCost'] }),
  'cost.actualsAsOf': date('Actuals up to', { ...byHand, fields: ['actualsAsOf'] }),
  'cost.committed': money('Committed', fresh(90)),
  'cost.reserveLeft': money('Reserve left', fresh(90)),
  'cost.plannedValue': money('Planned value', fresh(90)),
  'cost.earnedValue': money('Earned value', fresh(90)),
  'cost.performanceIndex': share('Cost performance index', {
    from: ['cost.earnedValue', 'cost.actual'],
  }),
  'cost.varianceRatio': share('Forecast over approved budget', {
    fields: ['approvedBudget', 'estimateAtCompletion'],
  }),
} satisfies Record<string, FactSpec>

/** The plan in time. */
export const scheduleFacts = {
  'schedule.baselineSetOn': date('Schedule baseline set on', {
    ...byHand,
    fields: ['baselineSetOn'],
  }),
  'schedule.finishBaseline': date('Finish in the baseline', {
    ...byHand,
    fields: ['finishBaseline'],
  }),
  'schedule.slipDays': days('Slip', {
    from: ['component.finishPlanned', 'schedule.finishBaseline'],
  }),
  'schedule.performanceIndex': share('Schedule performance index', {
    from: ['cost.earnedValue', 'cost.plannedValue'],
  }),
  'schedule.milestoneCount': count('Dated milestones', { fields: ['entryDue'], register: 'milestone' }),
  'schedule.milestonesMetRatio': share('Milestones met', {
    fields: ['milestoneBaseline', 'milestoneDoneOn'],
    register: 'milestone',
  }),
  'schedule.milestonesOverdue': count('Overdue milestones', { fields: ['entryDue'], register: 'milestone' }),
  'schedule.undatedItemRatio': share('Items without a date', {
    fields: ['itemDue'],
    needs: 'deliveryTypes',
  }),
} satisfies Record<string, FactSpec>

/** What may differ from the plan before the board is asked. */
export const toleranceFacts = {
  'tolerance.cost': share('Tolerance of cost', byHand),
  'tolerance.time': days('Tolerance of time', byHand),
  'tolerance.scope': share('Tolerance of scope', byHand),
  'tolerance.quality': count('Tolerance of quality', byHand),
  'tolerance.benefits': share('Tolerance of benefits', byHand),
  'tolerance.risk': count('Tolerance of risk', byHand),
  'tolerance.set': flag('Tolerances set', {
    ...byHand,
    from: ['tolerance.cost', 'tolerance.time', 'tolerance.scope', 'tolerance.quality', 'tolerance.benefits', 'tolerance.risk'],
  }),
  'tolerance.used': share('Tolerance used', {
    ...fresh(35),
    from: ['tolerance.cost', 'tolerance.time', 'tolerance.scope', 'tolerance.quality', 'tolerance.benefits', 'tolerance.risk'],
  }),
} satisfies Record<string, FactSpec>
