import { majorReview } from '../major-review.ts'
import type { Criterion } from '../template.ts'
import { atAllTimes } from './at-all-times.ts'
import { commitment } from './commitment.ts'
import { continuation } from './continuation.ts'
import { delivery } from './delivery.ts'
import { retirement } from './retirement.ts'
import { setUp } from './set-up.ts'

/** In the order of the gates: the order enters the hash of the template. */
export const criteria: Criterion[] = [
  ...setUp,
  ...commitment,
  ...delivery,
  ...continuation,
  ...retirement,
  ...atAllTimes,
  ...majorReview('INV', 'sponsor', ['CF-31', 'CF-32']),
]
