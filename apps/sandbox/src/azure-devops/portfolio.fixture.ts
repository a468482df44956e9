import type { SeedItem, SeedPortfolio } from '../seed/door.ts'

const names = ['Idea', 'Initiate', 'Requirements', 'Design', 'Build', 'Close']

const project = (id: string, title: string, more: Partial<SeedItem> = {}): SeedItem => ({
  id,
  kind: 'project',
  title,
  createdAt: '2021-04-01T08:00:00.000Z',
  createdBy: 'ada',
  state: { phase: 'idea' },
  values: {
    approvedBudget: { minor: 123_450_000_000, currency: 'GBP' },
    startPlanned: '2021-05-03',
    sponsor: { ref: 'sam', name: 'Sam Okafor', active: true },
    declaredHealth: 'atRisk',
    objectives: ['Net zero', 'Levelling up'],
    mandatory: true,
    need: 'Trains are late.\nPeople & goods wait.',
  },
  changes: [{ at: '2021-06-01T08:00:00.000Z', by: 'ben', set: { field: 'declaredHealth', value: 'onTrack' } }],
  labels: ['illustrative'],
  ...more,
})

const task = (id: string, parent: string, more: Partial<SeedItem> = {}): SeedItem => ({
  id,
  kind: 'delivery',
  parent,
  title: `Task ${id}`,
  createdAt: '2021-05-01T08:00:00.000Z',
  createdBy: 'ben',
  state: { category: 'toDo' },
  values: {},
  changes: [{ at: '2021-07-01T08:00:00.000Z', by: 'ben', set: { state: { category: 'done' } } }],
  labels: [],
  ...more,
})

/** Two departments, three projects, one hidden task, one gate with its guard: enough to reach every rule of the local tracker. */
export const smallPortfolio: SeedPortfolio = {
  people: [
    { id: 'ada', name: 'Ada Brooks', active: true, role: 'pmo' },
    { id: 'ben', name: 'Ben Hall', active: true, role: 'lead' },
    { id: 'mia', name: 'Mia Stone', active: true, role: 'member' },
    { id: 'rae', name: 'Rae Reader', active: true, role: 'reader' },
    { id: 'sam', name: 'Sam Okafor', active: true, role: 'lead' },
    { id: 'old', name: 'Olive Left', active: false, role: 'lead' },
    { id: 'robot', name: 'Plumbline service', active: true, role: 'service' },
  ],
  spaces: [
    {
      key: 'DFT',
      name: 'Transport',
      items: [
        project('rail', 'Rail renewal'),
        task('t1', 'rail'),
        task('t2', 'rail', { labels: ['confidential'] }),
        task('t3', 'rail', { changes: [] }),
        { ...task('r1', 'rail'), kind: 'risk', values: { riskProbability: 3, riskImpact: 5, riskResponse: 'reduce' }, changes: [] },
      ],
    },
    {
      key: 'HO',
      name: 'Home Office',
      items: [project('border', 'Border systems', { labels: ['confidential'] }), project('visa', "Visa 'fast' track")],
    },
  ],
  phases: names.map((name) => ({ id: name.toLowerCase(), name })),
  guards: [{ gate: 'G0', slot: 1, opens: 'initiate' }],
}
