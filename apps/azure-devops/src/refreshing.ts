import type {
  Answer,
  Call,
  Client,
  InputOf,
  JobsView,
  JobView,
  OutputOf,
  OwnRefresh,
  ReadingSoFar,
  RefreshProgress,
  UseCaseName,
} from '@plumbline/core'
import type { Site } from './site.ts'

const isOpen = ({ status, own }: JobView | RefreshProgress): boolean => own === true && (status === 'running' || status === 'waiting')

/** Whether an answer tells of a refresh of this person's own that goes on: begun here, or found when a page is opened again. */
const tellsOfOwn = (name: UseCaseName, value: unknown): boolean => {
  if (name === 'refresh.start' || name === 'refresh.status') return isOpen(value as RefreshProgress)
  if (name === 'job.resume') return isOpen(value as JobView)
  return name === 'job.list' && (value as JobsView).jobs.some(isOpen)
}

/** Fewer items are read before anybody has read of them. */
const worthTelling = 1000

/** The same answer with how far this page is with a large project, which stands nowhere else. */
const withReading = <T>(name: UseCaseName, value: T, within: ReadingSoFar): T => {
  if (within.done < worthTelling) return value
  if (name === 'refresh.status') return isOpen(value as RefreshProgress) ? { ...value, within } : value
  if (name !== 'job.list') return value
  const view = value as JobsView
  return { ...value, jobs: view.jobs.map((job) => (isOpen(job) ? { ...job, within } : job)) }
}

/** One page of a browser takes the steps, however many are open; where it may not ask for a lock, the checkpoints keep two from doing harm. */
const alone = async (site: Site, work: () => Promise<void>): Promise<void> => {
  try {
    await navigator.locks.request(`plumbline refresh ${site.url}`, { ifAvailable: true }, async (lock) => (lock ? await work() : undefined))
  } catch {
    await work()
  }
}

/** How a page begins a refresh; loaded when somebody presses the button. */
export const ownRefresh: OwnRefresh = async (...given) => (await import('@plumbline/core/refresh-pages')).startOwnRefresh(...given)

/** The same client, for a page that also takes the steps of this person's refresh as long as it is open. */
export const refreshing = (site: Site, call: () => Call, client: Client): Client => {
  let driving = false
  let so: ReadingSoFar | undefined
  const goOn = async (): Promise<void> => {
    driving = true
    await alone(site, async () =>
      (await import('./refresh-driver.ts')).driveOwnRefresh(site, call, (heard) => void (so = heard)).catch(() => undefined),
    )
    driving = false
    so = undefined
  }
  return {
    call: async <N extends UseCaseName>(name: N, input: InputOf<N>): Promise<Answer<OutputOf<N>>> => {
      const answered = await client.call(name, input)
      if (answered.ok && !driving && tellsOfOwn(name, answered.value)) void goOn()
      return answered.ok && so ? { ...answered, value: withReading(name, answered.value, so) } : answered
    },
  }
}
