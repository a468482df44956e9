import { is, must, present, should, since } from '../drafts.ts'
import type { Criterion } from '../template.ts'

export const atAllTimes: readonly Criterion[] = [
  must(
    {
      id: 'PG-33',
      gate: '*',
      statement: 'The forecast is within 5% of the approved budget',
      passes: is('cost.varianceRatio', 'atMost', { parameter: 'costTolerance' }),
      fixedBy: 'projectManager',
      guideline: {
        why: 'A board can only steer what it hears of in time.',
        howToFix: 'Bring the forecast back, or ask for a change of the budget and enter it when it is approved.',
        example: 'Good: 2.10M approved, 2.16M forecast. Bad: the difference is hidden in next year.',
        helper: 'PMO',
        effortMinutes: 60,
      },
    },
    true,
  ),
  should(
    2,
    {
      id: 'PG-34',
      gate: '*',
      statement: 'The cost forecast is renewed within 35 days',
      passes: since('cost.estimateUpdatedOn', 'forecastDays'),
      fixedBy: 'projectManager',
      guideline: {
        why: 'An old forecast is a wish.',
        howToFix: 'Look at the cost to come and enter the forecast again, also when it stays the same.',
        example: 'Good: renewed with each month end. Bad: the figure of the business case.',
        helper: 'Project manager',
        effortMinutes: 20,
      },
    },
    true,
  ),
  should(
    2,
    {
      id: 'PG-35',
      gate: '*',
      statement: 'The risk register is reviewed within 30 days, and every high risk has an owner and a response',
      passes: { all: [since('risks.lastReviewedOn', 'riskReviewDays'), is('risks.highWithoutResponse', 'equals', 0)] },
      fixedBy: 'projectManager',
      guideline: {
        why: 'A risk that nobody owns happens.',
        howToFix: 'Go through the register with the team, give each high risk an owner and a response, and enter the day of the review.',
        example: 'Good: four high risks, four owners, reviewed last week. Bad: owner "team".',
        helper: 'PMO',
        effortMinutes: 45,
      },
    },
    true,
  ),
  should(1, {
    id: 'PG-37',
    gate: '*',
    statement: 'The next gate review is dated and not overdue by more than 14 days',
    passes: { all: [present('gate.dueOn'), since('gate.dueOn', 'reviewLateDays')] },
    fixedBy: 'projectManager',
    guideline: {
      why: 'A gate without a date is asked for too late by everyone.',
      howToFix: 'Agree on a day with those who decide, and enter it.',
      example: 'Good: 4 April, change board. Bad: "after summer".',
      helper: 'PMO',
      effortMinutes: 5,
    },
  }),
]
