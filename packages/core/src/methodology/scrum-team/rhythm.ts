import type { Ceremony, Kpi, Register } from '../template-parts.ts'

export const ceremonies: Ceremony[] = [
  {
    id: 'planning',
    name: 'Sprint planning',
    purpose: 'Agrees on why the sprint is worth it, what can be done, and how the work begins.',
    everyDays: { parameter: 'eventDays' },
    ledBy: 'productOwner',
    evidence: 'A running sprint with a goal; a filled sprint without a goal does not count.',
  },
  {
    id: 'daily',
    name: 'Daily',
    purpose: 'Lets the developers adapt their plan for the next day. It is theirs: nobody outside checks it.',
    everyDays: 1,
    ledBy: 'developers',
    evidence: 'None is asked for.',
  },
  {
    id: 'review',
    name: 'Sprint review',
    purpose: 'Looks with those who use the product at what came of the sprint, and changes the backlog accordingly.',
    everyDays: { parameter: 'eventDays' },
    ledBy: 'productOwner',
    evidence: 'A held review with its outcome written down; an invitation does not count.',
    fact: 'iteration.reviewHeldOn',
  },
  {
    id: 'retrospective',
    name: 'Sprint retrospective',
    purpose: 'Finds what the team will do better from the next sprint on.',
    everyDays: { parameter: 'eventDays' },
    ledBy: 'scrumMaster',
    evidence: 'At least one improvement that somebody took on.',
    fact: 'iteration.retrospectiveHeldOn',
  },
  {
    id: 'investReview',
    name: 'Invest review',
    purpose: 'Decides every quarter on outcome, money and outlook whether the next quarter is worth it. Added by the PMO.',
    everyDays: 92,
    ledBy: 'sponsor',
    evidence: 'The decision at the gate, or the day on which the sponsor confirmed the case.',
    fact: 'businessCase.reconfirmedOn',
  },
]

export const kpis: Kpi[] = [
  {
    id: 'goalsMet',
    name: 'Sprint goals met',
    fact: 'iteration.goalMetRatio',
    better: 'higher',
    green: 8000,
    amber: 6000,
    note: 'Of the last six sprints.',
  },
  { id: 'carryOver', name: 'Carry-over', fact: 'iteration.carryOverRatio', better: 'lower', green: 1500, amber: 3000 },
  {
    id: 'escapedDefects',
    name: 'Escaped defects',
    fact: 'defects.escaped',
    better: 'lower',
    green: 0,
    amber: 0,
    signalOnly: true,
    note: 'Only its own course says something; no limit, and no comparison with another team.',
  },
  {
    id: 'age',
    name: 'Items older than expected',
    fact: 'flow.itemsOverExpectation',
    better: 'lower',
    green: 0,
    amber: 2,
  },
  {
    id: 'outlook',
    name: 'Chance to reach the product goal in time',
    fact: 'forecast.onTimeProbability',
    better: 'higher',
    green: 7000,
    amber: 5000,
    note: 'Shown with the days that the forecast gives at 50% and at 85%. How much a team finishes in a sprint is its own tool of planning, no measure of it.',
  },
]

export const registers: Register[] = [
  { kind: 'risk', name: 'Risks', reviewEveryDays: 45, highScore: 15 },
  { kind: 'dependency', name: 'Dependencies', reviewEveryDays: 31 },
  { kind: 'action', name: 'Improvement actions', reviewEveryDays: 31 },
  { kind: 'defect', name: 'Defects', reviewEveryDays: 14 },
  { kind: 'deliverable', name: 'Release content', reviewEveryDays: 31 },
  { kind: 'benefit', name: 'Outcome indicators', reviewEveryDays: 30 },
  { kind: 'lesson', name: 'Lessons', reviewEveryDays: 92 },
]
