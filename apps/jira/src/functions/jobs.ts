import { type AsyncEvent, InvocationError, InvocationErrorCode, Queue } from '@forge/events'
import { type Exact, metered, type Ports, TrackerError } from '@plumbline/core'
import { isOpen, type JobDocument, needJob, stepJob, waitingJobs } from '@plumbline/core/jobs'
import { createJiraPorts } from '@plumbline/jira'
import { callBy, theApp } from './calls.ts'
import { documents } from './documents.ts'
import { asApp, patience } from './transport.ts'

const queue = new Queue({ key: 'job-queue' })

const longestRetry = 900
/** Three fifths of the time after which Forge ends a consumer. */
const seconds = 540

/** The solver is loaded only where a stretch of a search is worked on. */
const exact: Exact = async (task) => (await import('./exact.ts')).exact(task)

/** Nobody asks in scheduled work, so no port acts as a person. */
export const appPorts = (longest: number): Ports => {
  const { request, meter } = metered(asApp)
  const jira = { documents, patience: patience(longest), now: () => new Date(), unguessable: () => crypto.randomUUID() }
  return { ...createJiraPorts({ ...jira, asApp: request, meter }), exact }
}

/** The next step as an event of its own, for the checkpoint that stands; one at a time of each kind. */
const push = async (job: string, { kind, step }: JobDocument): Promise<void> => {
  await queue.push({ body: { job, step }, concurrency: { key: kind, limit: 1 } })
}

/** Lets a job go on, if it is open; asked twice it goes on once. */
export const queueJob = async (ports: Pick<Ports, 'shelf'>, job: string): Promise<void> => {
  const { value } = await needJob(ports, job)
  if (isOpen(value)) await push(job, value)
}

/** Events may be lost: every open job is queued again, and where one was not lost the second finds a newer checkpoint. */
export const queueWaiting = async (ports: Ports): Promise<void> => {
  for (const { id, job, runsHere } of await waitingJobs(ports, callBy(theApp, { seconds: 20 }))) if (runsHere) await push(id, job)
}

/** A refresh of what is due, as an event of its own after so many seconds. */
export const queueRefresh = async (delayInSeconds: number): Promise<void> => {
  await queue.push({ body: { refresh: true }, delayInSeconds, concurrency: { key: 'refresh', limit: 1 } })
}

const beginRefresh = async (): Promise<void> => {
  const ports = appPorts(10)
  const { startRefresh } = await import('@plumbline/core/refresh')
  await startRefresh(ports, callBy(theApp, { seconds }), { only: 'due' })
  await queueWaiting(ports)
}

/** One step of a job, or the beginning of a refresh. A throttled or absent Jira is asked again later by Forge's own retry, for the same checkpoint. */
export const jobStep = async ({ body }: AsyncEvent): Promise<InvocationError | undefined> => {
  const { job, step: sentFor, refresh } = body as { readonly job?: string; readonly step?: number; readonly refresh?: true }
  if (job === undefined && !refresh) return undefined
  try {
    if (job === undefined) {
      await beginRefresh()
      return undefined
    }
    const { stands, moved } = await stepJob(appPorts(60), callBy(theApp, { seconds }), job, { sentFor })
    if (moved && stands && isOpen(stands)) await push(job, stands)
    return undefined
  } catch (cause) {
    if (!(cause instanceof TrackerError)) throw cause
    const retryAfter = Math.min(longestRetry, Math.max(1, Math.ceil(cause.retryAfter ?? 60)))
    return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED })
  }
}
