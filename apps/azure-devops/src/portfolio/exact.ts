import { type Exact, TrackerError } from '@plumbline/core'
import type { ExactAnswer } from '@plumbline/core/portfolio'

/** Works on a task in a worker beside the page, which stays as quick as it was; ended with the page. */
export const exactInWorker: Exact = (task) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('solver.js', import.meta.url), { type: 'module' })
    const end = () => worker.terminate()
    worker.addEventListener('message', ({ data }: MessageEvent<ExactAnswer>) => {
      end()
      resolve(data)
    })
    worker.addEventListener('error', () => {
      end()
      reject(
        new TrackerError(
          'invalid',
          'This browser runs no search beside the page',
          'The answer at once stands; let the command line search on.',
        ),
      )
    })
    worker.postMessage(task)
  })
