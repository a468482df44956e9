import { type Call, type Client, inProcessClient, type Mapping, neutralFieldNames, type Person } from '@plumbline/core'
import { firstPhaseGate as phaseGate } from '@plumbline/core/templates'
import { type FakeChange, type FakeItem, type FakeSite, fakeSite } from '@plumbline/core/testing'

export const gateNow = '2022-03-31T14:03:00.000Z'
const item = 'P1'

export const gatePeople = {
  pmo: { ref: 'pmo', name: 'Petra Moor', active: true },
  sponsor: { ref: 'sponsor', name: 'Lena Park', active: true },
  manager: { ref: 'manager', name: 'Bea Novak', active: true },
  owner: { ref: 'owner', name: 'Daniel Osei', active: true },
  operations: { ref: 'operations', name: 'Mira Kaur', active: true },
  reader: { ref: 'reader', name: 'Ruth Lang', active: true },
} as const satisfies Record<string, Person>

const mapping: Mapping = {
  projectItemTypes: ['Project'],
  deliveryTypes: ['Task'],
  registers: { risk: ['Risk'], changeRequest: ['Change request'], decision: ['Decision'], action: ['Action'] },
  fields: Object.fromEntries(neutralFieldNames.map((field) => [field, { source: field }])),
  stateCategories: {},
  phases: { Idea: 'idea', Initiate: 'initiate', Requirements: 'requirements', Design: 'design', Build: 'build', Test: 'test' },
}

const pounds = (millions: number) => ({ minor: Math.round(millions * 100_000_000), currency: 'GBP' })

export const gateProject: FakeItem = {
  ref: item,
  title: 'Customer data platform migration',
  type: 'Project',
  state: 'Idea',
  createdAt: '2021-05-01T09:00:00.000Z',
  values: {
    sponsor: gatePeople.sponsor,
    projectManager: gatePeople.manager,
    benefitOwner: gatePeople.owner,
    operationsLead: gatePeople.operations,
    objectives: ['Faster decisions'],
    mandatory: false,
    need: 'Claims take 19 days',
    outcomeWanted: 'Five days by spring',
    roughCost: pounds(2),
    roughFinish: '2023-03-31',
    optionsCompared: 3,
    startPlanned: '2021-06-01',
    finishPlanned: '2023-03-31',
    approvedBudget: pounds(2.1),
    estimateAtCompletion: pounds(2.16),
    gateReviewDue: '2022-04-11',
    risksReviewedOn: '2022-03-15',
    governanceTier: 'standard',
    dataClass: 'internal',
    declaredHealth: 'onTrack',
  },
}

const tasks: readonly FakeItem[] = ['Design the form', 'Move the records', 'Train the desk'].map((title, index) => ({
  ref: `T${index + 1}`,
  title,
  type: 'Task',
  state: index === 0 ? 'Done' : 'In Progress',
  parent: item,
  createdAt: '2021-06-01T09:00:00.000Z',
  values: {},
}))

const risk: FakeItem = {
  ref: 'R1',
  title: 'The supplier may not staff the second team',
  type: 'Risk',
  state: 'To Do',
  parent: item,
  createdAt: '2021-07-01T09:00:00.000Z',
  values: { riskProbability: 4, riskImpact: 5 },
}

const forecastRenewed: FakeChange = {
  item,
  at: '2022-03-20T09:00:00.000Z',
  by: gatePeople.manager.ref,
  byName: gatePeople.manager.name,
  field: 'estimateAtCompletion',
  from: pounds(2.1),
  to: pounds(2.16),
}

export interface Scene {
  readonly state?: string
  readonly values?: FakeItem['values']
  readonly unmapped?: readonly (keyof Mapping['fields'])[]
  readonly risks?: readonly FakeItem[]
}

export const callOf = (actor: Person, identity: Call['identity'], now = gateNow): Call => ({
  actor,
  identity,
  now,
  zone: 'Europe/London',
  signal: { aborted: false },
})

export const productClient = (site: FakeSite, actor: Person, now?: string): Client =>
  inProcessClient(site.ports('product'), () => callOf(actor, 'product', now))

export const need = <T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: { readonly message: string } },
): T => {
  if (!answer.ok) throw new Error(answer.problem.message)
  return answer.value
}

const emptySite = ({ state = 'Idea', values = {}, risks = [] }: Scene): FakeSite => {
  const site = fakeSite({ pmo: [gatePeople.pmo.ref, 'otherPmo'], people: Object.values(gatePeople), now: () => gateNow })
  site.put([{ ...gateProject, state, values: { ...gateProject.values, ...values } }, ...tasks, ...risks], [forecastRenewed])
  return site
}

export const configuredSite = async (scene: Scene): Promise<FakeSite> => {
  const site = emptySite(scene)
  const fields = Object.fromEntries(Object.entries(mapping.fields).filter(([field]) => !scene.unmapped?.some((name) => name === field)))
  need(
    await productClient(site, gatePeople.pmo).call('settings.save', {
      template: { document: phaseGate },
      mapping: { ...mapping, fields },
      zone: 'Europe/London',
      passageDays: 90,
      settingsVersion: 'new',
    }),
  )
  return site
}

const judgedSite = async (scene: Scene): Promise<FakeSite> => {
  const site = await configuredSite(scene)
  need(await productClient(site, gatePeople.manager, '2022-03-31T09:12:00.000Z').call('gate.judge', { item }))
  return site
}

const overBudget: Scene = {
  state: 'Requirements',
  values: { estimateAtCompletion: pounds(2.41), risksReviewedOn: '2022-02-12', objectives: [] },
  risks: [risk],
}
const notKnown: Scene = { state: 'Requirements', unmapped: ['estimateAtCompletion', 'objectives'], values: { finishPlanned: null } }
const waiting: Scene = { state: 'Test', values: { operationsAccepted: false } }

const passedSite = async (): Promise<FakeSite> => {
  const site = await judgedSite({})
  const client = productClient(site, gatePeople.sponsor, '2022-03-31T10:30:00.000Z')
  const view = need(await client.call('gate.open', { item }))
  if (view.kind !== 'gate') throw new Error(`There is no gate but ${view.reason}`)
  need(await client.call('gate.declarePassed', { item, gate: view.gate.id, judgementHash: view.judged.judgementHash }))
  return site
}

/** A project of which the tracker holds little, and people recorded some of the rest. */
const recordedSite = async (): Promise<FakeSite> => {
  const site = await configuredSite({
    state: 'Requirements',
    unmapped: ['optionsCompared', 'risksReviewedOn', 'operationsAccepted', 'endReport'],
  })
  const client = productClient(site, gatePeople.manager, '2022-03-29T15:20:00.000Z')
  const iterations = [
    {
      ...{ name: 'Sprint 7', from: '2022-03-01', to: '2022-03-14', goal: 'A claim can be filed online', goalMet: true },
      ...{ planned: 9, doneOfPlanned: 8, added: 1, reviewHeldOn: '2022-03-14', retrospectiveHeldOn: '2022-03-15', improvementActions: 2 },
      reviewNote: 'Shown to six caseworkers. Uploading a scan takes too long on the old desks.',
    },
    {
      name: 'Sprint 8',
      from: '2022-03-15',
      to: '2022-03-28',
      goal: 'Caseworkers decide in one step',
      goalMet: false,
      planned: 8,
      doneOfPlanned: 5,
    },
    { name: 'Sprint 9', from: '2022-03-29', to: '2022-04-11', goal: 'The old desk is switched off' },
  ]
  need(
    await client.call('record.save', {
      item,
      facts: {
        'cost.actual': { value: { is: 'money', money: pounds(1.234_567) }, on: '2022-02-28', note: 'Ledger, cost centre 4410' },
        'tolerance.cost': { value: { is: 'whole', whole: 1250 }, on: '2022-01-20', note: 'Board, 20 January, item 3' },
        'flow.wipLimitBreaches': { value: { is: 'whole', whole: 1 }, on: '2022-03-02' },
      },
      iterations,
      recordVersion: 'new',
    }),
  )
  need(await productClient(site, gatePeople.manager, '2022-03-31T09:12:00.000Z').call('gate.judge', { item }))
  return site
}

export const asPerson = (site: FakeSite, actor: Person): Client => inProcessClient(site.ports(actor.ref), () => callOf(actor, 'person'))

const failing: Client = {
  call: async () => ({
    ok: false,
    problem: {
      code: 'unavailable',
      message: 'The project could not be read: the server did not answer in 10 seconds',
      remedy: 'Wait a minute, then try again.',
    },
  }),
}

/** Every state of the gate panel, each over a site in memory and judged by the engine itself. */
export const gateScenes = {
  notReady: async () => productClient(await judgedSite(overBudget), gatePeople.manager),
  unknown: async () => productClient(await judgedSite(notKnown), gatePeople.manager),
  waiting: async () => productClient(await judgedSite(waiting), gatePeople.manager),
  ready: async () => productClient(await judgedSite({}), gatePeople.sponsor),
  notYours: async () => productClient(await judgedSite({}), gatePeople.manager),
  passed: async () => productClient(await passedSite(), gatePeople.manager),
  person: async () => asPerson(await judgedSite({}), gatePeople.sponsor),
  notJudged: async () => productClient(await configuredSite(overBudget), gatePeople.manager),
  phaseUnknown: async () => productClient(await judgedSite({ state: 'Parked' }), gatePeople.pmo),
  noTemplate: async () => productClient(emptySite({}), gatePeople.pmo),
  records: async () => productClient(await recordedSite(), gatePeople.manager),
  recordsReader: async () => productClient(await recordedSite(), gatePeople.reader),
  failing: async () => failing,
} as const satisfies Record<string, () => Promise<Client>>
export type GateScene = keyof typeof gateScenes

export const gateItem = item
export const isGateScene = (name: string): name is GateScene => Object.hasOwn(gateScenes, name)
