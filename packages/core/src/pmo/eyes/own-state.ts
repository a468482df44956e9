import type { Call, Ports } from '../../ports.ts'
import type { PersonRef } from '../../work/values.ts'
import { allJobs, isOpen, type JobDocument } from '../jobs/document.ts'
import { progressOf, refreshJob, refreshStatus } from '../refresh-state.ts'
import type { RefreshProgress, RefreshRight } from '../views.ts'

/** A person's refresh, among the jobs of a site: another person has another one, because each has sheets of their own. */
export const ownRefreshJob = (person: PersonRef) => ({ kind: 'ownRefresh', id: `own-refresh-${person}` }) as const

/** A page that is closed takes no more steps: after so long somebody else need not wait for it. */
const silence = 300_000

const isAtWork = (job: JobDocument, { now }: Call): boolean =>
  isOpen(job) && (Date.parse(now) - Date.parse(job.steppedAt) < silence || (job.waits !== undefined && job.waits.until > now))

/** The refreshes of a site: this person's own, the product's, and one of them all that is being worked on; another at the same time would read everything twice. */
export const refreshesOf = async (ports: Pick<Ports, 'shelf'>, call: Call) => {
  const { id: own, kind } = ownRefreshJob(call.actor.ref)
  const found = new Map<string, JobDocument>()
  let after: string | undefined
  do {
    const page = await ports.shelf.list(allJobs, after)
    for (const { id, value } of page.values) if (value?.kind === kind || value?.kind === refreshJob.kind) found.set(id, value)
    after = page.next
  } while (after !== undefined)
  const [mine, product] = [found.get(own), found.get(refreshJob.id)]
  const working = mine && isOpen(mine) ? mine : [...found.values()].find((job) => isAtWork(job, call))
  return { mine, product, working }
}

const newest = (jobs: readonly (JobDocument | undefined)[]): JobDocument | undefined =>
  jobs.flatMap((job) => job ?? []).toSorted((a, b) => (a.steppedAt > b.steppedAt ? -1 : 1))[0]

/** Whether this person may refresh from a page; absent where no page may. */
export const refreshRight = async ({ directory, ownRefresh }: Ports, { actor }: Call): Promise<RefreshRight | undefined> => {
  if (!directory.mayWrite || !ownRefresh) return undefined
  const [isPmo, pen] = await Promise.all([directory.isPmo(actor), directory.mayWrite(actor)])
  if (!isPmo) return { may: false, why: 'pmo' }
  return pen.may ? { may: true } : { may: false, why: 'group', group: pen.group ?? '' }
}

/** How far the refresh is that concerns whoever asks: their own, or the one that runs, or the last one. */
export const shownStatus = async (ports: Ports, call: Call): Promise<RefreshProgress> => {
  if (call.identity === 'product' || !ports.ownRefresh) return refreshStatus(ports)
  const { mine, product, working } = await refreshesOf(ports, call)
  const shown = working ?? newest([mine, product])
  const progress = shown ? progressOf(shown) : await refreshStatus(ports)
  // Asked once, not at every look at how far it is.
  const right = working ? undefined : await refreshRight(ports, call)
  return { ...progress, ...(shown && shown === mine ? { own: true } : {}), ...(right ? { right } : {}) }
}
