import { expect, it } from 'vitest'
import { callAs, people } from '../../testing/example-site.ts'
import type { JobDocument } from '../jobs/document.ts'
import { type Beat, beatAfter, remainingOf } from './remaining.ts'

const at = (minutes: number) =>
  callAs(people.pmo, 'product', new Date(Date.parse('2022-03-01T09:00:00.000Z') + minutes * 60_000).toISOString())
const allowance = { limit: 60_000, left: 1, resetsAt: '2022-03-01T10:00:00.000Z' }

const job = (beat: Beat | undefined, done: number, full = true): JobDocument => ({
  kind: 'refresh',
  status: 'running',
  step: 3,
  state: { full, beat },
  progress: { done, of: 1000 },
  startedAt: at(0).now,
  startedBy: 'x',
  startedByName: 'X',
  steppedAt: at(0).now,
  used: { calls: 1, points: 99_999, bytes: 1, allowance },
})

it('what is left of a full read follows from what it cost so far, under the share of the quota', () => {
  const first = beatAfter(undefined, at(0), { done: 100, points: 6000 })
  const second = beatAfter(first, at(1), { done: 130, points: 6000 })
  // 200 points a project, 840 projects left, 30,000 points an hour.
  expect(remainingOf(job(second, 160), 50)).toBe(Math.round((200 * 840 * 3600) / 30_000))
  expect(remainingOf(job(second, 160), 20)).toBe(Math.round((200 * 840 * 3600) / 12_000))
})

it('where no quota is told, it follows from the time that it worked, and a pause is no work', () => {
  const first = beatAfter(undefined, at(0), { done: 0, points: 0 })
  const second = beatAfter(beatAfter(first, at(10), { done: 50, points: 0 }), at(10_000), { done: 100, points: 0 })
  const { used: _, ...quiet } = job(second, 150)
  expect(remainingOf(quiet, 50)).toBe(Math.round(1800 * (850 / 150)))
})

it('nothing is said before the first step, and of work that reads only what changed', () => {
  expect(remainingOf(job(undefined, 0), 50)).toBeUndefined()
  expect(remainingOf(job(beatAfter(undefined, at(0), { done: 0, points: 1 }), 0), 50)).toBeUndefined()
  expect(remainingOf(job(beatAfter(undefined, at(0), { done: 0, points: 1 }), 20, false), 50)).toBeUndefined()
})
