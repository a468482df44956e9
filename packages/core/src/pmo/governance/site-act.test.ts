import { describe, expect, it } from 'vitest'
import type { SiteAct } from '../../governance/site/acts.ts'
import { headKey } from '../../ledger/keep.ts'
import { firstPhaseGate } from '../../methodology/phase-gate-1.ts'
import type { Ports } from '../../ports.ts'
import { refreshAll, use } from '../../testing/ask.ts'
import { settings } from '../../testing/bound-site.ts'
import { callAs, exampleSite, people, readyProject, task } from '../../testing/example-site.ts'
import type { OutputOf } from '../client.ts'

const methodology = { ...task, ref: 'M1', title: 'Methodology', parent: undefined as never }

const site = async (guarded: boolean, item: string | null = 'M1') => {
  const made = exampleSite(readyProject, task, { ...methodology, parent: 'none' })
  const ports = (as: string): Ports => {
    const given = made.site.ports(as)
    return { ...given, shelf: { ...given.shelf, guarded } }
  }
  const product = ports('product')
  const chosen = { ...settings, template: { document: firstPhaseGate }, methodologyItem: item, settingsVersion: 'new' }
  await use(product, callAs(people.pmo), 'settings.save', chosen)
  return { ...made, ports, product }
}
type Made = Awaited<ReturnType<typeof site>>

const set = (...members: readonly string[]): SiteAct => ({
  kind: 'group.set',
  role: 'gatekeepers',
  members: members.map((person) => ({ person, name: person })),
})
const agree = (proposal: number): SiteAct => ({ kind: 'group.agree', proposal })
const give = (to: string, from = '2022-03-31', until = '2022-04-14'): SiteAct => ({
  kind: 'delegation.give',
  to: { person: to, name: to },
  from,
  until,
  reason: { text: 'Away' },
})
const does = async ({ product }: Made, person: keyof typeof people, act: SiteAct, now?: string): Promise<OutputOf<'governance.siteAct'>> =>
  use(product, callAs(people[person], 'product', now), 'governance.siteAct', { act })
const opened = ({ product }: Made, person: keyof typeof people = 'pmo') => use(product, callAs(people[person]), 'governance.site', {})

describe.each([
  ['a storage that the product alone writes', true],
  ['a storage that anybody writes', false],
])('over %s', (_, guarded) => {
  it('two people of the PMO say who belongs to a group, and the end of the ledger stands on the methodology item', async () => {
    const made = await site(guarded)
    expect(await does(made, 'pmo', set('sponsor', 'pmo'))).toMatchObject({
      status: 'done',
      view: {
        groups: [{ members: [], proposed: { seq: 1, by: { ref: 'pmo' }, members: [{ ref: 'sponsor' }, { ref: 'pmo' }], mayAgree: false } }],
      },
    })
    expect(await does(made, 'pmo', agree(1))).toMatchObject({ status: 'refused', obstacles: ['ownAsk'] })
    expect(await does(made, 'sponsor', agree(1))).toMatchObject({ status: 'refused', obstacles: ['notYourRole'] })
    expect(await opened(made, 'otherPmo')).toMatchObject({ groups: [{ members: [], proposed: { mayAgree: true } }] })
    expect(await does(made, 'otherPmo', agree(1))).toMatchObject({
      status: 'done',
      view: {
        item: { ref: 'M1', title: 'Methodology' },
        groups: [{ role: { id: 'gatekeepers' }, members: [{ ref: 'sponsor' }, { ref: 'pmo' }], proposed: null }],
        ledger: { records: 2, problems: [], anchoring: { is: 'anchored' } },
      },
    })
    expect(made.site.marks.get('M1')?.record).toMatchObject({ seq: 2 })
    expect(await does(made, 'pmo', agree(1))).toMatchObject({ obstacles: ['notThere'] })
    expect(await does(made, 'manager', set('manager'))).toMatchObject({ status: 'refused', obstacles: ['notYourRole'] })
    expect((await opened(made)).ledger.records).toBe(2)
  })

  it('a newer proposal takes the place of the one before it, and the group as it is takes it back', async () => {
    const made = await site(guarded)
    await does(made, 'pmo', set('sponsor'))
    await does(made, 'pmo', set('owner'))
    expect(await does(made, 'otherPmo', agree(1))).toMatchObject({ obstacles: ['notThere'] })
    expect(await does(made, 'otherPmo', set())).toMatchObject({ view: { groups: [] } })
    expect(await does(made, 'otherPmo', agree(2))).toMatchObject({ obstacles: ['notThere'] })
  })

  it('everybody hands over their own decisions and takes them back; the PMO may end them too', async () => {
    const made = await site(guarded)
    expect(await does(made, 'sponsor', give('sponsor'))).toMatchObject({ obstacles: ['notDelegated'] })
    expect(await does(made, 'sponsor', give('owner', '2022-03-31', '2022-03-01'))).toMatchObject({ obstacles: ['dates'] })
    expect(await does(made, 'sponsor', give('owner'))).toMatchObject({
      status: 'done',
      view: { delegations: [{ by: { name: 'Sam Sponsor' }, reason: 'Away', counts: true, mayEnd: true }] },
    })
    expect(await opened(made, 'reader')).toMatchObject({ delegations: [{ mayEnd: false }], maySet: false })
    expect(await does(made, 'reader', { kind: 'delegation.end', delegation: 1 })).toMatchObject({ obstacles: ['notYourRole'] })
    expect(await does(made, 'pmo', { kind: 'delegation.end', delegation: 1 })).toMatchObject({
      status: 'done',
      view: { delegations: [{ ended: true, counts: false }] },
    })
    expect(await does(made, 'sponsor', { kind: 'delegation.end', delegation: 1 })).toMatchObject({ obstacles: ['notThere'] })
  })

  it('two groups that one person sets in the same moment are both kept, and the same one is not kept twice', async () => {
    const made = await site(guarded)
    const other = { ...set('owner'), role: 'board' } as SiteAct
    for (const act of [set('sponsor'), other, set('sponsor')]) await does(made, 'pmo', act)
    expect(await opened(made)).toMatchObject({
      groups: [{ role: { id: 'gatekeepers' } }, { role: { id: 'board' } }],
      ledger: { records: 2 },
    })
  })

  it('a chain that contradicts the item names nobody and takes no more records', async () => {
    const made = await site(guarded)
    await does(made, 'pmo', set('sponsor'))
    const { version = '' } = (await made.product.shelf.read(headKey('M1'))) ?? {}
    await made.product.shelf.write(headKey('M1'), { subject: 'M1', hashes: ['f'.repeat(64)] }, version)
    expect(await opened(made)).toMatchObject({ groups: [], ledger: { anchoring: { is: 'contradicted' } } })
    await expect(does(made, 'pmo', set('owner'))).rejects.toThrow(/not the one that the item attests/)
  })

  it('two who decide at the same moment conflict visibly', async () => {
    const made = await site(guarded)
    const both = await Promise.allSettled([does(made, 'pmo', set('sponsor')), does(made, 'otherPmo', set('owner'))])
    const failed = both.filter(({ status }) => status === 'rejected').length
    expect(await opened(made)).toMatchObject({ ledger: { records: 2 - failed, problems: [] } })
  })

  it('is no act on a project', async () => {
    const made = await site(guarded)
    await expect(use(made.product, callAs(people.pmo), 'governance.act', { item: 'P1', act: set('sponsor') })).rejects.toThrow(/whole site/)
  })

  it('the methodology item must exist, be visible, and be no project', async () => {
    const made = await site(guarded, null)
    const save = (methodologyItem: string) =>
      use(made.product, callAs(people.pmo), 'settings.save', {
        ...settings,
        template: { document: firstPhaseGate },
        methodologyItem,
        settingsVersion: '1',
      })
    await expect(save('NOPE')).rejects.toThrow(/no item NOPE/)
    await expect(save('P1')).rejects.toThrow(/stands for a project/)
    expect(await use(made.product, callAs(people.pmo), 'settings.open', {})).toMatchObject({ methodologyItem: null })
  })
})

it('without a methodology item only a guarded storage keeps what is decided for the site', async () => {
  expect(await does(await site(true, null), 'pmo', set('sponsor'))).toMatchObject({
    status: 'done',
    view: { item: null, needsItem: false },
  })
  const open = await site(false, null)
  await expect(does(open, 'pmo', set('sponsor'))).rejects.toThrow(/No methodology item/)
  expect(await opened(open)).toMatchObject({ needsItem: true })
})

describe('in a storage that anybody writes', () => {
  const wish = (made: Made, person: keyof typeof people, act: SiteAct) =>
    use(made.ports(people[person].ref), callAs(people[person], 'person'), 'governance.siteAct', { act })

  it('a wish on the methodology item is taken up as its author’s, before any project is judged', async () => {
    const made = await site(false)
    expect(await wish(made, 'pmo', set('owner'))).toMatchObject({
      status: 'requested',
      view: { waiting: [{ by: { name: 'Petra Moor' }, kind: 'group.set', mine: true }] },
    })
    expect(await wish(made, 'pmo', set('sponsor'))).toMatchObject({ status: 'refused', obstacles: ['pending'] })
    await wish(made, 'manager', set('manager'))
    await wish(made, 'sponsor', give('owner'))
    await refreshAll(made.product)
    expect(await opened(made)).toMatchObject({
      waiting: [],
      groups: [{ members: [], proposed: { members: [{ ref: 'owner' }] } }],
      delegations: [{ by: { name: 'Sam Sponsor' } }],
      ledger: { records: 2 },
    })
  })

  it('whoever may not see the methodology item is told no more than that there is one', async () => {
    const made = await site(false)
    await does(made, 'pmo', set('owner'))
    made.site.put([{ ...methodology, parent: 'none', hiddenFrom: ['reader'] }])
    const view = await use(made.ports('reader'), callAs(people.reader, 'person'), 'governance.site', {})
    expect(view).toMatchObject({ item: 'hidden' })
  })
})

it('finds people who can sign in by their name', async () => {
  const made = await site(true)
  const { people: found } = await use(made.product, callAs(people.reader), 'person.find', { text: 'sam' })
  expect(found).toEqual([people.sponsor])
})
