import { TrackerError } from '../../failure.ts'
import type { Call, Ports } from '../../ports.ts'
import type { Review, ReviewPlan } from '../../reviews/review.ts'
import type { ReviewView, SaveReviewInput } from '../views/reviews.ts'
import { openReview } from './open-review.ts'
import { readReview, writeReview } from './read-review.ts'

const refuse = (message: string, remedy: string): TrackerError => new TrackerError('invalid', message, remedy)

const checked = (plan: ReviewPlan): ReviewPlan => {
  const items = plan.agenda.map(({ item }) => item)
  if (new Set(items).size < items.length) throw refuse('A project is on the agenda twice', 'Remove one of the two.')
  const come = plan.invited.length + 1
  if (plan.quorum > come)
    throw refuse(
      `The quorum asks for ${plan.quorum}, and only ${come === 1 ? '1 person comes' : `${come} people come`}`,
      'Invite more people, or ask for fewer.',
    )
  return plan
}

/** A brief stays only as long as its line of the agenda says the same. */
const stillFrozen = ({ briefs, agenda: before }: Review, { agenda }: ReviewPlan): Review['briefs'] =>
  Object.fromEntries(
    agenda.flatMap((line) => {
      const was = before.find(({ item }) => item === line.item)
      const same = was?.ask === line.ask && was.recommendation === line.recommendation
      const hash = briefs[line.item]
      return same && hash !== undefined ? [[line.item, hash]] : []
    }),
  )

/** Plans a review, or changes the plan of one that was not held yet. */
export const saveReview = async (ports: Ports, call: Call, { id, version, plan }: SaveReviewInput): Promise<ReviewView> => {
  const given = checked(plan)
  if (version === 'new') {
    await writeReview(ports, { ...given, id, state: 'planned', briefs: {}, present: [], notes: [] }, 'new')
    return openReview(ports, call, { id })
  }
  const { review } = await readReview(ports, id)
  if (review.state === 'closed') throw refuse('This review was held and closed', 'Plan another one.')
  const briefs = stillFrozen(review, given)
  const state = review.state === 'frozen' && Object.keys(briefs).length < given.agenda.length ? 'planned' : review.state
  await writeReview(ports, { ...review, ...given, briefs, state: state === 'cancelled' ? 'planned' : state }, version)
  return openReview(ports, call, { id })
}
