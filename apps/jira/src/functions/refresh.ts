import { TrackerError } from '@plumbline/core'
import { callBy, theApp } from './calls.ts'
import { appPorts, queueRefresh, queueWaiting } from './jobs.ts'

/** Three fifths of the time after which Forge ends a scheduled function. */
const seconds = 33

/** Hourly: begins a refresh of what is due, and lets every open job go on, also one whose event was lost. What the PMO has to set right first is left to the logs and the settings page. */
export const refreshSchedule = async (): Promise<void> => {
  const ports = appPorts(10)
  try {
    const { startRefresh } = await import('@plumbline/core/refresh')
    await startRefresh(ports, callBy(theApp, { seconds }), { only: 'due' })
  } catch (cause) {
    if (!(cause instanceof TrackerError) || cause.code !== 'invalid') throw cause
    console.warn(`No refresh: ${cause.message}. ${cause.remedy}`)
  }
  await queueWaiting(ports)
}

/** Seconds for which events are gathered before what changed is asked for. */
const gathered = 300

interface ItemEvent {
  readonly eventType?: unknown
  readonly issue?: { readonly id?: unknown }
}

/**
 * An issue was made, changed or deleted by somebody else than this app. That only brings the next refresh forward, once for all events of five minutes; what was deleted is
 * noted, because no search tells of it. A lost event costs time, nothing else.
 */
export const itemEvent = async ({ eventType, issue }: ItemEvent): Promise<void> => {
  const ports = appPorts(5)
  const { claimWake, tellRefresh } = await import('@plumbline/core/refresh')
  if (eventType === 'avi:jira:deleted:issue' && typeof issue?.id === 'string') await tellRefresh(ports, { deleted: [issue.id] })
  if (await claimWake(ports, callBy(theApp, { seconds }).now, gathered)) await queueRefresh(gathered)
}
