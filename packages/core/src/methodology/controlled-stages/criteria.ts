import { majorReview } from '../major-review.ts'
import type { Criterion } from '../template.ts'
import { acl } from './acl-authorise-closure.ts'
import { ain } from './ain-authorise-initiation.ts'
import { aprCase } from './apr-case.ts'
import { aprControls } from './apr-controls.ts'
import { astNextStage } from './ast-next-stage.ts'
import { astResult } from './ast-result.ts'
import { atAllTimes } from './at-all-times.ts'

/** In the order of the gates: the order enters the hash of the template. */
export const criteria: Criterion[] = [
  ...ain,
  ...aprCase,
  ...aprControls,
  ...astResult,
  ...astNextStage,
  ...acl,
  ...atAllTimes,
  ...majorReview('*', 'assurance', ['CS-35', 'CS-36']),
]
