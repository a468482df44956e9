import { isOutOfSight } from '../../facts/flow.ts'
import type { ItemChange, Ports, Tracker, Version } from '../../ports.ts'
import { dayOf } from '../../work/calendar.ts'
import type { Instant, ItemRef } from '../../work/values.ts'
import { inTurns } from '../in-turns.ts'
import { collect, historyOf, mappedBelow } from '../read-components.ts'
import type { Settings } from '../settings.ts'
import { type Applied, applyChanges, type Pool } from './apply.ts'
import { readSheet } from './documents.ts'
import type { Known } from './known.ts'
import type { Membership } from './membership.ts'
import type { Sheet } from './sheet.ts'

/** What changed, as it was read. */
export interface News {
  readonly changes: readonly ItemChange[]
  readonly gone: ReadonlySet<ItemRef>
  /** From when on changes were read: what is older and new to us came from outside every component. */
  readonly since: Instant
}

/** What a batch of changes comes to, before anything is written. */
export interface Plan extends Pick<Applied, 'moved' | 'ended'> {
  readonly sheets: ReadonlyMap<ItemRef, Sheet>
  /** Of the sheets as they were read. */
  readonly versions: ReadonlyMap<ItemRef, Version | 'new'>
  /** Components of which there is no sheet to apply changes to: they are read in full. */
  readonly unread: readonly ItemRef[]
}

interface Planning {
  readonly ports: Pick<Ports, 'notebook'>
  readonly tracker: Tracker
  readonly settings: Settings
  readonly known: Known
  readonly membership: Membership
}

/** Components in which these items were, are to be, or are the project item. */
const componentsOf = async ({ known, membership }: Planning, { changes, gone }: News): Promise<ReadonlySet<ItemRef>> => {
  const components = new Set(known.components)
  const named = [...changes.flatMap(({ item }) => (item.parent === undefined ? [item.ref] : [item.ref, item.parent])), ...gone]
  const own = named.filter((ref) => components.has(ref))
  const of = await membership.of(named)
  return new Set([...own, ...of.values()].filter((ref) => components.has(ref)))
}

const poolOf = async (planning: Planning, news: News): Promise<{ readonly pool: Pool } & Pick<Plan, 'unread' | 'versions'>> => {
  const { ports, known, membership, settings } = planning
  const day = dayOf(news.since, settings.zone)
  const wanted = [...(await componentsOf(planning, news))]
  const read = await inTurns(wanted, async (ref) => ({ ref, ...(await readSheet(ports, ref, known.basis)) }))
  const parents = news.changes.flatMap(({ item }) => item.parent ?? [])
  const of = await membership.of(parents)
  const components = new Set(known.components)
  const elsewhere = (item: ItemRef): ItemRef | undefined => {
    const component = news.gone.has(item) ? undefined : of.get(item)
    return component !== undefined && components.has(component) ? component : undefined
  }
  return {
    pool: {
      sheets: new Map(read.flatMap(({ ref, sheet }) => (sheet ? [[ref, sheet] as const] : []))),
      components,
      elsewhere,
      sameDay: (moment) => dayOf(moment, settings.zone) === day,
      outOfSight: (moment) => isOutOfSight(moment, { asOf: day, zone: settings.zone }),
    },
    unread: read.flatMap(({ ref, sheet }) => (sheet ? [] : [ref])),
    versions: new Map(read.map(({ ref, version }) => [ref, version])),
  }
}

/** What hangs below items that came from outside: it did not change, so that nobody else tells of it. */
const broughtAlong = async ({ tracker, settings }: Planning, arrived: readonly ItemRef[]): Promise<readonly ItemChange[]> => {
  const { values } = await collect(tracker.items({ kind: 'below', items: arrived }, mappedBelow(settings)))
  return values.map((item) => ({ item }))
}

const withPasts = async ({ tracker }: Planning, { changed, pasts }: Applied): Promise<ReadonlyMap<ItemRef, Sheet>> => {
  if (pasts.length === 0) return changed
  const history = await historyOf(tracker, pasts)
  return new Map(
    [...changed].map(([ref, sheet]) => {
      if (!pasts.includes(ref)) return [ref, sheet]
      const { history: _before, ...rest } = sheet
      return [ref, history ? { ...rest, history: history.filter((entry) => entry.item === ref) } : rest]
    }),
  )
}

/** What these changes come to: which sheets say something else, what moved, what has to be read in full. Writes nothing. */
export const planFor = async (planning: Planning, news: News): Promise<Plan> => {
  const { pool, unread, versions } = await poolOf(planning, news)
  const first = applyChanges(pool, news.changes, news.gone, news.since)
  if (first.arrived.length > 0) {
    const told = new Set(news.changes.map(({ item }) => item.ref))
    const more = (await broughtAlong(planning, first.arrived)).filter(({ item }) => !told.has(item.ref))
    // These are all there is below what arrived, so that nothing arrives with them.
    if (more.length > 0) {
      const again = applyChanges(pool, [...news.changes, ...more], news.gone, '')
      return { ...again, versions, sheets: await withPasts(planning, again), unread: [...unread, ...again.founded] }
    }
  }
  return { ...first, versions, sheets: await withPasts(planning, first), unread: [...unread, ...first.founded] }
}
