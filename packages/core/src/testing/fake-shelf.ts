import type { DocCollection, DocKey, Shelf, Versioned, Written } from '../ports.ts'

export type KeptDocuments = Map<string, { readonly value: unknown; readonly version: string }>

const pageSize = 100
const place = ({ collection, id }: { readonly collection: string; readonly id: string }): string => `${collection}/${id}`

/** Documents in memory, with true compare-and-set; values are copied as JSON, as a real storage does. */
export const fakeShelf = (kept: KeptDocuments, guarded: boolean): Shelf => {
  const found = <T>(key: DocKey<T>): Versioned<T> | undefined => {
    const document = kept.get(place(key))
    return document && { id: key.id, value: key.check(structuredCloneOf(document.value)), version: document.version }
  }
  return {
    guarded,
    read: async (key) => found(key),
    list: async <T>({ collection, check }: DocCollection<T>, after?: string) => {
      const prefix = `${collection}/`
      const ids = [...kept.keys()]
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length))
        .sort()
      const rest = after === undefined ? ids : ids.filter((id) => id > after)
      const values = rest.slice(0, pageSize).flatMap((id) => found({ collection, id, check }) ?? [])
      const last = values.at(-1)
      return { values, ...(rest.length > pageSize && last ? { next: last.id } : {}) }
    },
    write: async <T>(key: DocKey<T>, value: T, replaces: string): Promise<Written<T>> => {
      const before = kept.get(place(key))
      if ((before?.version ?? 'new') !== replaces) return { ok: false, newer: found(key) }
      const version = String(Number(before?.version ?? 0) + 1)
      kept.set(place(key), { value: structuredCloneOf(value), version })
      return { ok: true, version }
    },
  }
}

const structuredCloneOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
