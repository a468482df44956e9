import { type DocKey, type Shelf, TrackerError, type Versioned } from '@plumbline/core'
import * as z from 'zod/mini'

/** A document as the app's storage keeps it: text, so that its depth and names meet no limit of the storage. */
export const StoredDocument = z.object({ collection: z.string(), id: z.string(), version: z.string(), body: z.string() })
export type StoredDocument = z.infer<typeof StoredDocument>

/** How a storage keeps long texts in little room. What `pack` leaves as it is, `unpack` leaves as it is. */
export interface Packing {
  pack(body: string): string
  unpack(body: string): string
}
const plainly: Packing = { pack: (body) => body, unpack: (body) => body }

/** The little that the shelf needs of a storage; each verb is one atomic call. */
export interface DocumentStore {
  readonly packing?: Packing
  get(key: string): Promise<unknown>
  /** Fails where the key exists. */
  create(key: string, document: StoredDocument): Promise<void>
  /** Fails unless the stored document has that version. */
  replace(key: string, document: StoredDocument, version: string): Promise<void>
  /** In order of id. */
  list(collection: string, cursor?: string): Promise<{ readonly values: readonly unknown[]; readonly next?: string }>
}

/** Forge keeps at most 240 KiB a value; the rest is left for the names around the body. */
const largestBody = 236 * 1024
const name = /^[A-Za-z0-9._-]{1,200}$/

const named = (text: string): string => {
  if (name.test(text)) return text
  throw new TrackerError('invalid', `"${text}" is no name for a document`, 'Report it with this message.')
}
const keyOf = (collection: string, id: string): string => `${named(collection)}:${named(id)}`

/** Bytes as they go over the wire: UTF-8 of the text, quoted once more. */
const bytesOf = (body: string): number => encodeURIComponent(JSON.stringify(body)).replace(/%[0-9A-F]{2}/g, '_').length

const damaged = (id: string, cause: unknown) =>
  new TrackerError(
    'unexpected-answer',
    `The stored document ${id} cannot be read`,
    'Judge or save again to replace it; if that fails, report it with this message.',
    { cause },
  )

const versioned = <T>(stored: unknown, id: string, check: (value: unknown) => T, { unpack }: Packing): Versioned<T> => {
  try {
    const document = StoredDocument.parse(stored)
    return { id: document.id, version: document.version, value: check(JSON.parse(unpack(document.body))) }
  } catch (cause) {
    throw damaged(id, cause)
  }
}

export const shelfOf = (store: DocumentStore): Shelf => {
  const packing = store.packing ?? plainly
  const reached = async <T>(what: string, call: () => Promise<T>): Promise<T> =>
    call().catch((cause: unknown) => {
      throw cause instanceof TrackerError
        ? cause
        : new TrackerError(
            'unavailable',
            `Could not ${what}: the storage of the app did not answer as expected`,
            'Try again in a few minutes.',
            { cause },
          )
    })
  const load = (key: string) => reached(`read ${key}`, () => store.get(key))
  const read = async <T>({ collection, id, check }: DocKey<T>) => {
    const stored = await load(keyOf(collection, id))
    return stored === undefined ? undefined : versioned(stored, id, check, packing)
  }
  return {
    guarded: true,
    read,
    list: async ({ collection, check }, after) => {
      const page = await reached(`list ${collection}`, () => store.list(named(collection), after))
      const values = page.values.map((stored) => versioned(stored, `of ${collection}`, check, packing))
      return page.next === undefined ? { values } : { values, next: page.next }
    },
    write: async (key, value, replaces) => {
      const place = keyOf(key.collection, key.id)
      const body = packing.pack(JSON.stringify(value))
      if (bytesOf(body) > largestBody)
        throw new TrackerError(
          'invalid',
          `The document ${place} is larger than the ${largestBody / 1024} KiB that the storage of the app takes`,
          'Report it with this message; nothing was written.',
        )
      const version = replaces === 'new' ? '1' : String(Number(replaces) + 1)
      const document = { collection: key.collection, id: key.id, version, body }
      try {
        await (replaces === 'new' ? store.create(place, document) : store.replace(place, document, replaces))
        return { ok: true, version }
      } catch (cause) {
        // Which error a failed condition raises is not documented, so the document itself tells a conflict from a failure (assumption forge-conditional-write).
        const newer = await read(key)
        if ((newer?.version ?? 'new') !== replaces) return { ok: false, newer }
        return reached(`write ${place}`, () => Promise.reject(cause))
      }
    },
  }
}
