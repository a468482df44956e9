import * as z from 'zod/mini'
import { TrackerError } from '../../failure.ts'
import type { Call, Ports } from '../../ports.ts'
import { ownShare } from '../jobs/job.ts'
import type { Settings } from '../settings.ts'

/** Percent of the tracker's quota that background work takes, unless the PMO sets another share: the rest is other people's. */
export const shareOf = ({ quotaShare = 50 }: Settings): number => quotaShare

/** How far a full read may go in one window of the tracker's quota. */
export const Pace = z.object({
  resetsAt: z.string(),
  /** What has to be left of the window. */
  floor: z.number(),
  /** The most that one component cost so far. */
  each: z.number(),
  /** The share by which the floor was set: another one counts at once. */
  share: z.optional(z.number()),
  /** Of changes: so many were made in the last minute that was read. */
  dense: z.optional(z.number()),
})
export type Pace = z.infer<typeof Pace>

/** The same window for work of another kind, of which nobody knows yet what one costs. */
export const startOf = (pace: Pace | undefined, each = 0): Pace | undefined => pace && { ...pace, each }

const secondsUntil = (moment: string, now: string): number => Math.max(1, Math.ceil((Date.parse(moment) - Date.parse(now)) / 1000) + 5)

/** The share is used up until the window is renewed. */
export const waitingFor = (share: number, resetsAt: string, now: string): TrackerError =>
  new TrackerError(
    'rate-limited',
    `The ${share} % of the tracker’s quota that background work may take is used up for now`,
    'It goes on by itself when the quota is renewed.',
    { retryAfter: secondsUntil(resetsAt, now), cause: ownShare },
  )

/** Components of a first stretch, of which nobody knows yet what they cost. */
const firstStretch = 3

/**
 * What has to stay of a window: the others' share of the whole of it. Where the others took more than that already, their share of what they left.
 * The first needs no memory of what this work spent before it broke off.
 */
const floorOf = (left: number, limit: number, share: number): number => {
  // One percent more, for what a process asks before it knows and after it is done.
  const others = (whole: number) => Math.ceil((whole * (101 - share)) / 100)
  return left > others(limit) ? others(limit) : others(left)
}

/** By what a stretch is to be kept in, and how many components it may take. */
export interface Stretch {
  readonly pace: Pace | undefined
  readonly components: number
}

/**
 * How many components the next stretch may read for the set share of the quota to hold; throws how long to wait where there is room for none. What others spend of the same
 * quota counts as spent. A tracker that says nothing has enough.
 */
export const keepPace = (
  { meter }: Pick<Ports, 'meter'>,
  call: Call,
  before: Pace | undefined,
  { share, components }: { readonly share: number; readonly components: number },
): Stretch => {
  const allowance = meter?.allowance()
  const each = before?.each ?? 0
  if (!allowance) return { pace: before, components }
  const careful = each === 0 ? Math.min(components, firstStretch) : components
  const over = allowance.resetsAt <= call.now
  const left = over ? allowance.limit : allowance.left
  const known = !over && before?.resetsAt === allowance.resetsAt && (before.share ?? share) === share
  const floor = known ? before.floor : floorOf(left, allowance.limit, share)
  // A component that costs more than the share of a whole window is read all the same, alone and once a window.
  const room = each === 0 ? careful : Math.max(known ? 0 : 1, Math.floor((left - floor) / each))
  if (room < 1 || (each === 0 && left <= floor)) throw waitingFor(share, allowance.resetsAt, call.now)
  return { pace: { resetsAt: allowance.resetsAt, floor, each, share }, components: Math.min(careful, room) }
}

/** What the stretch cost, for the next one; where the window was renewed on the way, the share is that of a whole one. */
export const afterStretch = (
  { meter }: Pick<Ports, 'meter'>,
  pace: Pace | undefined,
  { pointsBefore, components, share }: { readonly pointsBefore: number; readonly components: number; readonly share: number },
): Pace | undefined => {
  const allowance = meter?.allowance()
  if (!meter || !allowance || components === 0) return pace
  const each = Math.max(pace?.each ?? 0, Math.ceil((meter.traffic().points - pointsBefore) / components))
  if (pace?.resetsAt === allowance.resetsAt) return { ...pace, each }
  return { resetsAt: allowance.resetsAt, floor: floorOf(allowance.limit, allowance.limit, share), each, share }
}
