import type { NeutralField } from './fields.ts'
import type { RegisterKind } from './registers.ts'
import type { Instant, IsoDate, ItemRef, Money, Person, PersonRef, StateCategory } from './values.ts'

/** What an item is to the PMO: the project item of a component, a delivery item, an entry of a register, or something else that hangs below. */
export type ItemKind = 'project' | 'delivery' | RegisterKind | 'other'

export type FieldValue = Money | IsoDate | number | boolean | string | Person | readonly string[]

/** Why a field could not be read. `unmapped`: nobody said where it is; `missing`: the mapped field was deleted or is not on this item; `wrongType`: it holds something else than the mapping says. */
export type UnreadReason = 'unmapped' | 'missing' | 'wrongType' | 'forbidden'

/** A field as read: `value: null` means that it was read and is empty. */
export type FieldReading =
  | { readonly ok: true; readonly value: FieldValue | null }
  | { readonly ok: false; readonly reason: UnreadReason; readonly detail: string }

export type FieldReadings = Readonly<Partial<Record<NeutralField, FieldReading>>>

export interface ItemState {
  /** The tracker's own name, for display. */
  readonly name: string
  /** `undefined`: neither the tracker nor the mapping says what this state means. */
  readonly category: StateCategory | undefined
  /** The phase of the template that the mapping gives to this state; project items only. */
  readonly phase?: string
}

export interface WorkItem {
  readonly ref: ItemRef
  /** What people call it (`DFT-12`, `#1214`). */
  readonly key: string
  readonly title: string
  readonly url: string
  readonly kind: ItemKind
  readonly state: ItemState
  readonly parent?: ItemRef
  readonly createdAt: Instant
  readonly updatedAt: Instant
  /** Since when it has been in its state, where the tracker tells without a look at the history. */
  readonly stateSince?: Instant
  readonly fields: FieldReadings
}

/** One change of one field (or of the state) of one item, by history. */
export interface Transition {
  readonly item: ItemRef
  readonly id: string
  readonly at: Instant
  readonly by?: PersonRef
  readonly byName?: string
  readonly change:
    | { readonly field: 'state'; readonly from: ItemState | undefined; readonly to: ItemState }
    | { readonly field: NeutralField; readonly from: FieldReading; readonly to: FieldReading }
}

/** How completely something was read. `hidden` counts what exists but this identity may not see, where the tracker tells. */
export type Coverage =
  | { readonly complete: true }
  | { readonly complete: false; readonly reason: 'permission' | 'truncated' | 'unavailable'; readonly hidden?: number }

export interface Page<T> {
  readonly values: readonly T[]
  readonly coverage: Coverage
}

/** What to read. `components`: every project item of the mapped type. `items`: these. `below`: everything that hangs below these project items. */
export type Scope =
  | { readonly kind: 'components' }
  | { readonly kind: 'items'; readonly items: readonly ItemRef[] }
  | { readonly kind: 'below'; readonly items: readonly ItemRef[] }
