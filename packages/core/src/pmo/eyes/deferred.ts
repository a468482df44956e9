import * as z from 'zod/mini'
import { TrackerError } from '../../failure.ts'
import { isPlain } from '../../plain.ts'
import type { ItemRef } from '../../work/values.ts'

/**
 * Why a person's refresh leaves a project to the product's own identity: items below it or their past are hidden from them, they do not see what attests the settings by
 * which it was judged, or the tracker does not take its gates from them.
 */
const reasons = ['hidden', 'past', 'settings', 'rights'] as const
export type Deferral = (typeof reasons)[number]

const words: Readonly<Record<Deferral, (who: string, its: string) => string>> = {
  hidden: (who, its) => `${who} cannot see all of ${its} items`,
  past: (who, its) => `${who} cannot read the past of all of ${its} items`,
  settings: (who) => `${who} cannot see the item by which the settings count`,
  rights: (who, its) => `the tracker does not take ${its} gates from ${who}`,
}

/** Not judged by these eyes: the last judgement stands. */
export const deferred = (why: Deferral): TrackerError =>
  new TrackerError(
    'forbidden',
    `This project is left to the pipeline, because ${words[why]('this person', 'its')}`,
    'Its last judgement stands until then.',
    {
      cause: { deferred: why },
    },
  )

export const deferralIn = (error: unknown): Deferral | undefined =>
  error instanceof TrackerError && isPlain(error.cause)
    ? reasons.find((why) => isPlain(error.cause) && error.cause['deferred'] === why)
    : undefined

const Some = z.object({ count: z.int(), keys: z.array(z.string()) })

/** How many projects were left for each reason, and the keys of the first of them: all can be seen by whoever refreshes. */
export const Deferred = z.partialRecord(z.enum(reasons), Some)
export type Deferred = z.infer<typeof Deferred>

/** So many are named for each reason. */
const named = 5

export const deferredAfter = async (
  before: Deferred | undefined,
  now: ReadonlyMap<ItemRef, Deferral>,
  keyOf: (ref: ItemRef) => Promise<string>,
): Promise<{ readonly deferred?: Deferred }> => {
  if (now.size === 0) return before ? { deferred: before } : {}
  const after: Deferred = { ...before }
  for (const [ref, why] of now) {
    const { count, keys } = after[why] ?? { count: 0, keys: [] }
    after[why] = { count: count + 1, keys: keys.length < named ? [...keys, await keyOf(ref)] : keys }
  }
  return { deferred: after }
}

export const deferredWords = (left: Deferred, who: string): readonly string[] =>
  reasons.flatMap((why) => {
    const some = left[why]
    if (!some) return []
    const { count, keys } = some
    const [what, its] = count === 1 ? ['project was', 'its'] : ['projects were', 'their']
    return [
      `${count} ${what} left to the pipeline, because ${words[why](who, its)}: ${keys.join(', ')}${count > keys.length ? ', …' : ''}.`,
    ]
  })
