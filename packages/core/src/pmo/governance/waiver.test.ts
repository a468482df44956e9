import { describe, expect, it } from 'vitest'
import type { Act } from '../../governance/acts.ts'
import { headKey } from '../../ledger/keep.ts'
import type { Gate } from '../../methodology/template.ts'
import { refreshAll, use } from '../../testing/ask.ts'
import { callAs, people } from '../../testing/example-site.ts'
import { governed, governedSite, unlinkedProject } from '../../testing/governed-site.ts'
import { judgeItem, readGovernance } from '../governance-file.ts'
import { summaryOf } from '../lines/summaries.ts'

const asking = {
  kind: 'waiver.ask',
  gate: 'G0',
  rule: 'PG-02',
  reason: { text: 'The strategy is renewed in May' },
  control: { text: 'The sponsor reports monthly' },
  owner: { person: 'manager', name: 'Mia Manager' },
  from: '2022-03-31',
  to: '2022-04-20',
  risk: 'low',
} as const satisfies Act

const at = (minute: number, day = '2022-03-31'): string => `${day}T12:${String(minute).padStart(2, '0')}:00.000Z`
const grant = (waiver: number): Act => ({ kind: 'waiver.grant', waiver })
const extend = (waiver: number, to: string): Act => ({ kind: 'waiver.extend', waiver, to, reason: { text: 'One more board' } })
const end = (waiver: number): Act => ({ kind: 'waiver.end', waiver, reason: { text: 'Linked now' } })

const ruleOf = async ({ product }: Awaited<ReturnType<typeof governedSite>>, now?: string) => {
  const view = await use(product, callAs(people.pmo, 'product', now), 'gate.judge', { item: 'P1' })
  if (view.kind !== 'gate') throw new Error(view.reason)
  const told = Object.fromEntries(view.judged.criteria.map(({ id, value, waived }) => [id, waived ? 'waived' : value]))
  return { outcome: view.judged.outcome, link: told['PG-02'], clean: told['PG-38'] }
}

const granted = async (guarded: boolean) => {
  const made = await governedSite(guarded, unlinkedProject)
  await made.does('manager', asking)
  await made.does('pmo', grant(1), at(1))
  return made
}

describe.each([
  ['a storage that the product alone writes', true],
  ['a storage that anybody writes', false],
])('over %s', (_, guarded) => {
  it('a waiver that somebody else granted covers its criterion at its gate, and the gate can be passed', async () => {
    const made = await governedSite(guarded, unlinkedProject)
    expect(await ruleOf(made)).toMatchObject({ outcome: 'notReady', link: 'fail' })
    expect(await made.does('manager', asking)).toMatchObject({
      status: 'done',
      view: { waivers: { all: [{ seq: 1, status: 'asked', control: 'The sponsor reports monthly', owner: { name: 'Mia Manager' } }] } },
    })
    expect(await made.does('pmo', grant(1), at(1))).toMatchObject({
      status: 'done',
      view: { waivers: { all: [{ status: 'granted', granted: { by: { name: 'Petra Moor' } } }], debt: [{ rule: 'PG-02', active: 1 }] } },
      gate: { judged: { outcome: 'ready' } },
    })
    expect(await ruleOf(made)).toEqual({ outcome: 'ready', link: 'waived', clean: 'pass' })
    const judgementHash = await made.hash()
    await made.does('manager', { kind: 'approval.ask', gate: 'G0', judgementHash }, at(2))
    await made.does('sponsor', { kind: 'vote', gate: 'G0', judgementHash, outcome: 'go', role: 'sponsor' }, at(3))
    expect(made.mark()).toBe('passed')
    expect(await summaryOf(made.product, 'P1')).toMatchObject({ waivers: [{ rule: 'PG-02', to: '2022-04-20' }] })
  })

  it('an expired one re-opens its finding and is owed until somebody closes it', async () => {
    const made = await granted(guarded)
    const after = at(0, '2022-04-21')
    expect(await ruleOf(made, at(0, '2022-04-20'))).toMatchObject({ link: 'waived', clean: 'pass' })
    expect(await ruleOf(made, after)).toEqual({ outcome: 'notReady', link: 'fail', clean: 'fail' })
    expect(await made.does('pmo', extend(1, '2022-05-01'), after)).toMatchObject({ obstacles: ['notThere'] })
    expect((await made.view('pmo', after)).waivers).toMatchObject({ all: [{ status: 'expired' }], debt: [{ active: 0, expired: 1 }] })
    expect((await made.does('pmo', end(1), after)).status).toBe('done')
    expect(await ruleOf(made, after)).toMatchObject({ link: 'fail', clean: 'pass' })
  })

  it('one that was asked for anew and granted takes the place of the expired one', async () => {
    const made = await granted(guarded)
    const day = '2022-04-21'
    await made.does('manager', { ...asking, from: day, to: '2022-05-01' }, at(1, day))
    expect(await made.does('pmo', grant(3), at(2, day))).toMatchObject({ status: 'done', view: { waivers: { all: [{ time: 2 }, {}] } } })
    expect(await ruleOf(made, at(3, day))).toEqual({ outcome: 'ready', link: 'waived', clean: 'pass' })
  })

  it('is prolonged as often as the template says, and no more', async () => {
    const made = await granted(guarded)
    expect(await made.does('pmo', extend(1, '2022-05-10'), at(2))).toMatchObject({ status: 'done' })
    expect(await made.does('otherPmo', extend(1, '2022-05-20'), at(3))).toMatchObject({ obstacles: ['noExtensionLeft'] })
    expect((await ruleOf(made, at(0, '2022-05-10'))).link).toBe('waived')
  })

  it('ended before its day it covers nothing any more', async () => {
    const made = await granted(guarded)
    await made.does('otherPmo', end(1), at(2))
    expect(await ruleOf(made)).toMatchObject({ outcome: 'notReady', link: 'fail', clean: 'pass' })
  })

  it.each<[string, keyof typeof people, Act, string]>([
    ['what the gate does not ask', 'manager', { ...asking, rule: 'PG-05' }, 'notThere'],
    ['what does not fail', 'manager', { ...asking, rule: 'PG-33' }, 'nothingToWaive'],
    ['another gate', 'manager', { ...asking, gate: 'G1' }, 'notAhead'],
    ['whoever may not ask', 'reader', asking, 'notYourRole'],
    ['longer than the template allows', 'manager', { ...asking, to: '2022-06-30' }, 'waiverTooLong'],
    ['days that are over', 'manager', { ...asking, from: '2022-03-01' }, 'dates'],
    ['no compensating control', 'manager', { ...asking, control: { text: ' ' } }, 'noReason'],
  ])('is not asked for: %s', async (_name, person, act, obstacle) => {
    const made = await governedSite(guarded, unlinkedProject)
    expect(await made.does(person, act)).toMatchObject({ status: 'refused', obstacles: expect.arrayContaining([obstacle]) as string[] })
    expect((await made.view()).ledger.records).toBe(0)
  })

  it('is never asked for where the template lets nobody off', async () => {
    const criteria = governed.criteria.map((criterion) => (criterion.id === 'PG-02' ? { ...criterion, waivable: false } : criterion))
    const made = await governedSite(guarded, unlinkedProject, { ...governed, criteria })
    expect(await made.does('manager', asking)).toMatchObject({
      obstacles: ['notWaivable'],
      view: { waivers: { waivable: [{ rule: 'PG-34' }] } },
    })
  })

  it('is granted by whoever holds the role, never on one’s own wish, and decided once', async () => {
    const made = await governedSite(guarded, unlinkedProject, {
      ...governed,
      waivers: { askedBy: ['pmo'], grantedBy: 'pmo', maxDays: 30, extensions: 0 },
    })
    await made.does('pmo', asking)
    expect(await made.does('pmo', asking, at(1))).toMatchObject({ obstacles: ['waiverStands'] })
    expect(await made.does('sponsor', grant(1), at(2))).toMatchObject({ obstacles: ['notYourRole'] })
    expect(await made.does('pmo', grant(1), at(2))).toMatchObject({ obstacles: ['ownAsk'] })
    expect((await made.does('otherPmo', { kind: 'waiver.refuse', waiver: 1, reason: { text: 'No' } }, at(3))).status).toBe('done')
    expect(await made.does('otherPmo', grant(1), at(4))).toMatchObject({ obstacles: ['notThere'] })
    expect((await ruleOf(made)).link).toBe('fail')
  })

  it('keeps apart who grants and who decides at the gate, both ways round', async () => {
    const made = await granted(guarded)
    const judgementHash = await made.hash()
    const vote = { kind: 'vote', gate: 'G0', judgementHash, outcome: 'hold', role: 'pmo', comment: { text: 'Later' } } as const
    await made.does('manager', { kind: 'approval.ask', gate: 'G0', judgementHash }, at(2))
    expect(await made.does('pmo', vote, at(3))).toMatchObject({ obstacles: ['grantedWaiver'] })
    const declared: Partial<Gate> = { mode: 'declared', quorum: { atLeast: { count: 2, of: ['sponsor', 'pmo'] } } }
    const gates = governed.gates.map((gate) => (gate.id === 'G0' ? { ...gate, ...declared } : gate))
    const other = await governedSite(guarded, unlinkedProject, { ...governed, gates })
    await other.does('pmo', { ...vote, judgementHash: await other.hash() })
    await other.does('manager', asking, at(1))
    expect(await other.does('pmo', grant(2), at(2))).toMatchObject({ obstacles: ['votedHere'] })
    expect((await other.does('otherPmo', grant(2), at(2))).status).toBe('done')
  })

  it('does not count where a record after it was lost, because that might have ended it', async () => {
    const made = await granted(guarded)
    await made.does('manager', { ...asking, rule: 'PG-33' }, at(2))
    await made.does('otherPmo', end(1), at(3))
    const head = (await made.product.shelf.read(headKey('P1')))?.value?.hashes ?? []
    made.site.documents.delete(`ledger/${head[2]}`)
    await refreshAll(made.product)
    expect(await ruleOf(made)).toMatchObject({ outcome: 'notReady', link: 'fail' })
  })
})

it('names whoever asks and answers for it as the tracker knows them', async () => {
  const made = await governedSite(true, unlinkedProject)
  await made.does('manager', { ...asking, owner: { person: 'manager', name: '' } })
  expect((await made.view()).waivers?.all[0]).toMatchObject({ owner: { ref: 'manager', name: 'Mia Manager' } })
})

it('takes up a wish for one as its author’s', async () => {
  const made = await governedSite(false, unlinkedProject)
  const person = made.ports('manager')
  await use(person, callAs(people.manager, 'person'), 'governance.act', { item: 'P1', act: asking })
  await refreshAll(made.product)
  await use(made.ports('pmo'), callAs(people.pmo, 'person'), 'governance.act', { item: 'P1', act: grant(1) })
  await refreshAll(made.product)
  expect(await ruleOf(made)).toMatchObject({ outcome: 'ready', link: 'waived' })
})

it('counts in a terminal as long as the item names the record with which the file was written', async () => {
  const made = await granted(false)
  await made.does('pmo', { ...extend(1, '2022-05-10') }, at(2))
  await refreshAll(made.product)
  const { text } = await use(made.product, callAs(people.pmo), 'governance.export', {})
  const file = await readGovernance(text)
  const judged = (now: string) => judgeItem(made.product, callAs(people.reader, 'person', now), file, 'P1')
  const told = ({ judgement }: Awaited<ReturnType<typeof judged>>) =>
    judgement.rules.flatMap(({ id, value, waived }) => (['PG-02', 'PG-38'].includes(id) ? [[id, waived ? 'waived' : value]] : []))
  const view = await use(made.product, callAs(people.pmo), 'gate.judge', { item: 'P1' })
  expect((await judged('2022-03-31T12:00:00.000Z')).judgementHash).toBe(view.kind === 'gate' && view.judged.judgementHash)
  expect(told(await judged('2022-05-11T12:00:00.000Z'))).toEqual([
    ['PG-02', 'fail'],
    ['PG-38', 'fail'],
  ])
  await made.does('otherPmo', end(1), at(3))
  expect(told(await judged('2022-03-31T12:00:00.000Z'))).toEqual([
    ['PG-02', 'fail'],
    ['PG-38', 'unknown'],
  ])
})
