import type { ComponentReading } from '../facts/derive.ts'
import { TrackerError } from '../failure.ts'
import type { Call, Ports, Versioned } from '../ports.ts'
import type { ItemRef } from '../work/values.ts'
import { judgeReading, needSite, rememberEnforcement, type Site } from './judge-component.ts'
import { dropSummaries } from './keep.ts'
import { collect, readComponents } from './read-components.ts'
import { idle, progressOf, type RefreshState, stateKey } from './refresh-state.ts'
import { freezeDue } from './reviews/freeze-due.ts'
import { tellManager } from './tell-manager.ts'
import type { RefreshProgress } from './views.ts'

/** What decides by ledgers, in the part that pages load for it too. */
const ledgers = () => import('./governance/pages.ts')

const componentsAStep = 20

const productSite = async (ports: Ports, call: Call): Promise<Site> => {
  if (call.identity === 'product') return needSite(ports, call)
  throw new TrackerError(
    'forbidden',
    'A refresh writes official judgements, which only the product itself may do',
    'Let the scheduled pipeline or the app run it.',
  )
}

const passing = (error: unknown): boolean =>
  error instanceof TrackerError && (error.code === 'rate-limited' || error.code === 'unavailable')

/** What was decided for the whole site counts for every project, so that it comes first. A methodology item that cannot be read keeps nobody waiting. */
const settleSite = async (ports: Ports, call: Call, site: Site): Promise<void> => {
  const { methodologyItem } = site.configured.settings
  if (methodologyItem === undefined) return
  try {
    await (await ledgers()).settleWishes(ports, call, site, methodologyItem)
  } catch (error) {
    if (passing(error) || !(error instanceof TrackerError)) throw error
  }
}

/** Begins a refresh of all components: lists them and remembers how far it is. A refresh that runs already is taken up, not doubled. */
export const startRefresh = async (ports: Ports, call: Call): Promise<RefreshProgress> => {
  const site = await productSite(ports, call)
  await settleSite(ports, call, site)
  const before = await ports.shelf.read(stateKey)
  if (before?.value.status === 'running') return progressOf(before.value)
  const { values, coverage } = await collect(site.tracker.items({ kind: 'components' }, []))
  const part = coverage.complete ? {} : { problem: 'Not every project could be listed; the others keep their last judgement.' }
  const state: RefreshState = { status: 'running', refs: values.map(({ ref }) => ref), done: 0, startedAt: call.now, ...part }
  const written = await ports.shelf.write(stateKey, state, before?.version ?? 'new')
  return progressOf(written.ok ? state : (written.newer?.value ?? state))
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

const advance = async (
  ports: Ports,
  call: Call,
  before: Versioned<RefreshState>,
  next: Partial<RefreshState>,
): Promise<RefreshProgress> => {
  const state = { ...before.value, ...next }
  const written = await ports.shelf.write(stateKey, state, before.version)
  return progressOf(written.ok ? state : (written.newer?.value ?? state))
}

/** Acts on every wish that waits on the site; one that fails does not keep the others waiting. */
const settleAll = async (ports: Ports, call: Call, site: Site): Promise<number> => {
  let unsettled = 0
  for (const item of await site.tracker.itemsWithWishes()) {
    try {
      await (await ledgers()).settleWishes(ports, call, site, item)
    } catch (error) {
      if (passing(error)) throw error
      unsettled += 1
    }
  }
  return unsettled
}

const finish = async (ports: Ports, call: Call, site: Site, before: Versioned<RefreshState>): Promise<RefreshProgress> => {
  const unsettled = await settleAll(ports, call, site)
  const { refs, problem } = before.value
  if (problem === undefined) await dropSummaries(ports, new Set(refs))
  const unfrozen = await freezeDue(ports, call, site.configured.settings.zone)
  const untold = before.value.untold ?? 0
  const told = [
    ...(unsettled > 0 ? [`${unsettled} wishes to decide at a gate could not be settled.`] : problem === undefined ? [] : [problem]),
    ...(unfrozen > 0 ? [`The briefs of ${unfrozen} reviews could not be frozen; open them on the page of reviews.`] : []),
    ...(untold > 0 ? [`${untold} projects came over to another version, and their managers could not be told.`] : []),
  ]
  return advance(ports, call, before, {
    done: refs.length,
    status: 'finished',
    finishedAt: call.now,
    ...(told.length === 0 ? {} : { problem: told.join(' ') }),
  })
}

const step = async (ports: Ports, call: Call, before: Versioned<RefreshState>): Promise<RefreshProgress> => {
  const site = await productSite(ports, call)
  const { refs, done } = before.value
  const batch = refs.slice(done, done + componentsAStep)
  const { through, untold: more } = await refreshComponents(ports, call, site, batch)
  const [after, untold] = [done + through, (before.value.untold ?? 0) + more]
  const next = { done: after, ...(untold > 0 ? { untold } : {}) }
  return after < refs.length
    ? advance(ports, call, before, next)
    : finish(ports, call, site, { ...before, value: { ...before.value, ...next } })
}

/**
 * The next stretch of a running refresh; call it until it no longer runs. A step that is repeated changes nothing.
 * Throttling and a tracker that is away are thrown to the driver, which waits and repeats; any other failure ends the run with its reason.
 */
export const stepRefresh = async (ports: Ports, call: Call): Promise<RefreshProgress> => {
  const before = await ports.shelf.read(stateKey)
  if (before?.value.status !== 'running') return before ? progressOf(before.value) : idle
  try {
    return await step(ports, call, before)
  } catch (error) {
    if (!(error instanceof TrackerError) || passing(error)) throw error
    return advance(ports, call, before, { status: 'failed', finishedAt: call.now, problem: `${error.message}. ${error.remedy}` })
  }
}

/** Refreshes one component at once, and acts on the wishes that wait on it; on the methodology item only the latter. */
export const refreshOne = async (ports: Ports, call: Call, item: ItemRef): Promise<void> => {
  const site = await productSite(ports, call)
  if (item === site.configured.settings.methodologyItem) return void (await (await ledgers()).settleWishes(ports, call, site, item))
  const { judged } = await refreshComponents(ports, call, site, [item])
  if (judged === 0)
    throw new TrackerError(
      'not-found',
      `The item ${item} does not exist, is no project item, or may not be read`,
      'Check the key and the rights of the service identity.',
    )
  await (await ledgers()).settleWishes(ports, call, site, item)
}
