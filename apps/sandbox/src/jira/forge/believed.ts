import type { JiraBelief } from '../beliefs.ts'
import { StorageRefusal } from './answers.ts'

/** Whether the platform is as it is believed to be. */
export type Believing = (belief: JiraBelief) => boolean

/** A condition of a transaction does not hold: all of it is refused (assumption forge-conditional-write), with a code that is guessed (assumption forge-transaction-condition-failed). */
export const conditionFailed = (key: string, holds: Believing): void => {
  if (!holds('forge-conditional-write')) return
  const [status, code] = holds('forge-transaction-condition-failed')
    ? ([409, 'TRANSACTION_CONDITION_FAILED'] as const)
    : ([400, 'TRANSACTION_CANCELED'] as const)
  throw new StorageRefusal(status, code, `A condition on "${key}" does not hold; nothing was written.`)
}

/** What becomes of an event whose function failed: it failed too, also where it was ended for its memory (assumption forge-function-memory). */
export const failureOf = (error: unknown, holds: Believing): 'done' | 'failed' => {
  const wasEnded = error instanceof Error && error.message.startsWith('Runtime exited')
  return wasEnded && !holds('forge-function-memory') ? 'done' : 'failed'
}

/** What a function's bundle may `require`; threads of Node among it (assumption forge-worker-threads). */
export const requireOf =
  (require: NodeJS.Require, holds: Believing): ((name: string) => unknown) =>
  (name) => {
    const found: unknown = require(name)
    if (!name.endsWith('worker_threads') || holds('forge-worker-threads')) return found
    const Worker = class {
      constructor() {
        throw new Error('This platform starts no threads.')
      }
    }
    return { ...(found as object), Worker }
  }
