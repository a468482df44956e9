import { TrackerError } from '../../failure.ts'
import type { Call, Ports } from '../../ports.ts'
import type { Review, ReviewNote } from '../../reviews/review.ts'
import type { ReviewStep, ReviewView } from '../views/reviews.ts'
import { frozenBriefs } from './freeze.ts'
import { openReview } from './open-review.ts'
import { readReview, writeReview } from './read-review.ts'

const from: Readonly<Record<ReviewStep, readonly Review['state'][]>> = {
  freeze: ['planned', 'frozen'],
  plan: ['frozen', 'cancelled'],
  open: ['planned', 'frozen'],
  close: ['open'],
  cancel: ['planned', 'frozen'],
}

const stepped = async (ports: Ports, call: Call, review: Review, step: ReviewStep): Promise<Review> => {
  switch (step) {
    case 'freeze':
      return { ...review, state: 'frozen', briefs: await frozenBriefs(ports, call, review), frozenAt: call.now }
    case 'open': {
      const missing = review.agenda.some(({ item }) => review.briefs[item] === undefined)
      const briefs = missing ? await frozenBriefs(ports, call, review) : review.briefs
      return { ...review, state: 'open', briefs, openedAt: call.now, ...(missing ? { frozenAt: call.now } : {}) }
    }
    case 'close':
      return { ...review, state: 'closed', closedAt: call.now, closedBy: call.actor.name }
    case 'cancel':
      return { ...review, state: 'cancelled' }
    case 'plan':
      return { ...review, state: 'planned', briefs: {} }
  }
}

/** Takes a review on: freezes its briefs, opens the meeting, closes it with its minutes, calls it off, or takes that back. */
export const stepReview = async (
  ports: Ports,
  call: Call,
  { id, version, step }: { readonly id: string; readonly version: string; readonly step: ReviewStep },
): Promise<ReviewView> => {
  const { review } = await readReview(ports, id)
  if (!from[step].includes(review.state))
    throw new TrackerError('invalid', `A review that is ${review.state} cannot do that`, 'Reload it; somebody may have taken it on.')
  await writeReview(ports, await stepped(ports, call, review, step), version)
  return openReview(ports, call, { id })
}

/** Notes what was said of a project, and who is there, while the meeting is open. */
export const noteReview = async (
  ports: Ports,
  call: Call,
  input: {
    readonly id: string
    readonly version: string
    readonly note?: ReviewNote | undefined
    readonly present?: Review['present'] | undefined
  },
): Promise<ReviewView> => {
  const { review } = await readReview(ports, input.id)
  if (review.state !== 'open') throw new TrackerError('invalid', 'This meeting is not open', 'Open it, then note what is said.')
  const { note, present } = input
  const notes = note ? [...review.notes.filter(({ item }) => item !== note.item), note] : review.notes
  await writeReview(ports, { ...review, notes, present: present ?? review.present }, input.version)
  return openReview(ports, call, { id: input.id })
}
