import type { ComponentSummary, PortfolioView } from '@plumbline/core'

type Shown = Extract<PortfolioView, { kind: 'portfolio' }>
type Empty = Extract<PortfolioView, { kind: 'empty' }>

const pounds = (millions: number | null) => (millions === null ? null : { minor: Math.round(millions * 100_000_000), currency: 'GBP' })

// Names, departments, ratings and costs: UK Government Major Projects Portfolio 2022, Open Government Licence v3.0. Everything else is invented.
const rows: readonly (readonly [
  string,
  string,
  ComponentSummary['health'],
  number | null,
  number | null,
  ComponentSummary['outcome'],
  number,
  number,
])[] = [
  ['Submarine Dismantling Project', 'MOD', 'atRisk', 260, 278, 'notReady', 2, 0],
  ['10,000 Additional Prison Places', 'MOJ', 'atRisk', 2400, 3261.4, 'notReady', 1, 0],
  ['Crossrail Programme', 'DFT', 'offTrack', 14_900, 18_900, 'notReady', 3, 1],
  ['National Law Enforcement Data Programme', 'HO', 'offTrack', null, 1164, 'unknown', 0, 2],
  ['Universal Credit Programme', 'DWP', 'onTrack', 12_800, 11_900, 'ready', 0, 0],
  ['A14 Cambridge to Huntingdon', 'DFT', 'onTrack', 1480, null, 'unknown', 0, 1],
  ['Making Tax Digital for Business', 'HMRC', null, null, null, 'unknown', 0, 3],
  ['New Hospitals Programme', 'DHSC', 'atRisk', 3700, 3820, 'ready', 0, 0],
]

const phases = ['Initiate', 'Requirements', 'Design', 'Build', 'Test'] as const
const gates = ['G1', 'G2', 'G3', 'G4', 'G5'] as const
const gateNames = ['Charter approved', 'Plan approved', 'Design approved', 'Ready to test', 'Ready to deploy'] as const
const healths = ['onTrack', 'atRisk', 'offTrack'] as const

const component = (index: number): ComponentSummary => {
  const [title, department, health, approved, forecast, outcome, holding, unknown] = rows[index % rows.length] ?? [
    '',
    '',
    null,
    null,
    null,
    null,
    0,
    0,
  ]
  const step = index % phases.length
  return {
    ref: String(1000 + index),
    key: `${department}-${index + 1}`,
    title: index < rows.length ? title : `${title} ${Math.floor(index / rows.length) + 1}`,
    url: `https://tracker.example/${index}`,
    department,
    tier: 'standard',
    phase: phases[step] ?? null,
    projectManager: index % 5 === 3 ? null : (['Zoë Müller', 'Daniel Osei', 'Bea Novak'][index % 3] ?? null),
    sponsor: 'Lena Park',
    health,
    healthHistory:
      index % 4 === 2
        ? []
        : [2018, 2019, 2020, 2021, 2022].map((year, at) => ({ on: `${year}-03-31`, health: healths[(index + at) % 3] ?? null })),
    approvedBudget: pounds(approved),
    estimateAtCompletion: pounds(forecast),
    startPlanned: '2016-04-01',
    finishPlanned: `${2023 + (index % 6)}-03-31`,
    gate: {
      id: gates[step] ?? 'G1',
      name: gateNames[step] ?? '',
      dueOn: index % 6 === 4 ? null : index % 6 === 1 ? '2022-03-10' : '2022-04-11',
    },
    outcome,
    holding,
    unknown,
    judgementHash: 'a'.repeat(64),
    judgedAt: '2022-03-31T09:00:00.000Z',
    doneItems: index % 7 === 6 ? null : (index * 5) % 18,
    totalItems: index % 7 === 6 ? null : 17,
    slipDays: index % 5 === 4 ? null : ([0, 45, -12, 120][index % 4] ?? 0),
    riskExposure: index % 3 === 2 ? null : pounds(5 + ((index * 37) % 90)),
    passed: gates.slice(0, step).map((gate, n) => ({ gate, on: `${2017 + n}-06-30` })),
    checked: { known: 20 - unknown * 3, of: 20 },
  }
}

/** A portfolio of that many components. */
export const portfolioView = (count: number, change: Partial<Shown> = {}): Shown => ({
  kind: 'portfolio',
  template: { id: 'phase-gate', name: 'Phase-gate', version: '1.0.0' },
  components: Array.from({ length: count }, (_, index) => component(index)),
  now: '2022-03-31T12:00:00.000Z',
  zone: 'Europe/London',
  mayRefresh: true,
  refreshBy: 'here',
  ...change,
})

export const emptyPortfolio = (reason: Empty['reason'], change: Partial<Empty> = {}): Empty => ({
  kind: 'empty',
  reason,
  mayConfigure: true,
  mayRefresh: true,
  refreshBy: 'here',
  now: '2022-03-31T12:00:00.000Z',
  ...change,
})
