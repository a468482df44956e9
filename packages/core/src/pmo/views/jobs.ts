import type { ReadingSoFar } from '../../ports.ts'
import type { Instant } from '../../work/values.ts'
import type { RefreshRight } from './portfolio.ts'

/** Long work of a site, as anybody who sees the portfolio may see it: what it is and how far, never what it is about. */
export interface JobView {
  readonly job: string
  /** `refresh`, `ownRefresh` (a person's, from their page), `selection`, `frontier`; another word comes from another version. */
  readonly kind: string
  readonly status: 'waiting' | 'running' | 'finished' | 'cancelled' | 'failed'
  /** In whatever the kind counts: projects, or seconds of searching; `of` is null while nobody can know. */
  readonly done: number
  readonly of: number | null
  readonly startedAt: Instant
  readonly startedBy: string
  /** When its last checkpoint was written. */
  readonly steppedAt: Instant
  readonly finishedAt?: Instant
  /** Why it failed. */
  readonly problem?: string
  /** What did not go as wished although it went on. */
  readonly remark?: string
  /** What it has asked of the tracker, where that is counted: points are the tracker's own measure, where it has one. */
  readonly used?: {
    readonly calls: number
    readonly points: number
    readonly bytes: number
    /** As the tracker last told it; null where it said nothing, which in some means that there is plenty. */
    readonly allowance: { readonly limit: number; readonly left: number; readonly resetsAt: Instant } | null
  }
  /** It goes on by itself then: others have their share of the quota, the tracker refused to answer more, or does not answer. */
  readonly waits?: { readonly until: Instant; readonly of: 'share' | 'quota' | 'tracker'; readonly why: string }
  /** Seconds that it still takes, by what it took so far; absent while nobody can know. */
  readonly remaining?: number
  /** What is being read at one go: the first project by name where whoever looks may see it, with how many others, and how many items it had last. */
  readonly begun?: { readonly name: string | null; readonly others: number; readonly about: number | null }
  /** How far that is, where it is read by the page that shows it. */
  readonly within?: ReadingSoFar
  /** Changed items that were read so far, while nobody knows how many there are. */
  readonly changed?: number
  /** It is this person's own refresh, whose steps their open page takes. */
  readonly own?: true
  readonly mayCancel: boolean
  readonly mayResume: boolean
}

/** How everything is kept fresh at this site. */
export interface RefreshPlan {
  /** Percent of the tracker's quota that background work may take. */
  readonly share: number
  readonly mayChange: boolean
  /** Pass it back on saving; another person's newer settings are a conflict, never overwritten. */
  readonly settingsVersion: string
  /** A template is chosen, without which nothing is read. */
  readonly ready: boolean
  /** When everything was last read, and how many projects that were; null where nobody knows here, or nothing was read yet. */
  readonly loaded: { readonly at: Instant; readonly projects: number } | null
  /** Whether this person may refresh from a page; absent where the product itself refreshes. */
  readonly right?: RefreshRight
}

/** What a first load or a repair would take, before somebody starts it. */
export interface LoadEstimate {
  readonly projects: number
  /** Items of mapped types, wherever they hang: only those below a project are read, and others of no mapped type that hang there. */
  readonly items: number
  readonly counted: 'each' | 'about'
  readonly calls: number
  /** In the tracker's own measure; null where it has none. */
  readonly points: number | null
  /** Percent of the quota by which the hours are told. */
  readonly share: number
  /** Points an hour, as the tracker told; null where it told nothing. */
  readonly limit: number | null
  /** Null where nothing tells how fast the tracker lets anybody read. */
  readonly hours: number | null
  /** Whether a template asks for the past of items, and whether what that costs is in these figures. */
  readonly pasts: 'none' | 'counted' | 'uncounted'
}

/** `ok` is false where somebody saved newer settings meanwhile: the plan is theirs. */
export interface ShareSaved {
  readonly ok: boolean
  readonly plan: RefreshPlan
}

export interface JobsView {
  /** Open ones first, then those that ended last. */
  readonly jobs: readonly JobView[]
  /** Who goes on with what waits: the product itself here, or a pipeline. */
  readonly goesOn: 'here' | 'pipeline'
  readonly now: Instant
}
