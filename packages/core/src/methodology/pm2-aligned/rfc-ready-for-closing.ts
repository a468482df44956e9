import { approvedOrLeftOut } from '../artefact-drafts.ts'
import { is, must, should } from '../drafts.ts'
import { none } from '../register-conditions.ts'
import type { Criterion } from '../template.ts'

export const rfc: readonly Criterion[] = [
  must(
    {
      id: 'PM-21',
      gate: 'RFC',
      statement: 'All planned work is done, and the project owner accepted every deliverable, provisionally at least',
      passes: { all: [is('acceptance.acceptedRatio', 'equals', 10_000), is('scope.doneRatio', 'equals', 10_000)] },
      fixedBy: 'projectOwner',
      askedDaysBefore: 30,
      evidence:
        'Counts: acceptance entered on each deliverable; provisional acceptance with dated remarks counts too. Does not count: “it is in use”.',
      guideline: {
        why: 'Whoever leaves before the deliverables are accepted is called back to argue about them.',
        howToFix: 'Finish what is open or move it out by an approved change, then collect the acceptance of each deliverable.',
        example: 'Good: nine of nine accepted, two provisionally with remarks due in July. Bad: silence since the demo, taken as a yes.',
        helper: 'Business manager',
        effortMinutes: 120,
      },
    },
    true,
  ),
  must(
    {
      id: 'PM-22',
      gate: 'RFC',
      statement: 'Operations accepted the result, and the transition went by its plan or needed none',
      passes: { all: [is('operations.accepted', 'equals', true), approvedOrLeftOut('transitionPlan')] },
      waivable: false,
      tailoring: 'fixed',
      fixedBy: 'businessManager',
      askedDaysBefore: 30,
      evidence: 'Counts: the acceptance given by operations themselves. Does not count: a tick that the project set for them.',
      guideline: {
        why: 'From tomorrow the phone rings at operations, so it is they who say when.',
        howToFix:
          'Walk operations through support, monitoring and restore, close the last step of the transition plan, and let them enter their acceptance.',
        example: 'Good: accepted after a restore from backup that operations did alone. Bad: “handover mail sent on Friday”.',
        helper: 'Solution provider',
        effortMinutes: 90,
      },
    },
    true,
  ),
  must({
    id: 'PM-23',
    gate: 'RFC',
    statement: 'No severe defect and no critical issue is open',
    passes: { all: [none('defects.severeOpen'), none('projectIssues.criticalOpen')] },
    fixedBy: 'solutionProvider',
    askedDaysBefore: 21,
    evidence: 'Counts: defects and issues by their severity and state today. Does not count: a severity lowered without the users’ word.',
    guideline: {
      why: 'Those who could fix it in an hour leave with the project.',
      howToFix:
        'Fix each severe defect, or agree with the users that it is not severe; settle each critical issue, if need be in the steering committee.',
      example: 'Good: the last severe defect closed on Tuesday, retested on Thursday. Bad: four of them renamed “known limitations”.',
      helper: 'Quality assurance',
      effortMinutes: 120,
    },
  }),
  must({
    id: 'PM-24',
    gate: 'RFC',
    statement: 'Every approved change is in the baseline, and nothing drifted without one',
    passes: { all: [none('changes.notBaselined'), is('changes.unapprovedDrift', 'equals', false)] },
    fixedBy: 'projectManager',
    askedDaysBefore: 14,
    evidence:
      'Counts: a baseline later than the approval of each change. Does not count: a note in the report that the plan “was adapted”.',
    guideline: {
      why: 'The end report compares with the baseline, and a change missing there looks like your failure.',
      howToFix: 'Bring each approved change into the baseline; ask for a change where cost, finish or scope moved without one.',
      example: 'Good: five changes approved, baseline 4 holds all of them. Bad: finish moved by two months, no request.',
      helper: 'Project support office',
      effortMinutes: 45,
    },
  }),
  should(2, {
    id: 'PM-25',
    gate: 'RFC',
    statement: 'No action of the business implementation is overdue',
    passes: none('actions.overdue'),
    fixedBy: 'businessManager',
    askedDaysBefore: 14,
    evidence: 'Counts: actions below the project, done or not yet due. Does not count: a new date without a reason.',
    guideline: {
      why: 'A new way of working starts with small tasks that everybody leaves for later.',
      howToFix: 'Go through the overdue actions with their owners: do it, give it a new date with its reason, or drop it.',
      example: 'Good: “New form printed, old stock destroyed on 2 September”. Bad: 14 actions due last spring.',
      helper: 'Business implementation group',
      effortMinutes: 30,
    },
  }),
]
