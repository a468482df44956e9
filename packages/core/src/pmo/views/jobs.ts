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
