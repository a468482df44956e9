import { approved, written } from '../artefact-drafts.ts'
import { lessonsKept, personalOrSpecial } from '../common-conditions.ts'
import { is, must, should } from '../drafts.ts'
import { dueDeliverablesAccepted, none } from '../register-conditions.ts'
import type { Criterion } from '../template.ts'

/** What Authorise stage asks of the stage that ends. */
export const astResult: readonly Criterion[] = [
  must({
    id: 'CS-15',
    gate: 'AST',
    statement: 'The end-stage report is written, and the products of the stage are accepted',
    passes: {
      all: [
        written('endStageReport'),
        is('artefacts[endStageReport].ageDays', 'atMost', { parameter: 'stageReportDays' }),
        dueDeliverablesAccepted,
      ],
    },
    fixedBy: 'projectManager',
    askedDaysBefore: 14,
    evidence:
      'Counts: this stage’s report, in review or approved, and an acceptance on each product due. Does not count: the report of the stage before.',
    guideline: {
      why: 'The board buys the next stage on what the last one really delivered.',
      howToFix:
        'Fill the report (figures are there already), add what you learnt, and collect the acceptance of each product of the stage.',
      example: 'Good: eight of eight accepted, 3 % over, one week early. Bad: “75 % complete”.',
      helper: 'Project support',
      effortMinutes: 90,
    },
  }),
  must({
    id: 'CS-20',
    gate: 'AST',
    statement: 'Approved changes are in the baseline, and nothing drifted without one',
    passes: { all: [none('changes.notBaselined'), is('changes.unapprovedDrift', 'equals', false)] },
    fixedBy: 'projectManager',
    askedDaysBefore: 10,
    evidence: 'Counts: a baseline later than the approval of each change. Does not count: a plan that was simply edited.',
    guideline: {
      why: 'A change that is approved but not planned is built in somebody’s spare time.',
      howToFix: 'Work each approved change into the baseline; for what moved without one, ask for the change now or move it back.',
      example: 'Good: “Group tickets: approved 2 May, in baseline 3”. Bad: scope grew by eleven items, changes: none.',
      helper: 'Project support',
      effortMinutes: 45,
    },
  }),
  should(2, {
    id: 'CS-22',
    gate: 'AST',
    statement: 'Lessons of the stage are recorded, or “none” is signed',
    passes: lessonsKept,
    fixedBy: 'projectManager',
    askedDaysBefore: 7,
    evidence: 'Counts: entries since the last boundary, with what to do differently. Does not count: a mood chart of the team.',
    guideline: {
      why: 'What you learnt this stage can still help you in the next one.',
      howToFix: 'Ask the team what it would do differently, and enter the two answers that name a decision.',
      example: 'Good: “Harbour tests need a spare terminal; ours broke, three days lost”. Bad: “plan better”.',
      helper: 'Project manager',
      effortMinutes: 20,
    },
  }),
  should(
    2,
    {
      id: 'CS-23',
      gate: 'AST',
      statement: 'The quality checks planned for the stage were done, and no severe defect is open',
      passes: { all: [is('tests.executedRatio', 'equals', 10_000), none('defects.severeOpen')] },
      fixedBy: 'assurance',
      askedDaysBefore: 10,
      evidence:
        'Counts: planned checks with a result, and defects by severity today. Does not count: a check that was planned anew for later.',
      guideline: {
        why: 'A check that was skipped is done by the passengers.',
        howToFix:
          'Run the checks that are left or say in a change which you drop; fix each severe defect or agree with the users that it is none.',
        example: 'Good: 46 of 46 run, no severe defect. Bad: “load test moved to production”.',
        helper: 'Assurance',
        effortMinutes: 120,
      },
    },
    true,
  ),
  must(
    {
      id: 'CS-24',
      gate: 'AST',
      statement: 'The privacy and the security assessment are approved where data are personal or special',
      when: personalOrSpecial,
      passes: { all: [approved('privacyAssessment'), approved('securityAssessment')] },
      waivable: false,
      tailoring: 'fixed',
      fixedBy: 'seniorUser',
      askedDaysBefore: 30,
      evidence:
        'Counts: both assessments of this solution, approved. Does not count: the supplier’s certificate, or the assessment of the old system.',
      guideline: {
        why: 'The law wants it before the data flow, and a design is cheaper to change than a database.',
        howToFix:
          'Tell the privacy and the security officer which data go where and who may see them, answer their questions, and have both approved.',
        example: 'Good: approved on 11 April for card tokens and travel history. Bad: “GDPR: see supplier”.',
        helper: 'Privacy officer',
        effortMinutes: 240,
      },
    },
    true,
  ),
]
