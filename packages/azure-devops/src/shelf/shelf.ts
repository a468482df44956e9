import { type DocKey, type Shelf, TrackerError, type Versioned, type Written } from '@plumbline/core/reading'
import type { Rest } from '../http/http.ts'
import { listIn, member } from '../http/plain.ts'

/** One stored document: its own id and version, and the value that it carries. */
interface Stored {
  readonly id: string
  readonly etag: number
  readonly value: unknown
}

/** Documents are checked by hand: the gate panel reads them before any schema library is loaded. */
const storedIn = (value: unknown): Stored => {
  const id = member(value, 'id')
  const etag = member(value, '__etag')
  if (typeof id !== 'string' || typeof etag !== 'number') throw new Error('it is no stored document')
  return { id, etag, value: member(value, 'value') }
}

const storedAll = (value: unknown): readonly Stored[] => listIn(value).map(storedIn)

/** Extension data is offered as a preview only, in every version of the API (assumption extension-data-documents). */
const preview = (version: string) => `${version}-preview.1`
const pageSize = 500

export interface ShelfPlace {
  readonly publisher: string
  readonly extension: string
  /** Root of the extension data service; absent where it is the site itself, as on a server of one's own. */
  readonly extensionDataBase?: string | undefined
  readonly version?: string
}

/** Extension data: documents by collection, replaced only at the version that was read. */
export const createShelf = (rest: Rest, place: ShelfPlace, scope: 'Default/Current' | 'User/Me' = 'Default/Current'): Shelf => {
  const data = `${place.extensionDataBase ?? ''}/_apis/ExtensionManagement/InstalledExtensions/${place.publisher}/${place.extension}/Data/Scopes/${scope}/Collections`
  const version = preview(place.version ?? '7.1')
  const pathOf = (collection: string, id?: string) =>
    `${data}/${collection}/Documents${id === undefined ? '' : `/${encodeURIComponent(id)}`}`

  const read = async <T>(key: DocKey<T>): Promise<Versioned<T> | undefined> => {
    const what = `read the document ${key.collection}/${key.id}`
    const found = await rest.find({ path: pathOf(key.collection, key.id), version, what, read: storedIn })
    return found === undefined ? undefined : { id: found.id, value: key.check(found.value), version: String(found.etag) }
  }

  const write = async <T>(key: DocKey<T>, value: T, replaces: string): Promise<Written<T>> => {
    const created = replaces === 'new'
    const document = created ? { id: key.id, value } : { id: key.id, __etag: Number(replaces), value }
    try {
      const written = await rest.call({
        method: created ? 'POST' : 'PATCH',
        path: pathOf(key.collection),
        version,
        body: document,
        what: `write the document ${key.collection}/${key.id}`,
        read: storedIn,
      })
      return { ok: true, version: String(written.etag) }
    } catch (cause) {
      // 404 on replacing: the document was removed meanwhile.
      if (cause instanceof TrackerError && (cause.code === 'conflict' || (cause.code === 'not-found' && !created)))
        return { ok: false, newer: await read(key) }
      throw cause
    }
  }

  return {
    guarded: scope === 'User/Me',
    read,
    write,
    list: async (collection, after) => {
      const what = `read the documents of ${collection.collection}`
      // The service gives a collection in one answer and knows no order; a collection that nothing was written to is not there.
      const found = (await rest.find({ path: pathOf(collection.collection), version, what, read: storedAll })) ?? []
      const following = found
        .toSorted((one, other) => (one.id < other.id ? -1 : 1))
        .filter((document) => after === undefined || document.id > after)
      const page = following.slice(0, pageSize)
      const values = page.map((document) => ({ id: document.id, value: collection.check(document.value), version: String(document.etag) }))
      const last = page.at(-1)
      return { values, ...(last !== undefined && following.length > page.length ? { next: last.id } : {}) }
    },
  }
}
