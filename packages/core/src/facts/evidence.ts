import type { Instant, IsoDate, ItemRef } from '../work/values.ts'

/** Where one fact comes from: the items that were read and the tracker field that held it. Tracker-side, never part of a judgement. */
export interface FactSource {
  readonly items: readonly ItemRef[]
  /** How many items were read for it; `items` names at most fifty. */
  readonly itemCount: number
  /** The tracker's own name of the field, where one field was read. */
  readonly field?: string
  /** The history entry that decided, where the fact comes from history. */
  readonly historyId?: string
  /** Who recorded it by hand, where nothing else tells it. Recorded, not protected. */
  readonly recorded?: { readonly on: IsoDate; readonly byName: string; readonly at: Instant }
  /** Why it could not be read, in the adapter's words. */
  readonly problem?: string
}

/** The tracker's side of a judgement: what was read, when, and how completely. */
export interface Evidence {
  /** Hash of the facts document from which a judgement can be replayed. */
  readonly factsHash: string
  readonly readAt: Instant
  /** Delivery items and register entries below the project item, as far as they were read. */
  readonly itemsRead: number
  readonly scopeComplete: boolean
  readonly hiddenItems: number
  readonly sources: Readonly<Record<string, FactSource>>
}
