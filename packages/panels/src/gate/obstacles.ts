import type { DeclarationView } from '@plumbline/core'
import { t } from '../words/words.ts'
import type { Groups } from './groups.ts'

export type Obstacle = DeclarationView['obstacles'][number]

/** Everything that keeps a person from declaring the gate passed, each as a sentence. */
export const obstacleWords = (obstacles: readonly Obstacle[], groups: Groups, deciders: readonly string[]): readonly string[] =>
  obstacles.map((obstacle) => {
    switch (obstacle) {
      case 'notReady':
        return t('gate.obstacle.notReady', { count: groups.failing + groups.unchecked })
      case 'couldNotCheck':
        return t('gate.obstacle.couldNotCheck', { count: groups.unchecked })
      case 'notYourRole':
        return t('gate.obstacle.notYourRole', { roles: deciders.join(', ') })
      case 'selfAppointed':
      case 'alreadyPassed':
      case 'notDeclaredMode':
      case 'preview':
      case 'stale':
      case 'pending':
      case 'onlyConditional':
        return t(`gate.obstacle.${obstacle}`)
      default:
        return t('gate.obstacle.separation')
    }
  })
