import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TrackerError } from '../failure.ts'
import type { Shelf } from '../ports.ts'
import { fakeShelf, type KeptDocuments } from '../testing/fake-shelf.ts'
import type { MadeItem } from '../work/draft.ts'
import { makeOnce } from './make-once.ts'

const crash = new TrackerError('unavailable', 'No answer came', 'Try again.')

/** A tracker whose search is late, and whose calls break off before or after they did their work. */
const lateTracker = (
  breaks: readonly ('before' | 'after' | 'no')[],
  lateSearch: number,
  turn: () => Promise<unknown> = async () => undefined,
) => {
  const documents: KeptDocuments = new Map()
  const items: { readonly mark: string; readonly at: number; readonly made: MadeItem }[] = []
  const plan = [...breaks]
  let now = Date.parse('2022-03-31T09:00:00.000Z')
  const broken = async <T>(work: () => Promise<T>): Promise<T> => {
    const fate = plan.shift() ?? 'no'
    await turn()
    if (fate === 'before') throw crash
    const done = await work()
    if (fate === 'after') throw crash
    return done
  }
  const kept = fakeShelf(documents, false)
  const shelf: Shelf = {
    guarded: false,
    read: (key) => broken(() => kept.read(key)),
    list: (collection) => kept.list(collection),
    write: (key, value, replaces) => broken(() => kept.write(key, value, replaces)),
  }
  const ensure = (key: string) =>
    makeOnce({ shelf, now: () => new Date(now) }, key, {
      find: (mark) => broken(async () => items.find((item) => item.mark === mark && now - item.at >= lateSearch)?.made),
      make: (mark) =>
        broken(async () => {
          const made = { item: String(items.length + 1), key: `K-${items.length + 1}`, url: '/', leftOut: [] }
          items.push({ mark, at: now, made })
          return made
        }),
    })
  return { ensure, items, documents, pass: (milliseconds: number) => void (now += milliseconds) }
}

describe('an item for a key', () => {
  it('is made once, wherever calls break off, however late the search is, and however often it is asked for', async () => {
    const fates = fc.array(fc.constantFrom('before' as const, 'after' as const, 'no' as const, 'no' as const), { maxLength: 12 })
    const waits = fc.array(fc.constantFrom(0, 1000, 59_000, 121_000), { minLength: 20, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(fates, waits, fc.constantFrom(0, 30_000, 110_000), async (breaks, pauses, lateSearch) => {
        const tracker = lateTracker(breaks, lateSearch)
        const answers: string[] = []
        for (const pause of [...pauses, 121_000, 0]) {
          const answer = await tracker.ensure('condition 1').catch((error: unknown) => error as TrackerError)
          if (!(answer instanceof Error)) answers.push(answer.item)
          tracker.pass(pause)
        }
        expect(tracker.items).toHaveLength(1)
        expect(new Set(answers)).toEqual(new Set(['1']))
      }),
    )
  })

  it('that may be there twice is said to be, because the search is later than any that is waited for', async () => {
    const tracker = lateTracker(['no', 'no', 'after'], 600_000)
    await expect(tracker.ensure('condition 1')).rejects.toBe(crash)
    tracker.pass(121_000)
    const told = await tracker.ensure('condition 1')
    expect(told.leftOut).toMatchObject([{ field: 'twice' }])
    expect(tracker.items).toHaveLength(2)
    expect((await lateTracker([], 0).ensure('condition 1')).leftOut).toEqual([])
  })

  it('is made once where two ask at the same time, whatever the order of their steps', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const tracker = lateTracker([], 0, () => scheduler.schedule(Promise.resolve()))
        const all = Promise.allSettled([tracker.ensure('risk'), tracker.ensure('risk'), tracker.ensure('risk')])
        await scheduler.waitFor(all)
        const answers = (await all).flatMap((one) => (one.status === 'fulfilled' ? [one.value.item] : []))
        expect(new Set(answers)).toEqual(new Set(['1']))
        expect(tracker.items).toHaveLength(1)
      }),
    )
  })

  it('can be asked for anew at once where the tracker refused it', async () => {
    const site = { shelf: fakeShelf(new Map(), false), now: () => new Date('2022-03-31T09:00:00.000Z') }
    const refused = new TrackerError('invalid', 'The title is missing', 'Give it one.')
    const nothing = async () => undefined
    await expect(makeOnce(site, 'k', { find: nothing, make: () => Promise.reject(refused) })).rejects.toBe(refused)
    const made = await makeOnce(site, 'k', {
      find: nothing,
      make: async () => ({ item: '7', key: 'K-7', url: '/', leftOut: [{ field: 'text', detail: 'There is no description' }] }),
    })
    expect(made.item).toBe('7')
  })

  it('says what to do while another call may still be making it', async () => {
    const tracker = lateTracker(['no', 'no', 'after'], 60_000)
    await expect(tracker.ensure('k')).rejects.toBe(crash)
    await expect(tracker.ensure('k')).rejects.toMatchObject({ code: 'conflict', remedy: expect.stringContaining('two minutes') as string })
    tracker.pass(60_000)
    expect((await tracker.ensure('k')).item).toBe('1')
    expect(tracker.items).toHaveLength(1)
  })

  it('is looked for where its note was tampered with, and a note of something else is not believed', async () => {
    const tracker = lateTracker([], 0)
    const { item } = await tracker.ensure('k')
    const [[place, stored] = ['', { version: '' }]] = tracker.documents
    tracker.documents.set(place, { value: { state: 'made', made: 'nonsense' }, version: stored.version })
    expect((await tracker.ensure('k')).item).toBe(item)
    expect(tracker.items).toHaveLength(1)
  })
})
