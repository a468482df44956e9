import { refresh } from '@plumbline/cli'
import type { LocalAzureDevOps } from './azure-devops/index.ts'
import type { LocalJira } from './jira/index.ts'
import { serviceIdentity } from './seed/people.ts'

/** The key of the scheduled trigger in the Forge app's manifest. */
const hourly = 'refresh-hourly'
const requestField = 'Custom.PlumblineRequest'

/** The hourly trigger of the Forge app, run now, until its queue is empty. */
export const refreshJira = async (jira: LocalJira): Promise<void> => {
  await jira.runScheduled(hourly)
  await jira.settled()
}

/** The scheduled pipeline: the command line with the service identity's token. */
export const refreshAzureDevOps = (tracker: LocalAzureDevOps, item?: string): Promise<number> =>
  refresh({ site: tracker.url, token: tracker.token(serviceIdentity.id), ...(item === undefined ? {} : { item }) })

/**
 * Stands for a pipeline that a service hook starts when somebody asks to declare a gate passed: one run after the other, the service identity decides.
 * Returns how to stop listening and wait for the run under way.
 */
export const answerRequests = (tracker: LocalAzureDevOps, tell: (text: string) => void): (() => Promise<void>) => {
  let running = Promise.resolve()
  let open = true
  const waiting = new Set<string>()
  const runOne = async (item: string) => {
    if (!waiting.delete(item)) return
    await refreshAzureDevOps(tracker, item).catch((error: unknown) =>
      tell(`The pipeline for item ${item} failed: ${error instanceof Error ? error.message : String(error)}`),
    )
  }
  tracker.onItemChanged((id, fields) => {
    if (!open || !fields.includes(requestField)) return
    waiting.add(String(id))
    running = running.then(() => runOne(String(id)))
  })
  return async () => {
    open = false
    await running
  }
}
