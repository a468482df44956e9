import type { Cancellation } from '@plumbline/core'
import type { Driver, JobDocument } from '@plumbline/core/jobs'
import { callOf, patience } from '../connect.ts'
import type { Site } from '../sites/site.ts'

/** Zone only until the settings are read, which carry their own. */
const utc = 'UTC'

const patientAttempts = 5
const longestWait = 3600

/** A terminal waits: an hour at most for a throttled tracker, and a few minutes for one that does not answer. */
const wait: Driver['wait'] = async (seconds, attempt) => {
  if (attempt >= patientAttempts || seconds > longestWait) return false
  await patience.wait(seconds * 1000)
  return true
}

const counted: Readonly<Record<string, string>> = {
  refresh: 'projects judged',
  selection: 'seconds searched',
  frontier: 'seconds searched',
}

export const progressWords = ({ kind, progress: { done, of } }: Pick<JobDocument, 'kind' | 'progress'>): string =>
  `${Math.round(done)}${of === null ? '' : ` of ${Math.round(of)}`} ${counted[kind] ?? 'done'}`

/** Takes one step after the other until the work has ended or the person asks to stop. The day moves on with the clock, from the tracker's own. */
export const driverOf = (site: Site, tell: (text: string) => void, signal: Cancellation = { aborted: false }): Driver => {
  const [opened, began] = [Date.parse(site.now), performance.now()]
  const now = () => new Date(opened + performance.now() - began).toISOString()
  return {
    call: () => ({ ...callOf(site, 'product', utc, now()), signal }),
    wait,
    tell: (_id, job) => tell(progressWords(job)),
  }
}
