import { byHand, choice, count, date, type FactSpec, flag, fresh, money, share } from './spec.ts'

const healths = ['onTrack', 'atRisk', 'offTrack'] as const

/** People, room and money of the portfolio. */
export const capacityFacts = {
  'capacity.staffedRatio': share('Staffed', 'Confirmed ÷ required effort of the next phase.', fresh(60)),
  'capacity.peakLoad': share('Peak load', 'Highest load of a role that the project takes part in, next two quarters.', fresh(60)),
  'capacity.remainingAllocations': count('Bookings after the finish', 'Bookings of people after the finish of the project.', fresh(60)),
  'portfolio.mixDeviation': share('Deviation of the mix', 'Worst deviation of the portfolio’s mix from its target.', fresh(90)),
  'portfolio.stateWipFree': flag('Room in the portfolio', 'The next state of the portfolio has room.', fresh(30)),
  'portfolio.fundingLeft': money('Funds left', 'Unallocated money of the fund or value stream.', fresh(90)),
  'experiment.endsOn': date('Minimum product ends on', 'End of the minimum product or pilot.', { ...byHand, fields: ['experimentEndsOn'] }),
} satisfies Record<string, FactSpec>

/** Reports, health, gates and what is known at all. */
export const governanceFacts = {
  'report.publishedOn': date('Last status report', 'Day of the last published status report.', {
    ...byHand,
    fields: ['reportPublishedOn'],
  }),
  'report.declaredHealth': choice('Declared health', 'What the project manager says.', healths, { fields: ['declaredHealth'] }),
  'health.computed': choice(
    'Computed health',
    'What the facts say: the worst of cost, finish and high risks; each on track, at risk or off track.',
    healths,
    {
      from: ['cost.varianceRatio', 'schedule.slipDays', 'risks.highWithoutResponse'],
    },
  ),
  'health.disagreements': count(
    'Declared better than computed',
    'Weeks in a row, up to this one, in which the declared health was better than the computed one.',
    {
      fields: ['declaredHealth'],
      from: ['health.computed'],
    },
  ),
  'gate.dueOn': date('Next gate review', 'Planned day of the next gate review.', { ...byHand, fields: ['gateReviewDue'] }),
  'gate.conditionsOverdue': count(
    'Overdue conditions',
    'Open actions from gate conditions past due; without a register of actions, 0 because no gate of this product was passed on condition.',
    {
      fields: ['entryDue', 'actionSource'],
    },
  ),
  'gate.bypasses': count(
    'Bypasses',
    'Moves into a phase that a gate opens, by history, without a record that the gate was passed and without an in-flight declaration.',
    {
      needs: 'phases',
    },
  ),
  'waivers.expired': count(
    'Expired waivers',
    'Waivers past their last day; the product grants none yet, so that the record of passed gates says 0.',
  ),
  'waivers.active': count(
    'Waivers in force',
    'Waivers in force today; the product grants none yet, so that the record of passed gates says 0.',
  ),
  'tailoring.unapproved': count('Unapproved tailoring', 'Overlays on the template without an approver or past their last day.'),
  'data.grade': choice('Data grade', 'How much of what was asked for is known: A at least 95 %, B 85 %, C 70 %, D 50 %, else E.', [
    'A',
    'B',
    'C',
    'D',
    'E',
  ]),
} satisfies Record<string, FactSpec>
