import * as z from 'zod/mini'
import type { Call } from '../../ports.ts'
import type { JobDocument } from '../jobs/document.ts'
import { hoursFor } from './estimate.ts'

/** How long it has worked, by the moments of its steps: where it stood still for longer than this, it was not worked on. */
const longestStep = 1_200_000

/** Since where this job counts, for how long it worked, and what that cost. */
export const Beat = z.object({ from: z.int(), at: z.string(), worked: z.number(), points: z.number() })
export type Beat = z.infer<typeof Beat>

export const beatAfter = (
  before: Beat | undefined,
  { now }: Call,
  { done, points }: { readonly done: number; readonly points: number },
): Beat => {
  if (!before) return { from: done, at: now, worked: 0, points }
  const passed = Math.max(0, Date.parse(now) - Date.parse(before.at))
  return { ...before, at: now, points: before.points + points, worked: before.worked + Math.min(passed, longestStep) }
}

const Loading = z.object({ full: z.literal(true), beat: Beat })

/** Seconds that a full read still takes, by what it took so far: its points under the share of the quota, or its time, whichever is longer. */
export const remainingOf = ({ state, progress: { done, of }, used }: JobDocument, share: number): number | undefined => {
  const loading = Loading.safeParse(state).data
  if (!loading || of === null || done <= loading.beat.from) return undefined
  const { from, worked, points } = loading.beat
  const left = (of - done) / (done - from)
  const limit = used?.allowance?.limit
  const byQuota = limit ? hoursFor(points * left, limit, share) * 3600 : 0
  return Math.round(Math.max(byQuota, (worked / 1000) * left))
}
