import { byHand, choice, count, date, type FactSpec, flag, fresh, money, share } from './spec.ts'

const healths = ['onTrack', 'atRisk', 'offTrack'] as const

/** People, room and money of the portfolio. */
export const capacityFacts = {
  'capacity.staffedRatio': share('Staffed', fresh(60)),
  'capacity.peakLoad': share('Peak load', fresh(60)),
  'capacity.remainingAllocations': count('Bookings after the finish', fresh(60)),
  'portfolio.mixDeviation': share('Deviation of the mix', fresh(90)),
  'portfolio.stateWipFree': flag('Room in the portfolio', fresh(30)),
  'portfolio.fundingLeft': money('Funds left', fresh(90)),
  'experiment.endsOn': date('Minimum product ends on', { ...byHand, fields: ['experimentEndsOn'] }),
} satisfies Record<string, FactSpec>

/** Reports, health, gates and what is known at all. */
export const governanceFacts = {
  'report.publishedOn': date('Last status report', {
    ...byHand,
    fields: ['reportPublishedOn'],
  }),
  'report.declaredHealth': choice('Declared health', healths, { fields: ['declaredHealth'] }),
  'health.computed': choice('Computed health', healths, {
    from: ['cost.varianceRatio', 'schedule.slipDays', 'risks.highWithoutResponse'],
  }),
  'health.disagreements': count('Declared better than computed', {
    fields: ['declaredHealth'],
    from: ['health.computed'],
  }),
  'gate.dueOn': date('Next gate review', { ...byHand, fields: ['gateReviewDue'] }),
  'gate.conditionsOverdue': count('Overdue conditions', {
    fields: ['entryDue', 'actionSource'],
  }),
  'gate.bypasses': count('Bypasses', {
    needs: 'phases',
  }),
  'waivers.expired': count('Expired waivers'),
  'waivers.active': count('Waivers in force'),
  'tailoring.unapproved': count('Unapproved tailoring'),
  'data.grade': choice('Data grade', ['A', 'B', 'C', 'D', 'E']),
} satisfies Record<string, FactSpec>
