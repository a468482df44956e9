import type { Obstacle } from '@plumbline/core'
import { t } from '../words/words.ts'

/** What the obstacles of one gate are said with. */
export interface Around {
  /** Things that hold the gate, and how many of them could not be checked. */
  readonly holding: number
  readonly unchecked: number
  readonly deciders: readonly string[]
  readonly apart?: readonly string[]
}

/** Everything that keeps a person from doing this, each as a sentence with what to do about it. */
export const obstacleWords = (obstacles: readonly Obstacle[], { holding, unchecked, deciders, apart = [] }: Around): readonly string[] =>
  obstacles.map((obstacle) =>
    t(`approval.obstacle.${obstacle}`, {
      count: obstacle === 'couldNotCheck' ? unchecked : holding,
      roles: (obstacle === 'separation' ? apart : deciders).join(', '),
    }),
  )
