import type { HttpAnswer } from '@plumbline/core'
import { emptyMapping } from '@plumbline/core'
import { expect, it } from 'vitest'
import { createRest } from '../http/http.ts'
import type { Site } from '../items/map.ts'
import { changePages, clockOf } from './changes.ts'

const mapping = { ...emptyMapping, projectItemTypes: ['Epic'], deliveryTypes: ['Task'] }
const start = Date.parse('2022-03-31T09:00:00.000Z')
const changedAt = (id: number): string => new Date(start + id * 10).toISOString()

/** An organisation in which so many work items changed, ten milliseconds apart; it asks to wait with an answer that succeeds. */
const organisation = (items: number, changedAgain?: number, asOf: string | null = '2022-03-31T12:00:00Z') => {
  const asked: { readonly path: string; readonly ids: number }[] = []
  const waited: number[] = []
  const ok = (body: unknown, headers: Record<string, string> = {}): HttpAnswer => ({ status: 200, headers, body: JSON.stringify(body) })
  const rest = createRest({
    request: async ({ path, body }) => {
      if (path.includes('/wiql')) {
        const { query } = body as { readonly query: string }
        const from = Date.parse(/'([^']+)'/.exec(query)?.[1] ?? '')
        const every = Array.from({ length: items }, (_, place) => place + 1)
        const all = query.includes('DESC') ? every.toReversed() : every.filter((id) => start + id * 10 >= from)
        const workItems = all.slice(0, Number(/\$top=(\d+)/.exec(path)?.[1])).map((id) => ({ id }))
        asked.push({ path: 'wiql', ids: workItems.length })
        return ok({ workItems, asOf }, asked.length === 1 ? { 'retry-after': '3' } : {})
      }
      const { ids } = body as { readonly ids: readonly number[] }
      asked.push({ path: 'batch', ids: ids.length })
      const value = ids.map((id) => ({
        id,
        fields: {
          'System.Title': `Item ${id}`,
          'System.State': 'Active',
          'System.WorkItemType': 'Task',
          'System.TeamProject': 'One',
          'System.CreatedDate': changedAt(0),
          'System.ChangedDate': id === changedAgain ? '2022-03-31T12:00:01.000Z' : changedAt(id),
        },
      }))
      return ok({ value })
    },
    patience: { wait: async (milliseconds) => void waited.push(milliseconds), longest: 60, jitter: () => 0.5 },
  })
  const site: Site = {
    fields: async () => new Map(),
    fieldsOf: async () => new Set(),
    statesOf: async () => new Map([['Active', 'inProgress']]),
  }
  return { rest, site, asked, waited }
}

it('reads changes in windows below the silent limit and batches of 200, each item once, and waits where an answer that succeeded asks for it', async () => {
  const { rest, site, asked, waited } = organisation(12_500)
  const seen: string[] = []
  let next = ''
  for await (const page of changePages(changedAt(0), [], { rest, site, mapping, zone: 'Europe/London' }, { now: new Date(start) })) {
    seen.push(...page.values.map(({ item }) => item.ref))
    expect(page.next >= next).toBe(true)
    next = page.next
  }
  expect(seen).toHaveLength(12_500)
  expect(new Set(seen).size).toBe(12_500)
  expect(next).toBe('2022-03-31T12:00:00.000Z')
  const windows = asked.filter(({ path }) => path === 'wiql').map(({ ids }) => ids)
  expect(windows).toHaveLength(2)
  expect(Math.max(...windows)).toBeLessThan(20_000)
  expect(Math.max(...asked.filter(({ path }) => path === 'batch').map(({ ids }) => ids))).toBe(200)
  expect(waited).toContain(3000)
})

it('goes on from what was read, although an item that was read is changed again meanwhile', async () => {
  const { rest, site } = organisation(1000, 7)
  let read = 0
  for await (const page of changePages(changedAt(0), [], { rest, site, mapping, zone: 'Europe/London' }, { now: new Date(start) })) {
    read += page.values.length
    if (read < 1000) expect(page.next <= changedAt(read)).toBe(true)
    else expect(page.next <= '2022-03-31T12:00:00.000Z').toBe(true)
  }
  expect(read).toBe(1000)
})

const endOf = async ({ rest, site }: ReturnType<typeof organisation>, now: Date) => {
  const seen = new Set<string>()
  let next = ''
  for await (const page of changePages(changedAt(0), [], { rest, site, mapping, zone: 'Europe/London' }, { now })) {
    for (const { item } of page.values) seen.add(item.ref)
    next = page.next
  }
  return { seen: seen.size, next }
}

it('goes no further than what it read where the tracker does not say as of when that is, and this clock is ahead', async () => {
  expect(await endOf(organisation(12_500, undefined, null), new Date(start + 86_400_000))).toEqual({
    seen: 12_500,
    next: changedAt(12_500),
  })
})

it('goes no further than this clock where the tracker does not say as of when its answer is', async () => {
  const now = new Date(start + 1000)
  expect(await endOf(organisation(1000, 7, null), now)).toEqual({ seen: 1000, next: now.toISOString() })
})

it('begins where something changed last where the tracker does not say what time it is', async () => {
  const clock = (items: number, now: number) => clockOf(organisation(items, undefined, null).rest, new Date(now))
  expect(await clock(0, start)).toBe(changedAt(0))
  expect(await clock(7, start + 86_400_000)).toBe(changedAt(7))
  expect(await clockOf(organisation(7).rest, new Date(start))).toBe('2022-03-31T12:00:00.000Z')
})

it('refuses to go round in a circle where more changed in one moment than a window holds', async () => {
  const { rest, site } = organisation(0)
  const stuck: typeof rest = {
    ...rest,
    call: async (call) =>
      call.path.includes('/wiql')
        ? call.read({ workItems: Array.from({ length: 10_000 }, (_, id) => ({ id: id + 1 })), asOf: '2022-03-31T12:00:00Z' })
        : call.read({ value: [] }),
  }
  const read = async () => {
    for await (const page of changePages(changedAt(0), [], { rest: stuck, site, mapping, zone: 'Europe/London' }, { now: new Date(start) }))
      void page
  }
  await expect(read()).rejects.toThrow('more than 10000 work items changed in the same moment')
})
