import { type Call, type Ports, refreshOne, refreshStatus, startRefresh, stepRefresh, TrackerError } from '@plumbline/core'
import type { Extension } from './arguments.ts'
import { callOf, patience, portsOf } from './connect.ts'
import { openSite, type Site, type Transports } from './sites/site.ts'

export interface Refreshing {
  readonly site: string
  readonly token: string
  /** One project item instead of all. */
  readonly item?: string
  readonly extension?: Extension
  readonly tell?: (text: string) => void
  readonly transports?: Transports
}

/** Zone only until the settings are read, which carry their own. */
const utc = 'UTC'

const jiraRefuses = (site: Site): TrackerError =>
  new TrackerError(
    'invalid',
    `${site.url} is a Jira site; its official judgements are written by the Forge app alone, every hour`,
    'Use Refresh on the portfolio page to start it at once.',
  )

/** Throttling ends no refresh: wait as asked, then take the same step again. */
const patientStep = async (ports: Ports, call: Call) => {
  try {
    return await stepRefresh(ports, call)
  } catch (error) {
    if (!(error instanceof TrackerError) || error.code !== 'rate-limited' || (error.retryAfter ?? 0) > 3600) throw error
    await patience.wait((error.retryAfter ?? 60) * 1000)
    return refreshStatus(ports)
  }
}

const refreshAll = async (ports: Ports, call: Call, tell: (text: string) => void): Promise<number> => {
  let progress = await startRefresh(ports, call)
  while (progress.status === 'running') {
    tell(`${progress.done} of ${progress.total} projects judged`)
    progress = await patientStep(ports, call)
  }
  if (progress.status === 'failed')
    throw new TrackerError('unavailable', progress.problem ?? 'The refresh failed', 'Repeat it; what was written already stays.')
  return progress.total
}

/** Judges with the service identity and writes the official judgements; returns how many projects were judged. Throws `TrackerError`. */
export const refresh = async ({ site: url, token, item, extension, tell = () => undefined, transports }: Refreshing): Promise<number> => {
  const site = await openSite(url, token, transports)
  if (site.kind === 'jira') throw jiraRefuses(site)
  const ports = await portsOf(site, 'product', extension)
  const call = callOf(site, 'product', utc)
  if (item === undefined) return refreshAll(ports, call, tell)
  await refreshOne(ports, call, item.replace(/^#/, ''))
  return 1
}
