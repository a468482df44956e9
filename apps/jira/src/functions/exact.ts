import { join } from 'node:path'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { Exact } from '@plumbline/core'
import { type ExactAnswer, type ExactTask, highsSolver, workOn } from '@plumbline/core/portfolio'
import loadHighs from 'highs'

/** What this file is handed where it runs as a thread of its own. */
interface Handed {
  readonly exactTask: ExactTask
}
const handed = workerData as Partial<Handed> | null

const here = async (task: ExactTask): Promise<ExactAnswer> => {
  const highs = await loadHighs({ locateFile: (file) => join(__dirname, file) })
  return workOn(task, { solver: highsSolver(highs), clock: () => performance.now() })
}

const apart = (task: ExactTask): Promise<ExactAnswer> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(__filename, { workerData: { exactTask: task } satisfies Handed })
    thread.once('message', (answer: ExactAnswer) => resolve(answer))
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`The exact solver ended with ${code} before it answered`)))
  })

/** HiGHS in a thread, because it does not let go of the one it runs in; in this one where the platform starts none (assumption forge-worker-threads). */
export const exact: Exact = async (task) => {
  try {
    return await apart(task)
  } catch (cause) {
    console.warn(`The exact solver runs without a thread of its own: ${String(cause)}`)
    return here(task)
  }
}

if (handed?.exactTask) void here(handed.exactTask).then((answer) => parentPort?.postMessage(answer))
