import type { ItemRef } from '../../work/values.ts'
import type { Deferral } from '../eyes/deferred.ts'
import type { Sheet } from './sheet.ts'

/** What was done of a batch, in its order: whoever asked may have gone meanwhile. */
export interface Done {
  readonly through: number
  readonly untold: number
  /** Sheets of components that were read in full. */
  readonly read: ReadonlyMap<ItemRef, Sheet>
  /** By component: items that were in its sheet and are not below it any more. */
  readonly left: ReadonlyMap<ItemRef, readonly ItemRef[]>
  /** Of those the ones that nobody deleted by the tracker's word, and that may not be seen anywhere. */
  readonly unseen: readonly ItemRef[]
  /** Items whose changes were found by comparing alone. */
  readonly missed: number
  /** Items that stand for no project, or may not be seen. */
  readonly missing: readonly ItemRef[]
  /** What could not be judged, with its reason: it keeps the others from nothing. */
  readonly failed: readonly Failed[]
  /** What whoever judges may not judge officially, because they do not see all that it rests on. */
  readonly deferred: ReadonlyMap<ItemRef, Deferral>
}

export interface Failed {
  readonly ref: ItemRef
  readonly cause: unknown
}
