import { type Call, inProcessClient, type Ports, type RefreshProgress, TrackerError } from '@plumbline/core'
import { refreshOne, stepRefresh } from '@plumbline/core/refresh'
import { valueOf } from './answered.ts'
import { callOf, patience, portsOf } from './connect.ts'
import { openSite, type Site, type Transports } from './sites/site.ts'
import type { Extension } from './usage.ts'

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

const patientAttempts = 5

/** Whether waiting may help: an hour at most for a throttled tracker, and a few minutes for one that does not answer. */
const waitFor = (error: unknown, attempt: number): number | undefined => {
  if (!(error instanceof TrackerError) || attempt >= patientAttempts) return undefined
  const seconds = error.retryAfter ?? 60
  const passing = error.code === 'rate-limited' || error.code === 'unavailable'
  return passing && seconds <= 3600 ? seconds : undefined
}

/** A passing trouble ends no refresh: wait as asked, then take the same step again. */
const patientStep = async (ports: Ports, call: Call, attempt = 1): Promise<RefreshProgress> => {
  try {
    return await stepRefresh(ports, call)
  } catch (error) {
    const seconds = waitFor(error, attempt)
    if (seconds === undefined) throw error
    await patience.wait(seconds * 1000)
    return patientStep(ports, call, attempt + 1)
  }
}

/** Begins like a press on Refresh, as a use case that asks for the right to it; the steps after it are the driver's (decision record 0003). */
const refreshAll = async (ports: Ports, call: Call, tell: (text: string) => void): Promise<number> => {
  let progress = valueOf(await inProcessClient(ports, () => call).call('refresh.start', {}))
  while (progress.status === 'running') {
    tell(`${progress.done} of ${progress.total} projects judged`)
    progress = await patientStep(ports, call)
  }
  if (progress.status === 'failed')
    throw new TrackerError('unavailable', progress.problem ?? 'The refresh failed', 'Repeat it; what was written already stays.')
  if (progress.problem !== undefined) tell(progress.problem)
  return progress.total
}

/** Said here in an installer's words, since one item has no use case and the first run of a new pipeline ends here. */
const needRight = async ({ directory }: Ports, { actor }: Call): Promise<void> => {
  if (await directory.isPmo(actor)) return
  throw new TrackerError(
    'forbidden',
    `${actor.name} does not belong to the PMO, and only the PMO refreshes`,
    'Add the service identity whose token this is to the team PMO in the team project PMO.',
  )
}

/** Judges with the service identity and writes the official judgements; returns how many projects were judged. Throws `TrackerError`. */
export const refresh = async ({ site: url, token, item, extension, tell = () => undefined, transports }: Refreshing): Promise<number> => {
  const site = await openSite(url, token, transports)
  if (site.kind === 'jira') throw jiraRefuses(site)
  const ports = await portsOf(site, 'product', extension)
  const call = callOf(site, 'product', utc)
  await needRight(ports, call)
  if (item === undefined) return refreshAll(ports, call, tell)
  await refreshOne(ports, call, item.replace(/^#/, ''))
  return 1
}
