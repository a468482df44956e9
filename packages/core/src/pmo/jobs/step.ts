import { TrackerError } from '../../failure.ts'
import type { Call, Ports } from '../../ports.ts'
import { readKept } from '../kept.ts'
import { fitting, isOpen, type JobDocument, jobKey, keep, type Used, type Waits } from './document.ts'
import { type KindOf, ownShare, passes, type Stepped } from './job.ts'
import { kindOf } from './kinds.ts'

/** For which checkpoint an event was sent; left out where a driver takes whatever stands. */
export interface Stepping {
  readonly sentFor?: number | undefined
  readonly kinds?: KindOf
}

/** What stands after it, and whether that is what this step wrote: only then does the next event follow from it. */
export interface Step {
  readonly stands: JobDocument | undefined
  readonly moved: boolean
}

const unknownKind = (kind: string): TrackerError =>
  new TrackerError('invalid', `This version of Plumbline does not know work of the kind ${kind}`, 'Update it, or let the other host do it.')

/** Counts on what a step asks of the tracker, from here to when it is called. */
const counting = ({ meter }: Ports, before: Used | undefined): (() => { readonly used?: Used }) => {
  if (!meter) return () => ({})
  const { calls, points, bytes } = meter.traffic()
  return () => {
    const now = meter.traffic()
    const allowance = meter.allowance() ?? before?.allowance ?? null
    const used = {
      calls: (before?.calls ?? 0) + now.calls - calls,
      points: (before?.points ?? 0) + now.points - points,
      bytes: (before?.bytes ?? 0) + now.bytes - bytes,
      allowance: allowance && { ...allowance },
    }
    return { used }
  }
}

/** Shorter waits are over before anybody has read of them, and so is what the tracker said of them. */
const worthTelling = 30

const waitsFor = (cause: TrackerError, { now }: Call, { meter }: Ports): Waits | undefined => {
  const seconds = cause.retryAfter ?? 0
  if (seconds < worthTelling) return undefined
  const allowance = meter?.allowance()
  const asked = new Date(Date.parse(now) + seconds * 1000).toISOString()
  // A step may have worked for minutes before it was refused.
  const until = allowance && allowance.left <= 0 && allowance.resetsAt > asked ? allowance.resetsAt : asked
  const of = cause.cause === ownShare ? 'share' : cause.code === 'rate-limited' ? 'quota' : 'tracker'
  return { until, of, why: `${cause.message}. ${cause.remedy}` }
}

const after = (
  { waits: _, ...before }: JobDocument,
  call: Call,
  { state, progress, finished = false, remark }: Stepped<unknown>,
): JobDocument => ({
  ...before,
  status: finished ? 'finished' : 'running',
  step: before.step + 1,
  state,
  progress: { ...progress },
  steppedAt: call.now,
  ...(finished ? { finishedAt: call.now } : {}),
  ...(remark === undefined ? {} : { remark }),
})

const failed = ({ waits: _, ...before }: JobDocument, call: Call, cause: unknown): JobDocument => ({
  ...before,
  status: 'failed',
  step: before.step + 1,
  steppedAt: call.now,
  finishedAt: call.now,
  problem: cause instanceof TrackerError ? `${cause.message}. ${cause.remedy}` : String(cause),
})

/**
 * The next step of a job, for whoever drives it. An event that was sent for an earlier checkpoint finds a newer one and does nothing, and so does one for a job
 * that has ended. Throttling and a tracker that is away are thrown to the driver, which waits and repeats; any other failure ends the job with its reason.
 */
export const stepJob = async (ports: Ports, call: Call, id: string, { sentFor, kinds = kindOf }: Stepping = {}): Promise<Step> => {
  const { value: before, version } = await readKept(ports, jobKey(id))
  if (!before || !isOpen(before) || (sentFor !== undefined && sentFor !== before.step)) return { stands: before, moved: false }
  const counted = counting(ports, before.used)
  const stretch = async (): Promise<JobDocument> => {
    const kind = await kinds(before.kind)
    if (!kind) throw unknownKind(before.kind)
    return fitting(after(before, call, await kind.step(ports, call, kind.check(before.state))))
  }
  const next = await stretch().catch(async (cause: unknown) => {
    if (!passes(cause)) return failed(before, call, cause)
    const waits = waitsFor(cause, call, ports)
    // For the same checkpoint: whoever takes it again finds it where it was. That the wait could not be told is not what went wrong.
    if (waits) await keep(ports, id, { ...before, waits, ...counted() }, version).catch(() => undefined)
    throw cause
  })
  const { kept, stands } = await keep(ports, id, { ...next, ...counted() }, version)
  return { stands, moved: kept }
}
