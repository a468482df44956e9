import { type AsyncEvent, InvocationError, InvocationErrorCode, Queue } from '@forge/events'
import { type Exact, TrackerError } from '@plumbline/core'
import { createJiraPorts } from '@plumbline/jira'
import { callBy, theApp } from './calls.ts'
import { documents } from './documents.ts'
import { asApp, patience } from './transport.ts'

const queue = new Queue({ key: 'selection-queue' })

/** The next stretch of a search as an event of its own, one at a time. */
export const queueSelection = async (job: string): Promise<void> => {
  await queue.push({ body: { job }, concurrency: { key: 'selection', limit: 1 } })
}

/** The solver is loaded only where a stretch is worked on. */
const exact: Exact = async (task) => (await import('./exact.ts')).exact(task)

const ports = () => ({
  ...createJiraPorts({ asApp, documents, patience: patience(60), now: () => new Date(), unguessable: () => crypto.randomUUID() }),
  exact,
})

/** One stretch of a long search; the next follows as another event until it is settled or its time is over. */
export const selectionStep = async ({ body }: AsyncEvent): Promise<InvocationError | undefined> => {
  const { job } = body as { readonly job?: string }
  if (job === undefined) return undefined
  try {
    const { stepSelection } = await import('@plumbline/core/portfolio-pages')
    if ((await stepSelection(ports(), callBy(theApp, { seconds: 840 }), job)) === 'open') await queueSelection(job)
    return undefined
  } catch (cause) {
    if (!(cause instanceof TrackerError)) throw cause
    const retryAfter = Math.min(900, Math.max(1, Math.ceil(cause.retryAfter ?? 60)))
    return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED })
  }
}
