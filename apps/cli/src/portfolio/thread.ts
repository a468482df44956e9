import { existsSync } from 'node:fs'
import { Worker as Thread } from 'node:worker_threads'
import type { Progress } from '@plumbline/core/portfolio'
import { type Answer, type Job, type Worker, workOut } from './job.ts'

/** What the thread is given, and what it says. */
export interface Handed {
  readonly job: Job
  /** Becomes 1 when the person asks for the best so far. */
  readonly stop: SharedArrayBuffer
}
export type Said = { readonly progress: Progress } | { readonly answer: Answer }

/** Told at most so often. */
const everyMs = 1000

const throttled = (tell: (progress: Progress) => void): ((progress: Progress) => void) => {
  let last = Date.now()
  return (progress) => {
    if (Date.now() - last < everyMs) return
    last = Date.now()
    tell(progress)
  }
}

/**
 * Works in a thread of its own, because the exact solver does not let go of the one it runs in. The first Ctrl+C asks it for the best so
 * far, the second ends the process. Without the solver's files beside the command the answer is the instant one.
 */
export const inThread =
  (solverFile: string, warn: (text: string) => void): Worker =>
  async (job, tell) => {
    if (!existsSync(solverFile)) {
      warn(`The exact solver is not here (${solverFile}): this is the instant answer. Keep the files of dist together.`)
      return workOut(job, { clock: Date.now })
    }
    const stop = new SharedArrayBuffer(4)
    const interrupt = () => {
      if (Atomics.exchange(new Int32Array(stop), 0, 1) === 1) process.exit(130)
      warn('Ending with the best so far; press again to end at once.')
    }
    process.on('SIGINT', interrupt)
    const thread = new Thread(solverFile, { workerData: { job, stop } satisfies Handed })
    const say = throttled(tell)
    try {
      return await new Promise<Answer>((resolve, reject) => {
        thread.on('message', (said: Said) => ('answer' in said ? resolve(said.answer) : say(said.progress)))
        thread.on('error', reject)
        thread.on('exit', (code) => reject(new Error(`The solver ended with ${code} before it answered`)))
      })
    } finally {
      process.off('SIGINT', interrupt)
      await thread.terminate()
    }
  }
