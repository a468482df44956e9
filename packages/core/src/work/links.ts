import type { ItemRef } from './values.ts'

/** What a kind of link means for the order of work: the first end is needed by the second, the second by the first, or neither. */
export type LinkMeaning = 'firstNeeded' | 'secondNeeded' | 'nothing'

/** A link between two items as the tracker holds it, in the direction in which the tracker's own words go. */
export interface ItemLink {
  readonly first: ItemRef
  readonly second: ItemRef
  /** The tracker's name of this kind of link. */
  readonly type: string
  /** How the first end stands to the second in the tracker's words: "blocks". */
  readonly words: string
  /** What this kind of link usually means. */
  readonly means: LinkMeaning
}
