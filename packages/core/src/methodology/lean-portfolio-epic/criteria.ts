import { majorReview } from '../major-review.ts'
import type { Criterion } from '../template.ts'
import { analyse } from './analyse.ts'
import { atAllTimes } from './at-all-times.ts'
import { invest } from './invest.ts'
import { investShoulds } from './invest-shoulds.ts'
import { pivot } from './pivot.ts'
import { stop } from './stop.ts'

/** In the order of the gates: the order enters the hash of the template. */
export const criteria: Criterion[] = [
  ...analyse,
  ...invest,
  ...investShoulds,
  ...pivot,
  ...stop,
  ...atAllTimes,
  ...majorReview('ANA', 'portfolioBoard', ['LP-33', 'LP-34']),
  ...majorReview('INV', 'portfolioBoard', ['LP-35']),
  ...majorReview('PIV', 'portfolioBoard', ['LP-36', 'LP-37']),
]
