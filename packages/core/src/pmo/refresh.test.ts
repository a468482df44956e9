import { describe, expect, it } from 'vitest'
import { TrackerError } from '../failure.ts'
import { phaseGate } from '../methodology/phase-gate.ts'
import type { ChangePage, Ports } from '../ports.ts'
import { use } from '../testing/ask.ts'
import { callAs, exampleMapping, people, readyProject } from '../testing/example-site.ts'
import { fakeSite } from '../testing/fake-site.ts'
import type { FakeItem } from '../testing/fake-tracker.ts'
import { judgementKey } from './documents.ts'
import { readKept } from './kept.ts'
import { startRefresh, stepRefresh } from './refresh.ts'
import { readHead } from './settings-document.ts'
import { readSheet } from './sheets/documents.ts'
import { readKnown } from './sheets/known.ts'
import { turnOf } from './sheets/news.ts'

const hour = 3_600_000

const startSite = async () => {
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
    values: {},
  })
  site.put([readyProject, { ...readyProject, ref: 'P2', title: 'Second' }, { ...readyProject, ref: 'P3', title: 'Third' }])
  site.put([task('T1', 'P1'), task('T2', 'T1'), task('T3', 'P2')])
  const product = site.ports('product')
  const call = () => callAs(people.pmo, 'product', now())
  await use(product, call(), 'settings.save', {
    template: { document: phaseGate },
    mapping: exampleMapping,
    zone: 'Europe/London',
    passageDays: 90,
    settingsVersion: 'new',
  })
  const refresh = async (ports: Ports = product, between: () => Promise<unknown> | undefined = async () => undefined, repair = false) => {
    let progress = await startRefresh(ports, call(), { only: 'due', repair })
    while (progress.status === 'running') {
      progress = await stepRefresh(ports, call())
      await between()
    }
    return progress
  }
  const rowsOf = async (ref: string) => {
    const { known } = await readKnown(product)
    return (await readSheet(product, ref, known?.basis ?? '')).sheet?.rows.map((row) => row.ref)
  }
  const judgedAt = async (ref: string) => (await readKept(product, judgementKey(ref))).value
  return { site, product, call, refresh, rowsOf, judgedAt, pass: (hours: number) => void (time += hours * hour), task, now: () => now() }
}

/** Ports under which one project item cannot be read or written. */
const poisoned = (ports: Ports, ref: string): Ports => ({
  ...ports,
  desk: {
    ...ports.desk,
    ensureMarks: async (item, marks) => {
      if (item === ref) throw new TrackerError('invalid', `The field on ${ref} takes no text`, 'Set it right.')
      await ports.desk.ensureMarks(item, marks)
    },
  },
  tracker: (reading) => {
    const tracker = ports.tracker(reading)
    return {
      ...tracker,
      marks: async (item) => {
        if (item === ref) throw new TrackerError('invalid', `The marks of ${ref} are no text`, 'Set it right.')
        return tracker.marks(item)
      },
    }
  },
})

describe('a project that cannot be judged', () => {
  it('is skipped and named by a first load, keeps no other waiting, and is judged once it can be', async () => {
    const { product, refresh, judgedAt } = await startSite()
    const progress = await refresh(poisoned(product, 'P1'))
    expect(progress).toMatchObject({ status: 'finished', done: 3 })
    expect(progress.problem).toContain('1 project could not be judged')
    expect(progress.problem).toContain('The marks of P1')
    expect(await judgedAt('P2')).toBeDefined()
    expect(await judgedAt('P3')).toBeDefined()
    expect(await judgedAt('P1')).toBeUndefined()
    expect((await refresh(poisoned(product, 'P1'))).problem).toContain('P1')
    expect((await refresh()).problem).toBeUndefined()
    expect(await judgedAt('P1')).toBeDefined()
  })

  it('keeps a refresh of what changed from nothing either', async () => {
    const { site, product, refresh, pass, judgedAt } = await startSite()
    await refresh()
    pass(1)
    for (const ref of ['P1', 'P2'])
      site.put([{ ...(site.items.get(ref) ?? readyProject), values: { ...readyProject.values, businessCase: null, approvedBudget: null } }])
    const before = await judgedAt('P2')
    const progress = await refresh(poisoned(product, 'P1'))
    expect(progress.status).toBe('finished')
    expect(progress.problem).toContain('P1')
    expect(await judgedAt('P2')).not.toEqual(before)
    expect((await readKnown(product)).known?.due).toEqual(['P1'])
  })
})

it('an item that moved on the day on which its former project is checked for deletions is in the other one', async () => {
  const { site, product, refresh, rowsOf, pass, call } = await startSite()
  await refresh()
  const p1 = () => turnOf(['P1'], call().now.slice(0, 10)).length > 0
  pass(24)
  while (!p1()) pass(24)
  site.put([{ ...(site.items.get('T1') as FakeItem), parent: 'P2' }])
  pass(1)
  await refresh()
  expect(await rowsOf('P1')).toEqual([])
  expect(await rowsOf('P2')).toEqual(['T1', 'T2', 'T3'])
  expect((await readKnown(product)).known?.due).toEqual([])
})

it('what a first load read under a mapping that was changed meanwhile is read again', async () => {
  const { site, product, call, refresh, rowsOf, pass } = await startSite()
  site.put(Array.from({ length: 22 }, (_, place) => ({ ...readyProject, ref: `Q${place}`, title: `Q${place}` })))
  pass(2)
  let changed = false
  const change = async () => {
    if (changed) return
    changed = true
    const { version } = await readHead(product, call())
    await use(product, call(), 'settings.save', {
      template: { document: phaseGate },
      mapping: { ...exampleMapping, stateCategories: { ...exampleMapping.stateCategories, 'In Progress': 'toDo' } },
      zone: 'Europe/London',
      passageDays: 90,
      settingsVersion: version,
    })
  }
  expect((await refresh(product, change)).status).toBe('finished')
  await refresh()
  expect(await rowsOf('P1')).toEqual(['T1', 'T2'])
})

it('what one of two drivers found is judged, although it was killed and the other had read before it', async () => {
  const { site, product, call, refresh, pass, judgedAt } = await startSite()
  await refresh()
  pass(1)
  const poorer = (ref: string) =>
    site.put([{ ...(site.items.get(ref) as FakeItem), values: { ...readyProject.values, businessCase: null, approvedBudget: null } }])
  poorer('P1')
  await startRefresh(product, call(), { only: 'due' })
  const before = await judgedAt('P2')
  const killed: Ports = {
    ...product,
    shelf: {
      ...product.shelf,
      write: async (key, value, replaces) => {
        if (key.collection === 'jobs') throw new TrackerError('unavailable', 'Killed', 'Go on.')
        return product.shelf.write(key, value, replaces)
      },
    },
  }
  const slower: Ports = {
    ...product,
    tracker: (reading) => {
      const tracker = product.tracker(reading)
      return {
        ...tracker,
        async *changes(since, fields) {
          const pages: ChangePage[] = []
          for await (const page of tracker.changes(since, fields)) pages.push(page)
          poorer('P2')
          await expect(stepRefresh(killed, call())).rejects.toThrow('Killed')
          yield* pages
        },
      }
    },
  }
  await stepRefresh(slower, call()).catch(() => undefined)
  await refresh()
  expect(await judgedAt('P2')).not.toEqual(before)
})

it('what could not be read completely is read again on the night on which it is its turn', async () => {
  const { product, call, refresh, pass } = await startSite()
  const hiding: Ports = {
    ...product,
    tracker: (reading) => {
      const tracker = product.tracker(reading)
      return {
        ...tracker,
        async *items(scope, fields) {
          for await (const page of tracker.items(scope, fields))
            yield scope.kind === 'below' ? { ...page, coverage: { complete: false, reason: 'permission', hidden: 1 } as const } : page
        },
      }
    },
  }
  await refresh(hiding)
  const coverage = async () => (await readSheet(product, 'P1', (await readKnown(product)).known?.basis ?? '')).sheet?.coverage.complete
  expect(await coverage()).toBe(false)
  pass(24)
  while (turnOf(['P1'], call().now.slice(0, 10)).length === 0) pass(24)
  await refresh()
  expect(await coverage()).toBe(true)
})

it('what was deleted without a word is found although nothing runs on the night on which it is its turn', async () => {
  const { site, refresh, rowsOf, pass, call } = await startSite()
  await refresh()
  const isTurn = () => turnOf(['P1'], call().now.slice(0, 10)).length > 0
  pass(24)
  while (!isTurn()) pass(24)
  pass(-24)
  await refresh()
  site.remove('T2')
  pass(72)
  await refresh()
  expect(await rowsOf('P1')).toEqual(['T1'])
})
