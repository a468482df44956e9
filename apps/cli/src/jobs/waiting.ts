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

/** Goes on with every job that waits and that this host can do, the oldest first; one that fails keeps no other waiting. Returns how many did not finish. */
export const runWaiting = async (
  ports: Ports,
  driver: Driver,
  tell: (text: string) => void,
  only?: string,
): Promise<{ readonly ran: number; readonly unfinished: number }> => {
  const waiting = (await waitingJobs(ports, driver.call())).filter(({ id }) => only === undefined || id === only)
  let [ran, unfinished] = [0, 0]
  for (const { id, job, runsHere } of waiting) {
    if (!runsHere) tell(`${job.kind} ${id} waits for a host that has the exact solver`)
    if (!runsHere || driver.call().signal.aborted) continue
    const ended = await runJob(ports, id, driver)
    ran += 1
    if (ended?.status !== 'finished') unfinished += 1
    if (ended) tell(`${job.kind} ${id} ${endWords[ended.status]}${ended.problem === undefined ? '' : `: ${ended.problem}`}`)
    if (ended && isOpen(ended)) return { ran, unfinished }
  }
  return { ran, unfinished }
}
