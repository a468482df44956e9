import type { PlanConflict } from '../../portfolio/dependencies/conflicts.ts'
import type { LinkMeaning } from '../../work/links.ts'
import type { Instant, ItemRef, TimeZone } from '../../work/values.ts'

/** One project needs another: as entered for the selection, as a link in the tracker says, or both. */
export interface DependencyView {
  readonly needs: ItemRef
  readonly needed: ItemRef
  /** It holds for the selection. A link in the tracker does so only once the PMO took it over. */
  readonly taken: boolean
  /** The tracker's own name of the link; null where it has none. */
  readonly link: string | null
  readonly conflicts: readonly PlanConflict[]
  /** They need each other, directly or through others. */
  readonly circle: boolean
}

/** A kind of link that stands between projects of the portfolio. */
export interface LinkTypeView {
  readonly type: string
  /** How the first end stands to the second, in the tracker's words. */
  readonly words: string
  readonly count: number
  readonly means: LinkMeaning
  /** Somebody of the PMO said what it means. */
  readonly said: boolean
}

export interface DependenciesView {
  readonly dependencies: readonly DependencyView[]
  /** Projects that stand in them, with what taking a link over has to name. */
  readonly projects: readonly {
    readonly ref: ItemRef
    readonly key: string
    readonly title: string
    readonly url: string
    readonly requires: readonly ItemRef[]
    readonly inputsVersion: string
  }[]
  readonly types: readonly LinkTypeView[]
  /** When the tracker's links were read; `left` did not fit. Null: not yet. */
  readonly read: { readonly readAt: Instant; readonly zone: TimeZone; readonly byName: string; readonly left: number } | null
  readonly mayConfigure: boolean
  readonly linksVersion: string
}
