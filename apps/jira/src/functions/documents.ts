import { Filter, FilterConditions, kvs, Sort } from '@forge/kvs'
import { conditionalStore, type StoredDocument } from '@plumbline/jira'
import { packing } from './packing.ts'

/** The entity of the manifest; only the app can write it, and only entities can be replaced on a condition. */
const entityName = 'document'
const index = 'by-collection'
const pageSize = 100

export const documents = conditionalStore({
  packing,
  get: (key) => kvs.entity<StoredDocument>(entityName).get(key),
  create: async (key, document) => {
    await kvs.entity<StoredDocument>(entityName).set(key, document, { keyPolicy: 'FAIL_IF_EXISTS' })
  },
  replace: (key, document, version) => {
    const conditions = new Filter<StoredDocument>().and('version', FilterConditions.equalTo(version))
    return kvs.transact().set(key, document, { entityName, conditions }).execute()
  },
  list: async (collection, cursor) => {
    const query = kvs
      .entity<StoredDocument>(entityName)
      .query()
      .index(index, { partition: [collection] })
      .sort(Sort.ASC)
      .limit(pageSize)
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany()
    const values = page.results.map((result) => result.value)
    return page.nextCursor ? { values, next: page.nextCursor } : { values }
  },
})
