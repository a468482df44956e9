import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ForgeState } from '../model.ts'
import { ForgeStorage } from './kvs.ts'
import { ForgeQueues } from './queue.ts'

const state = (): ForgeState => ({ kvs: {}, entities: {}, events: [], jobs: {} })

describe('the storage of an installation', () => {
  const storage = () => {
    const clock = { now: 0 }
    return { clock, storage: new ForgeStorage(state, [], () => clock.now) }
  }
  const set = (to: ForgeStorage, key: string, value: unknown) => to.handle('/api/v1/set', { key, value }).status

  it('takes 4,000 portions of ten kilobytes a minute, and the next minute again', () => {
    const { clock, storage: to } = storage()
    to.throughput.limit({ portionsAMinute: 4000, requestsASecond: 100_000 })
    const large = 'x'.repeat(200 * 1024)
    const statuses = Array.from({ length: 200 }, (_, index) => set(to, `k${index}`, large))
    expect([statuses.filter((status) => status === 204).length, statuses.at(-1)]).toEqual([190, 429])
    clock.now = 60_000
    expect(set(to, 'again', large)).toBe(204)
  })

  it('answers 1,000 requests a second', async () => {
    const { clock, storage: to } = storage()
    const asked = Array.from({ length: 1001 }, () => to.handle('/api/v1/get', { key: 'k' }))
    expect(await asked.at(-1)?.json()).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' })
    expect(asked[999]?.status).toBe(404)
    clock.now = 1000
    expect(to.handle('/api/v1/get', { key: 'k' }).status).toBe(404)
  })
})

describe('the events of an installation', () => {
  beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
  afterAll(() => void vi.useRealTimers())
  const queues = () => {
    const own = state()
    const heard: string[] = []
    const made = new ForgeQueues(
      () => own,
      [
        ['short', 55],
        ['long', 900],
      ],
      async ({ eventId }) => {
        heard.push(eventId)
        return 'done'
      },
    )
    const push = (queueName: string, bodies: readonly unknown[]) =>
      made.handle('/webhook/queue/publish/{contextAri}', { queueName, jobId: 'j', payload: bodies.map((body) => ({ body })) }).status
    return { made, push, heard }
  }

  it('are 500 a minute', () => {
    const { made, push } = queues()
    const fifty = Array.from({ length: 50 }, () => 1)
    expect(Array.from({ length: 11 }, () => push('short', fifty))).toEqual([...Array.from({ length: 10 }, () => 201), 429])
    return made.close()
  })

  it('hold 100 KB at most where their consumer runs long', () => {
    const { made, push } = queues()
    expect([push('short', ['x'.repeat(150_000)]), push('long', ['x'.repeat(150_000)]), push('long', ['x'])]).toEqual([201, 413, 201])
    return made.close()
  })

  it('come twice, with one id, where the platform does so', async () => {
    const { made, push, heard } = queues()
    made.deliver({ twice: true })
    push('short', [1])
    await made.settled()
    expect(heard).toHaveLength(2)
    expect(new Set(heard).size).toBe(1)
    await made.close()
  })
})
