import type { IsoDate, ItemRef, PersonRef } from '../../work/values.ts'

/** What open work of a project, as it is estimated and assigned, would ask for by role and period. It is a suggestion: nothing is saved by looking at it. */
export interface DemandSuggestion {
  readonly item: ItemRef
  /** The days over which the hours are spread: from today or the planned start to the planned finish. Null where that is not known or past. */
  readonly span: { readonly from: IsoDate; readonly to: IsoDate } | null
  /** Who works on it, with hours where the tracker tells what remains, else with estimates in its own unit, and the role that they count as; null where nobody said. */
  readonly people: readonly {
    readonly ref: PersonRef
    readonly name: string
    readonly items: number
    readonly units: number
    readonly hours: number
    readonly role: string | null
  }[]
  readonly changes: readonly { readonly role: string; readonly period: string; readonly before: number | null; readonly after: number }[]
  /** Open delivery items, and how many of them are in no number and why. */
  readonly open: number
  readonly noEstimate: number
  /** In progress and counted with the whole estimate, because nothing tells what remains of them. */
  readonly wholeInProgress: number
  /** Whether a mapped field says what remains of an item. */
  readonly tellsRemaining: boolean
  readonly noOwner: number
  readonly noState: number
  /** Items below the project that could not be read, where the tracker tells; `complete`: nothing is missing. */
  readonly hidden: number
  readonly complete: boolean
  /** What saving it would write: what was entered, with these numbers in the place of others. */
  readonly demand: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly inputsVersion: string
}
