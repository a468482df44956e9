import type { Item } from '../store/state.ts'
import type { Fields } from '../store/store.ts'
import { Refusal } from './refusal.ts'
import type { Asked } from './route.ts'

/** Links that a work item holds: to its children, and to its parent. */
const linksOf = ({ store }: Asked, item: Item): number => store.children(item.id).length + (store.parent(item) ? 1 : 0)

/** Refused with words of its own (assumption ado-full-item). */
const full = ({ store }: Asked, typeKey: string, words: string): Refusal =>
  store.beliefs.holds('ado-full-item')
    ? new Refusal(400, typeKey, words)
    : new Refusal(403, 'WorkItemUnauthorizedOperationException', 'TF237111: The work item is closed for changes.')

/** A work item takes no revision and no link beyond so many (assumption ado-full-item). */
export const ensureRoom = (
  asked: Asked,
  item: Item | undefined,
  { before, change }: { readonly before: Fields; readonly change: object },
): void => {
  const { limits, store } = asked
  if (Object.keys(change).length === 0) return
  if (item && item.revisions.length >= limits.revisions)
    throw full(
      asked,
      'WorkItemRevisionLimitExceededException',
      `TF26204: Work item ${item.id} exceeds the maximum number of revisions (${limits.revisions}).`,
    )
  const wanted: unknown = Reflect.get(change, 'System.Parent')
  const parent = typeof wanted === 'number' && wanted !== before['System.Parent'] ? store.item(wanted) : undefined
  for (const end of parent ? [parent, ...(item && !store.parent(item) ? [item] : [])] : [])
    if (linksOf(asked, end) >= limits.links)
      throw full(
        asked,
        'WorkItemLinksLimitExceededException',
        `TF201090: Work item ${end.id} exceeds the maximum number of links (${limits.links}).`,
      )
}
