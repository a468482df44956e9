import type { DocKey, Ports, Shelf, Tracker, Versioned } from '../../ports.ts'
import { recordKey } from '../../records/record-document.ts'
import type { ItemRef } from '../../work/values.ts'
import { judgementKey } from '../documents.ts'
import { readGovernance } from '../governance/read-governance.ts'
import type { Site } from '../judge-component.ts'
import { trendsKey } from '../trends.ts'

const raw = ({ collection, id }: Pick<DocKey<unknown>, 'collection' | 'id'>): DocKey<unknown> => ({
  collection,
  id,
  check: (value) => value,
})

const remembering = <T>(load: (of: string) => Promise<T>): ((of: string) => Promise<T>) => {
  const known = new Map<string, Promise<T>>()
  return (of) => {
    const loaded = known.get(of) ?? load(of)
    known.set(of, loaded)
    return loaded
  }
}

const rememberingShelf = (shelf: Shelf): Shelf => {
  const asked = new Map<string, DocKey<unknown>>()
  const read = remembering((name): Promise<Versioned<unknown> | undefined> => {
    const key = asked.get(name)
    return key ? shelf.read(key) : Promise.resolve(undefined)
  })
  return {
    ...shelf,
    read: async (key) => {
      const name = `${key.collection} ${key.id}`
      asked.set(name, raw(key))
      const found = await read(name)
      return found && { ...found, value: key.check(found.value) }
    },
  }
}

/**
 * The same ports and site for one judgement that nobody keeps, made while somebody waits at a transition: what is kept of the project is read as soon as its item is found,
 * while what hangs below it is still being read. Everything is read once.
 */
export const readingAhead = (ports: Ports, site: Site): { readonly ports: Ports; readonly site: Site } => {
  const ahead = { ...ports, shelf: rememberingShelf(ports.shelf) }
  const marks = remembering((item) => site.tracker.marks(item))
  const begin = (item: ItemRef): void => {
    const kept = [recordKey(item), judgementKey(item), trendsKey(item), { collection: 'bindings', id: item }]
    const begun = [
      ...kept.map((key) => ahead.shelf.read(raw(key))),
      marks(item).then(({ record }) => readGovernance(ahead, item, record)),
      site.deciders(),
    ]
    // Whoever needs it hears of a failure.
    for (const reading of begun) reading.catch(() => undefined)
  }
  const items: Tracker['items'] = async function* (scope, fields) {
    for await (const page of site.tracker.items(scope, fields)) {
      if (scope.kind === 'items') for (const { kind, ref } of page.values) if (kind === 'project') begin(ref)
      yield page
    }
  }
  return { ports: ahead, site: { ...site, tracker: { ...site.tracker, items, marks } } }
}
