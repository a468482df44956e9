import { describe, expect, it } from 'vitest'
import type { Act } from '../../governance/acts.ts'
import { baselineHash } from '../../governance/baseline/baseline.ts'
import { baselineNow } from '../../governance/baseline/state.ts'
import { headKey, pageKey } from '../../ledger/keep.ts'
import { use } from '../../testing/ask.ts'
import { callAs, people } from '../../testing/example-site.ts'
import { governedSite } from '../../testing/governed-site.ts'
import { noEffects, workedBaseline } from '../../testing/worked-baseline.ts'
import { judgeItem, readGovernance as readFile } from '../governance-file.ts'
import { judgeNow, needSite } from '../judge-component.ts'
import { findComponent } from '../read-components.ts'
import { readGovernance } from './read-governance.ts'

const at = (minute: number): string => `2022-03-31T12:${String(minute).padStart(2, '0')}:00.000Z`
const propose: Act = { kind: 'baseline.propose', gate: 'G0', baseline: workedBaseline }
const ask: Act = {
  kind: 'change.ask',
  item: null,
  title: { text: 'Two languages more' },
  reason: { text: 'The law asks for them' },
  effects: { ...noEffects, currency: 'GBP', costs: [{ period: '2022-06', kind: 'capital', minor: 20_000_00 }], days: 14, items: 3 },
}

type Made = Awaited<ReturnType<typeof governedSite>>

const stateOf = async ({ product, site }: Made) => (await readGovernance(product, 'P1', site.marks.get('P1')?.record)).state
const factsOf = async ({ product }: Made) => {
  const call = callAs(people.pmo, 'product')
  const site = await needSite(product, call)
  const reading = await findComponent(site.tracker, call, site.configured.settings, 'P1')
  return (await judgeNow(product, site, reading))?.facts.values ?? {}
}

/** Proposed by the manager, asked for, and decided by the sponsor. */
const agreed = async (guarded: boolean): Promise<Made> => {
  const made = await governedSite(guarded)
  await made.does('manager', propose)
  const judgementHash = await made.hash()
  await made.does('manager', { kind: 'approval.ask', gate: 'G0', judgementHash }, at(1))
  await made.does('sponsor', { kind: 'vote', gate: 'G0', judgementHash, outcome: 'go', role: 'sponsor', baseline: 1 }, at(2))
  return made
}
const decide = (more: object = {}): Act =>
  ({
    kind: 'change.decide',
    change: 6,
    outcome: 'approve',
    role: 'sponsor',
    reason: { text: '' },
    before: baselineHash(workedBaseline),
    ...more,
  }) as Act

describe.each([
  ['a storage that the product alone writes', true],
  ['a storage that anybody writes', false],
])('over %s', (_, guarded) => {
  it('a baseline is proposed, seen and set by the vote that decides, and facts read it', async () => {
    const made = await governedSite(guarded)
    expect(await made.does('manager', propose)).toMatchObject({
      status: 'done',
      view: { approval: { baseline: { proposal: 1, finish: '2023-03-31' } } },
    })
    expect(await factsOf(made)).toMatchObject({
      'schedule.finishBaseline': { value: { date: '2023-03-31' } },
      'tolerance.cost': { known: true },
    })
    const judgementHash = await made.hash()
    const vote = { kind: 'vote', gate: 'G0', judgementHash, outcome: 'go', role: 'sponsor' } as const
    await made.does('manager', { kind: 'approval.ask', gate: 'G0', judgementHash }, at(1))
    expect(await made.does('sponsor', vote, at(2))).toMatchObject({ status: 'refused', obstacles: ['baselineNotSeen'] })
    expect(await made.does('sponsor', { ...vote, baseline: 1 }, at(3))).toMatchObject({ status: 'done', view: { ledger: { records: 5 } } })
    expect(made.mark()).toBe('passed')
    expect(baselineNow(await stateOf(made))).toMatchObject({
      seq: 5,
      before: null,
      hash: baselineHash(workedBaseline),
      by: { name: 'Sam Sponsor' },
    })
    expect(await factsOf(made)).toMatchObject({
      'cost.approvedBudget': { value: { money: { minor: 350_000_00, currency: 'GBP' } } },
      'cost.approvedOn': { value: { date: '2022-03-31' } },
      'schedule.baselineSetOn': { value: { date: '2022-03-31' } },
    })
  })

  it('one that is in force is replaced by an approved change alone, with the hashes before and after', async () => {
    const made = await agreed(guarded)
    expect((await made.does('manager', propose, at(4))).status).toBe('refused')
    expect(await made.does('manager', ask, at(5))).toMatchObject({ status: 'done' })
    expect(await made.does('manager', decide({ role: 'projectManager' }), at(6))).toMatchObject({
      obstacles: expect.arrayContaining(['ownAsk']),
    })
    expect(await made.does('sponsor', decide({ before: '0'.repeat(64) }), at(7))).toMatchObject({ obstacles: ['baselineMoved'] })
    expect(await made.does('sponsor', decide(), at(8))).toMatchObject({ status: 'done' })
    const now = baselineNow(await stateOf(made))
    expect(now).toMatchObject({ before: baselineHash(workedBaseline), baseline: { finish: '2023-04-14', scope: { items: 43 } } })
    expect(now?.baseline.milestones).toEqual([
      { name: 'Design approved', due: '2022-07-14' },
      { name: 'Go-live', due: '2023-03-15' },
    ])
  })
})

it('a baseline that somebody changed in the storage counts as absent, and its record is named', async () => {
  const made = await agreed(false)
  const head = await made.product.shelf.read(headKey('P1'))
  const hash = head?.value?.hashes[0] ?? ''
  const page = await made.product.shelf.read(pageKey(hash))
  const text = JSON.stringify(page?.value).replace('2023-03-31', '2029-03-31')
  await made.product.shelf.write(pageKey(hash), JSON.parse(text), page?.version ?? 'new')
  expect((await made.view()).ledger.problems).toMatchObject([{ seq: 1, problem: 'edited' }])
  expect(baselineNow(await stateOf(made))).toBeUndefined()
  expect((await factsOf(made))['schedule.finishBaseline']?.known ?? false).toBe(false)
})

it('a terminal with a governance file knows the baseline and the changes that were decided', async () => {
  const made = await agreed(true)
  await made.does('manager', ask, at(5))
  await made.does('sponsor', decide(), at(8))
  const { text } = await use(made.product, callAs(people.pmo), 'governance.export', {})
  const judged = await judgeItem(made.product, callAs(people.reader, 'person'), await readFile(text), 'P1')
  const known = ['schedule.finishBaseline', 'cost.approvedBudget', 'tolerance.cost', 'scope.baselineOn', 'changes.notBaselined']
  const here = await factsOf(made)
  expect(known.map((fact) => judged.facts.values[fact])).toEqual(known.map((fact) => here[fact]))
  expect(judged.facts.values['cost.approvedBudget']).toMatchObject({ value: { money: { minor: 370_000_00 } } })
})

it('a change is postponed, merged with all that it does, and neither decided twice nor by whoever asked', async () => {
  const made = await agreed(true)
  await made.does('manager', ask, at(5))
  await made.does('pmo', { ...ask, title: { text: 'A third language' } } as Act, at(6))
  const { changes } = await use(made.product, callAs(people.sponsor, 'product', at(7)), 'baseline.open', { item: 'P1' })
  const [third, two] = changes
  expect(changes).toMatchObject([
    {
      title: 'A third language',
      status: 'asked',
      effect: { is: 'rebaseline', within: false },
      role: { id: 'sponsor' },
      may: { approve: [] },
    },
    { title: 'Two languages more', status: 'asked' },
  ])
  const on = (change: number | undefined, more: object): Act =>
    ({ kind: 'change.decide', change, role: 'sponsor', reason: { text: 'Later' }, ...more }) as Act
  const postpone = on(two?.seq, { outcome: 'postpone', until: '2022-03-30' })
  expect(await made.does('sponsor', postpone, at(8))).toMatchObject({ obstacles: ['dates'] })
  expect((await made.does('sponsor', { ...postpone, until: '2022-05-01' } as Act, at(9))).status).toBe('done')
  expect((await made.does('sponsor', on(two?.seq, { outcome: 'merge', into: third?.seq }), at(10))).status).toBe('done')
  expect(await made.does('sponsor', on(two?.seq, { outcome: 'reject' }), at(11))).toMatchObject({ obstacles: ['notThere'] })
  const before = baselineHash(workedBaseline)
  expect(await made.does('pmo', on(third?.seq, { outcome: 'approve', role: 'pmo', before }), at(12))).toMatchObject({
    obstacles: expect.arrayContaining(['ownAsk']),
  })
  expect((await made.does('sponsor', on(third?.seq, { outcome: 'approve', before }), at(13))).status).toBe('done')
  expect(baselineNow(await stateOf(made))?.baseline).toMatchObject({ scope: { items: 46 }, finish: '2023-04-28' })
  const items = [...made.site.items.values()].filter(({ type }) => type === 'changeRequest')
  expect(items.map(({ title, values }) => [title, values['changeDecision'], values['changeBaselined']])).toEqual([
    ['Two languages more', 'merged', true],
    ['A third language', 'approved', true],
  ])
})
