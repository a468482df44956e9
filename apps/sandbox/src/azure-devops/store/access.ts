import type { Item, Person } from './state.ts'
import type { Store } from './store.ts'

export const tagsOf = (store: Store, item: Item): readonly string[] => {
  const tags = store.fields(item)['System.Tags']
  return typeof tags === 'string'
    ? tags
        .split(';')
        .map((tag) => tag.trim())
        .filter((tag) => tag !== '')
    : []
}

/** Items tagged `confidential` lie in an area that readers and members may not see. */
export const maySee = (store: Store, item: Item, person: Person): boolean =>
  (person.onlyProject === undefined || person.onlyProject === item.project) && maySeeItem(store, item, person)

const maySeeItem = (store: Store, item: Item, { id, role }: Person): boolean => {
  if (role === 'service') return item.withheld !== true
  if (item.hiddenFrom?.includes(id)) return false
  return (role !== 'reader' && role !== 'member') || !tagsOf(store, item).includes('confidential')
}

export const mayEdit = (person: Person): boolean => person.role !== 'reader'
export const mayAdminister = (person: Person): boolean => person.role === 'pmo'
