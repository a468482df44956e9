import type { Criterion } from '../template.ts'
import { atAllTimes } from './at-all-times.ts'
import { g0 } from './g0-screening.ts'
import { g1 } from './g1-charter.ts'
import { g2 } from './g2-plan.ts'
import { g3 } from './g3-design.ts'
import { g4 } from './g4-test.ts'
import { g5 } from './g5-deploy.ts'
import { g6 } from './g6-closure.ts'

/** In the order of the gates: the order enters the hash of the template. */
export const phaseGateCriteria: Criterion[] = [...g0, ...g1, ...g2, ...g3, ...g4, ...g5, ...g6, ...atAllTimes]
