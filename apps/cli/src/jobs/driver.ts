import type { Cancellation } from '@plumbline/core'
import type { Driver, JobDocument } from '@plumbline/core/jobs'
import { callOf, patience } from '../connect.ts'
import type { Site } from '../sites/site.ts'
import { readingTold } from './reading.ts'
import { tidy } from './tidy.ts'

/** Zone only until the settings are read, which carry their own. */
const utc = 'UTC'

const patientAttempts = 5
const longestWait = 3600

/** Worth a line of their own: shorter ones are over before they are read. */
const worthTelling = 30

/** A terminal waits: an hour at most for a throttled tracker, and a few minutes for one that does not answer. */
const waiting =
  (tell: (text: string) => void, now: () => string): Driver['wait'] =>
  async (seconds, attempt, why) => {
    if (attempt >= patientAttempts || seconds > longestWait) return false
    const until = new Date(Date.parse(now()) + seconds * 1000).toISOString()
    if (seconds >= worthTelling) tell(waitWords(until, why.message))
    await patience.wait(seconds * 1000)
    return true
  }

/** Until when, by the clock that pipelines show, and why. */
export const waitWords = (until: string, why: string): string => `Waits until ${until.slice(11, 16)} UTC: ${why}`

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
  const reading = readingTold(tell)
  return {
    call: () => ({ ...callOf(site, 'product', utc, now()), signal, reading }),
    wait: waiting(tell, now),
    tell: (_id, job) => {
      tell(progressWords(job))
      tidy()
    },
  }
}
