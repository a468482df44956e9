import { existsSync } from 'node:fs'
import { Worker as Thread } from 'node:worker_threads'
import type { Cancellation, Exact } from '@plumbline/core'
import type { ExactAnswer, ExactTask } from '@plumbline/core/portfolio'

/** What the thread is given for one stretch. */
export interface HandedTask {
  readonly task: ExactTask
  /** Becomes 1 when the best so far is asked for. */
  readonly stop: SharedArrayBuffer
}

const lookEveryMs = 200

/** Works on a stretch in a thread of its own, since the exact solver does not let go of the one it runs in. Absent without the solver's files beside the command. */
export const exactInThread = (solverFile: string, signal?: Cancellation): Exact | undefined => {
  if (!existsSync(solverFile)) return undefined
  return async (task) => {
    const stop = new SharedArrayBuffer(4)
    const thread = new Thread(solverFile, { workerData: { task, stop } satisfies HandedTask })
    const looking = setInterval(() => {
      if (signal?.aborted) Atomics.store(new Int32Array(stop), 0, 1)
    }, lookEveryMs)
    try {
      return await new Promise<ExactAnswer>((resolve, reject) => {
        thread.on('message', (answer: ExactAnswer) => resolve(answer))
        thread.on('error', reject)
        thread.on('exit', (code) => reject(new Error(`The solver ended with ${code} before it answered`)))
      })
    } finally {
      clearInterval(looking)
      await thread.terminate()
    }
  }
}
