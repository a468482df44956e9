import * as z from 'zod/mini'
import type { ComponentReading } from '../facts/derive.ts'
import { TrackerError } from '../failure.ts'
import type { Call, Ports } from '../ports.ts'
import type { ItemRef } from '../work/values.ts'
import { isOpen } from './jobs/document.ts'
import { type JobKind, passes, type Stepped } from './jobs/job.ts'
import { startJob } from './jobs/start.ts'
import { stepJob } from './jobs/step.ts'
import { judgeReading, needSite, rememberEnforcement, type Site } from './judge-component.ts'
import { dropSummaries } from './keep.ts'
import { collect, readComponents } from './read-components.ts'
import { progressOf, refreshJob, refreshStatus } from './refresh-state.ts'
import { tellManager } from './tell-manager.ts'
import type { RefreshProgress } from './views.ts'

/** What decides by ledgers, in the part that pages load for it too. */
const ledgers = () => import('./governance/pages.ts')

const componentsAStep = 20

const ensureProduct = ({ identity }: Call): void => {
  if (identity === 'product') return
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

const RefreshState = z.object({
  refs: z.array(z.string()),
  done: z.int(),
  /** Not every project could be listed. */
  part: z.boolean(),
  /** Projects whose managers could not be told of another version. */
  untold: z.int(),
})
type RefreshState = z.infer<typeof RefreshState>

/** Begins a refresh of all components: lists them and remembers how far it is. A refresh that runs already is taken up, not doubled. */
export const startRefresh = async (ports: Ports, call: Call): Promise<RefreshProgress> => {
  ensureProduct(call)
  await settleSite(ports, call)
  const site = await needSite(ports, call)
  const stands = await startJob<RefreshState>(ports, call, refreshJob, async (before) => {
    if (before && isOpen(before)) return undefined
    const { values, coverage } = await collect(site.tracker.items({ kind: 'components' }, []))
    const refs = values.map(({ ref }) => ref)
    return { state: { refs, done: 0, part: !coverage.complete, untold: 0 }, progress: { done: 0, of: refs.length } }
  })
  return progressOf(stands)
}

/** Judges these components officially, one after the other, and keeps what changed; stops in order when whoever asked has gone. Returns how many it got through. */
const refreshComponents = async (
  ports: Ports,
  call: Call,
  site: Site,
  refs: readonly ItemRef[],
): Promise<{ readonly through: number; readonly judged: number; readonly untold: number }> => {
  const readings = await readComponents(site.tracker, call, site.configured.settings, refs)
  const enforcement = rememberEnforcement(ports)
  const { followUp, keepJudged } = await ledgers()
  let untold = 0
  for (const [index, reading] of readings.entries()) {
    if (call.signal.aborted) return { through: refs.indexOf(reading.project.ref), judged: index, untold }
    const keep = async (read: ComponentReading): Promise<void> => {
      const judged = await judgeReading(ports, site, read, enforcement)
      if (!(await tellManager(ports, site, judged))) untold += 1
      await followUp(ports, site, { ...judged, outcome: await keepJudged(ports, judged, 'whenChanged') })
      await (await import('./governance/pages.ts')).remind(ports, call, site, judged)
    }
    try {
      await keep(reading)
    } catch (error) {
      if (!(error instanceof TrackerError) || error.code !== 'conflict') throw error
      const [again] = await readComponents(site.tracker, call, site.configured.settings, [reading.project.ref])
      if (again) await keep(again)
    }
  }
  return { through: refs.length, judged: readings.length, untold }
}

/** Acts on every wish that waits on the site; one that fails does not keep the others waiting. */
const settleAll = async (ports: Ports, call: Call, site: Site): Promise<number> => {
  let unsettled = 0
  for (const item of await site.tracker.itemsWithWishes()) {
    try {
      await (await ledgers()).settleWishes(ports, call, site, item)
    } catch (error) {
      if (passes(error)) throw error
      unsettled += 1
    }
  }
  return unsettled
}

const partly = 'Not every project could be listed; the others keep their last judgement.'

const finish = async (ports: Ports, call: Call, site: Site, { refs, part, untold }: RefreshState): Promise<string> => {
  const unsettled = await settleAll(ports, call, site)
  if (!part) await dropSummaries(ports, new Set(refs))
  const unfrozen = await (await ledgers()).freezeDue(ports, call, site.configured.settings.zone)
  return [
    ...(part ? [partly] : []),
    ...(unsettled > 0 ? [`${unsettled} wishes to decide at a gate could not be settled.`] : []),
    ...(unfrozen > 0 ? [`The briefs of ${unfrozen} reviews could not be frozen; open them on the page of reviews.`] : []),
    ...(untold > 0 ? [`${untold} projects came over to another version, and their managers could not be told.`] : []),
  ].join(' ')
}

const step = async (ports: Ports, call: Call, before: RefreshState): Promise<Stepped<RefreshState>> => {
  const site = await productSite(ports, call)
  const { refs } = before
  const batch = refs.slice(before.done, before.done + componentsAStep)
  const { through, untold } = await refreshComponents(ports, call, site, batch)
  const state = { ...before, done: before.done + through, untold: before.untold + untold }
  const progress = { done: state.done, of: refs.length }
  if (state.done < refs.length) return { state, progress }
  const remark = await finish(ports, call, site, state)
  return { state, progress, finished: true, ...(remark === '' ? {} : { remark }) }
}

/** A refresh of all components, which only the product itself may do. */
export const refreshKind: JobKind<RefreshState> = {
  check: (value) => RefreshState.parse(value),
  runsHere: (_ports, { identity }) => identity === 'product',
  step,
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
  const { judged } = await refreshComponents(ports, call, site, [item])
  if (judged === 0)
    throw new TrackerError(
      'not-found',
      `The item ${item} does not exist, is no project item, or may not be read`,
      'Check the key and the rights of the service identity.',
    )
  await (await ledgers()).settleWishes(ports, call, site, item)
}
