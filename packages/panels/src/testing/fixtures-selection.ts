import type { CandidateView, SelectionAnswer, SelectionJob, SelectionView } from '@plumbline/core'

const candidate = (ref: string, title: string, value: number, cost: number, change: Partial<CandidateView> = {}): CandidateView => ({
  ref,
  key: `P-${ref}`,
  title,
  url: `https://tracker.example/${ref}`,
  department: 'HMRC',
  health: 'atRisk',
  value,
  valueFrom: 'score',
  cost: { '2022/23': cost },
  costByFund: {},
  costFrom: 'spread',
  demand: { 'Data engineer': { '2022/23': 3 } },
  mandatory: null,
  forced: null,
  requires: [],
  excludes: [],
  mix: {},
  contributes: {},
  inputsVersion: '1',
  ...change,
})

const candidates: readonly CandidateView[] = [
  candidate('1', 'Making Tax Digital', 83, 142_000_000, { mandatory: { reason: 'Duty in law', from: 'entered' } }),
  candidate('2', 'Unique Customer Record', 64, 6_000_000),
  candidate('3', 'Single Trade Window', 74, 18_000_000),
  candidate('4', 'AI Labs', 44, 51_000_000, { forced: { in: false, reason: 'Kept out by the board' } }),
]

const answer: SelectionAnswer = {
  modelHash: 'a'.repeat(64),
  engine: 'instant',
  decided: {
    unlimited: [],
    status: 'optimal',
    selected: ['1', '2'],
    value: 147,
    bound: 147,
    gap: 0,
    reasons: [
      { project: '1', value: 83, in: true, why: { is: 'mandatory' }, without: null },
      {
        project: '2',
        value: 64,
        in: true,
        why: { is: 'worth' },
        without: { possible: true, loss: { atLeast: 27, atMost: 27 }, comesIn: ['3'], goesOut: [] },
      },
      {
        project: '3',
        value: 74,
        in: false,
        why: { is: 'outweighed', short: [{ constraint: { is: 'budget', period: '2022/23', limit: 150_000_000 }, by: 16_000_000 }] },
        with: { possible: true, loss: { atLeast: 20, atMost: 31 }, comesIn: [], goesOut: ['2'] },
        score: { atLeast: 90, enough: 95 },
      },
      { project: '4', value: 44, in: false, why: { is: 'forcedOut', reason: 'Kept out by the board' }, with: null, score: null },
    ],
    uses: [
      { constraint: { is: 'budget', period: '2022/23', limit: 150_000_000 }, used: 148_000_000, worth: 0.000_004, binding: true },
      { constraint: { is: 'capacity', role: 'Data engineer', period: '2022/23', limit: 40 }, used: 6, worth: 0, binding: false },
    ],
    swaps: [{ out: '2', in: '3', loss: 5 }],
  },
  cost: { '2022/23': 148_000_000 },
  mix: [],
  contributes: {},
}

/** A selection of four candidates. */
export const selectionView = (change: Partial<SelectionView> = {}): SelectionView => ({
  limits: {
    name: 'Digital portfolio',
    currency: 'GBP',
    candidates: 'all',
    periods: { unit: 'year', yearStarts: 4, first: '2022-04-01', count: 1 },
    budgets: { '2022/23': 150_000_000 },
    funds: {},
    capacity: { 'Data engineer': { '2022/23': 40 } },
    guardrails: [],
    objectives: {},
  },
  periods: [{ id: '2022/23', from: '2022-04-01', to: '2023-03-31' }],
  saved: null,
  history: [],
  limitsVersion: '1',
  damaged: false,
  mayConfigure: true,
  candidates,
  leftOut: [
    {
      ref: '9',
      key: 'P-9',
      title: 'Payments',
      url: 'https://tracker.example/9',
      why: 'noScore',
      missing: ['Net benefit'],
      inputsVersion: '1',
    },
  ],
  hidden: 0,
  others: { count: 'confirmed', sites: [] },
  objectives: [],
  scoring: { id: 'value', version: '4', name: 'Value model', method: 'weightedSum' },
  answer,
  baseline: null,
  job: null,
  exactBy: 'here',
  now: '2022-03-31T12:00:00.000Z',
  ...change,
})

/** Nothing fits: the money cannot pay what must run. */
export const impossibleAnswer = (): SelectionAnswer => ({
  ...answer,
  decided: {
    unlimited: [],
    status: 'infeasible',
    conflict: [
      { is: 'budget', period: '2022/23', limit: 100_000_000 },
      { is: 'mandatory', project: '1' },
    ],
    irreducible: true,
    remedies: [
      {
        changes: [{ is: 'moved', constraint: { is: 'budget', period: '2022/23', limit: 100_000_000 }, to: 142_000_000 }],
        cost: 0.42,
        least: true,
      },
    ],
  },
})

export const selectionJob = (change: Partial<SelectionJob> = {}): SelectionJob => ({
  job: 'j1',
  task: 'select',
  status: 'running',
  modelHash: 'a'.repeat(64),
  seconds: 25,
  spent: 3,
  value: 147,
  bound: 150,
  startedAt: '2022-03-31T12:00:00.000Z',
  startedBy: 'Amara Okafor',
  answer: null,
  frontier: null,
  ...change,
})
