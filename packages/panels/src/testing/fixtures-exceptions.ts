import type { Act, Client, Person } from '@plumbline/core'
import { firstPhaseGate } from '@plumbline/core/templates'
import { type FakeSite, publish } from '@plumbline/core/testing'
import { configuredSite, gateItem, gateProject, need, gatePeople as people, productClient } from './fixtures-gate.ts'

/** Phase-gate of which the PMO grants waivers for sixty days at most, and the first gate is approved by the sponsor. */
const template = {
  ...firstPhaseGate,
  version: '1.1.0',
  gates: firstPhaseGate.gates.map((gate) => (gate.id === 'G0' ? { ...gate, mode: 'approval' as const } : gate)),
  waivers: { askedBy: ['projectManager'], grantedBy: 'pmo', maxDays: 60, extensions: 1 },
}

const at = (minutes: number): string => new Date(Date.parse('2022-03-31T09:12:00.000Z') + minutes * 60_000).toISOString()

const does = async (site: FakeSite, person: Person, minutes: number, act: (judgementHash: string) => Act): Promise<void> => {
  const client = productClient(site, person, at(minutes))
  const view = need(await client.call('gate.judge', { item: gateItem }))
  if (view.kind !== 'gate') throw new Error(`There is no gate but ${view.reason}`)
  const done = need(await client.call('governance.act', { item: gateItem, act: act(view.judged.judgementHash) }))
  if (done.status === 'refused') throw new Error(`Refused: ${done.obstacles.join(', ')}`)
}

const asking: Act = {
  kind: 'waiver.ask',
  gate: 'G0',
  rule: 'PG-02',
  reason: { text: 'The strategy for 2023 is decided in May; none of its objectives has a number yet.' },
  control: { text: 'The sponsor reports to the board every month what was spent.' },
  owner: { person: people.manager.ref, name: people.manager.name },
  from: '2022-03-31',
  to: '2022-05-15',
  risk: 'medium',
}

const base = async (unlinked: boolean): Promise<FakeSite> => {
  const site = await configuredSite(unlinked ? { values: { objectives: [] } } : {})
  await publish(site.ports('product'), { template, rollOut: 'atOnce' })
  need(await productClient(site, people.manager, at(0)).call('gate.judge', { item: gateItem }))
  return site
}
const asked = async (): Promise<FakeSite> => {
  const site = await base(true)
  await does(site, people.manager, 10, () => asking)
  return site
}
const granted = async (): Promise<FakeSite> => {
  const site = await asked()
  await does(site, people.pmo, 20, () => ({ kind: 'waiver.grant', waiver: 1 }))
  return site
}
/** Passed on two conditions, the first of them late; nobody decided on the next gate, which was opened in an emergency. */
const conditional = async (): Promise<FakeSite> => {
  const site = await base(false)
  const conditions = [
    {
      what: { text: 'Measure how long claims take today' },
      owner: { person: people.manager.ref, name: people.manager.name },
      due: '2022-03-31',
    },
    { what: { text: 'Name who runs it after the pilot' }, owner: { person: people.owner.ref, name: people.owner.name }, due: '2022-06-30' },
  ]
  await does(site, people.manager, 10, (judgementHash) => ({ kind: 'approval.ask', gate: 'G0', judgementHash }))
  await does(site, people.sponsor, 20, (judgementHash) => ({
    ...{ kind: 'vote', gate: 'G0', judgementHash, outcome: 'conditionalGo', role: 'sponsor', conditions },
  }))
  const moved = { item: gateItem, at: at(25), by: people.manager.ref, byName: people.manager.name, field: 'state' as const }
  site.put([{ ...gateProject, state: 'Initiate' }], [{ ...moved, from: 'Idea', to: 'Initiate' }])
  await does(site, people.pmo, 30, (judgementHash) => ({
    ...{ kind: 'emergency.release', gate: 'G1', judgementHash, role: 'pmo', hours: 48 },
    reason: { text: 'The supplier’s offer ends today; the board meets on Monday.' },
  }))
  return site
}

/** Its manager moved it past a gate that nobody had passed. */
const bypassed = async (): Promise<FakeSite> => {
  const site = await base(true)
  const move = { item: gateItem, at: at(15), by: people.manager.ref, byName: people.manager.name, field: 'state' as const }
  site.put([{ ...gateProject, state: 'Initiate' }], [{ ...move, from: 'Idea', to: 'Initiate' }])
  need(await productClient(site, people.manager, at(30)).call('gate.judge', { item: gateItem }))
  return site
}

/** Two of its items hang elsewhere since, and one was deleted. */
const emptied = async (): Promise<FakeSite> => {
  const site = await base(true)
  const work = ['Migrate the old cases', 'Train the clerks', 'Switch off the old system'].map((title, index) => ({
    ...{ ref: `W${index}`, type: 'task', title, parent: gateItem, state: 'In Progress', createdAt: '2022-01-10T09:00:00.000Z', values: {} },
  }))
  site.put(work)
  need(await productClient(site, people.manager, at(10)).call('gate.judge', { item: gateItem }))
  site.put(work.slice(0, 2).map((item) => ({ ...item, parent: 'elsewhere' })))
  site.remove('W2')
  need(await productClient(site, people.manager, at(30)).call('gate.judge', { item: gateItem }))
  return site
}

/** Every state of waivers and conditions, each as its ledger has it. */
export const exceptionScenes = {
  waivable: async () => productClient(await base(true), people.manager),
  waiverAsked: async () => productClient(await asked(), people.pmo),
  waiverGranted: async () => productClient(await granted(), people.pmo),
  waiverExpired: async () => productClient(await granted(), people.manager, '2022-05-16T10:00:00.000Z'),
  bypassed: async () => productClient(await bypassed(), people.pmo),
  emptied: async () => productClient(await emptied(), people.pmo),
  conditions: async () => productClient(await conditional(), people.sponsor, '2022-04-04T10:00:00.000Z'),
} as const satisfies Record<string, () => Promise<Client>>
export type ExceptionScene = keyof typeof exceptionScenes

export const isExceptionScene = (name: string): name is ExceptionScene => Object.hasOwn(exceptionScenes, name)
