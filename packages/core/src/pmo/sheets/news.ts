import type { ItemChange, Tracker } from '../../ports.ts'
import { addDays, daysBetween } from '../../work/calendar.ts'
import type { Instant, IsoDate, ItemRef } from '../../work/values.ts'
import { collect, mappedBelow, projectFields } from '../read-components.ts'
import type { Settings } from '../settings.ts'
import { type Membership, spread } from './membership.ts'
import type { Sheet } from './sheet.ts'

/** Changes that one step takes up; the next begins where it ended. */
const atOnce = 1000
/** A stretch at least this long is read before a step ends: longer than what is read twice where two stretches meet. */
const leastStretch = 600_000

export interface Pulled {
  readonly changes: readonly ItemChange[]
  readonly next: Instant
  readonly more: boolean
}

/** The next stretch of changes, each item once, as it is now. */
export const pullChanges = async (tracker: Tracker, settings: Settings, since: Instant): Promise<Pulled> => {
  const changes = new Map<ItemRef, ItemChange>()
  let next = since
  for await (const page of tracker.changes(since, [...projectFields, ...mappedBelow(settings)])) {
    for (const change of page.values) changes.set(change.item.ref, change)
    next = page.next
    if (changes.size >= atOnce && Date.parse(next) - Date.parse(since) > leastStretch)
      return { changes: [...changes.values()], next, more: true }
  }
  return { changes: [...changes.values()], next, more: false }
}

/** Nights in which every component is looked at once. */
const nights = 28

/** The components whose turn it is on a day. */
export const turnOf = (components: readonly ItemRef[], day: IsoDate): readonly ItemRef[] => {
  const turn = ((daysBetween('1970-01-01', day) % nights) + nights) % nights
  return components.filter((ref) => spread(ref) % nights === turn)
}

/** So many nights on which nothing ran are caught up with: a pipeline may run on some days of the week only, and the turns come round with the weeks. */
const caughtUp = 7

/** The components whose turn it was since everything was last judged. */
export const turnsSince = (components: readonly ItemRef[], last: IsoDate, day: IsoDate): readonly ItemRef[] => {
  const many = Math.min(caughtUp, Math.max(1, daysBetween(last, day)))
  return Array.from({ length: many }, (_, back) => turnOf(components, addDays(day, -back))).flat()
}

/** Items of these sheets that hang where they hung: of what moved, and of what hangs below that, the change itself tells where it is now. */
const unmoved = (sheets: ReadonlyMap<ItemRef, Sheet>, changes: readonly ItemChange[]): readonly ItemRef[] => {
  const parents = new Map(
    [...sheets.values()].flatMap(({ rows, entries }) => [...rows, ...entries].map(({ ref, parent }) => [ref, parent] as const)),
  )
  const moved = new Set(changes.flatMap(({ item: { ref, parent } }) => (parents.has(ref) && parents.get(ref) !== parent ? [ref] : [])))
  const hangs = (ref: ItemRef | undefined, seen: ReadonlySet<ItemRef>): boolean =>
    ref === undefined || seen.has(ref) || (!moved.has(ref) && hangs(parents.get(ref), new Set([...seen, ref])))
  return [...parents.keys()].filter((ref) => hangs(ref, new Set()))
}

/**
 * What deletion and moves out of sight took away unnoticed, by identities alone: items of these sheets that are not below their project items any more,
 * and project items that are gone. What hangs there and is in no sheet is read and told as a change.
 */
export const lookForGone = async (
  tracker: Tracker,
  settings: Settings,
  {
    sheets,
    membership,
    changes,
  }: { readonly sheets: ReadonlyMap<ItemRef, Sheet>; readonly membership: Membership; readonly changes: readonly ItemChange[] },
): Promise<{ readonly gone: ReadonlySet<ItemRef>; readonly found: readonly ItemChange[] }> => {
  if (sheets.size === 0) return { gone: new Set(), found: [] }
  const { gone, below, complete } = await tracker.census([...sheets.keys()])
  const kept = new Set([...sheets.values()].flatMap(({ rows, entries }) => [...rows, ...entries].map(({ ref }) => ref)))
  const lost = complete ? unmoved(sheets, changes).filter((ref) => !below.has(ref)) : []
  const unkept = [...below].filter((ref) => !kept.has(ref))
  // Below a project below this one they are in the sheet of that.
  const others = await membership.of(unkept)
  const fresh = unkept.filter((ref) => !others.has(ref))
  const read = fresh.length === 0 ? [] : (await collect(tracker.items({ kind: 'items', items: fresh }, mappedBelow(settings)))).values
  return { gone: new Set([...gone, ...lost]), found: read.map((item) => ({ item })) }
}
