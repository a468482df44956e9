import type { Act } from '../../governance/acts.ts'
import type { ReviewAttested } from '../../governance/review/state.ts'
import { minutesHash } from '../../reviews/minutes.ts'
import type { Review } from '../../reviews/review.ts'
import type { ItemRef } from '../../work/values.ts'
import type { ReviewProject } from '../views/reviews.ts'

/** How a project's part of a review stands to the project's ledger, and what is to be recorded there now. */
export const attestationOf = (review: Review, item: ItemRef, attested: ReviewAttested | undefined): ReviewProject['attestation'] => {
  const brief = review.briefs[item]
  const minutes = review.state === 'closed' ? minutesHash(review, item) : undefined
  // Minutes that are attested were of a meeting that was held and closed.
  if (attested?.minutes && review.state !== 'closed') return { is: 'changed', changed: ['minutes'], seq: attested.seq, act: null }
  if (review.state !== 'open' && review.state !== 'closed') return { is: 'notYet', changed: [], act: null }
  const changed = [
    ...(attested?.brief && attested.brief !== brief ? (['brief'] as const) : []),
    ...(attested?.minutes && attested.minutes !== minutes ? (['minutes'] as const) : []),
  ]
  const wanting = (brief !== undefined && !attested?.brief) || (minutes !== undefined && !attested?.minutes)
  const act: Act = { kind: 'review.attest', review: review.id, ...(brief ? { brief } : {}), ...(minutes ? { minutes } : {}) }
  const seq = attested ? { seq: attested.seq } : {}
  if (changed.length > 0) return { is: 'changed', changed, act: null, ...seq }
  return wanting ? { is: 'notYet', changed: [], act, ...seq } : { is: 'attested', changed: [], act: null, ...seq }
}
