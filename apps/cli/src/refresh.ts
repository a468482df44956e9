import { type Cancellation, inProcessClient, type Ports, TrackerError } from '@plumbline/core'
import { type Driver, isOpen, refreshJob, runJob } from '@plumbline/core/jobs'
import { refreshOne } from '@plumbline/core/refresh'
import { valueOf } from './answered.ts'
import { callOf, portsOf } from './connect.ts'
import { driverOf } from './jobs/driver.ts'
import { needPmo } from './jobs/waiting.ts'
import { openSite, type Site, type Transports } from './sites/site.ts'
import type { Extension } from './usage.ts'

export interface Refreshing {
  readonly site: string
  readonly token: string
  /** One project item instead of all. */
  readonly item?: string
  /** Reads everything anew. */
  readonly repair?: boolean
  readonly extension?: Extension
  readonly tell?: (text: string) => void
  readonly transports?: Transports
  readonly signal?: Cancellation
}

/** How a refresh ended, and how many projects it judged until then: `stopped` goes on from a checkpoint, `cancelled` was ended by somebody. */
export interface Refreshed {
  readonly judged: number
  readonly ended: 'finished' | 'stopped' | 'cancelled'
}

const projects = (count: number): string => `${count} ${count === 1 ? 'project' : 'projects'}`

/** What is said at the end. */
export const refreshedWords = ({ judged, ended }: Refreshed): string => {
  if (ended === 'stopped') return `Not finished: ${projects(judged)} judged so far; the next refresh goes on from there`
  if (ended === 'cancelled') return `Ended by somebody before it was finished: ${projects(judged)} judged`
  return judged === 0 ? 'Nothing changed since the last refresh' : `${projects(judged)} judged`
}

/** Zone only until the settings are read, which carry their own. */
const utc = 'UTC'

export const jiraRefuses = (site: Site): TrackerError =>
  new TrackerError(
    'invalid',
    `${site.url} is a Jira site; its official judgements are written by the Forge app alone, every hour`,
    'Use Refresh on the portfolio page to start it at once.',
  )

/** Begins like a press on Refresh, as a use case that asks for the right to it; the steps after it are the driver's (decision record 0003). */
const refreshAll = async (
  ports: Ports,
  driver: Driver,
  { tell, repair }: Required<Pick<Refreshing, 'tell' | 'repair'>>,
): Promise<Refreshed> => {
  valueOf(await inProcessClient(ports, driver.call).call('refresh.start', repair ? { repair } : { only: 'due' }))
  const ended = await runJob(ports, refreshJob.id, driver)
  if (ended?.status === 'failed')
    throw new TrackerError('unavailable', ended.problem ?? 'The refresh failed', 'Repeat it; what was written already stays.')
  if (ended?.remark !== undefined) tell(ended.remark)
  const how = ended && isOpen(ended) ? 'stopped' : ended?.status === 'cancelled' ? 'cancelled' : 'finished'
  return { judged: ended?.progress.done ?? 0, ended: how }
}

/** Judges with the service identity and writes the official judgements. Throws `TrackerError`. */
export const refresh = async ({
  site: url,
  token,
  item,
  repair = false,
  extension,
  tell = () => undefined,
  transports,
  signal,
}: Refreshing): Promise<Refreshed> => {
  const site = await openSite(url, token, transports)
  if (site.kind === 'jira') throw jiraRefuses(site)
  const ports = await portsOf(site, 'product', extension)
  const call = callOf(site, 'product', utc)
  await needPmo(ports, call)
  if (item === undefined) return refreshAll(ports, driverOf(site, tell, signal), { tell, repair })
  await refreshOne(ports, call, item.replace(/^#/, ''))
  return { judged: 1, ended: 'finished' }
}
