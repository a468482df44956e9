import type { Obstacle } from '@plumbline/core'
import { t } from '../words/words.ts'

const worded = [
  'notYourRole',
  'selfAppointed',
  'notAhead',
  'notThere',
  'dates',
  'notWaivable',
  'nothingToWaive',
  'waiverStands',
  'waiverTooLong',
  'noExtensionLeft',
  'ownAsk',
  'votedHere',
  'noReason',
  'separation',
] as const satisfies readonly Obstacle[]
type Worded = (typeof worded)[number]

const isWorded = (obstacle: Obstacle): obstacle is Worded => worded.some((one) => one === obstacle)

/** What keeps a person from doing this, in sentences. */
export const againstWords = (obstacles: readonly Obstacle[]): string =>
  obstacles.map((obstacle) => t(isWorded(obstacle) ? `exceptions.against.${obstacle}` : 'exceptions.against.other')).join(' ')
