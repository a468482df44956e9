import { is, must, present, should } from '../drafts.ts'
import { none, someOrSignedNone } from '../register-conditions.ts'
import type { Criterion } from '../template.ts'

/** What Authorise project asks of baseline, tolerances and registers. */
export const aprControls: readonly Criterion[] = [
  must(
    {
      id: 'CS-10',
      gate: 'APR',
      statement: 'The project plan is baselined in time, cost and scope',
      passes: { all: [present('schedule.baselineSetOn'), present('cost.approvedBudget'), present('scope.baselineOn')] },
      fixedBy: 'projectManager',
      askedDaysBefore: 14,
      evidence: 'Counts: recorded baselines of dates and scope, and the approved budget. Does not count: the current plan, which moves.',
      guideline: {
        why: 'Without a fixed point “we are late” and “we were always meant to finish then” are both true.',
        howToFix: 'Date the stages and their products, enter the budget that the board is asked for, and set the baseline.',
        example: 'Good: four stages, 31 products, €1.9M, baseline of 4 March. Bad: a plan that always shows today’s truth only.',
        helper: 'Project support',
        effortMinutes: 120,
      },
    },
    true,
  ),
  must(
    {
      id: 'CS-11',
      gate: 'APR',
      statement: 'Tolerances are set for time, cost, scope, quality, benefits and risk',
      passes: is('tolerance.set', 'equals', true),
      fixedBy: 'executive',
      askedDaysBefore: 14,
      evidence: 'Counts: all six recorded, each with a number, “0” included. Does not count: “reasonable deviations”.',
      guideline: {
        why: 'A tolerance is what you may decide without asking; without one every small slip goes to the board.',
        howToFix:
          'Ask the executive for each of the six how far it may stray before the board wants to hear of it, and record the answers.',
        example: 'Good: ±3 weeks, +8 %, two “could” products, one minor fault a page, −5 % benefit, no risk above 15. Bad: cost only.',
        helper: 'Executive',
        effortMinutes: 45,
      },
    },
    true,
  ),
  must({
    id: 'CS-12',
    gate: 'APR',
    statement: 'Every benefit has an active owner, a value today, a target and a measure',
    passes: { all: [is('benefits.count', 'atLeast', 1), is('benefits.ownedRatio', 'equals', 10_000)] },
    fixedBy: 'seniorUser',
    askedDaysBefore: 21,
    evidence: 'Counts: entries of the benefit register with all four. Does not count: a benefit that the project itself is to reap.',
    guideline: {
      why: 'A benefit that nobody of the line has promised is a hope in the shape of a number.',
      howToFix:
        'Ask for each benefit who will see it in their own figures; enter that person, the value today, the target and how it is read.',
      example: 'Good: “Crossings missed by queuing: 4 % → 1 %, harbour office, monthly count”. Bad: “happier passengers”.',
      helper: 'Senior user',
      effortMinutes: 60,
    },
  }),
  must({
    id: 'CS-13',
    gate: 'APR',
    statement: 'The risk register is open, and every high risk has an owner and a response under way',
    passes: { all: [someOrSignedNone('risks'), none('risks.highWithoutResponse')] },
    fixedBy: 'projectManager',
    askedDaysBefore: 14,
    evidence:
      'Counts: open risks below the project, or “none” signed lately; a response with an open action. Does not count: “to be monitored”.',
    guideline: {
      why: 'The board is about to take these risks, so it should know them and who watches each.',
      howToFix: 'Collect risks with users and supplier, score them, and give each high one an owner, a response and a first action.',
      example: 'Good: “Card terminal not certified before May: supplier, reduce, test booked”. Bad: fifteen risks, no names.',
      helper: 'Assurance',
      effortMinutes: 60,
    },
  }),
  should(2, {
    id: 'CS-14',
    gate: 'APR',
    statement: 'The engagement needs of influential stakeholders are known',
    passes: { all: [someOrSignedNone('stakeholders'), none('stakeholders.withoutPlan')] },
    fixedBy: 'projectManager',
    askedDaysBefore: 14,
    evidence: 'Counts: entries with engagement and communication need. Does not count: a chart of faces in four squares.',
    guideline: {
      why: 'The crew that hears of the new tickets from the newspaper will not help you sell them.',
      howToFix: 'List who can help or stop you; for each with influence enter what you need from them and what they hear, when, from whom.',
      example: 'Good: “Deck crew: try it first, fortnightly, by their own foreman”. Bad: “Crew: inform”.',
      helper: 'Senior user',
      effortMinutes: 40,
    },
  }),
]
