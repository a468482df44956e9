import { is, must, present, should, since } from '../drafts.ts'
import type { Criterion } from '../template.ts'

/** SET: the agreements without which flow can be neither steered nor measured. */
export const setUp: readonly Criterion[] = [
  must(
    {
      id: 'CF-01',
      gate: 'SET',
      statement: 'The definition of workflow is agreed: start point, finish point, states, limits, policies and expectation',
      passes: {
        all: [
          is('artefacts[definitionOfWorkflow].state', 'equals', 'approved'),
          is('artefacts[definitionOfWorkflow].fieldsFilledRatio', 'equals', 10_000),
        ],
      },
      fixedBy: 'deliveryManager',
      guideline: {
        why: 'Two people who count "started" differently argue about every number that follows.',
        howToFix:
          'Write down with the team when work starts, when it is finished and what must be true to move between states; have it approved.',
        example: 'Good: "Started when pulled into Analysis; finished when live for one day." Bad: a picture of the board.',
        helper: 'PMO',
        effortMinutes: 90,
      },
      evidence: 'The approved definition of workflow with every field filled. The columns of a board alone do not count.',
      askedDaysBefore: 14,
    },
    true,
  ),
  must(
    {
      id: 'CF-02',
      gate: 'SET',
      statement: 'Every state in which work is active has a limit',
      passes: is('flow.unlimitedStates', 'equals', 0),
      fixedBy: 'deliveryManager',
      guideline: {
        why: 'One state without a limit is where everything waits unseen.',
        howToFix: 'Count what is in each active state today, take a little less, and enter it as the limit of the column.',
        example: 'Good: Analysis 3, Build 5, Review 3. Bad: Build 5, Review unlimited.',
        helper: 'PMO',
        effortMinutes: 20,
      },
      evidence: 'The limits of the chosen board, as the tracker enforces or shows them.',
      askedDaysBefore: 14,
    },
    true,
  ),
  must(
    {
      id: 'CF-03',
      gate: 'SET',
      statement: 'A service level expectation is set, from the record of finished items or as a guess that is called one',
      passes: {
        all: [
          present('flow.expectationDays'),
          present('flow.expectationReviewedOn'),
          { any: [present('flow.cycleTimeP85'), is('artefacts[definitionOfWorkflow].fieldsFilledRatio', 'equals', 10_000)] },
        ],
      },
      fixedBy: 'deliveryManager',
      guideline: {
        why: 'Whoever asks for something wants to know how long it usually takes, not a date that was guessed for this one.',
        howToFix:
          'Take the days within which 85 of 100 finished items were done; with fewer than 20 items write a guess and call it a guess.',
        example: 'Good: "85 of 100 within 12 days, from 64 items." Bad: "As soon as possible."',
        helper: 'PMO',
        effortMinutes: 30,
      },
      evidence:
        'The recorded days of the expectation and when it was set or looked at, beside the measured time, or with its basis in the definition of workflow.',
      askedDaysBefore: 14,
    },
    true,
  ),
  must(
    {
      id: 'CF-04',
      gate: 'SET',
      statement: 'Owner of demand, owner of flow and sponsor are named and active',
      passes: {
        all: [
          present('roles[serviceRequestManager].person'),
          present('roles[deliveryManager].person'),
          present('roles[sponsor].person'),
          is('roles[serviceRequestManager].active', 'equals', true),
          is('roles[deliveryManager].active', 'equals', true),
          is('roles[sponsor].active', 'equals', true),
        ],
      },
      fixedBy: 'sponsor',
      guideline: {
        why: 'What comes in, how it moves and who pays are three questions, and each needs somebody who answers.',
        howToFix: 'Name whoever is missing, and replace whoever has left.',
        example: 'Good: three people with active accounts. Bad: "the team" owns demand.',
        helper: 'Sponsor',
        effortMinutes: 15,
      },
      evidence: 'The people in the role fields of the service, with active accounts.',
      askedDaysBefore: 21,
    },
    true,
  ),
  should(2, {
    id: 'CF-05',
    gate: 'SET',
    statement: 'Classes of service are defined, and no more than {expediteLimit} is expedited at a time',
    passes: {
      all: [is('artefacts[classesOfService].state', 'equals', 'approved'), is('flow.expedite', 'atMost', { parameter: 'expediteLimit' })],
    },
    fixedBy: 'serviceRequestManager',
    guideline: {
      why: 'When everything is urgent, the loudest decides, and what was promised first waits.',
      howToFix:
        'Write for each class who may choose it, what it promises and what it may push aside; let back all expedited items but one.',
      example: 'Good: expedite, fixed date, standard, each with a rule. Bad: priority "highest" on 14 items.',
      helper: 'PMO',
      effortMinutes: 60,
    },
    evidence: 'The approved classes of service, and the items in progress of the class that is mapped as expedite.',
    askedDaysBefore: 14,
  }),
  must(
    {
      id: 'CF-06',
      gate: 'SET',
      statement: 'Funding for the coming quarter is approved',
      passes: { all: [present('cost.stageBudget'), since('cost.approvedOn', 'fundingDays')] },
      fixedBy: 'sponsor',
      guideline: {
        why: 'A service without money for its people stops in the middle of what it promised.',
        howToFix: 'Approve what the service may spend until the end of the quarter, and enter the amount and the day.',
        example: 'Good: €180,000 for the second quarter, approved 14 March. Bad: last year’s budget carried on.',
        helper: 'Finance',
        effortMinutes: 30,
      },
      evidence: 'The amount released and the day of its approval, no longer ago than a quarter.',
      askedDaysBefore: 30,
    },
    true,
  ),
  should(2, {
    id: 'CF-07',
    gate: 'SET',
    statement: 'The service is linked to an objective, or marked as running the business',
    passes: { any: [is('strategy.objectives', 'atLeast', 1), is('strategy.horizon', 'equals', 'run')] },
    fixedBy: 'serviceRequestManager',
    guideline: {
      why: 'Who must choose between two services needs to see what each of them is for.',
      howToFix: 'Link the objective that the service moves; where it keeps things running, set the horizon to run.',
      example: 'Good: horizon "run" for the payroll service. Bad: linked to all eight objectives.',
      helper: 'PMO',
      effortMinutes: 10,
    },
    evidence: 'The objectives linked to the service, or its horizon.',
    askedDaysBefore: 14,
  }),
]
