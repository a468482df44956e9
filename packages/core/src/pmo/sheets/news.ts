import type { ItemChange, Tracker } from '../../ports.ts'
import { addDays, daysBetween } from '../../work/calendar.ts'
import type { Instant, IsoDate, ItemRef } from '../../work/values.ts'
import { collect, mappedBelow, projectFields } from '../read-components.ts'
import type { Settings } from '../settings.ts'
import { spread } from './membership.ts'

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
  // The lowest bits of such a number spread neighbours badly over 28.
  return components.filter((ref) => (spread(ref) >>> 9) % nights === turn)
}

/** So many nights on which nothing ran are caught up with: a pipeline may run on some days of the week only, and the turns come round with the weeks. */
const caughtUp = 7

/** The components whose turn it was since everything was last judged. */
export const turnsSince = (components: readonly ItemRef[], last: IsoDate, day: IsoDate): readonly ItemRef[] => {
  const many = Math.min(caughtUp, Math.max(1, daysBetween(last, day)))
  return Array.from({ length: many }, (_, back) => turnOf(components, addDays(day, -back))).flat()
}

/** What listing the project items tells, and no change does. */
export interface Listed {
  /** Project items that came into sight unchanged. */
  readonly found: readonly ItemChange[]
  /** Known ones that were not listed: reading them tells whether they are gone. */
  readonly missed: readonly ItemRef[]
}

const site = 'all project items'

/** Whether the project items are listed on one of these nights although there are as many as were known: one may have gone when another came. */
const isListed = (last: IsoDate, day: IsoDate): boolean => turnsSince([site], last, day).length > 0

/** Compares the known project items with those of the tracker: on some nights by name, on the others by their number where counting is cheaper. */
export const listProjects = async (
  tracker: Tracker,
  settings: Settings,
  { known, last, day }: { readonly known: readonly ItemRef[]; readonly last: IsoDate; readonly day: IsoDate },
): Promise<Listed> => {
  const listed = await tracker.projects(isListed(last, day) ? undefined : known.length)
  if (!listed) return { found: [], missed: [] }
  const [before, now] = [new Set(known), new Set(listed.refs)]
  const fresh = listed.refs.filter((ref) => !before.has(ref))
  const read =
    fresh.length === 0
      ? []
      : (await collect(tracker.items({ kind: 'items', items: fresh }, [...projectFields, ...mappedBelow(settings)]))).values
  return { found: read.map((item) => ({ item })), missed: listed.complete ? known.filter((ref) => !now.has(ref)) : [] }
}
