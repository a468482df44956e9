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
export const refreshAzureDevOps = async (tracker: LocalAzureDevOps, item?: string): Promise<number> =>
  (await refresh({ site: tracker.url, token: tracker.token(serviceIdentity.id), ...(item === undefined ? {} : { item }) })).judged

export interface Pipeline {
  /** Queues a run for everything, or for one item; resolves when it has ended, also when it failed. */
  refresh(item?: string): Promise<void>
}

/** The organisation's one pipeline: its runs come one after the other, and a run that fails says so in its log. */
export const pipelineOf = (tracker: LocalAzureDevOps, tell: (text: string) => void): Pipeline => {
  let running = Promise.resolve()
  const runOne = async (item: string | undefined): Promise<void> => {
    try {
      await refreshAzureDevOps(tracker, item)
    } catch (error) {
      const what = item === undefined ? 'The hourly pipeline' : `The pipeline for item ${item}`
      tell(`${what} failed: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return {
    refresh: (item) => {
      running = running.then(() => runOne(item))
      return running
    },
  }
}

/**
 * Stands for a pipeline that a service hook starts when somebody asks to declare a gate passed: the service identity decides.
 * Returns how to stop listening and wait for the run under way.
 */
export const answerRequests = (
  tracker: LocalAzureDevOps,
  tell: (text: string) => void,
  pipeline: Pipeline = pipelineOf(tracker, tell),
): (() => Promise<void>) => {
  let answered = Promise.resolve()
  const waiting = new Set<string>()
  const runOne = async (item: string) => {
    if (waiting.delete(item)) await pipeline.refresh(item)
  }
  const stopListening = tracker.onItemChanged((id, fields) => {
    if (!fields.includes(requestField)) return
    waiting.add(String(id))
    answered = answered.then(() => runOne(String(id)))
  })
  return async () => {
    stopListening()
    await answered
  }
}
