import { describe, expect, it } from 'vitest'
import { type DocumentStore, StoredDocument, shelfOf } from './shelf.ts'

/** A storage in memory that keeps the promises of Forge's: conditions are checked as one with the write. */
const memory = () => {
  const kept = new Map<string, StoredDocument>()
  const store: DocumentStore = {
    get: async (key) => kept.get(key),
    create: async (key, document) => {
      if (kept.has(key)) throw new Error('KEY_EXISTS')
      kept.set(key, document)
    },
    replace: async (key, document, version) => {
      if (kept.get(key)?.version !== version) throw new Error('CONDITION')
      kept.set(key, document)
    },
    list: async (collection, cursor) => {
      const found = [...kept.values()].filter((document) => document.collection === collection).sort((a, b) => (a.id < b.id ? -1 : 1))
      const from = Number(cursor ?? 0)
      return { values: found.slice(from, from + 2), ...(from + 2 < found.length ? { next: String(from + 2) } : {}) }
    },
  }
  return { store, kept }
}

const check = (value: unknown): number => {
  if (typeof value !== 'number') throw new Error('no number')
  return value
}
const key = (id: string) => ({ collection: 'numbers', id, check })

describe('shelf', () => {
  it('replaces exactly the version that was read', async () => {
    const shelf = shelfOf(memory().store)
    expect(await shelf.read(key('a'))).toBeUndefined()
    expect(await shelf.write(key('a'), 1, 'new')).toEqual({ ok: true, version: '1' })
    expect(await shelf.write(key('a'), 2, 'new')).toEqual({ ok: false, newer: { id: 'a', value: 1, version: '1' } })
    expect(await shelf.write(key('a'), 2, '1')).toEqual({ ok: true, version: '2' })
    expect(await shelf.write(key('a'), 3, '1')).toEqual({ ok: false, newer: { id: 'a', value: 2, version: '2' } })
  })

  it('lets one of two writers win', async () => {
    const shelf = shelfOf(memory().store)
    await shelf.write(key('a'), 0, 'new')
    const written = await Promise.all([shelf.write(key('a'), 1, '1'), shelf.write(key('a'), 2, '1')])
    expect(written.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it('lists a collection in order of id, page by page', async () => {
    const shelf = shelfOf(memory().store)
    for (const id of ['c', 'a', 'b']) await shelf.write(key(id), 1, 'new')
    const first = await shelf.list(key('x'))
    const second = await shelf.list(key('x'), first.next)
    expect([...first.values, ...second.values].map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(second.next).toBeUndefined()
  })

  it('says so when the storage fails', async () => {
    const { store } = memory()
    const shelf = shelfOf({ ...store, create: () => Promise.reject(new Error('down')) })
    await expect(shelf.write(key('a'), 1, 'new')).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('refuses what is too large, badly named or damaged', async () => {
    const { store, kept } = memory()
    const shelf = shelfOf(store)
    const text = { collection: 'texts', id: 'a', check: String }
    await expect(shelf.write(text, 'é'.repeat(125_000), 'new')).rejects.toMatchObject({ code: 'invalid' })
    await expect(shelf.read(key('a/b'))).rejects.toMatchObject({ code: 'invalid' })
    kept.set('numbers:a', { collection: 'numbers', id: 'a', version: '1', body: '"text"' })
    await expect(shelf.read(key('a'))).rejects.toMatchObject({ code: 'unexpected-answer' })
  })
})
