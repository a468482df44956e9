import { is } from '../drafts.ts'
import { majorReview } from '../major-review.ts'
import type { Criterion } from '../template.ts'
import { atAllTimes } from './at-all-times.ts'
import { g0 } from './g0-screening.ts'
import { g1 } from './g1-charter.ts'
import { g2 } from './g2-plan.ts'
import { g3 } from './g3-design.ts'
import { g4 } from './g4-test.ts'
import { g5 } from './g5-deploy.ts'
import { g6 } from './g6-closure.ts'
import { g7 } from './g7-benefits.ts'

/** Before each approval, not before an idea is screened and not when its benefits are looked at. */
const beforeApprovals = majorReview('*', 'projectManager', ['PG-39', 'PG-40']).map((criterion) => ({
  ...criterion,
  when: { all: [is('component.phase', 'notEquals', 'idea'), is('component.phase', 'notEquals', 'benefits')] },
}))

/** In the order of the gates: the order enters the hash of the template. */
export const phaseGateCriteria: Criterion[] = [...g0, ...g1, ...g2, ...g3, ...g4, ...g5, ...g6, ...g7, ...atAllTimes, ...beforeApprovals]
