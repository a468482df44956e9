import type { Call, Ports } from '../../ports.ts'
import type { IsoDate, ItemRef } from '../../work/values.ts'
import { inTurns } from '../in-turns.ts'
import type { Site } from '../judge-component.ts'
import { dropSummary } from '../keep.ts'
import { forgetSheet, readSheet, writeSheet } from './documents.ts'
import { withPasts } from './judge-batch.ts'
import { type Knowing, type Known, writeKnown } from './known.ts'
import { bucketsFor, type Membership, openMembership } from './membership.ts'
import { lookForGone, pullChanges, turnsSince } from './news.ts'
import { type Plan, planFor } from './plan.ts'
import type { Sheet } from './sheet.ts'
import { newsOf } from './touched.ts'

/** Under which conditions everything was judged last: another day, or other settings, may change any judgement. */
export interface Conditions {
  readonly day: IsoDate
  readonly rules: string
  readonly quiet: boolean
}

export interface Taken {
  readonly known: Known
  /** There is more that changed: the same step once more. */
  readonly more: boolean
}

interface Taking {
  readonly ports: Ports
  readonly call: Call
  readonly site: Site
}

const union = (a: readonly ItemRef[], b: readonly ItemRef[]): string[] => [...new Set([...a, ...b])]

const overlap = 120_000
const before = (moment: string): string => new Date(Date.parse(moment) - overlap).toISOString()

/** Sheets of the components whose turn it is tonight. */
const sheetsOf = async (ports: Ports, { basis }: Known, refs: readonly ItemRef[]) => {
  const read = await inTurns(refs, async (ref) => [ref, (await readSheet(ports, ref, basis)).sheet] as const)
  return new Map(read.flatMap(([ref, sheet]) => (sheet ? [[ref, sheet] as const] : [])))
}

/** Writes what a plan comes to: what is due first, so that a step that is cut short is only repeated. */
const keepPlan = async (
  { ports, site }: Taking,
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
  for (const [ref, sheet] of await withPasts(site, plan.sheets))
    await writeSheet(ports, ref, sheet, (await readSheet(ports, ref, known.basis)).version)
  for (const [item, component] of plan.moved) membership.set(item, component)
  await membership.keep()
  for (const ref of plan.ended) await dropSummary(ports, ref)
  return { known: noted, version: after }
}

/**
 * Takes up what changed since the last refresh: applies it to the sheets of the components that the items were in and are in, and notes which of them are to be judged.
 * Once a day it also looks for what was deleted, in 1/28 of the components, and finds everything due.
 */
export const takeNews = async (
  taking: Taking,
  knowing: Knowing & { readonly known: Known },
  { conditions, judgeAll }: { readonly conditions: Conditions; readonly judgeAll: boolean },
): Promise<Taken> => {
  const { ports, site } = taking
  const { settings } = site.configured
  const { tracker } = site
  const { known } = knowing
  const membership = openMembership(ports, known.buckets)
  const told = await newsOf(ports)
  const pulled = await pullChanges(tracker, settings, known.cursor)
  const newDay = conditions.day !== known.day
  const checked = newDay ? await sheetsOf(ports, known, turnsSince(known.components, known.day, conditions.day)) : new Map<ItemRef, Sheet>()
  const looked = await lookForGone(tracker, settings, { sheets: checked, membership, changes: pulled.changes })
  // What was hidden or away when it was read may be seen now, and no change tells of that.
  const partial = [...checked].flatMap(([ref, sheet]) => (sheet.coverage.complete && sheet.history ? [] : [ref]))
  for (const ref of partial) await forgetSheet(ports, ref)
  const plan = await planFor(
    { ports, tracker, settings, known, membership },
    { changes: [...pulled.changes, ...looked.found], gone: new Set([...looked.gone, ...told.deleted]), since: before(known.cursor) },
  )
  const decidersChanged = pulled.changes.some(({ item }) => item.ref === settings.methodologyItem)
  const all = judgeAll || newDay || conditions.rules !== known.rules || decidersChanged || (known.quiet && !conditions.quiet)
  const components = new Set(known.components)
  const due = [...(all ? known.components : told.touched.filter((ref) => components.has(ref))), ...plan.sheets.keys(), ...plan.unread]
  const kept = await keepPlan(taking, { known, version: knowing.version }, plan, membership, due)
  await told.done()
  const next: Known = { ...kept.known, ...conditions, cursor: pulled.next }
  await writeKnown(ports, next, kept.version)
  return { known: next, more: pulled.more }
}

/** So many buckets as a site of this size needs. */
export const firstKnown = (
  refs: readonly ItemRef[],
  conditions: Conditions,
  { basis, cursor, loadedAt }: Pick<Known, 'basis' | 'cursor' | 'loadedAt'>,
): Known => ({
  basis,
  ...conditions,
  cursor,
  buckets: bucketsFor(refs.length),
  components: [...refs],
  due: [],
  loadedAt,
})
