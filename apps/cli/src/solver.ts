import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { highsSolver, workOn } from '@plumbline/core/portfolio'
import loadHighs from 'highs'
import type { HandedTask } from './jobs/exact.ts'
import { workOut } from './portfolio/job.ts'
import type { Handed, Said } from './portfolio/thread.ts'

const handed = workerData as Handed | HandedTask
const flag = new Int32Array(handed.stop)
const highs = await loadHighs({ locateFile: (file) => fileURLToPath(new URL(file, import.meta.url)) })
const means = { solver: highsSolver(highs), clock: () => performance.now(), stop: () => Atomics.load(flag, 0) === 1 }

if ('task' in handed) parentPort?.postMessage(workOn(handed.task, means))
else {
  const say = (said: Said) => parentPort?.postMessage(said)
  say({ answer: workOut(handed.job, { ...means, tell: (progress) => say({ progress }) }) })
}
