import type { Instant } from '../../work/values.ts'

/** Long work of a site, as anybody who sees the portfolio may see it: what it is and how far, never what it is about. */
export interface JobView {
  readonly job: string
  /** `refresh`, `selection`, `frontier`; another word comes from another version. */
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
  /** Percent of what is left of the tracker's quota that it may take at most. */
  readonly share?: number
  readonly mayCancel: boolean
  readonly mayResume: boolean
}

export interface JobsView {
  /** Open ones first, then those that ended last. */
  readonly jobs: readonly JobView[]
  /** Who goes on with what waits: the product itself here, or a pipeline. */
  readonly goesOn: 'here' | 'pipeline'
  readonly now: Instant
}
