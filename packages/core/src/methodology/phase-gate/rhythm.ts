import type { Ceremony, Kpi, Register } from '../template-parts.ts'

export const ceremonies: Ceremony[] = [
  {
    id: 'statusReport',
    name: 'Status report',
    purpose: 'Tells sponsor and board where the project stands, what it needs, and what comes next.',
    everyDays: { parameter: 'reportDays' },
    ledBy: 'projectManager',
    evidence: 'A published report with a day; a slide that was shown does not count.',
    fact: 'report.publishedOn',
  },
  {
    id: 'riskReview',
    name: 'Risk review',
    purpose: 'Goes through the register with the team: what changed, who acts until when, what is over.',
    everyDays: { parameter: 'riskReviewDays' },
    ledBy: 'projectManager',
    evidence: 'The recorded day of the review and what changed in the register; an invitation does not count.',
    fact: 'risks.lastReviewedOn',
  },
  {
    id: 'forecast',
    name: 'Forecast of cost',
    purpose: 'Looks at the cost to come with finance, also when the figure stays.',
    everyDays: { parameter: 'forecastDays' },
    ledBy: 'projectManager',
    evidence: 'A change of the forecast in the history, with the last closed month as actuals.',
    fact: 'cost.estimateUpdatedOn',
  },
  {
    id: 'steering',
    name: 'Steering meeting',
    purpose: 'Decides what the project manager may not decide alone.',
    everyDays: 30,
    ledBy: 'sponsor',
    evidence: 'Decisions in the register with a day and a name.',
  },
  {
    id: 'benefitsReview',
    name: 'Benefits review',
    purpose: 'Six months after closure: reads what came of it and decides what follows.',
    everyDays: 183,
    ledBy: 'benefitOwner',
    evidence: 'Readings of the benefits, and a benefits report where they fall short.',
  },
]

export const kpis: Kpi[] = [
  { id: 'costVariance', name: 'Cost variance', fact: 'cost.varianceRatio', better: 'lower', green: 500, amber: 1000 },
  { id: 'slip', name: 'Slip', fact: 'schedule.slipDays', better: 'lower', green: 10, amber: 30 },
  { id: 'costIndex', name: 'Cost performance index', fact: 'cost.performanceIndex', better: 'higher', green: 9500, amber: 8500 },
  {
    id: 'scheduleIndex',
    name: 'Schedule performance index',
    fact: 'schedule.performanceIndex',
    better: 'higher',
    green: 9500,
    amber: 8500,
  },
  { id: 'churn', name: 'Requirements churn', fact: 'scope.churnRatio', better: 'lower', green: 1000, amber: 2000 },
  {
    id: 'escapedDefects',
    name: 'Escaped defects',
    fact: 'defects.escaped',
    better: 'lower',
    green: 0,
    amber: 0,
    signalOnly: true,
    note: 'Only its own course says something: look at the control chart, not at a limit.',
  },
]

export const registers: Register[] = [
  { kind: 'risk', name: 'Risks', reviewEveryDays: 30, highScore: 15 },
  { kind: 'projectIssue', name: 'Project issues', reviewEveryDays: 14 },
  { kind: 'changeRequest', name: 'Change requests', reviewEveryDays: 14 },
  { kind: 'decision', name: 'Decisions', reviewEveryDays: 30 },
  { kind: 'action', name: 'Actions', reviewEveryDays: 14 },
  { kind: 'dependency', name: 'Dependencies', reviewEveryDays: 30 },
  { kind: 'stakeholder', name: 'Stakeholders', reviewEveryDays: 90 },
  { kind: 'benefit', name: 'Benefits', reviewEveryDays: 90 },
  { kind: 'deliverable', name: 'Deliverables', reviewEveryDays: 30 },
  { kind: 'milestone', name: 'Milestones', reviewEveryDays: 14 },
  { kind: 'defect', name: 'Defects', reviewEveryDays: 7 },
  { kind: 'contract', name: 'Contracts', reviewEveryDays: 90 },
  { kind: 'lesson', name: 'Lessons', reviewEveryDays: 90 },
]
