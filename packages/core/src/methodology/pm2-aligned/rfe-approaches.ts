import { approved, approvedOrLeftOut, inState, inUse } from '../artefact-drafts.ts'
import { is, must, should } from '../drafts.ts'
import { none } from '../register-conditions.ts'
import type { Criterion } from '../template.ts'

/** What Ready for Executing asks of the way the work will be led, handed over and bought. */
export const rfeApproaches: readonly Criterion[] = [
  must({
    id: 'PM-15',
    gate: 'RFE',
    statement: 'The transition plan is approved, or left out with a reason',
    passes: approvedOrLeftOut('transitionPlan'),
    fixedBy: 'projectManager',
    askedDaysBefore: 21,
    evidence:
      'Counts: the approved plan, or the artefact in state “tailored out” with reason and approver. Does not count: a line “see operations”.',
    guideline: {
      why: 'The night between the old and the new system is the one thing that no iteration rehearses.',
      howToFix:
        'Plan the switch with operations: steps in order, data to move, who is on call, the last moment to turn back; or record why nothing is switched.',
      example: 'Good: “Cut-over 3–5 October, way back until Sunday 14:00, two people on call”. Bad: “big bang, date to follow”.',
      helper: 'Solution provider',
      effortMinutes: 120,
    },
  }),
  must({
    id: 'PM-16',
    gate: 'RFE',
    statement: 'The business implementation plan is approved by the project owner, or left out with a reason',
    passes: approvedOrLeftOut('businessImplementationPlan'),
    fixedBy: 'businessManager',
    askedDaysBefore: 21,
    evidence:
      'Counts: the approved plan, or “tailored out” with reason and approver. Does not count: a training offer without people and dates.',
    guideline: {
      why: 'Software that nobody’s work was changed for stays unused.',
      howToFix:
        'Write for each group what changes (procedure, forms, training, staffing), from when and who sees to it; or record why nothing changes.',
      example: 'Good: “42 clerks: half a day of training in week 37, two procedures replaced”. Bad: “users will be informed”.',
      helper: 'Business implementation group',
      effortMinutes: 120,
    },
  }),
  must({
    id: 'PM-17',
    gate: 'RFE',
    statement:
      'The approaches for requirements, change, risk, quality, issues and communication are approved, or the approved handbook covers them',
    passes: {
      any: [approved('managementPlans'), { all: [inState('managementPlans', 'tailoredOut'), approved('handbook')] }],
    },
    fixedBy: 'projectManager',
    askedDaysBefore: 21,
    evidence:
      'Counts: approved approaches, or separate plans “tailored out” beside an approved handbook. Does not count: the corporate standard, attached.',
    guideline: {
      why: 'Who may change what and who hears of it is easy to agree on in peace, and hard in the middle of a dispute.',
      howToFix:
        'Answer for each of the six who decides, within how many days and where it is written; half a page each, in the handbook if you like.',
      example: 'Good: “Change: up to five days of work the manager, above it the owner, within ten days”. Bad: sixty copied pages.',
      helper: 'Project support office',
      effortMinutes: 120,
    },
  }),
  should(2, {
    id: 'PM-18',
    gate: 'RFE',
    statement: 'The change log is in use, and no change waits beyond its term for a decision',
    passes: { all: [inUse('changeLog'), none('changes.undecidedOverdue')] },
    fixedBy: 'projectManager',
    askedDaysBefore: 14,
    evidence: 'Counts: change requests with a decision and its day. Does not count: a wish in a mailbox.',
    guideline: {
      why: 'A change that waits undecided is built anyway or blocks somebody.',
      howToFix: 'Create the change log, and have each overdue request approved, rejected, postponed or merged with another.',
      example: 'Good: six requests, the oldest open for six days. Bad: “to be discussed” since April.',
      helper: 'Project owner',
      effortMinutes: 30,
    },
  }),
  should(
    3,
    {
      id: 'PM-19',
      gate: 'RFE',
      statement: 'The team for the first executing period is confirmed at {staffedAtLeast}',
      passes: is('capacity.staffedRatio', 'atLeast', { parameter: 'staffedAtLeast' }),
      fixedBy: 'solutionProvider',
      askedDaysBefore: 30,
      evidence: 'Counts: hours by role that a line manager confirmed. Does not count: names written into the plan without asking.',
      guideline: {
        why: 'Work planned for people who were never asked is done by whoever is left, in the evening.',
        howToFix: 'Ask the line managers to confirm hours by role for the first period, and replan what stays open.',
        example: 'Good: 820 of 960 hours confirmed, the gap is one tester. Bad: “two developers, to be named”.',
        helper: 'Solution provider',
        effortMinutes: 60,
      },
    },
    true,
  ),
  should(2, {
    id: 'PM-20',
    gate: 'RFE',
    statement: 'The outsourcing plan is approved where work is bought',
    when: is('artefacts[outsourcingPlan].state', 'notEquals', 'tailoredOut'),
    passes: approved('outsourcingPlan'),
    fixedBy: 'projectManager',
    askedDaysBefore: 30,
    evidence:
      'Counts: the approved plan. Where nothing is bought, the artefact in state “tailored out”. Does not count: an order without a plan.',
    guideline: {
      why: 'What is bought without agreed acceptance is paid for whether it works or not.',
      howToFix:
        'Describe what is bought, how the supplier is chosen and how the result is accepted, and have it approved; or mark it tailored out if you buy nothing.',
      example: 'Good: “Penetration test, framework contract, accepted by report without high findings”. Bad: ordered, plan to follow.',
      helper: 'Project support office',
      effortMinutes: 90,
    },
  }),
]
