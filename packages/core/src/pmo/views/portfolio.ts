import type { Outcome, Sha256 } from '../../gates/judgement.ts'
import type { Awaiting } from '../../gates/records.ts'
import type { Tier } from '../../methodology/template.ts'
import type { ReadingSoFar } from '../../ports.ts'
import type { Instant, IsoDate, ItemRef, Money, PersonRef } from '../../work/values.ts'
import type { MirroredFrom } from './mirrors.ts'

export interface HealthReading {
  readonly on: IsoDate
  readonly health: 'onTrack' | 'atRisk' | 'offTrack' | null
}

/** One component in the portfolio, from its summary; no tracker is asked when it is shown. */
/** A project that left the portfolio: its item was deleted, is of another type, is elsewhere, or may not be seen by the product. */
export interface DepartedProject {
  readonly ref: ItemRef
  readonly key: string
  readonly title: string
  /** Where it stood last. */
  readonly phase: string | null
  /** When that was found. */
  readonly at: Instant
}

export interface ComponentSummary {
  readonly ref: ItemRef
  readonly key: string
  readonly title: string
  readonly url: string
  readonly department: string | null
  readonly tier: Tier
  /** The template and version that it was judged by; absent in what was kept before projects had their own. */
  readonly template?: { readonly id: string; readonly name: string; readonly version: string }
  readonly phase: string | null
  readonly projectManager: string | null
  readonly sponsor: string | null
  readonly health: 'onTrack' | 'atRisk' | 'offTrack' | null
  readonly healthHistory: readonly HealthReading[]
  readonly approvedBudget: Money | null
  readonly estimateAtCompletion: Money | null
  readonly startPlanned: IsoDate | null
  readonly finishPlanned: IsoDate | null
  readonly gate: { readonly id: string; readonly name: string; readonly dueOn: IsoDate | null } | null
  readonly outcome: Outcome | null
  /** Criteria that hold the gate: failing, and those that could not be checked. */
  readonly holding: number
  readonly unknown: number
  readonly judgementHash: Sha256 | null
  readonly judgedAt: Instant
  readonly doneItems: number | null
  readonly totalItems: number | null
  /** Planned finish less the finish in the baseline, in days. What follows is absent in what was kept before it was read. */
  readonly slipDays?: number | null
  readonly riskExposure?: Money | null
  /** The gates that were passed, with the day. */
  readonly passed?: readonly { readonly gate: string; readonly on: IsoDate }[]
  /** Exceptions in force or past their last day and not closed, by criterion; absent where there are none. */
  readonly waivers?: readonly { readonly rule: string; readonly to: IsoDate }[]
  /** Emergency releases that nobody has reviewed; absent where there are none. */
  readonly emergencies?: number
  /** Its audits, as counts and by reference; absent where there are none. */
  readonly audits?: {
    readonly running: number
    readonly closed: number
    readonly open: number
    readonly overdue: number
    readonly next: IsoDate | null
    /** Who conducts those that go on, and who owes a corrective action. */
    readonly auditors: readonly PersonRef[]
    readonly owners: readonly PersonRef[]
  }
  /** How much of what the gate asks could be checked: criteria with an answer, of those that apply. */
  readonly checked?: { readonly known: number; readonly of: number } | null
  /** Those who decide on its gate were asked, and have not all answered. */
  readonly awaiting?: Awaiting
  /** It belongs to another site, is decided there, and is shown here as it was read; absent for a project of this site. */
  readonly mirror?: MirroredFrom
  /** Its next gate was put in force, and the tracker no longer refuses the move: in no place, or in some. Absent where it is held or never was in force. */
  readonly unheld?: 'everywhere' | 'somewhere'
  /** Facts that scores can be read from, as far as they are known; absent in what was kept before scores were. Money is whole units of its currency. */
  readonly facts?: Readonly<Record<string, number | string | boolean>>
}

/** Gates that were put in force and are no longer held, as a board needs to know it. */
export interface LostGates {
  readonly gates: readonly { readonly slot: number; readonly name: string; readonly since: Instant; readonly everywhere: boolean }[]
  /** Who touched the rules last, as far as the tracker tells; only told to those who may set it right. */
  readonly by: readonly string[]
  readonly readBackAt: Instant
  readonly mayConfigure: boolean
}

/** What the portfolio page shows: one page of summaries. */
export type PortfolioView =
  | {
      readonly kind: 'portfolio'
      readonly template: { readonly id: string; readonly name: string; readonly version: string }
      readonly components: readonly ComponentSummary[]
      readonly next?: string
      /** Absent where every gate that was put in force is held, as far as anybody looked. */
      readonly lost?: LostGates
      /** Up to when the tracker was read for these numbers. */
      readonly readAt?: Instant
      readonly now: Instant
      readonly zone: string
      readonly mayRefresh: boolean
      /** Told where a refresh is started from this page, or by whom it runs. */
      readonly refreshBy: 'here' | 'pipeline'
    }
  | {
      readonly kind: 'empty'
      readonly reason: 'noTemplate' | 'noComponents' | 'notRefreshed'
      readonly mayConfigure: boolean
      readonly mayRefresh: boolean
      readonly refreshBy: 'here' | 'pipeline'
      readonly now: Instant
    }

/** How a refresh is asked for. `due`: what nothing changed for keeps its judgement until the next day; `repair`: everything is read anew, for at most that share of the tracker's quota in percent. */
export interface RefreshAsked {
  readonly only?: 'due'
  readonly repair?: boolean
  readonly share?: number
}

export interface RefreshProgress {
  readonly status: 'idle' | 'running' | 'finished' | 'failed'
  readonly done: number
  readonly total: number
  readonly startedAt?: Instant
  readonly finishedAt?: Instant
  readonly problem?: string
  /** It waits until then for the tracker's quota, or for the tracker. */
  readonly waitsUntil?: Instant
  /** For whom it waits: its own share of the quota is used up, the tracker's quota is, or the tracker is away. */
  readonly waitsFor?: 'share' | 'quota' | 'tracker'
  /** How far the reading of a large project is, where the page that shows it reads it. */
  readonly within?: ReadingSoFar
  /** This person's own, whose steps their open page takes. */
  readonly own?: true
  /** Whether this person may refresh from a page; absent where the product itself refreshes. */
  readonly right?: RefreshRight
}

/** `pmo`: only the PMO refreshes; `group`: only members of a group write what is guarded. */
export type RefreshRight =
  | { readonly may: true }
  | { readonly may: false; readonly why: 'pmo' }
  | { readonly may: false; readonly why: 'group'; readonly group: string }

/** How somebody looks at the table of projects: search, filters by column, order, grouping and columns. */
export interface SavedView {
  readonly name: string
  readonly text: string
  readonly filters: Readonly<Record<string, string>>
  readonly sort: { readonly key: string; readonly descending: boolean }
  /** Column by which rows are grouped; empty for none. */
  readonly group: string
  /** Columns that are shown; empty for the usual ones. */
  readonly columns: readonly string[]
}

export interface PersonalViews {
  readonly views: readonly SavedView[]
  /** Sent back on saving. */
  readonly viewsVersion: string
}

export type SaveViewsResult =
  | { readonly ok: true; readonly view: PersonalViews }
  | { readonly ok: false; readonly problem: 'conflict'; readonly newer: PersonalViews }
