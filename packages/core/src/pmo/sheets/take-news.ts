import type { Call, Ports, Sources } from '../../ports.ts'
import type { IsoDate, ItemRef } from '../../work/values.ts'
import type { Site } from '../judge-component.ts'
import { writeSheet } from './documents.ts'
import { withPasts } from './judge-batch.ts'
import { type Knowing, type Known, writeKnown } from './known.ts'
import { bucketsFor, type Membership, openMembership } from './membership.ts'
import { listProjects, type Pull, pullChanges, turnsSince } from './news.ts'
import { type Plan, planFor } from './plan.ts'
import { haveGone } from './sources.ts'
import { newsOf } from './touched.ts'

/** Under which conditions everything was judged last: another day, or other settings, may change any judgement. */
export interface Conditions {
  readonly day: IsoDate
  readonly rules: string
  readonly quiet: boolean
}

export interface Taken {
  readonly known: Known
  /** There is more that changed: the same step once more, which begins where this one ended. */
  readonly more: boolean
  readonly settled: boolean
  /** So many items changed, and so many of them in the last minute that was read. */
  readonly items: number
  readonly dense: number
}

interface Taking {
  readonly ports: Ports
  readonly call: Call
  readonly site: Site
}

const union = (a: readonly ItemRef[], b: readonly ItemRef[]): string[] => [...new Set([...a, ...b])]

const overlap = 120_000
const before = (moment: string): string => new Date(Date.parse(moment) - overlap).toISOString()

/** Once a day: which components are compared with the tracker by reading them anew, and which came into sight. */
const comparedTonight = async ({ site }: Taking, known: Known, day: IsoDate) => {
  if (day === known.day) return { found: [], anew: known.anew ?? [] }
  const { components } = known
  const { found, missed } = await listProjects(site.tracker, site.configured.settings, { known: components, last: known.day, day })
  return { found, anew: union(known.anew ?? [], [...missed, ...turnsSince(components, known.day, day)]) }
}

/** Writes what a plan comes to: what is due first, so that a step that is cut short is only repeated. */
const keepPlan = async (
  { ports, call, site }: Taking,
  { known, version }: { readonly known: Known; readonly version: string },
  plan: Plan,
  membership: Membership,
  due: readonly ItemRef[],
): Promise<{ readonly known: Known; readonly version: string }> => {
  const ended = new Set(plan.ended)
  const components = union(known.components, plan.unread).filter((ref) => !ended.has(ref))
  const noted: Known = { ...known, components, due: union(known.due, due).filter((ref) => !ended.has(ref)) }
  const changedHere = plan.sheets.size > 0 || noted.due.length !== known.due.length || components.length !== known.components.length
  const after = changedHere ? await writeKnown(ports, noted, version) : version
  // In the same question as the changes the tracker still knows what these items are.
  for (const [ref, sheet] of await withPasts(site, call, plan.sheets)) await writeSheet(ports, ref, sheet, plan.versions.get(ref) ?? 'new')
  for (const [item, component] of plan.moved) membership.set(item, component)
  await membership.keep()
  if (plan.ended.length > 0 && !call.eyes) await (await import('../governance/pages.ts')).dropSummaries(ports, call, plan.ended)
  return { known: noted, version: after }
}

/**
 * Takes up what changed since the last refresh: applies it to the sheets of the components that the items were in and are in, and notes which of them are to be judged.
 * Once a day it also finds everything due, and 1/28 of the components to be read anew, because deletions and changed permissions are no changes.
 */
export const takeNews = async (
  taking: Taking,
  knowing: Knowing & { readonly known: Known },
  {
    conditions,
    sources,
    judgeAll,
    pull,
  }: {
    readonly conditions: Conditions
    readonly sources: Sources
    readonly judgeAll: boolean
    readonly pull: Pick<Pull, 'most' | 'settled'>
  },
): Promise<Taken> => {
  const { ports, call, site } = taking
  const { settings } = site.configured
  const { tracker } = site
  const { known } = knowing
  const membership = openMembership(ports, known.buckets)
  const told = await newsOf(ports, known.news)
  const pulled = await pullChanges(tracker, settings, { ...pull, since: known.cursor, now: call.now })
  const newDay = conditions.day !== known.day
  const tonight = await comparedTonight(taking, known, conditions.day)
  const plan = await planFor(
    { ports, tracker, settings, known, membership },
    { changes: [...tonight.found, ...pulled.changes], gone: new Set(told.deleted), since: before(known.cursor) },
  )
  const decidersChanged = pulled.changes.some(({ item }) => item.ref === settings.methodologyItem)
  const rulesChanged = conditions.rules !== known.rules || decidersChanged || haveGone(known.sources, sources)
  const all = judgeAll || newDay || rulesChanged || (known.quiet && !conditions.quiet)
  const components = new Set(known.components)
  // Those to be read come first, so that they are read together.
  const asked = all ? known.components : told.touched.filter((ref) => components.has(ref))
  const due = [...tonight.anew, ...asked, ...plan.sheets.keys(), ...plan.unread]
  const noted = { ...known, anew: union(tonight.anew, plan.unread), sources }
  const kept = await keepPlan(taking, { known: noted, version: knowing.version }, plan, membership, due)
  if (!call.eyes) await told.done()
  const next: Known = { ...kept.known, ...conditions, cursor: pulled.next, ...(call.eyes ? { news: told.version } : {}) }
  await writeKnown(ports, next, kept.version)
  return { known: next, more: pulled.more, settled: pulled.settled, items: pulled.changes.length, dense: pulled.dense }
}

/** So many buckets as a site of this size needs. */
export const firstKnown = (
  refs: readonly ItemRef[],
  conditions: Conditions,
  { basis, cursor, loadedAt, sources }: Pick<Known, 'basis' | 'cursor' | 'loadedAt' | 'sources'>,
): Known => ({
  basis,
  ...conditions,
  cursor,
  buckets: bucketsFor(refs.length),
  components: [...refs],
  due: [],
  ...(sources ? { sources } : {}),
  loadedAt,
})
