import { type ItemKind, type ItemState, type Mapping, stateOf as meantState, type StateCategory } from '@plumbline/core'
import type { Status } from './schema.ts'

const categories: Readonly<Record<string, StateCategory>> = { new: 'toDo', indeterminate: 'inProgress', done: 'done' }

/** Resolutions that say an item was ended without being done; the names that Jira ships. */
const dropping = new Set(["won't do", "won't fix", "won't have", 'duplicate', 'cannot reproduce', 'declined', 'cancelled', 'canceled'])
const isDropping = (resolution: string | null | undefined) => dropping.has((resolution ?? '').trim().toLowerCase().replaceAll('’', "'"))

/** What the site itself says of a state, before the mapping. */
export const categoryOf = (status: Status): StateCategory | undefined => categories[status.statusCategory?.key ?? '']

export interface StateReading {
  readonly name: string
  readonly category: StateCategory | undefined
  readonly resolution: string | null | undefined
  readonly kind: ItemKind
}

/** The state of an item as the PMO means it: the mapping before the site, and "done" with a resolution such as "Won't do" is dropped. */
export const stateOf = ({ name, category, resolution, kind }: StateReading, mapping: Mapping): ItemState => {
  const meant = meantState({ name, category }, kind, mapping)
  return meant.category === 'done' && isDropping(resolution) ? { ...meant, category: 'dropped' } : meant
}
