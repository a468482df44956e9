import type { DocKey, Shelf } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { conditionalShelf } from './conditional.ts'
import { ensureRefusesStale } from './trial.ts'

const key: DocKey<unknown> = { collection: 'numbers', id: 'a', check: (value) => value }

/** A shelf with one number in it, and with the trial where it was made before. */
const storage = (honours: boolean, made: boolean) => {
  const versions = new Map([['numbers/a', 3], ...(made ? [['trials/condition', 5] as const] : [])])
  const asked: string[] = []
  let away = 0
  const shelf: Shelf = {
    guarded: false,
    read: async <T>({ collection, id, check }: DocKey<T>) => {
      const version = versions.get(`${collection}/${id}`)
      return version === undefined ? undefined : { id, value: check({}), version: String(version) }
    },
    list: async () => ({ values: [] }),
    write: async ({ collection, id }, _value, replaces) => {
      if (away > 0) {
        away -= 1
        throw new Error('away')
      }
      asked.push(`${collection}/${id} ${replaces}`)
      const stored = versions.get(`${collection}/${id}`)
      if (replaces === 'new' ? stored !== undefined : honours && replaces !== String(stored)) return { ok: false, newer: undefined }
      versions.set(`${collection}/${id}`, (stored ?? 0) + 1)
      return { ok: true, version: String((stored ?? 0) + 1) }
    },
  }
  return { asked, shelf: conditionalShelf(shelf, ensureRefusesStale), fail: () => (away = 1) }
}

describe('a storage that is to refuse stale writes', () => {
  it.each([
    [false, ['trials/condition new', 'trials/condition 2']],
    [true, ['trials/condition 6']],
  ])('is tried out once, before the first write that replaces something', async (made, trials) => {
    const { shelf, asked } = storage(true, made)
    expect((await shelf.write({ ...key, id: 'b' }, 1, 'new')).ok).toBe(true)
    const both = await Promise.all([shelf.write(key, 1, '3'), shelf.write(key, 2, '3')])
    expect(both.map(({ ok }) => ok)).toEqual([true, false])
    expect(asked).toEqual(['numbers/b new', ...trials, 'numbers/a 3', 'numbers/a 3'])
  })

  it('is not written to where it does not, and says why', async () => {
    const { shelf, asked } = storage(false, true)
    for (const version of ['3', '7'])
      await expect(shelf.write(key, 1, version)).rejects.toMatchObject({ name: 'TrackerError', code: 'unavailable' })
    expect(new Set(asked)).toEqual(new Set(['trials/condition 6', 'trials/condition 7']))
  })

  it('is tried out again where it was away', async () => {
    const { shelf, fail } = storage(true, true)
    fail()
    await expect(shelf.write(key, 1, '3')).rejects.toThrow('away')
    expect((await shelf.write(key, 1, '3')).ok).toBe(true)
  })
})
