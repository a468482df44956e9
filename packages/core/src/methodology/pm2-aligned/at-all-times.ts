import { cleanPassages } from '../common-conditions.ts'
import { is, must, should, since } from '../drafts.ts'
import { none, withinTolerance } from '../register-conditions.ts'
import type { Criterion } from '../template.ts'

export const atAllTimes: readonly Criterion[] = [
  must(
    {
      id: 'PM-29',
      gate: '*',
      statement: 'Cost and schedule are inside their tolerance, or an exception is open',
      passes: { any: [withinTolerance, is('exceptions.open', 'atLeast', 1)] },
      fixedBy: 'projectManager',
      evidence:
        'Counts: the worst use of any tolerance, by today’s forecast, and exceptions still open. Does not count: “we shall catch up”.',
      guideline: {
        why: 'A committee can help with what it hears in time, and with nothing that it hears at the end.',
        howToFix: 'Bring the forecast back inside; or open an exception that says what broke, why, and which two ways out there are.',
        example:
          'Good: finish seven weeks late against five allowed, exception opened the same day. Bad: the same forecast kept for three months.',
        helper: 'Project owner',
        effortMinutes: 60,
      },
    },
    true,
  ),
  should(
    2,
    {
      id: 'PM-30',
      gate: '*',
      statement: 'A status report with a renewed forecast is published within {reportDays} days',
      passes: { all: [since('report.publishedOn', 'reportDays'), since('cost.estimateUpdatedOn', 'forecastDays')] },
      fixedBy: 'projectManager',
      evidence:
        'Counts: the day of the last published report, and the day on which the forecast was last changed or confirmed. Does not count: a draft.',
      guideline: {
        why: 'People who hear nothing ask you one by one.',
        howToFix:
          'Look at the cost to come, enter the forecast, and publish the report: facts are filled in, you add two sentences and what you need decided.',
        example: 'Good: published on 2 May, forecast €1.22M, one decision asked for. Bad: last month’s report with a new date.',
        helper: 'Project support office',
        effortMinutes: 30,
      },
    },
    true,
  ),
  should(
    2,
    {
      id: 'PM-31',
      gate: '*',
      statement: 'The risks were reviewed within {riskReviewDays} days, and each high one has an owner and a response under way',
      passes: { all: [since('risks.lastReviewedOn', 'riskReviewDays'), none('risks.highWithoutResponse')] },
      fixedBy: 'projectManager',
      evidence: 'Counts: a recorded review, or every open high risk touched since. Does not count: “team” as owner of a risk.',
      guideline: {
        why: 'A risk with no name on it is watched by everybody and met by nobody.',
        howToFix:
          'Take fifteen minutes of a team meeting: close what is over, score again, and give each high risk a name, a response and a first action.',
        example:
          'Good: “Interface late: Mara, reduce, county called weekly”. Bad: eleven risks, all “medium”, unchanged since the kick-off.',
        helper: 'Core team',
        effortMinutes: 20,
      },
    },
    true,
  ),
  should(
    2,
    {
      id: 'PM-32',
      gate: '*',
      statement: 'No issue and no decision is overdue',
      passes: { all: [none('projectIssues.overdue'), none('decisions.overdue')] },
      fixedBy: 'projectManager',
      evidence: 'Counts: open issues and pending decisions with their days. An issue that stays without a day counts as overdue.',
      guideline: {
        why: 'Somebody stands still behind every decision that does not come.',
        howToFix:
          'Sort the overdue ones: settle today what you may settle, take the others to whoever can, and give each a day that holds.',
        example: 'Good: “Which login do we use? Owner decides on Thursday”. Bad: “pending” for ten weeks.',
        helper: 'Project owner',
        effortMinutes: 25,
      },
    },
    true,
  ),
  should(
    1,
    {
      id: 'PM-33',
      gate: '*',
      statement: 'A quality review took place within {qualityReviewDays} days, and its findings are worked off in time',
      passes: { all: [since('audit.lastOn', 'qualityReviewDays'), none('audit.findingsOverdue')] },
      fixedBy: 'qualityAssurance',
      evidence:
        'Counts: a review by somebody outside the project, with findings as actions. Does not count: the team looking at its own work.',
      guideline: {
        why: 'Who built it reads what was meant; an outsider reads what is there.',
        howToFix:
          'Ask quality assurance for half a day on one deliverable or one process, enter the findings as actions, and close those past their day.',
        example: 'Good: review of 10 May, six findings, five closed, one due in June. Bad: findings of last year still open.',
        helper: 'Quality assurance',
        effortMinutes: 240,
      },
    },
    true,
  ),
  must(
    {
      id: 'PM-34',
      gate: '*',
      statement: 'No move past a gate is unexplained, no condition is overdue, no waiver has expired',
      passes: cleanPassages,
      fixedBy: 'projectManager',
      evidence:
        'Counts: the history of the project item against the decisions recorded. An explanation counts once it is recorded with a name.',
      guideline: {
        why: 'A “yes, if” whose “if” never came is a “no” that nobody noticed.',
        howToFix:
          'Meet each overdue condition or ask those who set it for another day; fix what the expired waiver covered; explain the move in one sentence.',
        example: 'Good: “Moved by mistake, moved back on 4 May”. Bad: the condition “signed contract by March”, in June.',
        helper: 'PMO',
        effortMinutes: 30,
      },
    },
    true,
  ),
]
