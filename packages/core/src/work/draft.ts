import type { NeutralField } from './fields.ts'
import type { FieldValue } from './items.ts'
import type { Mapping } from './mapping.ts'
import type { RegisterKind } from './registers.ts'
import type { ItemRef, TimeZone } from './values.ts'

/** Long text as both trackers can show it. */
export type RichText = readonly TextBlock[]
export type TextBlock =
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'list'; readonly entries: readonly string[] }
  /** Rows of equally many cells; the first cell of a row names it. */
  | { readonly is: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** What fields are to hold; `null` empties one. */
export type FieldValues = Readonly<Partial<Record<NeutralField, FieldValue | null>>>

/** Where a new item belongs: below a project item, in the same tracker project as another item, or in a tracker project by its key or name. */
export type Place = { readonly below: ItemRef } | { readonly beside: ItemRef } | { readonly space: string }

/** An item to be made: what it is to the PMO, and what it says. A condition of a decision is an action whose source is `condition`. */
export interface ItemDraft {
  readonly kind: 'project' | RegisterKind
  readonly place: Place
  /** At most 255 characters on one line, as trackers keep titles. */
  readonly title: string
  readonly values: FieldValues
  readonly text?: RichText
}

/** Something that a draft says and the tracker's type has no place for; `twice`: that there may be two of it. */
export interface Unfilled {
  readonly field: NeutralField | 'text' | 'twice'
  /** Why, in words for people. */
  readonly detail: string
}

/** The item that a draft became. */
export interface MadeItem {
  readonly item: ItemRef
  /** What people call it. */
  readonly key: string
  readonly url: string
  /** What it does not hold; told by the call that made it. */
  readonly leftOut: readonly Unfilled[]
}

/** What the site's own types and fields mean, and in which zone a day lies. */
export interface Meaning {
  readonly mapping: Mapping
  readonly zone: TimeZone
}
