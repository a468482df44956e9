import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { highsSolver } from '@plumbline/core/portfolio'
import loadHighs from 'highs'
import { workOut } from './portfolio/job.ts'
import type { Handed, Said } from './portfolio/thread.ts'

const { job, stop } = workerData as Handed
const flag = new Int32Array(stop)
const say = (said: Said) => parentPort?.postMessage(said)

const highs = await loadHighs({ locateFile: (file) => fileURLToPath(new URL(file, import.meta.url)) })
const answer = workOut(job, {
  solver: highsSolver(highs),
  clock: () => performance.now(),
  stop: () => Atomics.load(flag, 0) === 1,
  tell: (progress) => say({ progress }),
})
say({ answer })
