import { TrackerError } from '../../failure.ts'
import type { Ports } from '../../ports.ts'
import type { Review } from '../../reviews/review.ts'
import { reviewKey } from './review-document.ts'

export interface StoredReview {
  readonly review: Review
  readonly version: string
}

const unknownReview = (id: string): TrackerError =>
  new TrackerError('not-found', `There is no review ${id} on this site`, 'Reload the list of reviews.')

export const readReview = async (ports: Pick<Ports, 'shelf'>, id: string): Promise<StoredReview> => {
  const found = await ports.shelf.read(reviewKey(id))
  if (!found?.value) throw unknownReview(id)
  return { review: found.value, version: found.version }
}

export const changedMeanwhile = (title: string): TrackerError =>
  new TrackerError(
    'conflict',
    `Somebody else changed the review "${title}" at the same time`,
    'Reload it; what you entered stays on this page until then.',
  )

/** Writes a review over the version that was read. */
export const writeReview = async (ports: Pick<Ports, 'shelf'>, review: Review, version: string): Promise<StoredReview> => {
  const written = await ports.shelf.write(reviewKey(review.id), review, version)
  if (!written.ok) throw changedMeanwhile(review.title)
  return { review, version: written.version }
}
