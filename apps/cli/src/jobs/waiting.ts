import { type Call, type Ports, TrackerError } from '@plumbline/core'
import { type Driver, isOpen, runJob, waitingJobs } from '@plumbline/core/jobs'

/** Said in an installer’s words, since the first run of a new pipeline often ends here. */
export const needPmo = async ({ directory }: Ports, { actor }: Call): Promise<void> => {
  if (await directory.isPmo(actor)) return
  throw new TrackerError(
    'forbidden',
    `${actor.name} does not belong to the PMO, and only the PMO’s service identity goes on with other people’s work`,
    'Add the service identity whose token this is to the team PMO in the team project PMO.',
  )
}

const endWords = { finished: 'finished', cancelled: 'was ended', failed: 'failed', running: 'stopped at a checkpoint', waiting: 'waits' }

/** How many were gone on with, and how many of all that this host can do are not finished: also those that it did not come to. */
export interface Ran {
  readonly all: number
  readonly ran: number
  readonly unfinished: number
}

/** What is said at the end. */
export const ranWords = ({ all, ran, unfinished }: Ran): string => {
  if (ran === 0 && unfinished === 0) return 'No long work waited'
  if (ran === 0) return `Stopped before it began: long work that waits still: ${unfinished}`
  return `${all - unfinished} of ${all} pieces of long work finished`
}

/** Goes on with every job that waits and that this host can do, the oldest first; one that fails keeps no other waiting. */
export const runWaiting = async (ports: Ports, driver: Driver, tell: (text: string) => void, only?: string): Promise<Ran> => {
  const waiting = (await waitingJobs(ports, driver.call())).filter(({ id }) => only === undefined || id === only)
  for (const { id, job, runsHere } of waiting) if (!runsHere) tell(`${job.kind} ${id} waits for a host that has the exact solver`)
  const own = waiting.filter(({ runsHere }) => runsHere)
  let [ran, finished] = [0, 0]
  for (const { id, job } of own) {
    if (driver.call().signal.aborted) break
    const ended = await runJob(ports, id, driver)
    ran += 1
    if (ended?.status === 'finished') finished += 1
    if (ended) tell(`${job.kind} ${id} ${endWords[ended.status]}${ended.problem === undefined ? '' : `: ${ended.problem}`}`)
    if (ended && isOpen(ended)) break
  }
  return { all: own.length, ran, unfinished: own.length - finished }
}
