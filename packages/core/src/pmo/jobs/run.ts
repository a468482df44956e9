import type { TrackerError } from '../../failure.ts'
import type { Call, Ports } from '../../ports.ts'
import { allJobs, isOpen, type JobDocument, needJob } from './document.ts'
import { type KindOf, passes } from './job.ts'
import { kindOf } from './kinds.ts'
import { stepJob } from './step.ts'

/** How a host drives jobs one step after the other: in a terminal, a pipeline, or beside an open page. */
export interface Driver {
  /** A new call for every step. Once its signal is aborted no further step begins: the last checkpoint stands, and anybody may go on from it. */
  readonly call: () => Call
  /** Waits before the same step is taken again; false where waiting is of no use any more. */
  readonly wait: (seconds: number, attempt: number, why: TrackerError) => Promise<boolean>
  readonly tell?: (id: string, job: JobDocument) => void
  readonly kinds?: KindOf
}

const usualWait = 60

const patientStep = async (ports: Ports, id: string, driver: Driver, attempt = 1): Promise<JobDocument | undefined> => {
  try {
    return (await stepJob(ports, driver.call(), id, driver.kinds ? { kinds: driver.kinds } : {})).stands
  } catch (cause) {
    if (!passes(cause) || driver.call().signal.aborted) throw cause
    if (!(await driver.wait(cause.retryAfter ?? usualWait, attempt, cause))) throw cause
    return patientStep(ports, id, driver, attempt + 1)
  }
}

/** Drives one job until it has ended or the driver is asked to stop; answers what stands then. */
export const runJob = async (ports: Ports, id: string, driver: Driver): Promise<JobDocument | undefined> => {
  let stands: JobDocument | undefined = (await needJob(ports, id)).value
  while (stands && isOpen(stands) && !driver.call().signal.aborted) {
    stands = await patientStep(ports, id, driver)
    if (stands) driver.tell?.(id, stands)
  }
  return stands
}

const openJobs = async (ports: Ports): Promise<readonly { readonly id: string; readonly job: JobDocument }[]> => {
  const open: { readonly id: string; readonly job: JobDocument }[] = []
  let after: string | undefined
  do {
    const page = await ports.shelf.list(allJobs, after)
    for (const { id, value } of page.values) if (value && isOpen(value)) open.push({ id, job: value })
    after = page.next
  } while (after !== undefined)
  return open.toSorted((a, b) => (a.job.startedAt < b.job.startedAt ? -1 : 1))
}

/** Which jobs wait for a host that can go on with them, the oldest first. */
export const waitingJobs = async (ports: Ports, call: Call, kinds: KindOf = kindOf) => {
  const open = await openJobs(ports)
  const known = await Promise.all(open.map(async ({ job }) => (await kinds(job.kind))?.runsHere(ports, call) === true))
  return open.map(({ id, job }, place) => ({ id, job, runsHere: known[place] === true }))
}
