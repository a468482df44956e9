import type { Act } from '../../governance/acts.ts'
import type { Brief, Review, ReviewPlan } from '../../reviews/review.ts'
import type { Instant, ItemRef } from '../../work/values.ts'
import type { DecisionView } from './governance.ts'

/** A review in the list. */
export interface ReviewRow extends Pick<Review, 'id' | 'title' | 'on' | 'time' | 'place' | 'state'> {
  readonly chair: string
  readonly projects: number
}

/** A project that can be put on an agenda: one that stands before a gate. */
export interface Reviewable {
  readonly item: ItemRef
  readonly key: string
  readonly title: string
  readonly gate: string
  readonly outcome: 'ready' | 'notReady' | 'unknown'
  /** Those who decide were asked. */
  readonly awaited: boolean
}

/** One project of a review: its frozen brief, what was noted, and what was decided since the meeting was opened. */
export interface ReviewProject {
  readonly item: ItemRef
  readonly key: string
  readonly title: string
  /** It belongs to another site: its page there, where what is decided of it is decided. No ledger here attests it. */
  readonly from?: { readonly name: string; readonly url: string; readonly readAt: Instant }
  readonly brief: Brief | null
  /** `changed`: the frozen brief is not what its hash says. */
  readonly problem?: 'changed' | 'missing'
  readonly note: string
  /** Whether the project's ledger attests brief and minutes as they stand here; `act`: what is to be recorded there, where that is still to be done. */
  readonly attestation: {
    readonly is: 'notYet' | 'attested' | 'changed'
    readonly changed: readonly ('brief' | 'minutes')[]
    readonly seq?: number
    readonly act: Act | null
  }
  readonly decided: readonly DecisionView[]
}

export interface ReviewView {
  readonly review: Review
  /** Whoever writes must name it, so that two who change the plan at once see it. */
  readonly version: string
  readonly projects: readonly ReviewProject[]
  readonly mayPlan: boolean
  readonly now: Instant
  readonly zone: string
}

export interface ReviewList {
  readonly reviews: readonly ReviewRow[]
  readonly reviewable: readonly Reviewable[]
  readonly mayPlan: boolean
  readonly now: Instant
  readonly zone: string
}

export type SaveReviewInput = { readonly id: string; readonly version: string; readonly plan: ReviewPlan }
export type ReviewStep = 'freeze' | 'open' | 'close' | 'cancel' | 'plan'
