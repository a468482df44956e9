import { describe, expect, it } from 'vitest'
import { phaseGate } from '../../methodology/phase-gate.ts'
import type { Ports } from '../../ports.ts'
import { use } from '../../testing/ask.ts'
import { callAs, exampleMapping, people, readyProject } from '../../testing/example-site.ts'
import { fakeSite } from '../../testing/fake-site.ts'
import type { FakeItem } from '../../testing/fake-tracker.ts'
import type { Scope } from '../../work/items.ts'
import { judgementKey } from '../documents.ts'
import { readKept } from '../kept.ts'
import { summaryOf } from '../lines/summaries.ts'
import { startRefresh, stepRefresh } from '../refresh.ts'
import { readSheet } from './documents.ts'
import { readKnown } from './known.ts'
import { turnOf } from './news.ts'

const hour = 3_600_000

/** Two projects that were read once, in a tracker in which things change that touch no item. */
const startSite = async ({ tellsHidden = true } = {}) => {
  let time = Date.parse('2022-03-01T09:00:00.000Z')
  const now = () => new Date(time).toISOString()
  const site = fakeSite({ pmo: ['pmo'], people: Object.values(people), now, guarded: true })
  const task = (ref: string, parent: string): FakeItem => ({
    ref,
    title: ref,
    type: 'Task',
    state: 'To Do',
    parent,
    createdAt: now(),
    values: { itemDue: '2022-05-01' },
  })
  site.put([readyProject, { ...readyProject, ref: 'P2', title: 'Second' }])
  site.put([task('T1', 'P1'), task('T2', 'T1'), task('T3', 'P2')])
  const asked: Scope[] = []
  const ports = site.ports('product')
  const product: Ports = {
    ...ports,
    tracker: (reading) => {
      const tracker = ports.tracker(reading)
      return {
        ...tracker,
        tellsHidden,
        async *items(scope, fields) {
          asked.push(scope)
          for await (const page of tracker.items(scope, fields))
            yield tellsHidden ? page : { ...page, coverage: { complete: true } as const }
        },
      }
    },
  }
  const call = () => callAs(people.pmo, 'product', now())
  await use(product, call(), 'settings.save', {
    template: { document: phaseGate },
    mapping: exampleMapping,
    zone: 'Europe/London',
    passageDays: 90,
    settingsVersion: 'new',
  })
  const refresh = async () => {
    time += hour
    asked.length = 0
    let progress = await startRefresh(product, call(), { only: 'due' })
    while (progress.status === 'running') progress = await stepRefresh(product, call())
    expect(progress.status).toBe('finished')
    return progress
  }
  await refresh()
  await refresh()
  const sheet = async (ref: string) => (await readSheet(product, ref, (await readKnown(product)).known?.basis ?? '')).sheet
  const judgement = async (ref: string) => (await readKept(product, judgementKey(ref))).value
  const hide = (ref: string, hidden: boolean) => {
    const { hiddenFrom: _before, ...item } = site.items.get(ref) as FakeItem
    site.hide(ref, hidden ? { ...item, hiddenFrom: ['product'] } : item)
  }
  const turn = async (ref: string) => {
    time += 24 * hour
    while (turnOf([ref], call().now.slice(0, 10)).length === 0) time += 24 * hour
    return refresh()
  }
  const summary = (ref: string) => summaryOf(product, ref)
  return { site, refresh, sheet, judgement, hide, turn, asked, summary, night: () => void (time += 24 * hour) }
}

const budgetOf = (sheet: { readonly project: { readonly fields: object } } | undefined) => sheet?.project.fields

describe('a mapped field that the tracker loses', () => {
  it('is unknown with the reason at the next look, although no item changed and none is read', async () => {
    const { site, refresh, sheet, judgement, asked } = await startSite()
    const before = await judgement('P1')
    site.field('approvedBudget', 'gone')
    await refresh()
    expect(asked).toEqual([])
    expect(budgetOf(await sheet('P1'))).toMatchObject({
      approvedBudget: { ok: false, reason: 'missing', detail: 'The field approvedBudget was deleted' },
    })
    expect(await judgement('P1')).not.toEqual(before)
    await refresh()
    expect(asked).toEqual([])
  })

  it.each(['restored', 'remade'] as const)('is read anew in every project when it is %s', async (is) => {
    const { site, refresh, sheet, asked } = await startSite()
    const before = budgetOf(await sheet('P2'))
    site.field('approvedBudget', 'gone')
    await refresh()
    site.field('approvedBudget', is)
    await refresh()
    expect(asked).toContainEqual({ kind: 'components' })
    const approvedBudget = { ok: true, value: null }
    expect(budgetOf(await sheet('P2'))).toEqual(is === 'restored' ? before : { ...before, approvedBudget })
    await refresh()
    expect(asked).toEqual([])
  })
})

describe('a project that Plumbline may not see for a while', () => {
  it('is back on the day on which it may, without a change, and with what changed meanwhile', async () => {
    const { site, hide, night, refresh, summary, sheet, turn } = await startSite()
    hide('P2', true)
    await turn('P2')
    expect(await summary('P2')).toBeUndefined()
    site.put([{ ...(site.items.get('T3') as FakeItem), state: 'Done' }])
    await refresh()
    hide('P2', false)
    night()
    await refresh()
    expect(await summary('P2')).toMatchObject({ doneItems: 1, totalItems: 1 })
    expect((await sheet('P2'))?.rows.map(({ ref }) => ref)).toEqual(['T3'])
  })
})

describe('an item that Plumbline may not see any more', () => {
  it('leaves counts unknown where the tracker tells of it, from the night on which it is its project’s turn', async () => {
    const { hide, turn, sheet } = await startSite()
    hide('T2', true)
    expect((await turn('P1')).problem).toBeUndefined()
    expect((await sheet('P1'))?.coverage).toEqual({ complete: false, reason: 'permission', hidden: 1 })
    hide('T2', false)
    await turn('P1')
    expect((await sheet('P1'))?.coverage).toEqual({ complete: true })
    expect((await sheet('P1'))?.rows.map(({ ref }) => ref)).toEqual(['T1', 'T2'])
  })

  it('is not counted where the tracker does not tell, which the refresh says', async () => {
    const { hide, turn, sheet, summary } = await startSite({ tellsHidden: false })
    hide('T2', true)
    const { problem } = await turn('P1')
    expect(problem).toBe('1 item that was counted in P1 cannot be seen any more, deleted or hidden from Plumbline, and does not count.')
    expect((await sheet('P1'))?.rows.map(({ ref }) => ref)).toEqual(['T1'])
    expect(await summary('P1')).toMatchObject({ totalItems: 1 })
    expect((await turn('P1')).problem).toBeUndefined()
  })
})
