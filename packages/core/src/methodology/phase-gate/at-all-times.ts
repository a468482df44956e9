import { cleanPassages } from '../common-conditions.ts'
import { is, must, present, should, since } from '../drafts.ts'
import { none } from '../register-conditions.ts'
import type { Criterion } from '../template.ts'

export const atAllTimes: readonly Criterion[] = [
  must(
    {
      id: 'PG-33',
      gate: '*',
      statement: 'The forecast is within {costTolerance} of the approved budget, else a change request is open',
      passes: {
        any: [
          is('cost.varianceRatio', 'atMost', { parameter: 'costTolerance' }),
          {
            count: 'changeRequests',
            as: 'changeRequests.open',
            where: is('changeRequests[].open', 'equals', true),
            is: 'atLeast',
            value: 1,
          },
        ],
      },
      fixedBy: 'projectManager',
      guideline: {
        why: 'A board can only steer what it hears of in time.',
        howToFix: 'Bring the forecast back, or open a change request that says what is needed and why.',
        example: 'Good: 2.10M approved, 2.16M forecast. Bad: the difference is hidden in next year.',
        helper: 'PMO',
        effortMinutes: 60,
      },
      evidence: 'Approved budget and forecast on the project item, and open entries of the change register.',
      askedDaysBefore: 14,
    },
    true,
  ),
  should(
    2,
    {
      id: 'PG-34',
      gate: '*',
      statement: 'The cost forecast was renewed within {forecastDays} days, and actuals are no older than {actualsDays}',
      passes: { all: [since('cost.estimateUpdatedOn', 'forecastDays'), since('cost.actualsAsOf', 'actualsDays')] },
      fixedBy: 'projectManager',
      guideline: {
        why: 'An old forecast is a wish.',
        howToFix: 'Look at the cost to come and enter the forecast again, also when it stays the same; bring in the last closed month.',
        example: 'Good: renewed with each month end. Bad: the figure of the business case.',
        helper: 'Finance',
        effortMinutes: 20,
      },
      evidence: 'The last change of the forecast by history, and the closing day of the actuals.',
    },
    true,
  ),
  should(
    2,
    {
      id: 'PG-35',
      gate: '*',
      statement: 'The risk register is reviewed within {riskReviewDays} days, and every high risk has an owner and a response',
      passes: { all: [since('risks.lastReviewedOn', 'riskReviewDays'), none('risks.highWithoutResponse')] },
      fixedBy: 'projectManager',
      guideline: {
        why: 'A risk that nobody owns happens.',
        howToFix: 'Go through the register with the team, give each high risk an owner and a response, and enter the day of the review.',
        example: 'Good: four high risks, four owners, reviewed last week. Bad: owner "team".',
        helper: 'PMO',
        effortMinutes: 45,
      },
      evidence: 'The recorded day of the review and the fields of the risks; a calendar entry is not a held review.',
    },
    true,
  ),
  should(
    2,
    {
      id: 'PG-36',
      gate: '*',
      statement:
        'The status report is published within {reportDays} days, and not better than the facts for {disagreementWeeks} weeks in a row',
      passes: {
        all: [since('report.publishedOn', 'reportDays'), is('health.disagreements', 'below', { parameter: 'disagreementWeeks' })],
      },
      fixedBy: 'projectManager',
      guideline: {
        why: 'A report that is late or kinder than the facts costs the board the time in which it could have helped.',
        howToFix: 'Publish the report, and where your view differs from the facts correct the facts or say in the report why.',
        example: 'Good: "at risk: cost is 8% over, change 12 is with the board". Bad: on track, three weeks before the stop.',
        helper: 'PMO',
        effortMinutes: 30,
      },
      evidence: 'The day of the last published report, and declared beside computed health week by week; a draft does not count.',
    },
    true,
  ),
  should(1, {
    id: 'PG-37',
    gate: '*',
    statement: 'The next gate review is dated and not overdue by more than {reviewLateDays} days',
    passes: { all: [present('gate.dueOn'), since('gate.dueOn', 'reviewLateDays')] },
    fixedBy: 'projectManager',
    guideline: {
      why: 'A gate without a date is asked for too late by everyone.',
      howToFix: 'Agree on a day with those who decide, and enter it.',
      example: 'Good: 4 April, change board. Bad: "after summer".',
      helper: 'PMO',
      effortMinutes: 5,
    },
    evidence: 'The day on the project item.',
  }),
  must(
    {
      id: 'PG-38',
      gate: '*',
      statement: 'No gate was bypassed without explanation, no condition is overdue, and no waiver has expired',
      passes: cleanPassages,
      fixedBy: 'projectManager',
      guideline: {
        why: 'What was promised for a yes is part of the yes.',
        howToFix:
          'Fulfil the condition or ask for a new day; fix what the waiver covered or have it renewed; explain the move past the gate.',
        example: 'Good: the condition of G3 was closed two days before its day. Bad: the state was moved on because "the board knows".',
        helper: 'PMO',
        effortMinutes: 60,
      },
      evidence: 'The history of the project item against the record of passed gates, their conditions and waivers.',
      askedDaysBefore: 14,
    },
    true,
  ),
]
