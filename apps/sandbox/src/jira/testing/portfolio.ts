import type { SeedPortfolio } from '../../seed/door.ts'

/** A small portfolio for tests: one project in its first phase, its work and risks, and one confidential project. */
export const smallPortfolio: SeedPortfolio = {
  people: [
    { id: 'pia', name: 'Pia Owens', active: true, role: 'pmo' },
    { id: 'leo', name: 'Leo Baker', active: true, role: 'lead' },
    { id: 'mia', name: 'Mia Dunn', active: true, role: 'member' },
    { id: 'rob', name: 'Rob Reader', active: true, role: 'reader' },
    { id: 'eve', name: 'Eve Gone', active: false, role: 'member' },
  ],
  phases: [
    { id: 'idea', name: 'Idea' },
    { id: 'initiate', name: 'Initiate' },
    { id: 'close', name: 'Close' },
  ],
  guards: [{ gate: 'G0', slot: 1, opens: 'initiate' }],
  spaces: [
    {
      key: 'DFT',
      name: 'Transport',
      items: [
        {
          id: 'p1',
          kind: 'project',
          title: 'North line',
          description: 'A new line.\nTwo stations.',
          createdAt: '2021-06-01T09:00:00.000Z',
          createdBy: 'leo',
          state: { phase: 'idea' },
          values: {
            approvedBudget: { minor: 12_345_000_000, currency: 'GBP' },
            sponsor: { ref: 'mia', name: 'Mia Dunn', active: true },
            finishPlanned: '2023-04-01',
            startPlanned: '2021-07-01',
            governanceTier: 'major',
            mandatory: true,
            objectives: ['net-zero-2050', 'reliable-journeys'],
            need: 'The old line is full.',
            optionsCompared: 3,
            department: 'Transport',
          },
          changes: [
            { at: '2021-09-30T12:00:00.000Z', by: 'pia', set: { field: 'declaredHealth', value: 'onTrack' } },
            { at: '2022-01-10T12:00:00.000Z', by: 'pia', set: { field: 'declaredHealth', value: 'atRisk' } },
          ],
          labels: ['illustrative'],
        },
        {
          id: 't1',
          kind: 'delivery',
          parent: 'p1',
          title: 'Survey the ground',
          createdAt: '2021-07-01T09:00:00.000Z',
          createdBy: 'leo',
          state: { category: 'toDo' },
          values: {},
          changes: [{ at: '2021-08-01T09:00:00.000Z', by: 'leo', set: { state: { category: 'done' } } }],
          labels: [],
        },
        {
          id: 'r1',
          kind: 'risk',
          parent: 'p1',
          title: 'Flooding',
          createdAt: '2021-07-02T09:00:00.000Z',
          createdBy: 'leo',
          state: { category: 'toDo' },
          values: { riskProbability: 4, riskImpact: 5, riskResponse: 'reduce', riskOwner: { ref: 'leo', name: 'Leo Baker', active: true } },
          changes: [],
          labels: ['confidential'],
        },
        {
          id: 'p2',
          kind: 'project',
          title: 'Secret tunnel',
          createdAt: '2021-06-02T09:00:00.000Z',
          createdBy: 'pia',
          state: { phase: 'idea' },
          values: {},
          changes: [{ at: '2021-12-01T09:00:00.000Z', by: 'pia', set: { state: { phase: 'initiate' } } }],
          labels: ['confidential'],
        },
      ],
    },
  ],
}

/** A clock that stands on the sandbox's first day. */
export const firstDay = { now: () => new Date('2022-03-31T09:00:00.000Z') }
