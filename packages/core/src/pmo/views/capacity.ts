import type { LoadState } from '../../portfolio/capacity/load.ts'
import type { Substitutes } from '../../portfolio/capacity/repair.ts'
import type { Instant, ItemRef } from '../../work/values.ts'
import type { OtherSites } from './mirrors.ts'
import type { Period, PeriodPlan } from './selection.ts'
import type { PlaceMistake, SavedBy, SavedVersion } from './strategy.ts'

/** How many people there are. Amounts are those at once (full-time equivalents), with absences and holidays taken off. */
export interface CapacityPlan {
  readonly periods: PeriodPlan
  /** Role → people in every period, unless `supply` says otherwise for one. */
  readonly usual: Readonly<Record<string, number>>
  /** Role → period → people. */
  readonly supply: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Role → roles that may stand in for it; only these are proposed as a replacement. */
  readonly substitutes: Substitutes
  /** Whose demand counts: every project, or the committed baseline alone. */
  readonly of: 'all' | 'baseline'
  /** What was last taken over from the tracker; a number that somebody entered afterwards is theirs. */
  readonly taken?: {
    readonly hoursPerDay: number
    /** Activity in the tracker → role; one that is not named counts as itself. */
    readonly as: Readonly<Record<string, string>>
    readonly readAt: Instant
    readonly cells: Readonly<Record<string, Readonly<Record<string, number>>>>
  }
}

/** Where a number of people is from; null where there is none. */
export type AvailableFrom = 'usual' | 'entered' | 'tracker' | null

/** A project's share of a role in a period, in order of priority. */
export interface ServedProject {
  readonly ref: ItemRef
  readonly needs: number
  readonly gets: number
  readonly result: 'staffed' | 'short' | 'mustMove'
}

/** One cell of the heat map. `share` is needed over available in basis points; null where nobody said how many there are, or there is none. */
export interface LoadCell {
  readonly role: string
  readonly period: string
  readonly available: number | null
  readonly availableFrom: AvailableFrom
  readonly needed: number
  readonly share: number | null
  readonly state: LoadState
  readonly served: readonly ServedProject[]
}

/** A way out of a conflict; every one is checked against every role and period and makes none worse. Nothing changes until `portfolioInputs.save` is called with what it asks for. */
export type RepairView = {
  readonly before: number | null
  readonly after: number | null
  /** What to save of each project so that it happens; empty for `borrow`. */
  readonly changes: readonly { readonly item: ItemRef; readonly inputsVersion: string; readonly demand: CapacityDemand }[]
} & (
  | { readonly is: 'move'; readonly projects: readonly ItemRef[]; readonly to: string }
  | { readonly is: 'delay'; readonly projects: readonly ItemRef[]; readonly periods: number }
  | { readonly is: 'replace'; readonly projects: readonly ItemRef[]; readonly role: string; readonly amount: number }
  | { readonly is: 'borrow'; readonly amount: number }
)

export type CapacityDemand = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Where more is needed than is there, with ways out. The worst first. */
export interface ConflictView {
  readonly role: string
  readonly period: string
  readonly missing: number
  readonly repairs: readonly RepairView[]
}

/** A project in order of priority. `plan`: its team size over its planned days, because nobody entered a demand. */
export interface DemandRow {
  readonly ref: ItemRef
  readonly key: string
  readonly title: string
  readonly url: string
  readonly department: string | null
  readonly priority: number
  readonly demand: CapacityDemand
  readonly demandFrom: 'entered' | 'plan' | 'none'
  readonly inputsVersion: string
}

export type RequestStatus = 'requested' | 'countered' | 'confirmed' | 'refused' | 'withdrawn'

/** Somebody asks for people for a project; what was confirmed is part of its demand. */
export interface ResourceRequestView {
  readonly request: string
  readonly item: ItemRef
  readonly key: string
  readonly title: string
  readonly role: string
  /** Period → people: as asked for, or as last offered. */
  readonly periods: Readonly<Record<string, number>>
  readonly status: RequestStatus
  readonly byName: string
  readonly at: Instant
  readonly history: readonly {
    readonly byName: string
    readonly at: Instant
    readonly status: RequestStatus
    readonly periods: Readonly<Record<string, number>>
    readonly note: string
  }[]
  /** What this person may do with it now. */
  readonly may: readonly RequestAct[]
  readonly requestVersion: string
}

export interface CapacityView {
  readonly plan: CapacityPlan
  readonly periods: readonly Period[]
  readonly roles: readonly string[]
  readonly cells: readonly LoadCell[]
  readonly conflicts: readonly ConflictView[]
  readonly projects: readonly DemandRow[]
  readonly requests: readonly ResourceRequestView[]
  /** Projects that this person may not see: no number here counts them. */
  readonly hidden: number
  readonly others: OtherSites
  /** Whether the tracker holds capacity by role that can be read. */
  readonly trackerHolds: boolean
  readonly saved: SavedBy | null
  readonly history: readonly SavedVersion[]
  readonly capacityVersion: string
  readonly damaged: boolean
  readonly mayConfigure: boolean
}

export type SaveCapacityResult =
  | { readonly ok: true; readonly view: CapacityView }
  | { readonly ok: false; readonly problem: 'conflict'; readonly newer: CapacityView }
  | { readonly ok: false; readonly problem: 'mistakes'; readonly mistakes: readonly PlaceMistake[] }

/** What becomes of a pasted grid: a row a project and role, a column a period. */
export interface DemandPaste {
  readonly rows: number
  readonly mistakes: readonly {
    readonly row: number
    readonly column: string | null
    readonly given: string
    readonly reason: DemandMistake
  }[]
  readonly projects: readonly {
    readonly ref: ItemRef
    readonly key: string
    readonly title: string
    readonly inputsVersion: string
    readonly changes: readonly { readonly role: string; readonly period: string; readonly before: number | null; readonly after: number }[]
    readonly status: 'preview' | 'written' | 'nothing' | 'conflict'
  }[]
}
export type DemandMistake =
  | 'noHeading'
  | 'periodUnknown'
  | 'projectUnknown'
  | 'projectAmbiguous'
  | 'roleMissing'
  | 'notANumber'
  | 'rowTwice'

/** `confirm`, `counter`, `refuse`: the PMO; `accept` what was countered and `withdraw`: whoever asked. */
export type RequestAct = 'confirm' | 'counter' | 'refuse' | 'accept' | 'withdraw'

export type RequestResult =
  | { readonly ok: true; readonly view: CapacityView; readonly request: string }
  | { readonly ok: false; readonly problem: 'conflict'; readonly newer: CapacityView }
