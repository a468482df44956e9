import { TrackerError } from '../../failure.ts'
import { hashOf } from '../../hash.ts'
import type { DocCollection, DocKey } from '../../ports.ts'
import { Brief, Review } from '../../reviews/review.ts'

const check = (value: unknown): Review | null => Review.safeParse(value).data ?? null

/** Every review of a site; one that was damaged from outside is none. */
export const reviews: DocCollection<Review | null> = { collection: 'reviews', check }
export const reviewKey = (id: string): DocKey<Review | null> => ({ ...reviews, id })

/** A frozen brief under its hash. */
export const briefKey = (hash: string): DocKey<Brief> => ({
  collection: 'briefs',
  id: hash,
  check: (value) => {
    const brief = Brief.safeParse(value).data
    if (brief && hashOf(brief) === hash) return brief
    throw new TrackerError(
      'unexpected-answer',
      'A brief was changed from outside after it was frozen',
      'Freeze the briefs of this review again.',
    )
  },
})
