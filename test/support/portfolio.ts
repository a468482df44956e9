import type { SeedItem, SeedPerson, SeedPortfolio } from '@plumbline/sandbox'

export const people: readonly SeedPerson[] = [
  { id: 'pmo', name: 'Petra Officer', active: true, role: 'pmo' },
  { id: 'lead', name: 'Lena Lead', active: true, role: 'lead' },
  { id: 'sponsor', name: 'Simon Sponsor', active: true, role: 'member' },
  { id: 'owner', name: 'Olga Owner', active: true, role: 'member' },
  { id: 'gone', name: 'Gustav Gone', active: false, role: 'member' },
  { id: 'reader', name: 'Rita Reader', active: true, role: 'reader' },
  { id: 'service', name: 'Plumbline service', active: true, role: 'service' },
]

const named = (id: string) => {
  const { name, active } = people.find((p) => p.id === id)!
  return { ref: id, name, active }
}

/** The life cycle of the built-in template, and the transition that each of its gates guards. */
export const phases: SeedPortfolio['phases'] = [
  ['idea', 'Idea'],
  ['initiate', 'Initiate'],
  ['requirements', 'Requirements'],
  ['design', 'Design'],
  ['build', 'Build'],
  ['test', 'Test'],
  ['deploy', 'Deploy'],
  ['close', 'Close'],
  ['benefits', 'Benefits review'],
].map(([id = '', name = '']) => ({ id, name }))

export const guards: SeedPortfolio['guards'] = phases
  .slice(1, 8)
  .map(({ id }, index) => ({ gate: `G${index}`, slot: index + 1, opens: id }))

export const item = (id: string, kind: SeedItem['kind'], rest: Partial<SeedItem> = {}): SeedItem => ({
  id,
  kind,
  title: `Item ${id}`,
  createdAt: '2021-06-01T08:00:00.000Z',
  createdBy: 'lead',
  state: kind === 'project' ? { phase: 'idea' } : { category: 'toDo' },
  values: {},
  changes: [],
  labels: [],
  ...rest,
})

/** Below `whole`: a task done by history, one open, one confidential, a risk. `bare` has neither values nor items below it. */
export const fixture: SeedPortfolio = {
  people,
  phases,
  guards,
  spaces: [
    {
      key: 'TST',
      name: 'Department for Tests',
      items: [
        item('whole', 'project', {
          title: 'A whole project',
          values: {
            approvedBudget: { minor: 12_345_678_901, currency: 'GBP' },
            estimateAtCompletion: { minor: 12_500_000_000, currency: 'GBP' },
            startPlanned: '2021-04-01',
            finishPlanned: '2023-03-31',
            gateReviewDue: '2022-04-15',
            governanceTier: 'standard',
            dataClass: 'internal',
            declaredHealth: 'onTrack',
            sponsor: named('sponsor'),
            projectManager: named('lead'),
            benefitOwner: named('owner'),
            objectives: ['growth', 'net-zero'],
            mandatory: false,
            need: 'People wait too long & nobody knows <why>.\nA second line.',
            outcomeWanted: 'Half the wait',
            roughCost: { minor: 10_000_000_000, currency: 'GBP' },
            roughFinish: '2023-06-30',
            optionsCompared: 3,
            department: 'Department for Tests',
          },
          changes: [
            { at: '2021-09-01T09:00:00.000Z', by: 'lead', set: { field: 'declaredHealth', value: 'atRisk' } },
            { at: '2022-03-01T09:00:00.000Z', by: 'lead', set: { field: 'declaredHealth', value: 'onTrack' } },
          ],
          labels: ['twin'],
        }),
        item('done', 'delivery', {
          parent: 'whole',
          changes: [
            { at: '2021-07-01T09:00:00.000Z', by: 'lead', set: { state: { category: 'inProgress' } } },
            { at: '2021-08-01T09:00:00.000Z', by: 'lead', set: { state: { category: 'done' } } },
          ],
        }),
        item('open', 'delivery', { parent: 'whole' }),
        item('secret', 'delivery', { parent: 'whole', labels: ['confidential'] }),
        item('risk', 'risk', {
          parent: 'whole',
          values: { riskProbability: 3, riskImpact: 5, riskOwner: named('owner'), riskResponse: 'reduce' },
        }),
        item('bare', 'project', { title: 'A bare project' }),
      ],
    },
  ],
}

/** As many projects as asked, each with the same fields: for paging. */
export const many = (projects: number, below: number): SeedPortfolio => ({
  ...fixture,
  spaces: [
    {
      key: 'MNY',
      name: 'Department for Many Things',
      items: Array.from({ length: projects }, (_, p) => [
        item(`p${p}`, 'project', { values: { declaredHealth: 'atRisk' } }),
        ...Array.from({ length: below }, (_task, t) => item(`p${p}t${t}`, 'delivery', { parent: `p${p}` })),
      ]).flat(),
    },
  ],
})

const moves = [
  { at: '2022-02-01T09:00:00.000Z', by: 'lead', set: { state: { category: 'inProgress' } } },
  { at: '2022-03-01T09:00:00.000Z', by: 'lead', set: { state: { category: 'done' } } },
] as const

/** The same, of whose items a third waits, a third is worked on, and a third was finished lately. */
export const manyWorkedOn = (projects: number, below: number): SeedPortfolio => {
  const portfolio = many(projects, below)
  let place = 0
  const worked = (one: SeedItem): SeedItem => (one.kind === 'project' ? one : { ...one, changes: moves.slice(0, (place += 1) % 3) })
  return { ...portfolio, spaces: portfolio.spaces.map((space) => ({ ...space, items: space.items.map(worked) })) }
}
