import { TrackerError } from '../failure.ts'
import type { Call, Ports } from '../ports.ts'
import type { ItemRef } from '../work/values.ts'
import { isOpen, type JobDocument } from './jobs/document.ts'
import { type JobKind, passes } from './jobs/job.ts'
import { type Beginning, startJob } from './jobs/start.ts'
import { stepJob } from './jobs/step.ts'
import { needSite, type Site } from './judge-component.ts'
import { forgetAttempts } from './load/attempts.ts'
import { progressOf, refreshJob, refreshStatus } from './refresh-state.ts'
import { basisIn, listAll, RefreshState, stepOf } from './refresh-steps.ts'
import { judgeBatch } from './sheets/judge-batch.ts'
import { readKnown } from './sheets/known.ts'
import { startOf } from './sheets/pace.ts'
import { unknownYet } from './sheets/pace-changes.ts'
import type { RefreshAsked, RefreshProgress } from './views.ts'

/** What decides by ledgers, in the part that pages load for it too. */
const ledgers = () => import('./governance/pages.ts')

const ensureProduct = ({ identity, eyes }: Call): void => {
  if (identity === 'product' && !eyes) return
  throw new TrackerError(
    'forbidden',
    'A refresh writes official judgements, which only the product itself may do',
    'Let the scheduled pipeline or the app run it.',
  )
}

const productSite = async (ports: Ports, call: Call): Promise<Site> => {
  ensureProduct(call)
  return needSite(ports, call)
}

/** What was decided for the whole site counts for every project, so that it comes first. A methodology item that cannot be read keeps nobody waiting. */
const settleSite = async (ports: Ports, call: Call): Promise<void> => {
  try {
    await (await ledgers()).settleSiteWishes(ports, call)
  } catch (error) {
    if (passes(error) || !(error instanceof TrackerError)) throw error
  }
}

/** What was put in force in the tracker is looked at on schedule; a look that fails keeps no project waiting, and is taken again by the next refresh. */
const lookAtEnforcement = async (ports: Ports, call: Call): Promise<void> => {
  try {
    await (await import('../enforcement-pages.ts')).readBackOnSchedule(ports, call)
  } catch (error) {
    if (passes(error) || !(error instanceof TrackerError)) throw error
  }
}

/** A full read that was ended or failed goes on where it was, as long as it means the same. */
const brokenOff = (before: JobDocument | undefined): RefreshState | undefined => {
  const state = before && before.status !== 'finished' ? RefreshState.safeParse(before.state).data : undefined
  if (!state?.full || state.done === 0 || state.done === state.refs.length) return undefined
  const { beat: _, ...rest } = state
  return rest
}

/** What the one before left of this window of the quota: another refresh in it has no share of its own. */
const carriedPace = (before: JobDocument | undefined): Pick<RefreshState, 'changes'> => {
  const state = before && RefreshState.safeParse(before.state).data
  const pace = state?.changes ?? startOf(state?.pace, unknownYet.each)
  return pace ? { changes: pace } : {}
}

/** Where a refresh begins: at what changed since everything was read, or at a full read. */
export const beginning = async (
  ports: Ports,
  site: Site,
  { only, repair = false, share }: RefreshAsked,
  before: JobDocument | undefined,
): Promise<Beginning<RefreshState>> => {
  const { known } = await readKnown(ports)
  const stands = known?.basis === basisIn(site)
  const state: RefreshState =
    stands && !repair
      ? {
          full: false,
          all: only !== 'due',
          reading: true,
          refs: [],
          done: 0,
          part: false,
          untold: 0,
          since: known.cursor,
          ...(share === undefined ? {} : { share }),
          ...carriedPace(before),
        }
      : ((stands ? undefined : brokenOff(before)) ?? (await listAll(site, share)))
  return { state, progress: { done: state.done, of: state.full ? state.refs.length : null } }
}

/** Begins a refresh: of what changed, where everything was read before, and else of everything. A refresh that runs already is taken up, not doubled. */
export const startRefresh = async (
  ports: Ports,
  call: Call,
  { only, repair = false, share }: RefreshAsked = {},
): Promise<RefreshProgress> => {
  ensureProduct(call)
  await settleSite(ports, call)
  const site = await needSite(ports, call)
  await lookAtEnforcement(ports, call)
  const stands = await startJob<RefreshState>(ports, call, refreshJob, async (before) => {
    if (before && isOpen(before)) return undefined
    if (repair) await forgetAttempts(ports)
    return beginning(ports, site, { ...(only ? { only } : {}), repair, ...(share === undefined ? {} : { share }) }, before)
  })
  return progressOf(stands)
}

/** A refresh of all components, which only the product itself may do. */
export const refreshKind: JobKind<RefreshState> = {
  check: (value) => RefreshState.parse(value),
  runsHere: (_ports, { identity, eyes }) => identity === 'product' && !eyes,
  step: async (ports, call, before) => stepOf(ports, call, await productSite(ports, call), before),
}

/** The next stretch of a running refresh; call it until it no longer runs. A step that is repeated changes nothing. */
export const stepRefresh = async (ports: Ports, call: Call): Promise<RefreshProgress> => {
  const { stands } = await stepJob(ports, call, refreshJob.id)
  return stands ? progressOf(stands) : refreshStatus(ports)
}

/** Refreshes one component at once, and acts on the wishes that wait on it; on the methodology item only the latter. */
export const refreshOne = async (ports: Ports, call: Call, item: ItemRef): Promise<void> => {
  ensureProduct(call)
  if (await (await ledgers()).attestsSite(ports, item)) return settleSite(ports, call)
  const site = await needSite(ports, call)
  const { missing, failed } = await judgeBatch({ ports, call, site, basis: basisIn(site) }, [item], 'all')
  for (const { cause } of failed) throw cause
  if (missing.length > 0)
    throw new TrackerError(
      'not-found',
      `The item ${item} does not exist, is no project item, or may not be read`,
      'Check the key and the rights of the service identity.',
    )
  await (await ledgers()).settleWishes(ports, call, site, item)
}
