import type { Ports } from '../ports.ts'
import { isOpen, type JobDocument, jobKey } from './jobs/document.ts'
import { readKept } from './kept.ts'
import type { RefreshProgress } from './views.ts'

/** The one refresh of a site, among its other jobs. */
export const refreshJob = { kind: 'refresh', id: 'refresh' } as const

const ended = 'It was ended before every project was judged.'

const statusOf = (job: JobDocument): RefreshProgress['status'] =>
  isOpen(job) ? 'running' : job.status === 'finished' ? 'finished' : 'failed'

/** How far a refresh is, for whoever waits for it. */
export const progressOf = (job: JobDocument): RefreshProgress => {
  const problem = job.status === 'cancelled' ? ended : (job.problem ?? job.remark)
  return {
    status: statusOf(job),
    done: job.progress.done,
    total: job.progress.of ?? 0,
    startedAt: job.startedAt,
    ...(job.finishedAt === undefined ? {} : { finishedAt: job.finishedAt }),
    ...(problem === undefined ? {} : { problem }),
    ...(job.waits && isOpen(job) ? { waitsUntil: job.waits.until, waitsFor: job.waits.of } : {}),
  }
}

/** Nobody ever started one. */
const idle: RefreshProgress = { status: 'idle', done: 0, total: 0 }

/** How far the last refresh by the product came. */
export const refreshStatus = async (ports: Pick<Ports, 'shelf'>): Promise<RefreshProgress> => {
  const { value, damaged } = await readKept(ports, jobKey(refreshJob.id))
  if (damaged) return { status: 'failed', done: 0, total: 0, problem: 'The record of the refresh was damaged.' }
  return value ? progressOf(value) : idle
}
