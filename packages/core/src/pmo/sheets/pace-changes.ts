import type { Call, Ports } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import { afterStretch, keepPace, type Pace, waitingFor } from './pace.ts'

/** Changes that one step takes up, and of how many minutes at least, where the quota leaves room for them. */
const atOnce = 1000
const minutes = 5
/** A page costs as much as this, however little is on it. */
const page = 100
/** Nobody knows yet what a changed item costs: it is read, and perhaps its past. */
export const unknownYet: Pace = { resetsAt: '', floor: 0, each: 3 }

type Metered = Pick<Ports, 'meter'>

/** How many changes the next step may take up for the set share of the quota to hold; throws how long to wait where there is room for none. */
export const keepChangesPace = (
  ports: Metered,
  call: Call,
  before: Pace | undefined,
  share: number,
): { readonly pace: Pace | undefined; readonly most: number } => {
  const { dense = 0 } = before ?? unknownYet
  // They come by the page, and the minute in which a stretch ended comes again.
  const least = page + dense
  const wanted = Math.max(atOnce, minutes * dense) + page
  const { pace, components } = keepPace(ports, call, before ?? unknownYet, { share, components: wanted })
  // In a new window something is read in any case.
  if (pace && components < least && pace.resetsAt === before?.resetsAt) throw waitingFor(share, pace.resetsAt, call.now)
  return { pace, most: Math.max(1, components - page) }
}

/** What a changed item costs by what this step asked, for the next one. */
export const afterChanges = (
  ports: Metered,
  pace: Pace | undefined,
  {
    pointsBefore,
    items,
    dense,
    share,
  }: { readonly pointsBefore: number; readonly items: number; readonly dense: number; readonly share: number },
): Pace | undefined => {
  const after = afterStretch(ports, pace, { pointsBefore, components: Math.max(items, page), share })
  return after && { ...after, dense }
}

/**
 * How many of these components the next step takes, where some of them are read anew: those that are judged by their sheets ask nothing worth counting, and are taken up to the
 * first one that there is no room for. Throws how long to wait where it is the first.
 */
export const roomForAnew = (
  ports: Metered,
  call: Call,
  {
    pace,
    share,
    refs,
    anew,
  }: { readonly pace: Pace | undefined; readonly share: number; readonly refs: readonly ItemRef[]; readonly anew: ReadonlySet<ItemRef> },
): { readonly pace: Pace | undefined; readonly size: number } => {
  const places = refs.flatMap((ref, place) => (anew.has(ref) ? [place] : []))
  const [first] = places
  if (first === undefined) return { pace, size: refs.length }
  try {
    const kept = keepPace(ports, call, pace, { share, components: places.length })
    return { pace: kept.pace, size: places[kept.components] ?? refs.length }
  } catch (cause) {
    if (first === 0) throw cause
    return { pace, size: first }
  }
}
