import { createAzureDevOpsPorts } from '@plumbline/azure-devops'
import {
  type Answer,
  type Call,
  type Client,
  type HttpRequest,
  type InputOf,
  inProcessClient,
  type JobView,
  type OutputOf,
  type SelectionJob,
  type UseCaseName,
} from '@plumbline/core'
import { published } from '../published.ts'
import { ownRefresh, refreshing } from '../refreshing.ts'
import type { Site } from '../site.ts'
import { exactInWorker } from './exact.ts'

/** A tracker that is away is asked again after so many milliseconds. */
const patience = 10_000

/** Searches, which a worker of the page goes on with. */
const searches: ReadonlySet<string> = new Set(['selection', 'frontier'])

/** Every use case, a refresh with this person's eyes, and the long searches that this page began: they run in a worker as long as the page is open, and another page takes them up where they are. */
export const createEngine = (site: Site, call: () => Call, request: HttpRequest): Client => {
  const { extensionDataBase } = site
  const ports = {
    ...createAzureDevOpsPorts({
      ...published(),
      request,
      extensionDataBase,
      siteUrl: site.url,
      identity: 'person',
      unguessable: () => crypto.randomUUID(),
    }),
    exact: exactInWorker,
    ownRefresh,
  }
  const client = inProcessClient(ports, call)
  const driven = new Set<string>()
  const later = () => new Promise<boolean>((resolve) => setTimeout(() => resolve(!call().signal.aborted), patience))
  const drive = async (job: string): Promise<void> => {
    const { runJob } = await import('@plumbline/core/portfolio-pages')
    await runJob(ports, job, { call, wait: later }).catch(() => undefined)
    driven.delete(job)
  }
  const goOn = ({ job, status }: Pick<SelectionJob, 'job' | 'status'>): void => {
    if ((status !== 'waiting' && status !== 'running') || driven.has(job)) return
    driven.add(job)
    void drive(job)
  }
  return refreshing(site, call, {
    call: async <N extends UseCaseName>(name: N, input: InputOf<N>): Promise<Answer<OutputOf<N>>> => {
      const answered = await client.call(name, input)
      if (name === 'selection.start' && answered.ok) goOn(answered.value as SelectionJob)
      if (name === 'job.resume' && answered.ok && searches.has((answered.value as JobView).kind)) goOn(answered.value as JobView)
      return answered
    },
  })
}
