import { approved } from '../artefact-drafts.ts'
import { is, must, should, since } from '../drafts.ts'
import { none, withinTolerance } from '../register-conditions.ts'
import type { Criterion } from '../template.ts'

/** What Authorise stage asks of the stage, or of the exception plan, that is to begin. */
export const astNextStage: readonly Criterion[] = [
  must({
    id: 'CS-16',
    gate: 'AST',
    statement: 'The plan of the next stage, and of that one only, is approved in detail',
    passes: { all: [approved('stagePlan'), none('schedule.undatedItemRatio')] },
    fixedBy: 'projectManager',
    askedDaysBefore: 14,
    evidence:
      'Counts: the approved stage plan, every item at its level dated. Does not count: the project plan with later stages in the same detail.',
    guideline: {
      why: 'You know the next ten weeks; whoever plans the year after them in days plans it twice.',
      howToFix:
        'Date the products of the next stage, leave later stages at their milestones, replace the old stage plan, and have it approved.',
      example: 'Good: stage 3: 24 items, all dated; stage 4: two milestones. Bad: 300 tasks until next December.',
      helper: 'Senior supplier',
      effortMinutes: 120,
    },
  }),
  must({
    id: 'CS-17',
    gate: 'AST',
    statement: 'The business case was confirmed again within {caseDays} days before the boundary',
    passes: since('businessCase.reconfirmedOn', 'caseDays'),
    fixedBy: 'executive',
    askedDaysBefore: 21,
    evidence:
      'Counts: the day on which the executive signed it as desirable, viable and achievable. Does not count: “no change” said in the meeting.',
    guideline: {
      why: 'The money already spent is no reason to spend the rest.',
      howToFix:
        'Put today’s forecast of cost and finish into the case, look at each benefit again, and ask the executive to confirm or to stop.',
      example: 'Good: “Benefit down by a fifth, still pays in 26 months; confirmed on 2 June”. Bad: the case of last year.',
      helper: 'Finance',
      effortMinutes: 60,
    },
  }),
  must(
    {
      id: 'CS-18',
      gate: 'AST',
      statement: 'The forecast is inside the project’s tolerances, or an exception is open and its plan approved',
      passes: {
        any: [withinTolerance, { all: [is('exceptions.open', 'atLeast', 1), approved('exceptionPlan')] }],
      },
      fixedBy: 'projectManager',
      askedDaysBefore: 14,
      evidence:
        'Counts: the worst of the six tolerances by today’s forecast; else an open exception and the exception plan that the board approved.',
      guideline: {
        why: 'A stage that starts outside its limits has no limits.',
        howToFix:
          'Bring the forecast back; or report the exception, offer the board two ways on, and have the plan of the one it chooses approved.',
        example: 'Good: 130 % of the time tolerance, exception plan of 4 May approved. Bad: “will be made up in stage 4”.',
        helper: 'Executive',
        effortMinutes: 120,
      },
    },
    true,
  ),
  must({
    id: 'CS-19',
    gate: 'AST',
    statement: 'The people for the next stage are confirmed at {staffedAtLeast}',
    passes: is('capacity.staffedRatio', 'atLeast', { parameter: 'staffedAtLeast' }),
    fixedBy: 'seniorSupplier',
    askedDaysBefore: 30,
    evidence: 'Counts: hours by role that those who lend the people confirmed. Does not count: a plan with initials.',
    guideline: {
      why: 'A stage that starts with half its people ends with all of its excuses.',
      howToFix: 'Ask each line for a yes to hours by role; where it is no, move products to a later stage or buy the hours.',
      example: 'Good: 88 % confirmed, the tester comes two weeks later and the plan says so. Bad: “resources are being clarified”.',
      helper: 'Senior supplier',
      effortMinutes: 60,
    },
  }),
  should(
    2,
    {
      id: 'CS-21',
      gate: 'AST',
      statement: 'The chance to finish within the time tolerance is at least {chanceAtLeast}',
      passes: is('forecast.onTimeProbability', 'atLeast', { parameter: 'chanceAtLeast' }),
      fixedBy: 'projectManager',
      askedDaysBefore: 14,
      evidence:
        'Counts: the forecast from the project’s own throughput against the approved finish. A feeling, however well founded, does not.',
      guideline: {
        why: 'Your own last weeks know the finish better than anybody’s optimism.',
        howToFix:
          'Look at what is left and at how fast it really goes; cut scope, add a stage, or ask for another date while there is time.',
        example: 'Good: 78 % for 30 November after two products were moved out. Bad: 12 %, “the team is motivated”.',
        helper: 'Project support',
        effortMinutes: 45,
      },
    },
    true,
  ),
]
