import * as z from 'zod/mini'
import { TrackerError } from '../../failure.ts'
import type { Call, Ports } from '../../ports.ts'

/** Percent of what the tracker says is left that a full read takes, unless somebody sets another share: the rest is other people's. */
export const usualShare = 50

/** How far a full read may go in one window of the tracker's quota. */
export const Pace = z.object({
  resetsAt: z.string(),
  /** What has to be left of the window. */
  floor: z.number(),
  /** The most that one component cost so far. */
  each: z.number(),
})
export type Pace = z.infer<typeof Pace>

const secondsUntil = (moment: string, now: string): number => Math.max(1, Math.ceil((Date.parse(moment) - Date.parse(now)) / 1000) + 5)

const waiting = (share: number, seconds: number): TrackerError =>
  new TrackerError(
    'rate-limited',
    `The ${share} % of the tracker’s quota that a full read may take is used up for now`,
    'It goes on by itself when the quota is renewed.',
    { retryAfter: seconds },
  )

/**
 * Lets a stretch of so many components begin where the set share of the quota holds for it, and says by what it is to be kept in. The share is taken of what the tracker says was left
 * when the window was first seen, so that what others spend counts as spent. A tracker that says nothing has enough.
 */
export const keepPace = (
  { meter }: Pick<Ports, 'meter'>,
  call: Call,
  before: Pace | undefined,
  { share, components }: { readonly share: number; readonly components: number },
): Pace | undefined => {
  const allowance = meter?.allowance()
  if (!allowance) return before
  const { left, resetsAt } = allowance
  const over = resetsAt <= call.now
  const same = before?.resetsAt === resetsAt && !over
  const pace: Pace = {
    resetsAt,
    floor: same ? before.floor : Math.ceil(((over ? allowance.limit : left) * (100 - share)) / 100),
    each: before?.each ?? 0,
  }
  if (!over && left - pace.each * components < pace.floor) throw waiting(share, secondsUntil(resetsAt, call.now))
  return pace
}

/** What the stretch cost, for the next one. */
export const afterStretch = (
  { meter }: Pick<Ports, 'meter'>,
  pace: Pace | undefined,
  pointsBefore: number,
  components: number,
): Pace | undefined => {
  if (!meter || components === 0) return pace
  const each = Math.ceil((meter.traffic().points - pointsBefore) / components)
  const known = pace ?? firstPace(meter.allowance())
  return known && { ...known, each: Math.max(known.each, each) }
}

const firstPace = (allowance: { readonly resetsAt: string; readonly left: number } | undefined): Pace | undefined =>
  allowance && { resetsAt: allowance.resetsAt, floor: 0, each: 0 }
