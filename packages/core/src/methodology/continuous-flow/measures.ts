import type { Ceremony, Kpi, Register } from '../template-parts.ts'

export const ceremonies: Ceremony[] = [
  {
    id: 'replenishment',
    name: 'Replenishment',
    purpose: 'Those who ask and those who deliver choose what is committed next, as far as there is room.',
    everyDays: 7,
    ledBy: 'serviceRequestManager',
    evidence: 'Items moved over the commitment point. A meeting in the calendar does not count.',
  },
  {
    id: 'deliveryReview',
    name: 'Delivery review',
    purpose: 'Looks with the users at what came out, how long it took and what surprised.',
    everyDays: 30,
    ledBy: 'deliveryManager',
    evidence: 'The recorded day on which the expectation was looked at, or an improvement action from the review.',
    fact: 'flow.expectationReviewedOn',
  },
  {
    id: 'riskReview',
    name: 'Risk review',
    purpose: 'Asks what could stop the service, and what blocked it lately.',
    everyDays: 90,
    ledBy: 'deliveryManager',
    evidence: 'The recorded day of the review of the risk register.',
    fact: 'risks.lastReviewedOn',
  },
  {
    id: 'quarterlyReview',
    name: 'Quarterly review',
    purpose: 'The sponsor decides on outcome, spend and service level whether it goes on, changes course or ends.',
    everyDays: 92,
    ledBy: 'sponsor',
    evidence: 'The day on which the gate INV was passed.',
    fact: 'gate.passedOn[INV]',
  },
]

const signal = { green: 0, amber: 0, signalOnly: true } as const

/** The four measures of flow are always shown. Throughput is never a target, and no two teams are compared by it. */
export const kpis: Kpi[] = [
  { id: 'attainment', name: 'Expectation met', fact: 'flow.expectationAttainment', better: 'higher', green: 8500, amber: 7500 },
  { id: 'wip', name: 'Work in progress', fact: 'flow.wip', better: 'lower', ...signal, note: 'Read it beside the limits.' },
  {
    id: 'throughput',
    name: 'Throughput',
    fact: 'flow.throughput',
    better: 'higher',
    ...signal,
    note: 'Never a target and never compared between teams: it follows from limits, sizes and people. Only a signal on its own chart says something.',
  },
  {
    id: 'age',
    name: 'Oldest item in progress',
    fact: 'flow.oldestAge',
    better: 'lower',
    ...signal,
    note: 'Read it beside the expectation.',
  },
  {
    id: 'cycleTime',
    name: 'Cycle time, 85%',
    fact: 'flow.cycleTimeP85',
    better: 'lower',
    ...signal,
    note: 'The basis of the expectation.',
  },
  { id: 'overExpectation', name: 'Older than the expectation', fact: 'flow.itemsOverExpectation', better: 'lower', green: 0, amber: 2 },
  {
    id: 'efficiency',
    name: 'Flow efficiency',
    fact: 'flow.efficiency',
    better: 'higher',
    ...signal,
    note: 'Its course over the quarters, not its height.',
  },
  { id: 'blocked', name: 'Blocked without reason or owner', fact: 'flow.blockedUnexplained', better: 'lower', green: 0, amber: 1 },
]

export const registers: Register[] = [
  { kind: 'risk', name: 'Risks', reviewEveryDays: 90, highScore: 15 },
  { kind: 'action', name: 'Improvement actions', reviewEveryDays: 30 },
  { kind: 'defect', name: 'Defects', reviewEveryDays: 7 },
  { kind: 'benefit', name: 'Outcome indicators', reviewEveryDays: 30 },
  { kind: 'contract', name: 'Contracts and licences', reviewEveryDays: 92 },
  { kind: 'lesson', name: 'Lessons', reviewEveryDays: 92 },
]
