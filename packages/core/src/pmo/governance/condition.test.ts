import { describe, expect, it } from 'vitest'
import { TrackerError } from '../../failure.ts'
import type { Act } from '../../governance/acts.ts'
import type { Ports } from '../../ports.ts'
import { refreshAll, use } from '../../testing/ask.ts'
import { callAs, people, readyProject } from '../../testing/example-site.ts'
import { governedSite } from '../../testing/governed-site.ts'

type Made = Awaited<ReturnType<typeof governedSite>>
const due = '2022-04-20'
const after = (minute = 0): string => `2022-04-21T12:${String(minute).padStart(2, '0')}:00.000Z`
const conditions = [
  { what: { text: 'Sign the contract' }, owner: { person: 'manager', name: 'Mia Manager' }, due },
  { what: { text: 'Name the operations lead' }, owner: { person: 'owner', name: 'Ben Owner' }, due: '2022-06-30' },
]

const movedOn = {
  item: 'P1',
  at: '2022-03-31T12:30:00.000Z',
  by: 'manager',
  byName: 'Mia Manager',
  field: 'state',
  from: 'Idea',
  to: 'Initiate',
} as const

/** A project that passed its first gate on two conditions and went on. */
const conditional = async (guarded: boolean): Promise<Made> => {
  const made = await governedSite(guarded)
  const judgementHash = await made.hash()
  await made.does('manager', { kind: 'approval.ask', gate: 'G0', judgementHash })
  await made.does('sponsor', { kind: 'vote', gate: 'G0', judgementHash, outcome: 'conditionalGo', role: 'sponsor', conditions })
  made.site.put([{ ...readyProject, state: 'Initiate' }], [movedOn])
  await refreshAll(made.product)
  return made
}
const itemsIn = ({ site }: Made) => [...site.items.values()].filter(({ type }) => type === 'action')
const clean = async ({ product }: Made, now: string): Promise<string | undefined> => {
  const view = await use(product, callAs(people.pmo, 'product', now), 'gate.judge', { item: 'P1' })
  return view.kind === 'gate' ? view.judged.criteria.find(({ id }) => id === 'PG-38')?.value : undefined
}
const met = (decision: number, index = 0): Act => ({
  kind: 'condition.met',
  decision,
  index,
  evidence: { text: 'Signed on 19 April, in the file' },
})

describe.each([
  ['a storage that the product alone writes', true],
  ['a storage that anybody writes', false],
])('over %s', (_, guarded) => {
  it('each condition becomes one tracker item, with owner and day, however often it is refreshed', async () => {
    const made = await conditional(guarded)
    await refreshAll(made.product)
    expect(itemsIn(made)).toMatchObject([
      { title: 'Sign the contract', parent: 'P1', values: { actionSource: 'condition', entryDue: due, entryOwner: { ref: 'manager' } } },
      { title: 'Name the operations lead', values: { entryDue: '2022-06-30' } },
    ])
    expect(await made.view()).toMatchObject({
      conditions: [{ what: 'Sign the contract', status: 'open', owner: { name: 'Mia Manager' }, item: { key: itemsIn(made)[0]?.ref } }, {}],
      ledger: { anchoring: { is: 'anchored' }, problems: [] },
    })
  })

  it('an overdue one holds the next gate until its item is done, and again when that is opened again', async () => {
    const made = await conditional(guarded)
    expect(await clean(made, `${due}T12:00:00.000Z`)).toBe('pass')
    expect(await clean(made, after())).toBe('fail')
    expect((await made.view('pmo', after())).conditions[0]?.status).toBe('overdue')
    const [item] = itemsIn(made)
    if (item) made.site.put([{ ...item, state: 'Done' }])
    expect(await clean(made, after())).toBe('pass')
    expect((await made.view('pmo', after())).conditions[0]?.status).toBe('done')
    if (item) made.site.put([item])
    expect(await clean(made, after())).toBe('fail')
  })

  it('is met by the word of somebody who decides, with evidence, and not of whoever was to meet it', async () => {
    const made = await conditional(guarded)
    const decision = (await made.view()).conditions[0]?.decision ?? 0
    expect(await made.does('manager', met(decision), after())).toMatchObject({ obstacles: ['notYourRole', 'separation'] })
    expect(await made.does('owner', met(decision, 1), after())).toMatchObject({ obstacles: ['separation'] })
    expect(await made.does('pmo', { ...met(decision), evidence: { text: '' } } as Act, after())).toMatchObject({ obstacles: ['noReason'] })
    expect(await made.does('sponsor', met(decision), after(1))).toMatchObject({ status: 'done' })
    expect(await clean(made, after(2))).toBe('pass')
    expect((await made.view('pmo', after(2))).conditions[0]).toMatchObject({ status: 'met', met: { by: { name: 'Sam Sponsor' } } })
  })

  it('gets another day from those who decide, which its item is told', async () => {
    const made = await conditional(guarded)
    const decision = (await made.view()).conditions[0]?.decision ?? 0
    const move: Act = { kind: 'condition.move', decision, index: 0, due: '2022-05-31', reason: { text: 'The supplier is late' } }
    expect(await made.does('sponsor', { ...move, due: '2022-04-01' }, after())).toMatchObject({ obstacles: ['dates'] })
    expect((await made.does('sponsor', move, after(1))).status).toBe('done')
    expect(await clean(made, after(2))).toBe('pass')
    expect(itemsIn(made)[0]?.values['entryDue']).toBe('2022-05-31')
  })

  it('stands by the ledger where no item can be made, and gets one as soon as it can', async () => {
    const made = await governedSite(guarded)
    const refusing = (ports: Ports): Ports => ({
      ...ports,
      desk: { ...ports.desk, ensureItem: () => Promise.reject(new TrackerError('forbidden', 'No', 'Ask.')) },
    })
    const judgementHash = await made.hash()
    await made.does('manager', { kind: 'approval.ask', gate: 'G0', judgementHash })
    const vote: Act = { kind: 'vote', gate: 'G0', judgementHash, outcome: 'conditionalGo', role: 'sponsor', conditions }
    expect(await use(refusing(made.product), callAs(people.sponsor), 'governance.act', { item: 'P1', act: vote })).toMatchObject({
      status: 'done',
    })
    expect((await made.view()).conditions).toMatchObject([{ item: null }, { item: null }])
    made.site.put([{ ...readyProject, state: 'Initiate' }], [movedOn])
    await refreshAll(refusing(made.product))
    expect(await clean(made, after())).toBe('fail')
    await refreshAll(made.product)
    expect(itemsIn(made)).toHaveLength(2)
  })
})
