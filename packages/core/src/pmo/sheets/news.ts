import type { ItemChange, Tracker } from '../../ports.ts'
import { addDays, daysBetween } from '../../work/calendar.ts'
import type { Instant, IsoDate, ItemRef } from '../../work/values.ts'
import { collect, mappedBelow, projectFields } from '../read-components.ts'
import type { Settings } from '../settings.ts'
import { spread } from './membership.ts'

/** A stretch at least this long is read before a step ends: longer than what is read twice where two stretches meet. */
const leastStretch = 600_000
/** What changed so long ago can be found: longer than a search is late, and clocks differ. */
const late = 180_000

/** From where a stretch of changes is read, and how many one step takes up; the next begins where it ended. */
export interface Pull {
  readonly since: Instant
  readonly settled: boolean
  readonly most: number
  readonly now: Instant
}

export interface Pulled {
  readonly changes: readonly ItemChange[]
  readonly next: Instant
  readonly more: boolean
  /** All before `next` could be found when it was read. */
  readonly settled: boolean
  /** So many changed in the minute before `next`: a tracker may know no part of a minute, and that one is read again. */
  readonly dense: number
}

const behind = (changes: ReadonlyMap<ItemRef, ItemChange>, next: Instant): number =>
  [...changes.values()].filter(({ item }) => item.updatedAt > next).length

/** The next stretch of changes, each item once, as it is now. */
export const pullChanges = async (tracker: Tracker, settings: Settings, { since, settled, most, now }: Pull): Promise<Pulled> => {
  const changes = new Map<ItemRef, ItemChange>()
  const isSettled = (moment: Instant): boolean => Date.parse(now) - Date.parse(moment) > late
  let next = since
  const pulled = (more: boolean, isDone: boolean): Pulled => ({
    changes: [...changes.values()],
    next,
    more,
    settled: isDone,
    dense: behind(changes, new Date(Date.parse(next) - 60_000).toISOString()),
  })
  for await (const page of tracker.changes(since, [...projectFields, ...mappedBelow(settings)], settled)) {
    for (const change of page.values) changes.set(change.item.ref, change)
    next = page.next
    const least = isSettled(next) ? 0 : leastStretch
    // The last page tells only from when on there is news again.
    const goesOn = page.values.length > 0 && changes.size >= most && Date.parse(next) - Date.parse(since) > least
    // What changed in the last minutes is read again; where that is most of it, it is cheaper to read to the end.
    if (goesOn && behind(changes, next) * 2 < changes.size) return pulled(true, isSettled(next))
  }
  return pulled(false, false)
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
