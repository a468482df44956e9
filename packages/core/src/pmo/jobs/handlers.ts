import * as z from 'zod/mini'
import type { Call, Ports } from '../../ports.ts'
import { ownRefreshJob } from '../eyes/own-state.ts'
import type { Handlers } from '../late-use-cases.ts'
import { begunNow } from '../load/begun.ts'
import { estimateLoad } from '../load/estimate.ts'
import { remainingOf } from '../load/remaining.ts'
import { openPlan, saveShare } from '../load/share.ts'
import { refreshJob } from '../refresh-state.ts'
import { QuotaShare, readHead } from '../settings-document.ts'
import { shareOf } from '../sheets/pace.ts'
import type { JobsView, JobView } from '../views/jobs.ts'
import { cancelJob, resumeJob } from './cancel.ts'
import type { JobUseCaseName } from './client.ts'
import { allJobs, isOpen, type JobDocument, needJob } from './document.ts'

const shownEnded = 50

interface Who {
  readonly mine: boolean
  readonly isPmo: boolean
}

const { kind: ownKind } = ownRefreshJob('')

const whoOf = async (ports: Ports, { actor }: Call, { startedBy }: JobDocument): Promise<Who> => ({
  mine: startedBy === actor.ref,
  isPmo: startedBy !== actor.ref && (await ports.directory.isPmo(actor)),
})

const viewOf = (job: string, document: JobDocument, { mine, isPmo }: Who, share?: number): JobView => {
  const own = mine && document.kind === ownKind
  const { kind, status, progress, startedAt, startedByName, steppedAt, finishedAt, problem, remark, used, waits } = document
  const remaining = isOpen(document) && share !== undefined ? remainingOf(document, share) : undefined
  return {
    job,
    kind,
    status,
    done: progress.done,
    of: progress.of,
    startedAt,
    startedBy: startedByName,
    steppedAt,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    ...(problem === undefined ? {} : { problem }),
    ...(remark === undefined ? {} : { remark }),
    ...(used === undefined ? {} : { used }),
    ...(waits && isOpen(document) ? { waits } : {}),
    ...(remaining === undefined ? {} : { remaining }),
    ...(own ? { own } : {}),
    mayCancel: (mine || isPmo) && isOpen(document),
    // What somebody's own eyes read nobody else goes on with.
    mayResume: (mine || (isPmo && kind !== ownKind)) && (status === 'cancelled' || status === 'failed'),
  }
}

const seen = async (ports: Ports, call: Call, job: string, document: JobDocument): Promise<JobView> =>
  viewOf(job, document, await whoOf(ports, call, document))

const everyJob = async (ports: Ports) => {
  const found: { readonly id: string; readonly value: JobDocument }[] = []
  let after: string | undefined
  do {
    const page = await ports.shelf.list(allJobs, after)
    for (const { id, value } of page.values) if (value) found.push({ id, value })
    after = page.next
  } while (after !== undefined)
  return found
}

const listJobs = async (ports: Ports, call: Call): Promise<JobsView> => {
  const [all, isPmo] = await Promise.all([everyJob(ports), ports.directory.isPmo(call.actor)])
  const newest = all.toSorted((a, b) => (a.value.steppedAt > b.value.steppedAt ? -1 : 1))
  const ended = newest.filter(({ value }) => !isOpen(value)).slice(0, shownEnded)
  const loading = all.some(({ value }) => (value.kind === refreshJob.kind || value.kind === ownKind) && isOpen(value))
  const share = loading ? shareOf((await readHead(ports, call)).value) : undefined
  const jobs = [...newest.filter(({ value }) => isOpen(value)), ...ended]
  const shown = async ({ id, value }: (typeof jobs)[number]): Promise<JobView> => {
    const view = viewOf(id, value, { isPmo, mine: value.startedBy === call.actor.ref }, share)
    const going = isOpen(value) && !value.waits && (value.kind === refreshJob.kind || view.own)
    return going ? { ...view, ...(await begunNow(ports, call, value)) } : view
  }
  return {
    jobs: await Promise.all(jobs.map(shown)),
    goesOn: call.identity === 'product' ? 'here' : 'pipeline',
    now: call.now,
  }
}

const job = z.strictObject({ job: z.string().check(z.regex(/^[A-Za-z0-9._-]{1,64}$/)) })

/** How each use case of long work reads its input, and how it is done. */
export const jobHandlers: Handlers<JobUseCaseName> = {
  'job.list': { input: z.strictObject({}), run: listJobs },
  'job.status': { input: job, run: async (ports, call, input) => seen(ports, call, input.job, (await needJob(ports, input.job)).value) },
  'job.cancel': { input: job, run: async (ports, call, input) => seen(ports, call, input.job, await cancelJob(ports, call, input.job)) },
  'job.resume': { input: job, run: async (ports, call, input) => seen(ports, call, input.job, await resumeJob(ports, call, input.job)) },
  'refresh.plan': { input: z.strictObject({}), run: openPlan },
  'refresh.estimate': { input: z.strictObject({}), run: estimateLoad },
  'refresh.saveShare': {
    input: z.strictObject({ share: QuotaShare, settingsVersion: z.string().check(z.maxLength(100)) }),
    run: saveShare,
  },
}
