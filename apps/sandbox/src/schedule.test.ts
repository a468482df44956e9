import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { everyHour } from './schedule.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())
const hour = 60 * 60 * 1000

it('runs with every hour that passes, and no more once it is stopped', async () => {
  const work = vi.fn(async () => undefined)
  const stop = everyHour(work, { atOnce: false })
  expect(work).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(3 * hour)
  expect(work).toHaveBeenCalledTimes(3)
  await stop()
  await vi.advanceTimersByTimeAsync(3 * hour)
  expect(work).toHaveBeenCalledTimes(3)
})

it('runs at once after a restart, because an hour may have passed meanwhile', async () => {
  const work = vi.fn(async () => undefined)
  await everyHour(work, { atOnce: true })()
  expect(work).toHaveBeenCalledTimes(1)
})

it('does not start while the last run is under way, and waits for it when stopped', async () => {
  let finish = () => undefined as void
  const work = vi.fn(() => new Promise<void>((done) => (finish = done)))
  const stop = everyHour(work, { atOnce: true })
  await vi.advanceTimersByTimeAsync(2 * hour)
  expect(work).toHaveBeenCalledTimes(1)
  let stopped = false
  const stopping = stop().then(() => (stopped = true))
  await vi.advanceTimersByTimeAsync(0)
  expect(stopped).toBe(false)
  finish()
  await stopping
})
