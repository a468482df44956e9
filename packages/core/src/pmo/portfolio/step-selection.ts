import { TrackerError } from '../../failure.ts'
import type { ExactAnswer } from '../../portfolio/selection/slice.ts'
import type { Call, Ports, Versioned } from '../../ports.ts'
import { keepBody } from './bodies.ts'
import { isOpen, type JobDocument, jobKey, readModel } from './job-document.ts'

/** A first stretch of so many seconds; the next are as long as all before them, so that starting again never costs more than half of the time. */
const firstSeconds = 3
const longestSeconds = 60

const stretchOf = ({ seconds, spent }: JobDocument): number => Math.min(seconds - spent, longestSeconds, Math.max(firstSeconds, spent))

/** Explaining the last stretch is part of its time. */
const explaining = 2

const after = async (ports: Ports, call: Call, before: JobDocument, answer: ExactAnswer, stretch: number): Promise<JobDocument> => {
  const spent = before.spent + stretch
  const finished = { status: 'finished', finishedAt: call.now, spent } as const
  if (answer.task === 'frontier') return { ...before, ...finished, result: await keepBody(ports, { points: answer.points }) }
  const { selected, value, bound, decided } = answer
  const found = { selected: selected && [...selected], value, bound: Number.isFinite(bound) ? bound : before.bound }
  if (!decided) return { ...before, ...found, status: 'running', spent }
  return { ...before, ...found, ...finished, result: await keepBody(ports, { decided }) }
}

const write = async (ports: Ports, id: string, next: JobDocument, version: string): Promise<JobDocument> => {
  const written = await ports.shelf.write(jobKey(id), next, version)
  // Somebody ended it meanwhile, or another driver was faster: what stands counts.
  return written.ok ? next : (written.newer?.value ?? next)
}

const step = async (ports: Ports, call: Call, { id, value: before, version }: Versioned<JobDocument>): Promise<JobDocument> => {
  if (!ports.exact) throw new TrackerError('invalid', 'This host runs no exact solver', 'Let the pipeline or the command line do it.')
  const model = await readModel(ports, before.model)
  const { task, levels, selected: from, bound, seconds } = before
  const stretch = task === 'select' ? stretchOf(before) : seconds
  const last = before.spent + stretch >= seconds
  const own = last ? Math.max(1, stretch - explaining) : stretch
  const answer = await ports.exact(
    task === 'select' ? { task, model, seconds: own, from, bound, last } : { task, model, seconds: own, levels },
  )
  return write(ports, id, await after(ports, call, before, answer, stretch), version)
}

/** The next stretch of a search; ask until it is no longer open. One that is repeated loses nothing. A tracker that is away is thrown to the driver, which waits; any other failure ends the search with its reason. */
export const stepSelection = async (ports: Ports, call: Call, job: string): Promise<'open' | 'ended'> => {
  const found = await ports.shelf.read(jobKey(job))
  if (!found || !isOpen(found.value)) return 'ended'
  try {
    const stands = await step(ports, call, found)
    return isOpen(stands) ? 'open' : 'ended'
  } catch (cause) {
    if (cause instanceof TrackerError && (cause.code === 'rate-limited' || cause.code === 'unavailable')) throw cause
    const words = cause instanceof TrackerError ? `${cause.message}. ${cause.remedy}` : String(cause)
    const failed: JobDocument = { ...found.value, status: 'failed', finishedAt: call.now, problem: words }
    await write(ports, job, failed, found.version)
    return 'ended'
  }
}
