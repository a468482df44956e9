import * as z from 'zod/mini'
import { TrackerError } from '../../failure.ts'
import type { Call, DocCollection, DocKey, Ports, Versioned } from '../../ports.ts'
import { readKept } from '../kept.ts'
import type { JobProgress } from './job.ts'

const count = z.number()
/** What its steps have asked of the tracker, and what the tracker said is left. */
const Used = z.object({
  calls: count,
  points: count,
  bytes: count,
  allowance: z.nullable(z.object({ limit: count, left: count, resetsAt: z.string() })),
})
export type Used = z.infer<typeof Used>

/** Until when a job waits, for whom, and in whose words: its own share of the quota, the tracker's quota, or a tracker that is away. */
const Waits = z.object({ until: z.string(), of: z.enum(['share', 'quota', 'tracker']), why: z.string() })
export type Waits = z.infer<typeof Waits>

/** A checkpoint: everything that is known of a job, in the one document that is swapped at every step. */
const JobDocument = z.object({
  kind: z.string(),
  status: z.enum(['waiting', 'running', 'finished', 'cancelled', 'failed']),
  /** Counts the checkpoints: an event that was sent for another one does nothing. */
  step: z.int(),
  state: z.unknown(),
  progress: z.object({ done: z.number(), of: z.nullable(z.number()) }),
  startedAt: z.string(),
  startedBy: z.string(),
  startedByName: z.string(),
  steppedAt: z.string(),
  finishedAt: z.exactOptional(z.string()),
  remark: z.exactOptional(z.string()),
  used: z.exactOptional(Used),
  problem: z.exactOptional(z.string()),
  waits: z.exactOptional(Waits),
})
export type JobDocument = z.infer<typeof JobDocument>

const collection = 'jobs'

export const jobKey = (id: string): DocKey<JobDocument> => ({ collection, id, check: (value) => JobDocument.parse(value) })

/** All of them; `null` where one is damaged, which must not hide the others. */
export const allJobs: DocCollection<JobDocument | null> = {
  collection,
  check: (value) => JobDocument.safeParse(value).data ?? null,
}

export const isOpen = ({ status }: Pick<JobDocument, 'status'>): boolean => status === 'waiting' || status === 'running'

/** What fits into one event and one document of either tracker. */
const longestState = 100_000

/** A job whose state outgrows its checkpoint is a defect of its kind, and is told instead of being cut. */
export const fitting = (document: JobDocument): JobDocument => {
  const { length } = JSON.stringify(document.state)
  if (length <= longestState) return document
  throw new TrackerError(
    'invalid',
    `The state of this work has ${length} characters, which no checkpoint holds`,
    'Tell the PMO this message.',
  )
}

/** Writes the next checkpoint over exactly the one that was read; where another driver or person was faster, what they wrote counts and comes back. */
export const keep = async (
  ports: Pick<Ports, 'shelf'>,
  id: string,
  next: JobDocument,
  replaces: string,
): Promise<{ readonly kept: boolean; readonly stands: JobDocument }> => {
  const written = await ports.shelf.write(jobKey(id), next, replaces)
  if (written.ok) return { kept: true, stands: next }
  const stands = written.newer?.value ?? (await ports.shelf.read(jobKey(id)))?.value
  return { kept: false, stands: stands ?? next }
}

export const needJob = async (ports: Pick<Ports, 'shelf'>, id: string): Promise<Versioned<JobDocument>> => {
  const { value, version } = await readKept(ports, jobKey(id))
  if (value) return { id, value, version }
  throw new TrackerError('not-found', 'There is no such job', 'Start it again.')
}

/** A new job, or one that goes on from what an ended one had. */
export const fresh = (call: Call, kind: string, state: unknown, progress: JobProgress, step = 0): JobDocument => ({
  kind,
  status: 'waiting',
  step,
  state,
  progress: { ...progress },
  startedAt: call.now,
  startedBy: call.actor.ref,
  startedByName: call.actor.name,
  steppedAt: call.now,
})
