import { needsPast } from '../../facts/flow.ts'
import { TrackerError } from '../../failure.ts'
import type { Call, Ports, Sources } from '../../ports.ts'
import { dayOf } from '../../work/calendar.ts'
import type { Transition } from '../../work/items.ts'
import type { Instant, ItemRef } from '../../work/values.ts'
import { type Deferral, deferralIn } from '../eyes/deferred.ts'
import { inTurns } from '../in-turns.ts'
import { passes } from '../jobs/job.ts'
import { rememberEnforcement, type Site } from '../judge-component.ts'
import type { Attempt } from '../load/attempts.ts'
import { together } from '../load/stretch.ts'
import { collect, readComponents } from '../read-components.ts'
import type { ComponentSummary } from '../views.ts'
import { carried, leftOf, missedIn, unseenAmong } from './carry.ts'
import { forgetSheet, type KeptSheet, readSheet, writeSheet } from './documents.ts'
import type { Done, Failed } from './done.ts'
import { judgeSheet } from './judge-sheet.ts'
import { pastOf } from './past.ts'
import { lineOf, type Row, rowOf } from './row.ts'
import { type Sheet, textOf } from './sheet.ts'
import { sheetOf } from './sheet-tracker.ts'
import { withoutGone } from './sources.ts'

export interface Batch {
  readonly ports: Ports
  readonly call: Call
  readonly site: Site
  readonly basis: string
  /** Fields that the tracker has no more: what sheets hold of them says nothing. */
  readonly gone?: Sources['gone']
  /** All changes up to then are in the sheets, unless they were found too late. */
  readonly readTo?: Instant
  /** How often a project that no step could read to its end was begun. */
  readonly attempt?: Pick<Attempt, 'large' | 'begin'>
}

/** Whether a failure concerns one component alone: waiting does not help, and the identity itself is not refused. */
const isItsOwn = ({ call }: Batch, cause: unknown): boolean =>
  !passes(cause) && !call.signal.aborted && !(cause instanceof TrackerError && cause.code === 'unauthorized')

/** Reads components in full, with the marks on them. */
export const readInFull = async ({ call, site, basis }: Batch, refs: readonly ItemRef[]): Promise<ReadonlyMap<ItemRef, Sheet>> => {
  if (refs.length === 0) return new Map()
  const readings = await readComponents(site.tracker, call, site.configured.settings, refs)
  const sheets = await inTurns(readings, async (reading) => {
    const { ref } = reading.project
    return [ref, sheetOf(reading, await site.tracker.marks(ref), basis)] as const
  })
  return new Map(sheets)
}

/** The same, one by one where one of them keeps the others from being read. */
const readApart = async (batch: Batch, refs: readonly ItemRef[], failed: Failed[]): Promise<ReadonlyMap<ItemRef, Sheet>> => {
  try {
    return await readInFull(batch, refs)
  } catch (cause) {
    if (!isItsOwn(batch, cause)) throw cause
    const [ref, ...others] = refs
    if (ref !== undefined && others.length === 0) failed.push({ ref, cause })
  }
  const alone = new Map<ItemRef, Sheet>()
  if (refs.length > 1) for (const ref of refs) for (const entry of await readApart(batch, [ref], failed)) alone.set(...entry)
  return alone
}

/** Whoever follows hears of how many items there were when these were read last; nothing is said where one was never read. */
const withAbout = (batch: Batch, wanted: readonly ItemRef[], kept: ReadonlyMap<ItemRef, KeptSheet>): Batch => {
  const { reading } = batch.call
  if (!reading) return batch
  const sizes = wanted.map((ref) => kept.get(ref)?.sheet).map((sheet) => sheet && sheet.rows.length + sheet.entries.length)
  const about = sizes.some((size) => size === undefined) ? null : sizes.reduce<number>((sum, size = 0) => sum + size, 0)
  return { ...batch, call: { ...batch.call, reading: (so) => reading({ ...so, about }) } }
}

/** Tells whoever follows of how many of these items the past was read. */
const pastsTold = ({ reading }: Call, sheets: ReadonlyMap<ItemRef, Sheet>, about: number) => {
  if (!reading) return undefined
  const [first] = [...sheets.values()].map(({ project }) => project.title)
  const items = new Set<ItemRef>()
  let place = 0
  return (entries: readonly Transition[]): void => {
    for (; place < entries.length; place += 1) items.add(entries[place]?.item ?? '')
    reading({ name: first ?? '', others: sheets.size - 1, what: 'pasts', done: items.size, about })
  }
}

/** Pasts that facts need and that changed since they were read, of all sheets in one question. */
export const withPasts = async (
  { tracker, configured: { settings } }: Pick<Site, 'tracker' | 'configured'>,
  call: Call,
  sheets: ReadonlyMap<ItemRef, Sheet>,
): Promise<ReadonlyMap<ItemRef, Sheet>> => {
  const on = { asOf: dayOf(call.now, settings.zone), zone: settings.zone }
  const isStale = (row: Row): boolean => {
    if (row.kind !== 'delivery') return false
    const { item, past } = lineOf(row)
    return past === undefined && needsPast(item, on)
  }
  const stale = [...sheets.values()].flatMap(({ flows, rows }) => (flows ? rows.filter(isStale).map(({ ref }) => ref) : []))
  if (stale.length === 0) return sheets
  const { values, coverage } = await collect(tracker.history(stale, []), pastsTold(call, sheets, stale.length)).catch((cause: unknown) => {
    if (passes(cause)) throw cause
    // Each asks for its own when it is judged, so that one which cannot be read says nothing of the others.
    return { values: [], coverage: { complete: false } }
  })
  if (!coverage.complete) return sheets
  const of = new Map(stale.map((ref) => [ref, [] as Transition[]]))
  for (const entry of values) of.get(entry.item)?.push(entry)
  return new Map(
    [...sheets].map(([ref, sheet]) => [
      ref,
      { ...sheet, rows: sheet.rows.map((row) => (of.has(row.ref) ? rowOf({ ...lineOf(row), past: pastOf(of.get(row.ref) ?? []) }) : row)) },
    ]),
  )
}

/** Somebody decided something meanwhile, or the item is gone. */
const isOutdated = (error: unknown): boolean => error instanceof TrackerError && (error.code === 'conflict' || error.code === 'not-found')

/** Judges one; where it is not any more what its sheet says it is read in full and judged again. Nothing where it is gone. */
const judgeOne = async (batch: Batch, enforcement: ReturnType<typeof rememberEnforcement>, sheet: Sheet, fresh: boolean) => {
  const judging = { ...batch, enforcement }
  try {
    return await judgeSheet(judging, sheet, fresh)
  } catch (error) {
    if (!isOutdated(error)) throw error
    const again = (await readInFull(batch, [sheet.project.ref])).get(sheet.project.ref)
    return again && (await judgeSheet(judging, again, true))
  }
}

/** So many are judged at once, because most of the time goes by with waiting for documents; more would be a flood for a storage. */
const sideBySide = 4

/** Which components are read anew although there is a sheet: all of them without a look at it, or these, of whose pasts it still tells. */
export type Anew = 'all' | ReadonlySet<ItemRef>

interface Ready extends Pick<Done, 'read' | 'left' | 'missed'> {
  readonly sheets: ReadonlyMap<ItemRef, Sheet>
}

/** The sheets by which to judge: those that are read anew, and those that are kept. */
const sheetsFor = async (
  batch: Batch,
  refs: readonly ItemRef[],
  { kept, anew, failed }: { readonly kept: ReadonlyMap<ItemRef, KeptSheet>; readonly anew: Anew; readonly failed: Failed[] },
): Promise<Ready> => {
  const { tracker } = batch.site
  const keptOf = (ref: ItemRef): Sheet | undefined => (anew === 'all' ? undefined : kept.get(ref)?.sheet)
  const large = batch.attempt?.large
  // One that is too large to be read is judged by its sheet, where it has one.
  const isAnew = (ref: ItemRef): boolean => keptOf(ref) === undefined || (anew !== 'all' && anew.has(ref) && large?.has(ref) !== true)
  for (const ref of refs.filter(isAnew)) if (large?.has(ref)) failed.push({ ref, cause: large.get(ref) })
  const wanted = refs.filter((ref) => isAnew(ref) && large?.has(ref) !== true)
  if (wanted.length > 0) await batch.attempt?.begin()
  const fresh: (readonly [ItemRef, Sheet])[] = []
  for (const part of together(wanted, (ref) => kept.get(ref)?.sheet))
    fresh.push(...(await readApart(withAbout(batch, part, kept), part, failed)))
  const left = new Map<ItemRef, readonly ItemRef[]>()
  const read = new Map<ItemRef, Sheet>()
  let missed = 0
  for (const [ref, sheet] of fresh) {
    const before = keptOf(ref)
    read.set(ref, before ? carried(sheet, before) : sheet)
    if (before) left.set(ref, leftOf(sheet, before))
    if (before) missed += missedIn(sheet, before, batch.readTo)
  }
  const standing = refs.flatMap((ref) => {
    const sheet = isAnew(ref) ? undefined : keptOf(ref)
    return sheet ? [[ref, sheet] as const] : []
  })
  const bySheet = await withoutGone(tracker, new Map(standing), batch.gone ?? {})
  const carrying = [...read].filter(([, { flows }]) => flows)
  const sheets = await withPasts(batch.site, batch.call, new Map([...bySheet, ...carrying]))
  return { read, sheets: new Map([...read, ...sheets]), left, missed }
}

const judgeEach = async (batch: Batch, refs: readonly ItemRef[], anew: Anew): Promise<Done> => {
  const { ports, call, basis } = batch
  const kept = new Map(await inTurns(refs, async (ref) => [ref, await readSheet(ports, ref, basis)] as const))
  const failed: Failed[] = []
  const { read, sheets, left, missed } = await sheetsFor(batch, refs, { kept, anew, failed })
  const unseen = await unseenAmong(batch.site.tracker, [...left.values()].flat())
  const enforcement = rememberEnforcement(ports)
  const missing: ItemRef[] = []
  const unread = new Set(failed.map(({ ref }) => ref))
  let untold = 0
  const deferred = new Map<ItemRef, Deferral>()
  const keep = async (ref: ItemRef, sheet: Sheet): Promise<void> => {
    const before = kept.get(ref)
    if (!before?.sheet || textOf(sheet) !== textOf(before.sheet)) await writeSheet(ports, ref, sheet, before?.version ?? 'new')
  }
  const one = async (ref: ItemRef): Promise<void> => {
    const sheet = sheets.get(ref)
    const judged = sheet && (await judgeOne(batch, enforcement, sheet, read.has(ref)))
    if (!judged) return void missing.push(ref)
    if (judged.untold) untold += 1
    await keep(ref, judged.sheet)
  }
  const attempt = async (ref: ItemRef): Promise<void> => {
    try {
      if (!unread.has(ref)) await one(ref)
    } catch (cause) {
      const why = deferralIn(cause)
      const sheet = sheets.get(ref)
      if (why && sheet) {
        deferred.set(ref, why)
        return keep(ref, sheet)
      }
      if (!isItsOwn(batch, cause)) throw cause
      failed.push({ ref, cause })
    }
  }
  for (let place = 0; place < refs.length; place += sideBySide) {
    if (call.signal.aborted)
      return {
        through: place,
        untold,
        read,
        left,
        unseen,
        missed,
        missing,
        deferred,
        failed: failed.filter((each) => refs.indexOf(each.ref) < place),
      }
    // None is left running where another one ends the step.
    const ended = await Promise.allSettled(refs.slice(place, place + sideBySide).map(attempt))
    for (const each of ended) if (each.status === 'rejected') throw each.reason
  }
  // What a sheet told before everything was read anew may have changed unseen.
  if (anew === 'all') for (const { ref } of failed) await forgetSheet(ports, ref)
  return { through: refs.length, untold, read, left, unseen, missed, missing, deferred, failed }
}

/**
 * Judges these components, by their sheets where there are some and by a full read where there are none, and keeps the sheets that say something new. Their lines of the
 * portfolio are kept together, also those of a batch that was broken off, which is judged again.
 */
export const judgeBatch = async (batch: Batch, refs: readonly ItemRef[], anew: Anew): Promise<Done> => {
  const lines = new Map<ItemRef, ComponentSummary>()
  const keep = async () => (await import('../governance/pages.ts')).keepSummaries(batch.ports, [...lines.values()])
  try {
    const done = await judgeEach({ ...batch, ports: { ...batch.ports, lines } }, refs, anew)
    await keep()
    return done
  } catch (cause) {
    await keep().catch(() => undefined)
    throw cause
  }
}
