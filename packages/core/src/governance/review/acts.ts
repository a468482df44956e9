import * as z from 'zod/mini'
import { sha256 } from '../words.ts'

export const reviewActs = [
  /** What a review board read on this project, and what was minuted of it, by their hashes: changed afterwards, they are named. */
  z.strictObject({
    kind: z.literal('review.attest'),
    review: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
    brief: z.exactOptional(sha256),
    minutes: z.exactOptional(sha256),
  }),
] as const
export type ReviewAct = z.infer<(typeof reviewActs)[number]>
