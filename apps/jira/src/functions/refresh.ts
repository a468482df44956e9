import { type AsyncEvent, InvocationError, InvocationErrorCode, Queue } from '@forge/events'
import { type Ports, TrackerError } from '@plumbline/core'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import { createJiraPorts } from '@plumbline/jira'
import { callBy, theApp } from './calls.ts'
import { documents } from './documents.ts'
import { asApp, patience } from './transport.ts'

const queue = new Queue({ key: 'refresh-queue' })

/** The next step as an event of its own; one at a time, since a step begins where the stored one before it ended. */
export const queueRefresh = async (): Promise<void> => {
  await queue.push({ body: {}, concurrency: { key: 'refresh', limit: 1 } })
}

/** Nobody asks in scheduled work, so no port acts as a person. */
const ports = (longest: number): Ports =>
  createJiraPorts({ asApp, documents, patience: patience(longest), now: () => new Date(), unguessable: () => crypto.randomUUID() })

/** Hourly. A run that stopped half-way, because an event was lost, is taken up again; what the PMO has to set right first is left to the logs and the settings page. */
export const refreshSchedule = async (): Promise<void> => {
  try {
    const progress = await startRefresh(ports(10), callBy(theApp, { seconds: 50 }))
    if (progress.status === 'running') await queueRefresh()
  } catch (cause) {
    if (!(cause instanceof TrackerError) || cause.code !== 'invalid') throw cause
    console.warn(`No refresh: ${cause.message}. ${cause.remedy}`)
  }
}

/** A throttled or absent Jira is asked again later by Forge's own retry; every other failure ends the run with its words. */
export const refreshStep = async (_event: AsyncEvent): Promise<InvocationError | undefined> => {
  try {
    const progress = await stepRefresh(ports(60), callBy(theApp, { seconds: 840 }))
    if (progress.status === 'running') await queueRefresh()
    return undefined
  } catch (cause) {
    const wait = cause instanceof TrackerError && (cause.code === 'rate-limited' || cause.code === 'unavailable')
    if (!wait) throw cause
    const retryAfter = Math.min(900, Math.max(1, Math.ceil(cause.retryAfter ?? 60)))
    return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED })
  }
}
