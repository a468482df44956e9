import { TrackerError } from '@plumbline/core'
import { callBy, theApp } from './calls.ts'
import { appPorts, queueWaiting } from './jobs.ts'

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
