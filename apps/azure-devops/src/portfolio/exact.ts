import { type Exact, TrackerError } from '@plumbline/core'
import type { ExactAnswer } from '@plumbline/core/portfolio'

const noWorker = (): TrackerError =>
  new TrackerError('invalid', 'This browser runs no search beside the page', 'The answer at once stands; let the command line search on.')

const started = (): Worker => {
  try {
    return new Worker(new URL('solver.js', import.meta.url), { type: 'module' })
  } catch {
    throw noWorker()
  }
}

/** Works on a task in a worker beside the page, which stays as quick as it was; ended with the page. Some pages may start none (assumption ado-frame-workers): then it says so. */
export const exactInWorker: Exact = async (task) => {
  const worker = started()
  return new Promise<ExactAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ExactAnswer>) => resolve(data))
    worker.addEventListener('error', () => reject(noWorker()))
    worker.postMessage(task)
  }).finally(() => worker.terminate())
}
