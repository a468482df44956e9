import { majorReview } from '../major-review.ts'
import type { Criterion } from '../template.ts'
import { atAllTimes } from './at-all-times.ts'
import { end } from './end-closure.ts'
import { rfc } from './rfc-ready-for-closing.ts'
import { rfeApproaches } from './rfe-approaches.ts'
import { rfePlan } from './rfe-plan.ts'
import { rfp } from './rfp-ready-for-planning.ts'

/** In the order of the gates: the order enters the hash of the template. */
export const criteria: Criterion[] = [
  ...rfp,
  ...rfePlan,
  ...rfeApproaches,
  ...rfc,
  ...end,
  ...atAllTimes,
  ...majorReview('*', 'qualityAssurance', ['PM-35', 'PM-36']),
]
