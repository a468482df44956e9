import { describe, expect, it } from 'vitest'
import { conditionalStore } from './conditional.ts'
import type { DocumentStore } from './shelf.ts'

const document = { collection: 'numbers', id: 'a', version: '2', body: '2' }

const storage = (honours: boolean) => {
  const written: string[] = []
  const asked: string[] = []
  const store: DocumentStore = {
    get: async () => undefined,
    create: async () => undefined,
    replace: async (key, _document, version) => {
      asked.push(key)
      if (honours && version !== '1') throw new Error('CONDITION')
      written.push(key)
    },
    list: async () => ({ values: [] }),
  }
  return { written, asked, store: conditionalStore(store) }
}

describe('a storage that is to refuse stale writes', () => {
  it('is tried out once, before the first write', async () => {
    const { store, asked, written } = storage(true)
    await Promise.all([store.replace('numbers:a', document, '1'), store.replace('numbers:b', document, '1')])
    await expect(store.replace('numbers:a', document, '7')).rejects.toThrow('CONDITION')
    expect(asked).toEqual(['trials:condition', 'numbers:a', 'numbers:b', 'numbers:a'])
    expect(written).toEqual(['numbers:a', 'numbers:b'])
  })

  it('is not written to where it does not, and says why', async () => {
    const { store, written } = storage(false)
    for (const version of ['1', '7'])
      await expect(store.replace('numbers:a', document, version)).rejects.toMatchObject({ name: 'TrackerError', code: 'unavailable' })
    expect(written).toEqual(['trials:condition'])
  })
})
