import * as z from 'zod/mini'
import { Review, ReviewNote, ReviewPlan } from '../../reviews/review.ts'
import type { Handlers } from '../late-use-cases.ts'
import type { ReviewUseCases } from './client.ts'
import { listReviews } from './list-reviews.ts'
import { openReview } from './open-review.ts'
import { saveReview } from './save-review.ts'
import { noteReview, stepReview } from './step-review.ts'

const { id } = Review.shape
const version = z.string().check(z.maxLength(100))
const nothing: z.ZodMiniType<Record<string, never>> = z.strictObject({})

/** How each is done: a part of its own, fetched when reviews are first asked for. */
export const reviewHandlers: Handlers<keyof ReviewUseCases> = {
  'review.list': { input: nothing, run: listReviews },
  'review.open': { input: z.strictObject({ id }), run: openReview },
  'review.save': { input: z.strictObject({ id, version, plan: ReviewPlan }), run: saveReview },
  'review.step': { input: z.strictObject({ id, version, step: z.enum(['freeze', 'open', 'close', 'cancel', 'plan']) }), run: stepReview },
  'review.note': {
    input: z.strictObject({ id, version, note: z.exactOptional(ReviewNote), present: z.exactOptional(Review.shape.present) }),
    run: noteReview,
  },
}
