import * as z from 'zod/mini'
import { hashOf } from '../hash.ts'
import type { Call, Ports } from '../ports.ts'
import { dayOf } from '../work/calendar.ts'
import type { ItemRef } from '../work/values.ts'
import { readToKey } from './documents.ts'
import { Deferred, deferredAfter } from './eyes/deferred.ts'
import { finishOwn } from './eyes/finish-own.ts'
import { passes, type Stepped } from './jobs/job.ts'
import type { Site } from './judge-component.ts'
import { readKept, replace } from './kept.ts'
import { attemptFor, unhurried } from './load/attempts.ts'
import { Beat, beatAfter } from './load/remaining.ts'
import { componentsAStep, itemsEach, judgedAStep, stretchOf } from './load/stretch.ts'
import { collect } from './read-components.ts'
import { readSheet } from './sheets/documents.ts'
import type { Done } from './sheets/done.ts'
import { type Anew, type Batch, judgeBatch } from './sheets/judge-batch.ts'
import { readKnown, SourcesRead, writeKnown } from './sheets/known.ts'
import { openMembership, writeMembership } from './sheets/membership.ts'
import { afterStretch, keepPace, Pace, shareOf, startOf } from './sheets/pace.ts'
import { afterChanges, keepChangesPace, roomForAnew } from './sheets/pace-changes.ts'
import { basisOf } from './sheets/sheet.ts'
import { areStale, sourcesOf } from './sheets/sources.ts'
import { type Conditions, firstKnown, takeNews } from './sheets/take-news.ts'
import { missedWords, Unseen, unseenAfter, unseenWords } from './sheets/unseen-items.ts'

/** What decides by ledgers, in the part that pages load for it too. */
const ledgers = () => import('./governance/pages.ts')

/** The checkpoint of a refresh. */
export const RefreshState = z.object({
  /** `full`: a first load or a repair reads everything; otherwise only what changed is read. */
  full: z.boolean(),
  /** Everything is judged again; otherwise only what changed, and all once a day. */
  all: z.boolean(),
  /** What changed is still being read. */
  reading: z.boolean(),
  refs: z.array(z.string()),
  done: z.int(),
  /** Not every project could be listed. */
  part: z.boolean(),
  /** Projects whose managers could not be told of another version. */
  untold: z.int(),
  /** Projects that could not be judged, and of the first of them why. */
  failed: z.optional(z.object({ refs: z.array(z.string()), why: z.array(z.string()) })),
  /** The settings by which a full read began to judge, and the tracker's fields as they were then. */
  rules: z.optional(z.string()),
  sources: z.optional(SourcesRead),
  /** Items that were counted and may not be seen any more, and the first projects that they were counted in. */
  unseen: z.optional(Unseen),
  /** Items whose changes were found by comparing projects with the tracker alone. */
  missed: z.optional(z.int()),
  /** Projects that are left to the product's own identity, because a person refreshes who does not see all of them. */
  deferred: z.optional(Deferred),
  /** When it began to read: what is shown is at least as new. After a full read, what changed since is read. */
  since: z.string(),
  /** Percent of the quota that it may take, where somebody asked for another share than the settings say. */
  share: z.optional(z.int()),
  pace: z.optional(Pace),
  /** The same for what changed: what a changed item costs, and what has to be left. */
  changes: z.optional(Pace),
  /** Changed items that were taken up so far. */
  changed: z.optional(z.int()),
  /** All that changed before the cursor could be found when it was read, so that reading goes on from there. */
  settled: z.optional(z.boolean()),
  /** Items below a project, as far as a full read came. */
  each: z.optional(z.int()),
  /** How long a full read has worked. */
  beat: z.optional(Beat),
})
export type RefreshState = z.infer<typeof RefreshState>

/** How much of a quota is used judges nothing. */
const rulesOf = ({ configured }: Site): string => {
  const { quotaShare: _, ...settings } = configured.settings
  return hashOf({ ...configured, settings }).slice(0, 32)
}

const conditionsOf = async (site: Site, call: Call): Promise<Conditions> => ({
  day: dayOf(call.now, site.configured.settings.zone),
  rules: rulesOf(site),
  quiet: (await ledgers()).isQuiet(site.configured.settings, call.now),
})

/** Under which mapping and zone this site is read. */
export const basisIn = ({ configured: { settings } }: Site): string => basisOf(settings.mapping, settings.zone)

/** Milliseconds by which a full read is taken to have begun earlier, because clocks differ. */
const early = 600_000

/** A full read of everything that is there now. */
export const listAll = async (site: Site, share: number | undefined): Promise<RefreshState> => {
  const { values, coverage } = await collect(site.tracker.items({ kind: 'components' }, []))
  const refs = (await ledgers()).inPages(values.map(({ ref }) => ref))
  const since = new Date(Date.parse(await site.tracker.clock()) - early).toISOString()
  const sources = await sourcesOf(site.tracker, site.configured.settings)
  const asked = { ...(share === undefined ? {} : { share }), rules: rulesOf(site), sources }
  return { full: true, all: true, reading: false, refs, done: 0, part: !coverage.complete, untold: 0, since, ...asked }
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

/** So many are named with their reason. */
const namedFailures = 5

const failedWords = ({ refs, why }: NonNullable<RefreshState['failed']>): string =>
  `${refs.length} ${refs.length === 1 ? 'project' : 'projects'} could not be judged, kept the last judgement and will be tried again: ${why.join('; ')}${refs.length > why.length ? '; …' : ''}.`

const failedAfter = async (ports: Ports, before: RefreshState['failed'], { failed }: Done): Promise<Pick<RefreshState, 'failed'>> => {
  if (failed.length === 0) return before ? { failed: before } : {}
  const why = [...(before?.why ?? [])]
  for (const { ref, cause } of failed.slice(0, namedFailures - why.length)) {
    const known = await (await ledgers()).summaryOf(ports, ref)
    why.push(`${known?.key ?? ref} (${cause instanceof Error ? cause.message : String(cause)})`)
  }
  return { failed: { refs: [...(before?.refs ?? []), ...failed.map(({ ref }) => ref)], why } }
}

const finish = async (ports: Ports, call: Call, site: Site, state: RefreshState): Promise<string> => {
  if (call.eyes) return finishOwn(ports, call, site, { ...state, failed: state.failed && failedWords(state.failed) })
  const { full, refs, part, untold, since, failed, unseen, missed = 0 } = state
  const unsettled = await settleAll(ports, call, site)
  await replace(ports, readToKey, { at: since }, await readKept(ports, readToKey))
  if (full && !part) await (await ledgers()).keepOnly(ports, call, new Set(refs))
  const unfrozen = await (await ledgers()).freezeDue(ports, call, site.configured.settings.zone)
  return [
    ...(failed ? [failedWords(failed)] : []),
    ...(part ? [partly] : []),
    ...(unseen ? [unseenWords(unseen)] : []),
    ...(missed > 0 ? [missedWords(missed)] : []),
    ...(unsettled > 0 ? [`${unsettled} wishes to decide at a gate could not be settled.`] : []),
    ...(unfrozen > 0 ? [`The briefs of ${unfrozen} reviews could not be frozen; open them on the page of reviews.`] : []),
    ...(untold > 0 ? [`${untold} projects came over to another version, and their managers could not be told.`] : []),
  ].join(' ')
}

/** What a step works with. */
interface Stepping extends Batch {
  readonly before: RefreshState
}

/**
 * After a full read: which item is in which sheet, and from when on changes count. What could not be judged, what was read under another mapping and what was judged by
 * settings or on a day that have changed meanwhile is due again.
 */
const noteAll = async ({ ports, call, site, basis }: Stepping, { refs, since, failed, rules, sources }: RefreshState): Promise<void> => {
  const now = await conditionsOf(site, call)
  const began = { ...now, day: dayOf(since, site.configured.settings.zone), rules: rules ?? now.rules }
  const known = firstKnown(refs, began, { basis, cursor: since, loadedAt: call.now, sources })
  const due = new Set(failed?.refs)
  async function* members() {
    for (const ref of refs) {
      const { sheet } = await readSheet(ports, ref, basis)
      if (sheet) yield [ref, [...sheet.rows, ...sheet.entries].map((item) => item.ref)] as const
      else due.add(ref)
    }
  }
  await writeMembership(ports, known.buckets, members())
  await writeKnown(ports, { ...known, due: [...due] }, (await readKnown(ports)).version)
}

/** What was judged is not due any more; what was read in full has its place, and what is no project is none. */
const noteBatch = async (
  { ports, call }: Stepping,
  batch: readonly ItemRef[],
  { through, read, left, missing, failed }: Done,
): Promise<void> => {
  const { known, version } = await readKnown(ports)
  if (!known) return
  const [judged, ended] = [new Set(batch.slice(0, through)), new Set(missing)]
  for (const { ref } of failed) judged.delete(ref)
  const membership = openMembership(ports, known.buckets)
  const were = await membership.of([...left.values()].flat())
  for (const [ref, items] of left) for (const item of items) if (were.get(item) === ref) membership.set(item, undefined)
  for (const [ref, { rows, entries }] of read) for (const item of [...rows, ...entries]) membership.set(item.ref, ref)
  await membership.keep()
  if (!call.eyes) await (await ledgers()).dropSummaries(ports, call, missing)
  const components = known.components.filter((ref) => !ended.has(ref))
  const waiting = (ref: ItemRef): boolean => !judged.has(ref)
  await writeKnown(ports, { ...known, components, due: known.due.filter(waiting), anew: (known.anew ?? []).filter(waiting) }, version)
}

const stepped = async (stepping: Stepping, state: RefreshState): Promise<Stepped<RefreshState>> => {
  const { ports, call, site } = stepping
  const progress = { done: state.done, of: state.refs.length }
  if (state.done < state.refs.length) return { state, progress }
  if (state.full) await noteAll(stepping, state)
  const remark = await finish(ports, call, site, state)
  return { state, progress, finished: true, ...(remark === '' ? {} : { remark }) }
}

/** Projects that the portfolio lost, or whose line somebody spoiled: judged again, they stand there again. */
const withoutLine = async (ports: Ports, components: readonly ItemRef[]): Promise<readonly ItemRef[]> => {
  const told = new Set((await (await ledgers()).everySummary(ports)).map(({ ref }) => ref))
  return components.filter((ref) => !told.has(ref))
}

/** Reads what changed; what is due afterwards is judged by the steps that follow. */
const readStep = async (stepping: Stepping): Promise<Stepped<RefreshState>> => {
  const { ports, call, site, before } = stepping
  const knowing = await readKnown(ports)
  const { known } = knowing
  const sources = await sourcesOf(site.tracker, site.configured.settings)
  if (known?.basis !== stepping.basis || areStale(known.sources, sources)) {
    const state = await listAll(site, before.share)
    return { state, progress: { done: 0, of: state.refs.length } }
  }
  const conditions = await conditionsOf(site, call)
  const { share = shareOf(site.configured.settings), settled = false, changes, changed = 0, ...rest } = before
  const { pace, most } = keepChangesPace(ports, call, changes, share)
  const pointsBefore = ports.meter?.traffic().points ?? 0
  const asked = { conditions, sources, judgeAll: before.all, pull: { most, settled } }
  const taken = await takeNews({ ports, call, site }, { ...knowing, known }, asked)
  const after = afterChanges(ports, pace, { pointsBefore, items: taken.items, dense: taken.dense, share })
  const paced = { ...(before.share === undefined ? {} : { share }), ...(after ? { changes: after } : {}), changed: changed + taken.items }
  if (taken.more) return { state: { ...rest, ...paced, settled: taken.settled }, progress: { done: 0, of: null } }
  const refs = (await ledgers()).inPages([...new Set([...taken.known.due, ...(await withoutLine(ports, taken.known.components))])])
  return stepped(stepping, { ...rest, ...paced, reading: false, since: call.now, refs, done: 0 })
}

/** How many projects the next step takes under the share of the quota: all of them are read in a full read, and otherwise those that are compared with the tracker. */
const roomOf = async (
  { ports, call, site, before }: Stepping,
  share: number,
  anew: Anew,
): Promise<{ pace: Pace | undefined; size: number }> => {
  const refs = before.refs.slice(before.done, before.done + (call.eyes ? componentsAStep : judgedAStep))
  const reads = refs.find((ref) => anew === 'all' || anew.has(ref))
  // A new process asks something small first, because only an answer says what is left.
  if (reads !== undefined && ports.meter && !ports.meter.allowance())
    await collect(site.tracker.items({ kind: 'items', items: [reads] }, []))
  if (anew !== 'all') return roomForAnew(ports, call, { pace: before.pace ?? startOf(before.changes), share, refs, anew })
  const { pace, components } = keepPace(ports, call, before.pace, { share, components: stretchOf(before.each) })
  return { pace, size: components }
}

const judgeStep = async (stepping: Stepping): Promise<Stepped<RefreshState>> => {
  const { ports, call, site, before } = stepping
  const { share = shareOf(site.configured.settings) } = before
  const [first] = before.refs.slice(before.done)
  const { known } = before.full ? { known: undefined } : await readKnown(ports)
  const gone = known?.sources?.gone
  // With a person's eyes: what they no longer see is no change, so that what they judge is read at that moment.
  const anew = before.full ? 'all' : new Set(call.eyes ? before.refs.slice(before.done, before.done + componentsAStep) : known?.anew)
  const { pace, size } = await roomOf(stepping, share, anew)
  const attempt = call.eyes ? unhurried(size) : await attemptFor(ports, site.tracker, first, size)
  const batch = before.refs.slice(before.done, before.done + attempt.size)
  const readTo = before.full || call.eyes ? {} : { readTo: before.since }
  const spent = ports.meter?.traffic().points ?? 0
  const done = await attempt.run(() => judgeBatch({ ...stepping, attempt, ...(gone ? { gone } : {}), ...readTo }, batch, anew))
  if (!before.full) await noteBatch(stepping, batch, done)
  const after = afterStretch(ports, pace, { pointsBefore: spent, components: before.full ? done.through : done.read.size, share })
  const { pace: _pace, ...rest } = before
  const failing = await failedAfter(ports, before.failed, done)
  const [last] = done.failed
  // Where nothing at all could be judged, it is not the projects that have to be set right.
  if (before.full && last && failing.failed?.refs.length === before.refs.length) throw last.cause
  const each = before.full ? (itemsEach(done.read) ?? before.each) : undefined
  return stepped(stepping, {
    ...rest,
    ...(each === undefined ? {} : { each }),
    ...(after ? { pace: after } : {}),
    ...(before.full
      ? { beat: beatAfter(before.beat, call, { done: before.done, points: (ports.meter?.traffic().points ?? 0) - spent }) }
      : {}),
    ...failing,
    ...(await unseenAfter(ports, before.unseen, done)),
    ...(done.missed > 0 ? { missed: (before.missed ?? 0) + done.missed } : {}),
    ...(await deferredAfter(before.deferred, done.deferred, async (ref) => (await (await ledgers()).summaryOf(ports, ref))?.key ?? ref)),
    done: before.done + done.through,
    untold: before.untold + done.untold,
  })
}

/** The next stretch of a refresh. */
export const stepOf = (ports: Ports, call: Call, site: Site, before: RefreshState): Promise<Stepped<RefreshState>> => {
  const stepping = { ports, call, site, basis: basisIn(site), before }
  return before.reading ? readStep(stepping) : judgeStep(stepping)
}
