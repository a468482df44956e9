import type { Instant, IsoDate, TimeZone } from '../../work/values.ts'
import type { AvailableFrom } from './capacity.ts'

/** One team as it was read from the tracker. */
export interface TeamSupplyView {
  readonly name: string
  readonly place: string
  /** Iterations in these months for which the team planned, and those for which it did not. */
  readonly planned: number
  readonly empty: readonly string[]
  /** Iterations without both dates. */
  readonly undated: readonly string[]
  readonly unread: readonly { readonly name: string; readonly why: string }[]
  /** Why nothing of the team could be read. */
  readonly problem: string | null
  /** Hours of people of whom nobody said as what they are there. */
  readonly noRoleHours: number
}

/** What the tracker's own teams planned, as it was last read. */
export interface TrackerSupplyView {
  /** Hours of a full day, by which hours become people, and as which role an activity counts; as last taken over. */
  readonly hoursPerDay: number
  readonly as: Readonly<Record<string, string>>
  /** `null`: nothing was read yet. */
  readonly read: SupplyReadView | null
}

export interface SupplyReadView {
  readonly readAt: Instant
  readonly zone: TimeZone
  readonly byName: string
  readonly from: IsoDate
  readonly to: IsoDate
  readonly teams: readonly TeamSupplyView[]
  /** What people are there as, in the tracker's own words. */
  readonly activities: readonly string[]
}

/** How far a reading is. */
export interface SupplyReading {
  readonly done: number
  readonly total: number
  /** Ask again with it until there is none. */
  readonly next?: number
}

/** What taking one number over would change. */
export interface SupplyChange {
  readonly role: string
  readonly period: string
  readonly before: number | null
  readonly beforeFrom: AvailableFrom
  /** What was planned in the tracker, in hours. */
  readonly hours: number
  readonly after: number
  /** Working days of the teams that planned for this role in any of the months, and how many of them are planned for. */
  readonly days: number
  readonly covered: number
}

export interface SupplyPreview {
  readonly changes: readonly SupplyChange[]
  /** Cells of which the tracker says what the plan says already. */
  readonly same: number
  readonly capacityVersion: string
}
