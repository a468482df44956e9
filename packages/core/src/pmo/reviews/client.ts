import type { Review, ReviewNote } from '../../reviews/review.ts'
import type { ReviewList, ReviewStep, ReviewView, SaveReviewInput } from '../views/reviews.ts'

/** Reviews: name → what goes in and what comes out. */
export interface ReviewUseCases {
  'review.list': { input: Record<string, never>; output: ReviewList }
  'review.open': { input: { id: string }; output: ReviewView }
  'review.save': { input: SaveReviewInput; output: ReviewView }
  'review.step': { input: { id: string; version: string; step: ReviewStep }; output: ReviewView }
  'review.note': { input: { id: string; version: string; note?: ReviewNote; present?: Review['present'] }; output: ReviewView }
}
