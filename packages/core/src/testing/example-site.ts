import type { Call, Ports } from '../ports.ts'
import { neutralFieldNames } from '../work/fields.ts'
import type { Mapping } from '../work/mapping.ts'
import { registerKinds } from '../work/registers.ts'
import type { Person } from '../work/values.ts'
import { type FakeSite, fakeSite } from './fake-site.ts'
import type { FakeItem } from './fake-tracker.ts'

export const people = {
  pmo: { ref: 'pmo', name: 'Petra Moor', active: true },
  otherPmo: { ref: 'otherPmo', name: 'Omar Pace', active: true },
  sponsor: { ref: 'sponsor', name: 'Sam Sponsor', active: true },
  manager: { ref: 'manager', name: 'Mia Manager', active: true },
  owner: { ref: 'owner', name: 'Ben Owner', active: true },
  reader: { ref: 'reader', name: 'Ruth Reader', active: true },
} as const satisfies Record<string, Person>

export const exampleMapping: Mapping = {
  projectItemTypes: ['Project'],
  deliveryTypes: ['Task'],
  registers: Object.fromEntries(registerKinds.map((kind) => [kind, [kind === 'risk' ? 'Risk' : kind]])),
  fields: Object.fromEntries(neutralFieldNames.map((field) => [field, { source: field }])),
  stateCategories: {},
  phases: { Idea: 'idea', Initiate: 'initiate', Requirements: 'requirements' },
}

/** A project in phase Idea that is ready at its first gate. */
export const readyProject: FakeItem = {
  ref: 'P1',
  title: 'Faster claims',
  type: 'Project',
  state: 'Idea',
  createdAt: '2021-05-01T09:00:00.000Z',
  values: {
    sponsor: people.sponsor,
    projectManager: people.manager,
    benefitOwner: people.owner,
    objectives: ['Faster decisions'],
    need: 'Claims take 19 days',
    outcomeWanted: 'Five days by spring',
    roughCost: { minor: 200_000_000, currency: 'GBP' },
    roughFinish: '2023-03-31',
    approvedBudget: { minor: 210_000_000, currency: 'GBP' },
    estimateAtCompletion: { minor: 216_000_000, currency: 'GBP' },
    gateReviewDue: '2022-04-04',
    risksReviewedOn: '2022-03-15',
    governanceTier: 'standard',
    declaredHealth: 'onTrack',
  },
}

export const task: FakeItem = {
  ref: 'T1',
  title: 'Form',
  type: 'Task',
  state: 'Done',
  parent: 'P1',
  createdAt: '2021-06-01T09:00:00.000Z',
  values: {},
}
export const secretTask: FakeItem = { ...task, ref: 'T2', title: 'Secret', hiddenFrom: ['reader'] }

export const callAs = (actor: Person, identity: Call['identity'] = 'product', now = '2022-03-31T12:00:00.000Z'): Call => ({
  actor,
  identity,
  now,
  zone: 'Europe/London',
  signal: { aborted: false },
})

/** A site whose storage anybody may write, with these items in the project that the PMO owns. */
export const ownedSite = (owned: readonly string[], ...items: readonly FakeItem[]) => {
  const site = fakeSite({ pmo: ['pmo', 'otherPmo'], people: Object.values(people), now: () => '2022-03-31T12:00:00.000Z', owned })
  site.put(items)
  return { site, product: site.ports('product'), as: (person: Person) => site.ports(person.ref) }
}

export const exampleSite = (
  ...items: readonly FakeItem[]
): { readonly site: FakeSite; readonly product: Ports; readonly as: (person: Person) => Ports } => {
  const site = fakeSite({ pmo: ['pmo', 'otherPmo'], people: Object.values(people), now: () => '2022-03-31T12:00:00.000Z' })
  site.put(items.length === 0 ? [readyProject, task] : items)
  return { site, product: site.ports('product'), as: (person) => site.ports(person.ref) }
}
