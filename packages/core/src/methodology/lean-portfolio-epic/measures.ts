import type { Ceremony, Kpi, Register } from '../template-parts.ts'

export const ceremonies: Ceremony[] = [
  {
    id: 'portfolioSync',
    name: 'Portfolio sync',
    purpose: 'Goes through the epics by state and age, and finds what needs a decision.',
    everyDays: 14,
    ledBy: 'portfolioBoard',
    evidence: 'Changed days of the next decisions, or a decision in the register.',
  },
  {
    id: 'decisionMeeting',
    name: 'Decision meeting',
    purpose: 'Invests, lets go on or stops, and keeps the mix near its targets.',
    everyDays: 30,
    ledBy: 'portfolioBoard',
    evidence: 'A gate passed, or a decision to hold with its reason.',
  },
  {
    id: 'riskReview',
    name: 'Risk review',
    purpose: 'Looks at the beliefs that would hurt most if they were wrong.',
    everyDays: 45,
    ledBy: 'epicOwner',
    evidence: 'The recorded day of the review of the risk register.',
    fact: 'risks.lastReviewedOn',
  },
  {
    id: 'rating',
    name: 'Rating',
    purpose: 'Rates cost of delay and size again, so that the order of epics follows what is known today.',
    everyDays: 180,
    ledBy: 'epicOwner',
    evidence: 'The day of the last full rating.',
    fact: 'score.assessedOn',
  },
]

export const kpis: Kpi[] = [
  { id: 'outcome', name: 'Indicators on target', fact: 'indicators.onTargetRatio', better: 'higher', green: 6000, amber: 4000 },
  { id: 'realised', name: 'Outcome realised', fact: 'benefits.realisedRatio', better: 'higher', green: 8000, amber: 6000 },
  { id: 'forecast', name: 'Forecast over approved budget', fact: 'cost.varianceRatio', better: 'lower', green: 500, amber: 1000 },
  { id: 'mix', name: 'Deviation of the mix', fact: 'portfolio.mixDeviation', better: 'lower', green: 500, amber: 1000 },
  { id: 'peakLoad', name: 'Peak load of a role', fact: 'capacity.peakLoad', better: 'lower', green: 9000, amber: 10_000 },
  { id: 'decisions', name: 'Decisions past their day', fact: 'decisions.overdue', better: 'lower', green: 0, amber: 1 },
  {
    id: 'throughput',
    name: 'Throughput of the work below',
    fact: 'flow.throughput',
    better: 'higher',
    green: 0,
    amber: 0,
    signalOnly: true,
    note: 'Feeds the forecast; never a target and never compared. What counts for a portfolio is how many epics were stopped early: above none is healthy, none for two quarters is an alarm.',
  },
]

export const registers: Register[] = [
  { kind: 'risk', name: 'Risks and risky beliefs', reviewEveryDays: 45, highScore: 15 },
  { kind: 'benefit', name: 'Leading indicators and benefits', reviewEveryDays: 30 },
  { kind: 'dependency', name: 'Dependencies', reviewEveryDays: 14 },
  { kind: 'decision', name: 'Decisions', reviewEveryDays: 14 },
  { kind: 'lesson', name: 'Lessons', reviewEveryDays: 90 },
  { kind: 'contract', name: 'Contracts', reviewEveryDays: 90 },
]
