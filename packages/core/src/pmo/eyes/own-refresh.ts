import { TrackerError } from '../../failure.ts'
import type { Call, Ports } from '../../ports.ts'
import { readStandingSettings } from '../attested-settings.ts'
import { isOpen } from '../jobs/document.ts'
import { type JobKind, passes } from '../jobs/job.ts'
import { startJob } from '../jobs/start.ts'
import { needSite } from '../judge-component.ts'
import { beginning } from '../refresh.ts'
import { progressOf } from '../refresh-state.ts'
import { RefreshState, stepOf } from '../refresh-steps.ts'
import type { RefreshAsked, RefreshProgress } from '../views.ts'
import { ownRefreshJob, refreshesOf } from './own-state.ts'

const ensureHolder = async ({ directory }: Ports, { actor }: Call): Promise<void> => {
  const right = await directory.mayWrite?.(actor)
  if (right?.may) return
  if (!right) throw new TrackerError('forbidden', 'Here a refresh is the product’s own', 'Let the scheduled pipeline or the app run it.')
  throw new TrackerError(
    'forbidden',
    `Only members of ${right.group ?? 'the group of writers'} may refresh from a page, because official judgements are theirs to write`,
    'Let the scheduled pipeline refresh, or ask an administrator to add you to the group.',
  )
}

/** What this person does not see of the item that attests the settings they cannot know; then nothing is judged with their eyes. */
const ensureSettingsSeen = async (ports: Ports, call: Call): Promise<void> => {
  const { head, item = head?.methodologyItem, value } = await readStandingSettings(ports)
  if (item === undefined || !head) return
  const { mapping, zone } = value ?? head
  if ((await ports.tracker({ mapping, zone }).visible([item])).has(item)) return
  throw new TrackerError(
    'forbidden',
    `${call.actor.name} cannot see the item ${item}, which attests the settings of this site`,
    'Let the scheduled pipeline refresh, or ask its project’s administrator to let you see the item.',
  )
}

/** Begins a refresh with the eyes of whoever asks, or takes up the one that runs: their own, somebody else's or the product's. Nothing official is written here; steps do that. */
export const startOwnRefresh = async (ports: Ports, call: Call, asked: RefreshAsked = {}): Promise<RefreshProgress> => {
  await ensureHolder(ports, call)
  const job = ownRefreshJob(call.actor.ref)
  const { mine, working } = await refreshesOf(ports, call)
  if (working && working !== mine) return progressOf(working)
  if (!mine || !isOpen(mine)) await ensureSettingsSeen(ports, call)
  const site = await needSite(ports, call)
  const stands = await startJob<RefreshState>(ports, call, job, async (before) =>
    // A page is not kept busy with what says the same: everything is judged once a day.
    before && isOpen(before) ? undefined : beginning(ports, site, { ...asked, only: 'due' }, before),
  )
  return { ...progressOf(stands), own: true }
}

/** A page may not read how long to wait; then it waits as long as this and says so. */
const usualWait = 60

const told = (cause: unknown): unknown =>
  passes(cause) && cause.retryAfter === undefined
    ? new TrackerError(cause.code, cause.message, cause.remedy, { cause: cause.cause, retryAfter: usualWait })
    : cause

/** A person's refresh: the same steps, with their eyes and their own notebook, so that nobody else can take them. */
export const ownRefreshKind: JobKind<RefreshState> = {
  check: (value) => RefreshState.parse(value),
  runsHere: (_ports, { identity, eyes }) => identity === 'product' && eyes !== undefined,
  step: async (ports, call, before) => {
    try {
      return await stepOf(ports, call, await needSite(ports, call), before)
    } catch (cause) {
      throw told(cause)
    }
  },
}
