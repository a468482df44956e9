import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TrackerError } from '../../failure.ts'
import type { ItemChange, Ports, Tracker } from '../../ports.ts'
import { callAs, exampleMapping, people } from '../../testing/example-site.ts'
import { seed } from '../../testing/suite.ts'
import type { Settings } from '../settings.ts'
import { pullChanges } from './news.ts'
import type { Pace } from './pace.ts'
import { afterChanges, keepChangesPace, roomForAnew } from './pace-changes.ts'

const hour = 3_600_000
const start = Date.parse('2022-03-01T09:00:00.000Z')
const moment = (at: number): string => new Date(at).toISOString()
const settings = { mapping: exampleMapping } as Settings

/** A tracker in which so many items changed, so many milliseconds apart; it counts a point an item and a page, and knows no part of a minute. */
const changedSite = ({ items, apart, limit }: { items: number; apart: number; limit: number }) => {
  let time = start + items * apart + 60_000
  const spent = new Map<number, number>()
  const read = new Map<string, number>()
  const window = () => Math.floor(time / hour)
  const spend = (points: number) => void spent.set(window(), (spent.get(window()) ?? 0) + points)
  const total = () => [...spent.values()].reduce((sum, points) => sum + points, 0)
  const changes: Tracker['changes'] = async function* (since, _fields, settled) {
    const minutes = Math.ceil((time - Date.parse(since)) / 60_000) + (settled ? 0 : 2)
    const from = time - minutes * 60_000
    const first = Math.max(0, Math.ceil((from - start) / apart))
    let next = since
    for (let place = first; place < items; place += 100) {
      const values = Array.from({ length: Math.min(100, items - place) }, (_, at): ItemChange => {
        const updatedAt = moment(start + (place + at) * apart)
        read.set(String(place + at), (read.get(String(place + at)) ?? 0) + 1)
        return { item: { ref: String(place + at), updatedAt } as ItemChange['item'] }
      })
      spend(1 + values.length)
      time += 200
      const last = values.at(-1)?.item.updatedAt ?? ''
      if (last > next && last <= moment(time - 120_000)) next = last
      yield { values, next }
    }
    yield { values: [], next: moment(time) }
  }
  const meter: NonNullable<Ports['meter']> = {
    traffic: () => ({ calls: 0, points: total(), bytes: 0 }),
    allowance: () => ({ limit, left: limit - (spent.get(window()) ?? 0), resetsAt: moment((window() + 1) * hour) }),
  }
  return {
    tracker: { changes } as Tracker,
    meter,
    spent,
    read,
    now: () => moment(time),
    wait: (seconds: number) => void (time += seconds * 1000),
  }
}

const readAll = async (made: ReturnType<typeof changedSite>, share: number): Promise<void> => {
  let [since, settled, pace] = [moment(start), false, undefined as Pace | undefined]
  for (let steps = 0; steps < 500; steps += 1) {
    const call = callAs(people.pmo, 'product', made.now())
    try {
      const kept = keepChangesPace(made, call, pace, share)
      const pointsBefore = made.meter.traffic().points
      const pulled = await pullChanges(made.tracker, settings, { since, settled, most: kept.most, now: call.now })
      pace = afterChanges(made, kept.pace, { pointsBefore, items: pulled.changes.length, dense: pulled.dense, share })
      if (!pulled.more) return
      ;[since, settled] = [pulled.next, pulled.settled]
    } catch (cause) {
      if (!(cause instanceof TrackerError)) throw cause
      made.wait(cause.retryAfter ?? 60)
    }
  }
  throw new Error('It never ends')
}

describe('reading what changed under the share of the quota', () => {
  it('takes 20,000 items that changed within an hour in as many hours as the share asks for, and little of it twice', async () => {
    const made = changedSite({ items: 20_000, apart: 180, limit: 65_000 })
    await readAll(made, 20)
    expect(made.read.size).toBe(20_000)
    expect(Math.max(...made.spent.values())).toBeLessThanOrEqual(13_000)
    const twice = [...made.read.values()].filter((times) => times > 1).length
    expect(twice / 20_000).toBeLessThan(0.25)
  })

  it('loses nothing and keeps to the share however dense the changes are, as long as some minutes of them fit into it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6000 }),
        fc.integer({ min: 100, max: 2000 }),
        fc.integer({ min: 20, max: 90 }),
        async (items, apart, share) => {
          const made = changedSite({ items, apart, limit: 20_000 })
          await readAll(made, share)
          expect(made.read.size).toBe(items)
          expect(Math.max(...made.spent.values())).toBeLessThanOrEqual((20_000 * share) / 100)
        },
      ),
      { seed, numRuns: 25 },
    ))

  it('is not held back where the tracker tells no quota', async () => {
    const { meter: _, ...made } = changedSite({ items: 3000, apart: 500, limit: 10 })
    expect(keepChangesPace({}, callAs(people.pmo), undefined, 10).most).toBe(1000)
    const pulled = await pullChanges(made.tracker, settings, { since: moment(start), settled: false, most: 1000, now: made.now() })
    expect(pulled).toMatchObject({ more: true, settled: true })
  })
})

describe('projects that are compared with the tracker', () => {
  const meter = (left: number): NonNullable<Ports['meter']> => ({
    traffic: () => ({ calls: 0, points: 0, bytes: 0 }),
    allowance: () => ({ limit: 1000, left, resetsAt: '2022-03-31T23:00:00.000Z' }),
  })
  const pace: Pace = { resetsAt: '2022-03-31T23:00:00.000Z', floor: 500, each: 100, share: 50 }
  const given = { pace, share: 50, refs: ['a', 'b', 'c', 'd'], anew: new Set(['b', 'd']) }
  const call = callAs(people.pmo)

  it('are read as far as there is room, and those that are judged by what is known of them are not held back', () => {
    expect(roomForAnew({ meter: meter(1000) }, call, given).size).toBe(4)
    expect(roomForAnew({ meter: meter(610) }, call, given).size).toBe(3)
    expect(roomForAnew({ meter: meter(510) }, call, given).size).toBe(1)
    expect(() => roomForAnew({ meter: meter(510) }, call, { ...given, refs: ['b', 'c'] })).toThrow('used up for now')
    expect(roomForAnew({ meter: meter(0) }, call, { ...given, refs: ['a', 'c'] }).size).toBe(2)
  })
})
