import type { Ceremony, Kpi, Register } from '../template-parts.ts'

export const ceremonies: Ceremony[] = [
  {
    id: 'statusReport',
    name: 'Project status report',
    purpose: 'Steering committee and owner see state, forecast and open decisions.',
    everyDays: 30,
    ledBy: 'projectManager',
    evidence: 'A published report; a draft does not count.',
    fact: 'report.publishedOn',
  },
  {
    id: 'progressReport',
    name: 'Progress report',
    purpose: 'Core team and project manager see what is done, what stands still, and what comes next.',
    everyDays: 14,
    ledBy: 'coreTeam',
    evidence: 'States of the work items are up to date on the day.',
  },
  {
    id: 'steeringCommittee',
    name: 'Steering committee',
    purpose: 'Decides on changes, exceptions and gates.',
    everyDays: 30,
    ledBy: 'projectOwner',
    evidence: 'A decision recorded, or “none needed” in the minutes.',
  },
  {
    id: 'riskReview',
    name: 'Risk review',
    purpose: 'Closes what is over, scores again, and moves the responses on.',
    everyDays: 30,
    ledBy: 'projectManager',
    evidence: 'The recorded day of the review.',
    fact: 'risks.lastReviewedOn',
  },
  {
    id: 'qualityReview',
    name: 'Quality review',
    purpose: 'Somebody from outside looks at one deliverable or one process.',
    everyDays: 180,
    ledBy: 'qualityAssurance',
    evidence: 'A review recorded with its findings.',
    fact: 'audit.lastOn',
  },
]

export const kpis: Kpi[] = [
  {
    id: 'costVariance',
    name: 'Cost against budget',
    fact: 'cost.varianceRatio',
    better: 'lower',
    green: 500,
    amber: 1000,
    note: 'The handbook may set other thresholds.',
  },
  { id: 'slip', name: 'Finish against baseline, in days', fact: 'schedule.slipDays', better: 'lower', green: 10, amber: 30 },
  { id: 'churn', name: 'Scope added and removed since the baseline', fact: 'scope.churnRatio', better: 'lower', green: 1000, amber: 2000 },
  { id: 'highRisks', name: 'High risks without an answer', fact: 'risks.highWithoutResponse', better: 'lower', green: 0, amber: 1 },
  { id: 'overdueIssues', name: 'Issues overdue', fact: 'projectIssues.overdue', better: 'lower', green: 0, amber: 2 },
  {
    id: 'acceptance',
    name: 'Deliverables accepted',
    fact: 'acceptance.acceptedRatio',
    better: 'higher',
    green: 10_000,
    amber: 8000,
    note: 'Read it against the part of the plan that has passed; before the first delivery it says nothing.',
  },
]

export const registers: Register[] = [
  { kind: 'risk', name: 'Risk log', reviewEveryDays: 30, highScore: 15 },
  { kind: 'projectIssue', name: 'Issue log', reviewEveryDays: 14 },
  { kind: 'decision', name: 'Decision log', reviewEveryDays: 30 },
  { kind: 'changeRequest', name: 'Change log', reviewEveryDays: 14 },
  { kind: 'action', name: 'Actions', reviewEveryDays: 14 },
  { kind: 'stakeholder', name: 'Stakeholder matrix', reviewEveryDays: 90 },
  { kind: 'deliverable', name: 'Deliverables', reviewEveryDays: 30 },
  { kind: 'benefit', name: 'Benefits', reviewEveryDays: 90 },
  { kind: 'lesson', name: 'Lessons', reviewEveryDays: 90 },
  { kind: 'exception', name: 'Exceptions', reviewEveryDays: 7 },
  { kind: 'contract', name: 'Contracts', reviewEveryDays: 30 },
  { kind: 'defect', name: 'Defects', reviewEveryDays: 7 },
  { kind: 'artefact', name: 'Artefacts', reviewEveryDays: 30 },
]
