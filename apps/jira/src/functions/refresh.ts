import { TrackerError } from '@plumbline/core'
import { startRefresh } from '@plumbline/core/refresh'
import { callBy, theApp } from './calls.ts'
import { appPorts, queueWaiting } from './jobs.ts'

/** Hourly: begins a refresh and lets every open job go on, also one whose event was lost. What the PMO has to set right first is left to the logs and the settings page. */
export const refreshSchedule = async (): Promise<void> => {
  const ports = appPorts(10)
  try {
    await startRefresh(ports, callBy(theApp, { seconds: 50 }))
  } catch (cause) {
    if (!(cause instanceof TrackerError) || cause.code !== 'invalid') throw cause
    console.warn(`No refresh: ${cause.message}. ${cause.remedy}`)
  }
  await queueWaiting(ports)
}
