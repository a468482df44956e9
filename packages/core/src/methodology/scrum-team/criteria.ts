import { majorReview } from '../major-review.ts'
import type { Criterion } from '../template.ts'
import { end } from './end.ts'
import { invest } from './invest.ts'
import { release } from './release.ts'
import { events } from './sprint-events.ts'
import { work } from './sprint-work.ts'
import { start } from './start.ts'

/** In the order of the life cycle: the order enters the hash of the template. */
export const criteria: Criterion[] = [
  ...start,
  ...events,
  ...work,
  ...release,
  ...invest,
  ...end,
  ...majorReview('START', 'productOwner', ['SC-34', 'SC-35']),
  ...majorReview('INV', 'productOwner', ['SC-36', 'SC-37']),
]
