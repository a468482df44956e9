import { cleanPassages } from '../common-conditions.ts'
import { is, must, should, since } from '../drafts.ts'
import { none, withinTolerance } from '../register-conditions.ts'
import type { Criterion } from '../template.ts'

export const atAllTimes: readonly Criterion[] = [
  must({
    id: 'CS-25',
    gate: '*',
    statement: 'A forecast beyond a tolerance is answered by an open exception within days',
    passes: {
      any: [
        withinTolerance,
        is('exceptions.open', 'atLeast', 1),
        { not: { inARow: { parameter: 'breachWeeks' }, as: 'tolerance.breachWeeks', satisfies: is('tolerance.used', 'above', 10_000) } },
      ],
    },
    fixedBy: 'projectManager',
    evidence:
      'Counts: the weekly forecast against the six tolerances, and exceptions still open. Between two weekly looks nothing is held.',
    guideline: {
      why: 'The board left you alone on one promise: that you tell it before a limit breaks.',
      howToFix: 'Write the exception: what will break, why, what it does to the case, and the ways out with the one you would take.',
      example: 'Good: forecast +11 % on Monday, exception on Wednesday, board on Friday. Bad: a red light since March.',
      helper: 'Executive',
      effortMinutes: 60,
    },
  }),
  should(
    2,
    {
      id: 'CS-26',
      gate: '*',
      statement: 'The highlight report is within {reportDays} days, and not better than the facts again and again',
      passes: {
        all: [since('report.publishedOn', 'reportDays'), is('health.disagreements', 'below', { parameter: 'disagreementsBelow' })],
      },
      fixedBy: 'projectManager',
      evidence:
        'Counts: published reports, and periods in a row in which the declared health was better than the computed one. A draft does not count.',
      guideline: {
        why: 'A board that was told “green” until the end stops believing reports, also the true ones.',
        howToFix: 'Publish the report; where you see it better than the figures, write why in one sentence or say amber.',
        example: 'Good: “Amber: one terminal missing, arrives Tuesday”. Bad: green for the third time with two milestones missed.',
        helper: 'Project support',
        effortMinutes: 20,
      },
    },
    true,
  ),
  should(
    2,
    {
      id: 'CS-27',
      gate: '*',
      statement: 'The forecasts of cost and finish are renewed, and the actuals are of late',
      passes: {
        all: [
          since('cost.estimateUpdatedOn', 'forecastDays'),
          since('cost.actualsAsOf', 'actualsDays'),
          is('component.finishPlanned', 'atLeast', { asOf: { days: 0 } }),
        ],
      },
      fixedBy: 'projectManager',
      evidence:
        'Counts: the day the forecast was changed or confirmed, the closing day of the actuals, and a finish that is not past. Does not count: the budget.',
      guideline: {
        why: 'Tolerances are compared with the forecast, so an old forecast hides the breach.',
        howToFix: 'Import the last month’s actuals, look at what is still to come, enter forecast and finish, also when they stay.',
        example: 'Good: actuals to 30 April, forecast of 6 May. Bad: a finish that was last Tuesday.',
        helper: 'Finance',
        effortMinutes: 30,
      },
    },
    true,
  ),
  should(
    2,
    {
      id: 'CS-28',
      gate: '*',
      statement: 'Issues and changes are decided in time',
      passes: { all: [none('projectIssues.overdue'), none('changes.undecidedOverdue')] },
      fixedBy: 'projectManager',
      evidence: 'Counts: open issues and undecided changes past their day. An issue that stays without a day counts as overdue.',
      guideline: {
        why: 'The team goes on building while the answer is missing, and half of it is thrown away.',
        howToFix: 'Decide what lies within your limits today, and take the rest to the board member who can, with a proposal.',
        example: 'Good: “Paper fallback: senior user says yes, 4 May”. Bad: seven changes “in clarification”.',
        helper: 'Senior user',
        effortMinutes: 25,
      },
    },
    true,
  ),
  should(1, {
    id: 'CS-29',
    gate: '*',
    statement: 'No milestone of the stage is past its day',
    passes: none('schedule.milestonesOverdue'),
    fixedBy: 'projectManager',
    evidence:
      'Counts: milestones with their planned day and state. A milestone with a new day counts as planned again; the baseline keeps the old one.',
    guideline: {
      why: 'A past date that nobody touches tells everybody that dates here mean nothing.',
      howToFix: 'Close the milestone if it was reached; else give it the day that you now believe in and look at what hangs on it.',
      example: 'Good: “Certification: 12 May, was 28 April”. Bad: three milestones of last month, still open.',
      helper: 'Project support',
      effortMinutes: 15,
    },
  }),
  must({
    id: 'CS-30',
    gate: '*',
    statement: 'No move past a gate is unexplained, no condition is overdue, no waiver has expired',
    passes: cleanPassages,
    fixedBy: 'projectManager',
    evidence:
      'Counts: the history of the project item against the board’s decisions. An explanation counts once it is recorded with a name.',
    guideline: {
      why: 'The board’s “yes, provided that” is worth what becomes of the proviso.',
      howToFix:
        'Meet the overdue condition or ask the board for another day, replace or fix what the waiver covered, and explain a move in one sentence.',
      example: 'Good: condition “terminal certified by 1 May”, met on 28 April. Bad: a waiver of last autumn, the fault still there.',
      helper: 'PMO',
      effortMinutes: 30,
    },
  }),
]
