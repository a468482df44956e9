import type { DocumentStore } from '@plumbline/jira'

/** A storage that keeps what the app's storage promises: one atomic call a verb, conditions checked on writing. */
export const documentsInMemory = (): DocumentStore => {
  const kept = new Map<string, Awaited<Parameters<DocumentStore['create']>[1]>>()
  return {
    get: async (key) => kept.get(key),
    create: async (key, document) => {
      if (kept.has(key)) throw new Error('KEY_EXISTS')
      kept.set(key, document)
    },
    replace: async (key, document, version) => {
      if (kept.get(key)?.version !== version) throw new Error('CONDITION_FAILED')
      kept.set(key, document)
    },
    list: async (collection, cursor) => {
      const all = [...kept.values()].filter((d) => d.collection === collection).sort((a, b) => (a.id < b.id ? -1 : 1))
      const from = cursor === undefined ? 0 : all.findIndex((d) => d.id > cursor)
      const values = from < 0 ? [] : all.slice(from, from + 2)
      const last = values.at(-1)
      return last && all.at(-1) !== last ? { values, next: last.id } : { values }
    },
  }
}
