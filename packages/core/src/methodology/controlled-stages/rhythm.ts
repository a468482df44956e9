import type { Ceremony, Kpi, Register } from '../template-parts.ts'

export const ceremonies: Ceremony[] = [
  {
    id: 'checkpoint',
    name: 'Checkpoint',
    purpose: 'Team and project manager compare the work packages with their limits.',
    everyDays: 7,
    ledBy: 'teamManager',
    evidence: 'The states of the work items are up to date on the day.',
  },
  {
    id: 'highlight',
    name: 'Highlight report',
    purpose: 'The board sees the use of the tolerances and is otherwise left alone.',
    everyDays: 14,
    ledBy: 'projectManager',
    evidence: 'A published report; a draft does not count.',
    fact: 'report.publishedOn',
  },
  {
    id: 'riskReview',
    name: 'Risk review',
    purpose: 'Closes what is over, scores again, moves the responses on, and tells the board what is above its limit.',
    everyDays: 30,
    ledBy: 'projectManager',
    evidence: 'The recorded day of the review.',
    fact: 'risks.lastReviewedOn',
  },
  {
    id: 'assuranceVisit',
    name: 'Visit of assurance',
    purpose: 'Somebody looks for the board at one question, such as “are the criteria of the products clear?”',
    everyDays: 90,
    ledBy: 'assurance',
    evidence: 'A review recorded with its findings.',
    fact: 'audit.lastOn',
  },
]

export const kpis: Kpi[] = [
  { id: 'tolerance', name: 'Tolerance used, the worst of six', fact: 'tolerance.used', better: 'lower', green: 7000, amber: 10_000 },
  {
    id: 'exceptions',
    name: 'Exceptions open',
    fact: 'exceptions.open',
    better: 'lower',
    green: 0,
    amber: 1,
    signalOnly: true,
    note: 'An exception is no failure: it shows that somebody told in time. Several in one stage say that its limits or its plan were wrong.',
  },
  {
    id: 'acceptance',
    name: 'Products accepted',
    fact: 'acceptance.acceptedRatio',
    better: 'higher',
    green: 9000,
    amber: 7500,
    note: 'Read it at the end of a stage; before its products are due it says nothing.',
  },
  { id: 'overdueDecisions', name: 'Decisions overdue', fact: 'decisions.overdue', better: 'lower', green: 0, amber: 1 },
  { id: 'cost', name: 'Cost against budget', fact: 'cost.varianceRatio', better: 'lower', green: 500, amber: 1000 },
  { id: 'chance', name: 'Chance to finish in time', fact: 'forecast.onTimeProbability', better: 'higher', green: 7000, amber: 5000 },
]

export const registers: Register[] = [
  { kind: 'risk', name: 'Risk register', reviewEveryDays: 30, highScore: 15 },
  { kind: 'projectIssue', name: 'Issue register', reviewEveryDays: 7 },
  { kind: 'changeRequest', name: 'Changes', reviewEveryDays: 7 },
  { kind: 'exception', name: 'Exceptions', reviewEveryDays: 7 },
  { kind: 'deliverable', name: 'Products', reviewEveryDays: 14 },
  { kind: 'milestone', name: 'Milestones', reviewEveryDays: 14 },
  { kind: 'defect', name: 'Quality register', reviewEveryDays: 7 },
  { kind: 'decision', name: 'Decisions of the board', reviewEveryDays: 14 },
  { kind: 'action', name: 'Actions', reviewEveryDays: 14 },
  { kind: 'stakeholder', name: 'Stakeholders', reviewEveryDays: 90 },
  { kind: 'benefit', name: 'Benefits', reviewEveryDays: 90 },
  { kind: 'lesson', name: 'Lessons log', reviewEveryDays: 30 },
  { kind: 'contract', name: 'Contracts', reviewEveryDays: 30 },
  { kind: 'artefact', name: 'Management products', reviewEveryDays: 30 },
]
