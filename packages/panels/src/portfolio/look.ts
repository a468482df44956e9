import type { SavedView } from '@plumbline/core'
import { type Grouping, groupings } from './grouping.ts'
import { type Filters, noFilters, type Sorting, type SortKey } from './model.ts'

/** How the table is looked at now: what a saved view keeps. */
export interface Look {
  readonly filters: Filters
  readonly sorting: Sorting
  readonly grouping: Grouping
  /** Empty: the usual columns. */
  readonly columns: readonly string[]
}

export const usualLook: Look = { filters: noFilters, sorting: { key: 'outcome', descending: false }, grouping: '', columns: [] }

const isGrouping = (name: string): name is Grouping => groupings.some((each) => each === name)

/** A saved view as a look; what this version does not know any more is left out. */
export const lookOf = ({ text, filters, sort, group, columns }: SavedView): Look => ({
  filters: {
    text,
    health: (filters['health'] ?? '') as Filters['health'],
    outcome: (filters['outcome'] ?? '') as Filters['outcome'],
    gate: filters['gate'] ?? '',
    department: filters['department'] ?? '',
    hold: filters['hold'] === 'lost' ? 'lost' : '',
  },
  sorting: { key: sort.key as SortKey, descending: sort.descending },
  grouping: isGrouping(group) ? group : '',
  columns,
})

export const viewOf = (name: string, { filters: { text, ...filters }, sorting, grouping, columns }: Look): SavedView => ({
  name,
  text,
  filters: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')),
  sort: sorting,
  group: grouping,
  columns,
})
