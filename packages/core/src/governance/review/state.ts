import type { Entry, NamedPerson } from '../../ledger/record.ts'
import type { Instant } from '../../work/values.ts'
import type { Recorded } from '../acts.ts'

/** What the ledger of a project attests of one review: the brief that was read last, and the minutes as they were first kept. */
export interface ReviewAttested {
  readonly seq: number
  readonly by: NamedPerson
  readonly at: Instant
  readonly brief: string | null
  readonly minutes: string | null
}

/** Minutes are attested once: what is attested of them later does not take the place of the first. */
export const foldReviews = (
  reviews: Readonly<Record<string, ReviewAttested>>,
  { seq, by, at }: Entry,
  act: Recorded,
): Readonly<Record<string, ReviewAttested>> => {
  if (act.kind !== 'review.attest') return reviews
  const before = reviews[act.review]
  const brief = act.brief ?? before?.brief ?? null
  return { ...reviews, [act.review]: { seq, by, at, brief, minutes: before?.minutes ?? act.minutes ?? null } }
}
