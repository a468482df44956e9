import type { Act, Client, Person, Template } from '@plumbline/core'
import { firstPhaseGate } from '@plumbline/core/templates'
import { type FakeSite, publish } from '@plumbline/core/testing'
import { asPerson, configuredSite, gateItem, gateProject, need, gatePeople as people, productClient, type Scene } from './fixtures-gate.ts'

/** Phase-gate with a first gate that sponsor and benefit owner approve together, and that its manager keeps out of. */
const template: Template = {
  ...firstPhaseGate,
  version: '1.1.0',
  gates: firstPhaseGate.gates.map((gate) =>
    gate.id === 'G0'
      ? {
          ...gate,
          mode: 'approval',
          decidedBy: ['sponsor', 'benefitOwner', 'pmo'],
          quorum: { all: ['sponsor', 'benefitOwner'] },
          distinctFrom: ['projectManager'],
          slaDays: 10,
          onStop: 'close',
        }
      : gate,
  ),
}

const at = (minutes: number): string => new Date(Date.parse('2022-03-31T09:12:00.000Z') + minutes * 60_000).toISOString()

const does = async (site: FakeSite, person: Person, minutes: number, act: (judgementHash: string) => Act): Promise<void> => {
  const client = productClient(site, person, at(minutes))
  const view = need(await client.call('gate.judge', { item: gateItem }))
  if (view.kind !== 'gate') throw new Error(`There is no gate but ${view.reason}`)
  const done = need(await client.call('governance.act', { item: gateItem, act: act(view.judged.judgementHash) }))
  if (done.status === 'refused') throw new Error(`Refused: ${done.obstacles.join(', ')}`)
}

const gate = 'G0'
const note = { text: 'We ask for €400k to work out requirements until June.' }
const ask = (judgementHash: string): Act => ({ kind: 'approval.ask', gate, judgementHash, note })
const go = (judgementHash: string): Act => ({ kind: 'vote', gate, judgementHash, outcome: 'go', role: 'sponsor' })
const conditional = (judgementHash: string): Act => ({
  kind: 'vote',
  gate,
  judgementHash,
  outcome: 'conditionalGo',
  role: 'benefitOwner',
  comment: { text: 'The benefit is plausible, but nobody has measured today’s claims.' },
  conditions: [
    {
      what: { text: 'Measure how long claims take today' },
      owner: { person: people.manager.ref, name: people.manager.name },
      due: '2022-05-20',
    },
  ],
})
const recycle = (judgementHash: string): Act => ({
  kind: 'vote',
  gate,
  judgementHash,
  outcome: 'recycle',
  role: 'sponsor',
  comment: { text: 'The options compare three suppliers, not three ways to solve the problem. Bring back doing nothing as an option.' },
  dissent: { text: 'I would have taken the first option last year.' },
})

const base = async (scene: Scene = {}): Promise<FakeSite> => {
  const site = await configuredSite(scene)
  await publish(site.ports('product'), { template, rollOut: 'atOnce' })
  need(await productClient(site, people.manager, at(0)).call('gate.judge', { item: gateItem }))
  return site
}
const asked = async (by: Person = people.manager): Promise<FakeSite> => {
  const site = await base()
  await does(site, by, 20, ask)
  return site
}
const halfWay = async (): Promise<FakeSite> => {
  const site = await asked()
  await does(site, people.sponsor, 60, go)
  return site
}
const conditionally = async (): Promise<FakeSite> => {
  const site = await halfWay()
  await does(site, people.owner, 90, conditional)
  return site
}
const rejected = async (): Promise<FakeSite> => {
  const site = await asked()
  await does(site, people.sponsor, 60, recycle)
  return site
}
const reopened = async (): Promise<FakeSite> => {
  const site = await conditionally()
  site.put([{ ...gateProject, values: { ...gateProject.values, objectives: null } }])
  need(await productClient(site, people.manager, at(120)).call('gate.judge', { item: gateItem }))
  return site
}
/** Somebody changed the vote of the sponsor in the storage. */
const tampered = async (): Promise<FakeSite> => {
  const site = await conditionally()
  const name = [...site.documents.keys()].filter((key) => key.startsWith('ledger/'))[1] ?? ''
  const whole = site.documents.get(name)
  site.documents.set(name, { value: { ...(whole?.value as object), record: { seq: 2 } }, version: '9' })
  return site
}

const as = async (site: Promise<FakeSite>, person: Person): Promise<Client> => productClient(await site, person)

/** Every state of an approval, each as its ledger has it. */
export const approvalScenes = {
  toAsk: () => as(base(), people.manager),
  notToAsk: () => as(base({ values: { objectives: [] } }), people.reader),
  asked: () => as(asked(), people.sponsor),
  askedByMe: () => as(asked(), people.manager),
  askedByPmo: () => as(asked(people.pmo), people.pmo),
  halfWay: () => as(halfWay(), people.owner),
  voted: () => as(halfWay(), people.sponsor),
  conditional: () => as(conditionally(), people.manager),
  rejected: () => as(rejected(), people.manager),
  reopened: () => as(reopened(), people.manager),
  tampered: () => as(tampered(), people.pmo),
  askedAsPerson: async () => asPerson(await asked(), people.sponsor),
} as const satisfies Record<string, () => Promise<Client>>
export type ApprovalScene = keyof typeof approvalScenes

export const isApprovalScene = (name: string): name is ApprovalScene => Object.hasOwn(approvalScenes, name)
