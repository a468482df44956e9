import { describe, expect, it } from 'vitest'
import type { Act } from '../../governance/acts.ts'
import { headKey, pageKey } from '../../ledger/keep.ts'
import { firstPhaseGate } from '../../methodology/phase-gate-1.ts'
import type { Template } from '../../methodology/template.ts'
import type { Call, Ports } from '../../ports.ts'
import { refreshAll, use } from '../../testing/ask.ts'
import { publish, settings } from '../../testing/bound-site.ts'
import { callAs, exampleSite, people, readyProject, task } from '../../testing/example-site.ts'
import type { OutputOf } from '../client.ts'
import { siteSubject } from './read-governance.ts'

/** Phase-gate with a first gate that the sponsor and the owner of the benefits approve together, and that its manager keeps out of. */
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
        }
      : gate,
  ),
}

const site = async (guarded: boolean) => {
  const made = exampleSite(readyProject, task)
  const configured = { ...settings, template: { document: firstPhaseGate }, settingsVersion: 'new' }
  const ports = (as: string): Ports => {
    const given = made.site.ports(as)
    return { ...given, shelf: { ...given.shelf, guarded } }
  }
  const product = ports('product')
  await use(product, callAs(people.pmo), 'settings.save', configured)
  await publish(product, { template, rollOut: 'atOnce' })
  await refreshAll(product)
  return { ...made, product, ports }
}
type Made = Awaited<ReturnType<typeof site>>

const judgement = async (product: Ports, call: Call = callAs(people.pmo)): Promise<string> => {
  const view = await use(product, call, 'gate.judge', { item: 'P1' })
  return view.kind === 'gate' ? view.judged.judgementHash : ''
}
const does = async (
  { product }: Made,
  person: keyof typeof people,
  act: (hash: string) => Act,
  now?: string,
): Promise<OutputOf<'governance.act'>> =>
  use(product, callAs(people[person], 'product', now), 'governance.act', { item: 'P1', act: act(await judgement(product)) })
const ask = (judgementHash: string): Act => ({ kind: 'approval.ask', gate: 'G0', judgementHash, note: { text: 'We are ready' } })
const go =
  (role: string) =>
  (judgementHash: string): Act => ({ kind: 'vote', gate: 'G0', judgementHash, outcome: 'go', role })
const state = ({ site: { marks } }: Made) => marks.get('P1')?.gates[0]?.state

const approved = async (guarded: boolean) => {
  const made = await site(guarded)
  await does(made, 'manager', ask)
  await does(made, 'sponsor', go('sponsor'))
  await does(made, 'owner', go('benefitOwner'))
  return made
}

describe.each([
  ['a storage that the product alone writes', true],
  ['a storage that anybody writes', false],
])('over %s', (_, guarded) => {
  it('a gate is passed once all whose votes it needs have voted, and the record is attested on the item', async () => {
    const made = await site(guarded)
    expect((await does(made, 'sponsor', go('sponsor'))).status).toBe('refused')
    expect(await does(made, 'manager', ask)).toMatchObject({
      status: 'done',
      view: {
        approval: {
          asked: { by: { name: 'Mia Manager' }, note: 'We are ready', due: '2022-04-14' },
          missing: [{ id: 'sponsor' }, { id: 'benefitOwner' }],
        },
      },
      gate: { awaiting: { votes: 0, needed: 2, people: ['sponsor', 'owner'] } },
    })
    expect(await does(made, 'sponsor', go('sponsor'))).toMatchObject({ status: 'done', gate: { gate: { passed: null } } })
    expect(state(made)).toBe('notPassed')
    expect(await does(made, 'owner', go('benefitOwner'))).toMatchObject({
      status: 'done',
      gate: { gate: { passed: { byName: 'Ben Owner', on: '2022-03-31' } } },
      view: {
        decisions: [{ outcome: 'go', votes: [{ by: { name: 'Sam Sponsor' } }, { by: { name: 'Ben Owner' } }] }],
        ledger: { records: 4, problems: [], anchoring: { is: 'anchored' } },
      },
    })
    expect(state(made)).toBe('passed')
    expect(made.site.marks.get('P1')?.record).toMatchObject({ seq: 4 })
  })

  it.each<[string, keyof typeof people, (hash: string) => Act, string]>([
    ['whoever asked', 'manager', go('sponsor'), 'requester'],
    ['whoever must stay apart', 'manager', go('sponsor'), 'separation'],
    ['whoever holds no such role', 'reader', go('sponsor'), 'notYourRole'],
    ['a stop without a word', 'sponsor', (hash) => ({ ...go('sponsor')(hash), outcome: 'stop' }) as Act, 'noComment'],
    ['a second asking', 'manager', ask, 'asked'],
    ['conditions that are none', 'sponsor', (hash) => ({ ...go('sponsor')(hash), outcome: 'conditionalGo' }) as Act, 'noConditions'],
    ['what is not the judgement that stands', 'sponsor', () => go('sponsor')('f'.repeat(64)), 'stale'],
  ])('%s does not decide', async (_name, person, act, obstacle) => {
    const made = await site(guarded)
    await does(made, 'manager', ask)
    const given = await does(made, person, act, '2022-03-31T12:05:00.000Z')
    expect(given).toMatchObject({ status: 'refused', obstacles: expect.arrayContaining([obstacle]) as string[] })
    expect(given.view.ledger.records).toBe(1)
  })

  it('a vote on what has changed since does not count', async () => {
    const made = await site(guarded)
    await does(made, 'manager', ask)
    await does(made, 'sponsor', go('sponsor'))
    made.site.put([{ ...readyProject, values: { ...readyProject.values, estimateAtCompletion: { minor: 215_000_000, currency: 'GBP' } } }])
    await does(made, 'owner', go('benefitOwner'))
    expect(state(made)).toBe('notPassed')
    expect(await does(made, 'sponsor', go('sponsor'), '2022-03-31T12:05:00.000Z')).toMatchObject({
      status: 'done',
      gate: { gate: { passed: { byName: 'Sam Sponsor' } } },
    })
  })

  it('a gate whose evidence changed to worse after it passed is reopened, and its mark taken away', async () => {
    const made = await approved(guarded)
    made.site.put([{ ...readyProject, values: { ...readyProject.values, objectives: null } }])
    await refreshAll(made.product)
    expect(state(made)).toBe('notPassed')
    expect(await use(made.product, callAs(people.pmo), 'gate.open', { item: 'P1' })).toMatchObject({
      gate: { passed: null, reopened: { byName: 'Ben Owner' } },
    })
  })

  it('a record that was edited or removed relieves nobody, and is named', async () => {
    const made = await approved(guarded)
    const head = (await made.product.shelf.read(headKey('P1')))?.value?.hashes ?? []
    const name = `ledger/${head[3]}`
    const whole = made.site.documents.get(name)
    made.site.documents.set(name, { value: { ...(whole?.value as object), record: { seq: 4 } }, version: '9' })
    await refreshAll(made.product)
    expect(state(made)).toBe('notPassed')
    const view = await use(made.product, callAs(people.pmo), 'governance.open', { item: 'P1' })
    expect(view.ledger.problems).toMatchObject([{ seq: 4, problem: 'edited' }])
    made.site.documents.delete(name)
    expect((await use(made.product, callAs(people.pmo), 'governance.open', { item: 'P1' })).ledger.problems).toMatchObject([
      { problem: 'removed' },
    ])
    if (whole) made.site.documents.set(name, whole)
    await refreshAll(made.product)
    expect(state(made)).toBe('passed')
  })

  it('a chain that was cut back contradicts the item, relieves nobody and takes no more records', async () => {
    const made = await approved(guarded)
    const { value, version } = (await made.product.shelf.read(headKey('P1'))) ?? { value: null, version: '' }
    await made.product.shelf.write(headKey('P1'), { subject: 'P1', hashes: value?.hashes.slice(0, 2) ?? [] }, version)
    await refreshAll(made.product)
    expect(state(made)).toBe('notPassed')
    expect((await use(made.product, callAs(people.pmo), 'governance.open', { item: 'P1' })).ledger.anchoring).toMatchObject({
      is: 'contradicted',
    })
    await expect(does(made, 'owner', go('benefitOwner'))).rejects.toThrow(/not the one that the item attests/)
  })

  it('two who decide at the same moment conflict visibly, and no vote is lost', async () => {
    const made = await site(guarded)
    await does(made, 'manager', ask)
    const hash = await judgement(made.product)
    const both = await Promise.allSettled(
      (['sponsor', 'owner'] as const).map((person) =>
        use(made.product, callAs(people[person]), 'governance.act', {
          item: 'P1',
          act: go(person === 'owner' ? 'benefitOwner' : 'sponsor')(hash),
        }),
      ),
    )
    const failed = both.filter(({ status }) => status === 'rejected').length
    const view = await use(made.product, callAs(people.pmo), 'governance.open', { item: 'P1' })
    expect(view.ledger.records).toBe(failed === 0 ? 4 : 2)
    expect(view.ledger.problems).toEqual([])
  })
})

describe('in a storage that anybody writes', () => {
  it('a wish is taken up as its author’s, and one that was taken up already is not done twice', async () => {
    const made = await site(false)
    const asks = async (person: keyof typeof people, act: (hash: string) => Act) =>
      use(made.ports(people[person].ref), callAs(people[person], 'person'), 'governance.act', {
        item: 'P1',
        act: act(await judgement(made.product)),
      })
    expect(await asks('manager', ask)).toMatchObject({
      status: 'requested',
      view: { waiting: [{ by: { name: 'Mia Manager' }, kind: 'approval.ask' }] },
    })
    await refreshAll(made.product)
    await asks('sponsor', go('sponsor'))
    await asks('owner', go('benefitOwner'))
    await refreshAll(made.product)
    expect(state(made)).toBe('passed')
    const view = await use(made.product, callAs(people.pmo), 'governance.open', { item: 'P1' })
    expect(view).toMatchObject({ waiting: [], ledger: { records: 4 } })
  })

  it('wishes of one day that are taken up on the next all count, also those that come second', async () => {
    const made = await site(false)
    await does(made, 'manager', ask)
    const hash = await judgement(made.product)
    for (const [person, role] of [
      ['sponsor', 'sponsor'],
      ['owner', 'benefitOwner'],
    ] as const)
      await use(made.ports(people[person].ref), callAs(people[person], 'person'), 'governance.act', { item: 'P1', act: go(role)(hash) })
    await refreshAll(made.product, '2022-04-01T02:00:00.000Z')
    expect(state(made)).toBe('passed')
  })

  it('records that the item does not attest are not believed', async () => {
    const made = await approved(false)
    const other = await approved(false)
    for (const [name, document] of made.site.documents)
      if (name.startsWith('ledger')) other.site.documents.set(name.replace('P1', siteSubject), document)
    const forged = await site(false)
    for (const [name, document] of made.site.documents) if (name.startsWith('ledger')) forged.site.documents.set(name, document)
    await refreshAll(forged.product)
    expect(state(forged)).toBe('notPassed')
    expect((await use(forged.product, callAs(people.pmo), 'governance.open', { item: 'P1' })).ledger).toMatchObject({
      records: 0,
      problems: [],
    })
  })

  it('keeps each record under its own hash, without names', async () => {
    const made = await approved(false)
    const [first] = (await made.product.shelf.read(headKey('P1')))?.value?.hashes ?? []
    const page = (await made.product.shelf.read(pageKey(first ?? '')))?.value
    expect(JSON.stringify((page as { record: unknown }).record)).not.toContain('Mia')
  })
})
