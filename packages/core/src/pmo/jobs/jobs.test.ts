import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TrackerError } from '../../failure.ts'
import type { Call, Ports, Shelf } from '../../ports.ts'
import { callAs, people } from '../../testing/example-site.ts'
import { fakeShelf, type KeptDocuments } from '../../testing/fake-shelf.ts'
import { cancelJob, resumeJob } from './cancel.ts'
import { isOpen, type JobDocument, jobKey, needJob } from './document.ts'
import { type JobKind, ownShare } from './job.ts'
import { runJob, waitingJobs } from './run.ts'
import { startJob } from './start.ts'
import { stepJob } from './step.ts'

const [lead, reader] = [callAs(people.pmo, 'product'), callAs(people.reader, 'person')]
const id = 'counting'

interface Counting {
  readonly next: number
  readonly upTo: number
}

/** What the tracker would hold: one entry for each number, however often it is written. */
const entry = (number: number) => ({ collection: 'entries', id: String(number), check: (value: unknown) => value as number })

/** Two numbers a step, each written where a repetition writes the same. */
const counting: JobKind<Counting> = {
  check: (value) => value as Counting,
  runsHere: (_ports, { identity }) => identity === 'product',
  step: async (ports, _call, { next, upTo }) => {
    const end = Math.min(next + 2, upTo)
    for (let number = next; number < end; number += 1) await ports.shelf.write(entry(number), number, 'new')
    return { state: { next: end, upTo }, progress: { done: end, of: upTo }, finished: end === upTo }
  },
  settle: async (_ports, _call, state) => ({ ...state, upTo: state.next }),
}
const kinds = async (name: string) => (name === 'counting' ? counting : undefined)

/** A process that is killed before its `after`-th write from now. */
const killedAt = (shelf: Shelf, after: number): Shelf => {
  let left = after
  return {
    ...shelf,
    write: async (...given) => {
      if (left === 0) throw new TrackerError('unavailable', 'Killed', 'None')
      left -= 1
      return shelf.write(...given)
    },
  }
}

const site = () => {
  const kept: KeptDocuments = new Map()
  const shelf = fakeShelf(kept, true)
  const directory = { isPmo: async ({ ref }: Call['actor']) => ref === people.pmo.ref }
  const portsOver = (over: Shelf) => ({ shelf: over, directory }) as unknown as Ports
  const entries = () => [...kept.keys()].filter((name) => name.startsWith('entries/')).length
  return { kept, shelf, portsOver, ports: portsOver(shelf), entries }
}

const begin = (ports: Ports, upTo: number, call = lead) =>
  startJob<Counting>(ports, call, { kind: 'counting', id }, (before) =>
    before && isOpen(before) ? undefined : { state: { next: 0, upTo }, progress: { done: 0, of: upTo } },
  )

const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ is: fc.constant('event' as const), late: fc.nat(4), kill: fc.option(fc.nat(3)) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('twoAtOnce' as const) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('cancel' as const) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('resume' as const) }) },
)

describe('a job', () => {
  it('comes to the same under duplicates, late events, cancelling, taking up and a kill between any two writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.array(act, { maxLength: 30 }), async (upTo, acts) => {
        const { ports, portsOver, shelf, entries } = site()
        await begin(ports, upTo)
        const stands = async (): Promise<JobDocument> => (await needJob(ports, id)).value
        for (const each of acts) {
          const before = await stands()
          if (each.is === 'event') {
            const over = each.kill === null ? ports : portsOver(killedAt(shelf, each.kill))
            const stepped = await stepJob(over, lead, id, { sentFor: before.step - each.late, kinds }).catch(() => undefined)
            if (each.late > 0 || !isOpen(before)) {
              expect(stepped?.moved).toBe(false)
              expect(await stands()).toEqual(before)
            }
          } else if (each.is === 'twoAtOnce') {
            const both = [1, 2].map(() => stepJob(ports, lead, id, { sentFor: before.step, kinds }))
            expect((await Promise.all(both)).filter(({ moved }) => moved).length).toBeLessThanOrEqual(1)
          } else if (each.is === 'cancel') {
            await cancelJob(ports, lead, id, kinds)
          } else await resumeJob(ports, lead, id).catch(() => undefined)
          const { step, status, progress, state } = await stands()
          expect(step).toBeGreaterThanOrEqual(before.step)
          expect(step).toBeLessThanOrEqual(before.step + 1)
          if (before.status === 'finished') expect(status).toBe('finished')
          expect(progress.done).toBe((state as Counting).next)
          expect(entries()).toBeGreaterThanOrEqual(progress.done)
          // A step that was killed may have written ahead of its checkpoint, and never more than itself.
          expect(entries()).toBeLessThanOrEqual(progress.done + 2)
        }
        await resumeJob(ports, lead, id).catch(() => undefined)
        const ended = await runJob(ports, id, { call: () => lead, wait: async () => false, kinds })
        expect(ended?.status).toBe('finished')
      }),
      { numRuns: 200 },
    )
  })

  it('counts to its end with every number written once, whoever drives it', async () => {
    const { ports, entries } = site()
    await begin(ports, 7)
    await Promise.all([1, 2, 3].map(() => runJob(ports, id, { call: () => lead, wait: async () => true, kinds })))
    expect(entries()).toBe(7)
    expect((await needJob(ports, id)).value).toMatchObject({ status: 'finished', step: 4, progress: { done: 7, of: 7 } })
  })

  it('is one job for two who begin it at the same time', async () => {
    const { ports, kept } = site()
    const both = await Promise.all([begin(ports, 3), begin(ports, 5)])
    expect(both[0]).toEqual(both[1])
    expect([...kept.keys()]).toEqual(['jobs/counting'])
  })

  it('waits as asked where a tracker is away, and gives up where the driver does', async () => {
    const { portsOver, shelf } = site()
    await begin(portsOver(shelf), 4)
    const waited: number[] = []
    const wait = async (seconds: number, attempt: number) => waited.push(seconds) > 0 && attempt < 3
    await expect(runJob(portsOver(killedAt(shelf, 0)), id, { call: () => lead, wait, kinds })).rejects.toThrow('Killed')
    expect(waited).toEqual([60, 60, 60])
    expect((await needJob(portsOver(shelf), id)).value).toMatchObject({ status: 'waiting', step: 0 })
  })

  it('stops at its checkpoint when the driver is interrupted, and goes on from there', async () => {
    const { ports, entries } = site()
    await begin(ports, 6)
    const signal = { aborted: false }
    const tell = () => {
      signal.aborted = true
    }
    expect(await runJob(ports, id, { call: () => ({ ...lead, signal }), wait: async () => false, tell, kinds })).toMatchObject({
      status: 'running',
      progress: { done: 2, of: 6 },
    })
    expect(entries()).toBe(2)
    expect(await runJob(ports, id, { call: () => lead, wait: async () => false, kinds })).toMatchObject({ status: 'finished' })
  })

  it('ends with its reason where a step fails, or outgrows its checkpoint, or is of a kind that nobody knows', async () => {
    const failing: JobKind<Counting> = { ...counting, step: async () => Promise.reject(new TrackerError('invalid', 'Broken', 'Mend it')) }
    const growing: JobKind<unknown> = {
      ...(counting as JobKind<unknown>),
      step: async () => ({ state: 'x'.repeat(100_001), progress: { done: 1, of: 2 } }),
    }
    for (const [kind, problem] of [
      [failing, 'Broken. Mend it'],
      [growing, 'characters'],
      [undefined, 'does not know'],
    ] as const) {
      const { ports } = site()
      await begin(ports, 4)
      const { stands } = await stepJob(ports, lead, id, { kinds: async () => kind as JobKind<unknown> | undefined })
      expect(stands).toMatchObject({ status: 'failed', step: 1, problem: expect.stringContaining(problem) })
      expect(await resumeJob(ports, lead, id)).toMatchObject({ status: 'waiting', step: 2 })
    }
  })

  it('is ended and taken up by whoever began it, or the PMO, and by nobody else', async () => {
    const { ports } = site()
    await begin(ports, 4)
    await expect(cancelJob(ports, reader, id, kinds)).rejects.toThrow('Somebody else')
    expect(await cancelJob(ports, lead, id, kinds)).toMatchObject({ status: 'cancelled', state: { next: 0, upTo: 0 } })
    await expect(resumeJob(ports, reader, id)).rejects.toThrow('Somebody else')
    const own = site()
    await begin(own.ports, 4, reader)
    expect(await cancelJob(own.ports, reader, id, kinds)).toMatchObject({ status: 'cancelled' })
  })

  it('is ended although a driver kept a checkpoint at the same moment', async () => {
    const { ports } = site()
    await begin(ports, 4)
    let stepped = false
    const overtaken: JobKind<Counting> = {
      ...counting,
      settle: async (_ports, _call, state) => {
        if (!stepped) await stepJob(ports, lead, id, { kinds })
        stepped = true
        return state
      },
    }
    expect(await cancelJob(ports, lead, id, async () => overtaken as JobKind<unknown>)).toMatchObject({ status: 'cancelled', step: 2 })
    expect((await needJob(ports, id)).value.status).toBe('cancelled')
  })

  it('counts what its steps ask of the tracker, and remembers what is left', async () => {
    const { ports } = site()
    let calls = 10
    const allowance = { limit: 1000, left: 900, resetsAt: '2022-03-31T13:00:00.000Z' }
    const meter = { traffic: () => ({ calls: (calls += 1), points: calls * 2, bytes: 100 * calls }), allowance: () => allowance }
    await begin(ports, 4)
    await runJob({ ...ports, meter }, id, { call: () => lead, wait: async () => false, kinds })
    expect((await needJob(ports, id)).value.used).toEqual({ calls: 2, points: 4, bytes: 200, allowance })
  })

  it.each([
    [
      'its own share',
      new TrackerError('rate-limited', 'The 50 % are used up', 'It goes on.', { retryAfter: 900, cause: ownShare }),
      'share',
    ],
    ['the tracker’s quota', new TrackerError('rate-limited', 'Too many', 'Wait.', { retryAfter: 900 }), 'quota'],
    ['a tracker that is away', new TrackerError('unavailable', 'Away', 'Wait.', { retryAfter: 900 }), 'tracker'],
  ] as const)('says until when it waits for %s, at the same checkpoint, and then no more', async (_name, refusal, of) => {
    const { ports } = site()
    await begin(ports, 4)
    let refused = true
    const throttled: JobKind<Counting> = {
      ...counting,
      step: async (...given) => {
        if (refused) throw refusal
        return counting.step(...given)
      },
    }
    const known = async () => throttled as JobKind<unknown>
    await expect(stepJob(ports, lead, id, { sentFor: 0, kinds: known })).rejects.toBe(refusal)
    const until = new Date(Date.parse(lead.now) + 900_000).toISOString()
    expect((await needJob(ports, id)).value).toMatchObject({ step: 0, waits: { until, of, why: `${refusal.message}. ${refusal.remedy}` } })
    refused = false
    const { stands } = await stepJob(ports, lead, id, { sentFor: 0, kinds: known })
    expect(stands).toMatchObject({ step: 1, status: 'running' })
    expect(stands).not.toHaveProperty('waits')
  })

  it('is listed for a host that can go on with it, past a damaged one', async () => {
    const { ports, kept } = site()
    await begin(ports, 4)
    kept.set('jobs/damaged', { value: { nonsense: true }, version: '1' })
    expect(await waitingJobs(ports, lead, kinds)).toMatchObject([{ id, runsHere: true }])
    expect(await waitingJobs(ports, reader, kinds)).toMatchObject([{ id, runsHere: false }])
    expect(await ports.shelf.read(jobKey(id))).toBeDefined()
  })
})
