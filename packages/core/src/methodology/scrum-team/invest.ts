import { approved } from '../artefact-drafts.ts'
import { is, must, present, should, since } from '../drafts.ts'
import type { Criterion } from '../template.ts'

/** Every quarter: is the next one worth its money? */
export const invest: readonly Criterion[] = [
  must({
    id: 'SC-26',
    gate: 'INV',
    statement: 'Outcome indicators were read within 30 days: {onTargetAtLeast} of them on target, or the course was changed',
    passes: {
      all: [
        present('indicators.onTargetRatio'),
        {
          any: [
            is('indicators.onTargetRatio', 'atLeast', { parameter: 'onTargetAtLeast' }),
            { all: [approved('productGoal'), is('artefacts[productGoal].ageDays', 'atMost', { parameter: 'courseDays' })] },
          ],
        },
      ],
    },
    addedByPmo: true,
    fixedBy: 'productOwner',
    guideline: {
      why: 'A quarter is judged by what changed for people, not by what was built.',
      howToFix: 'Read each indicator; where fewer than half are on target, change the product goal with the sponsor and have it approved.',
      example: 'Good: two of five on target, goal narrowed to one region in May. Bad: "87 stories delivered".',
      helper: 'Product owner',
      effortMinutes: 120,
    },
    evidence: 'Readings of the last 30 days, or a product goal that was changed and approved since; a plan to measure does not count.',
    askedDaysBefore: 21,
  }),
  must(
    {
      id: 'SC-27',
      gate: 'INV',
      statement: 'Spend is within the envelope, and actuals are no older than {actualsDays} days',
      passes: { all: [is('cost.actual', 'atMost', { fact: 'cost.stageBudget' }), since('cost.actualsAsOf', 'actualsDays')] },
      addedByPmo: true,
      fixedBy: 'sponsor',
      guideline: {
        why: 'An envelope that nobody looks into is no envelope.',
        howToFix: 'Bring in the last closed month; where it is too much, shrink the team or ask for more before the quarter ends.',
        example: 'Good: £221,000 of £240,000, March closed. Bad: "finance will tell us in summer".',
        helper: 'Finance',
        effortMinutes: 30,
      },
      evidence: 'Actual cost with its closing day, and the released amount in the same currency.',
      askedDaysBefore: 21,
    },
    true,
  ),
  should(
    2,
    {
      id: 'SC-28',
      gate: 'INV',
      statement: 'The chance to reach the product goal by its date is at least {onTimeAtLeast}, and the day at 85% is known',
      passes: {
        all: [is('forecast.onTimeProbability', 'atLeast', { parameter: 'onTimeAtLeast' }), present('forecast.finishP85')],
      },
      addedByPmo: true,
      fixedBy: 'productOwner',
      guideline: {
        why: 'A date with a chance beside it can be talked about; a date alone can only be missed.',
        howToFix: 'Take out what the goal does not need or move the date; never ask the team for more points, since velocity is no target.',
        example: 'Good: 64% by 30 September, 85% by 4 November. Bad: "the team has to become faster".',
        helper: 'PMO',
        effortMinutes: 60,
      },
      evidence: 'The forecast from the team’s own throughput; points per sprint do not count.',
      askedDaysBefore: 21,
    },
    true,
  ),
  should(2, {
    id: 'SC-29',
    gate: 'INV',
    statement: '{tracedAtLeast} of the open items can be traced to the goal or an objective',
    passes: is('scope.tracedToObjectiveRatio', 'atLeast', { parameter: 'tracedAtLeast' }),
    addedByPmo: true,
    fixedBy: 'productOwner',
    guideline: {
      why: 'What serves no goal takes the place of what does.',
      howToFix: 'Hang the open items below what they serve, and delete what serves nothing; most of it is never missed.',
      example: 'Good: 61 of 64 linked, three deleted. Bad: a backlog of 900 items, the oldest from 2016.',
      helper: 'Product owner',
      effortMinutes: 90,
    },
    evidence: 'Links of the open items, or of what they hang below.',
    askedDaysBefore: 21,
  }),
  should(
    1,
    {
      id: 'SC-30',
      gate: 'INV',
      statement: 'Escaped defects are not rising',
      passes: is('defects.escapedSignal', 'equals', false),
      addedByPmo: true,
      fixedBy: 'developers',
      guideline: {
        why: 'Defects that reach the users slow every later sprint.',
        howToFix: 'Look at the last ones together: what would have found them before? Change one thing and watch the chart.',
        example: 'Good: no signal for twelve weeks. Bad: one bad week is answered with a freeze.',
        helper: 'Scrum master',
        effortMinutes: 60,
      },
      evidence: 'The control chart of weekly counts; a single week is no signal.',
      askedDaysBefore: 21,
    },
    true,
  ),
  should(
    2,
    {
      id: 'SC-31',
      gate: 'INV',
      statement: 'The sponsor confirmed that it is still worth doing',
      passes: since('businessCase.reconfirmedOn', 'reconfirmedDays'),
      addedByPmo: true,
      fixedBy: 'sponsor',
      guideline: {
        why: 'A team goes on by itself; somebody has to want it to.',
        howToFix: 'Show the sponsor outcome, money and outlook on one page, and enter the day of the answer.',
        example: 'Good: confirmed on 28 March with one condition. Bad: "nobody objected".',
        helper: 'Sponsor',
        effortMinutes: 30,
      },
      evidence: 'The day of the sponsor’s confirmation in this quarter; silence does not count.',
      askedDaysBefore: 14,
    },
    true,
  ),
]
