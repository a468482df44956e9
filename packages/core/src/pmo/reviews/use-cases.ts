import type { Capability } from '../../ports.ts'
import type { UseCase } from '../use-case.ts'
import type { ReviewUseCases } from './client.ts'
import { reviewHandlers } from './handlers.ts'

const of = <N extends keyof ReviewUseCases>(name: N, needs: Capability): UseCase<N> => ({
  ...reviewHandlers[name],
  needs,
})

/** The PMO plans and keeps the minutes; whoever may see a project reads its brief. */
export const reviewUseCases: { readonly [N in keyof ReviewUseCases]: UseCase<N> } = {
  'review.list': of('review.list', 'see'),
  'review.open': of('review.open', 'see'),
  'review.save': of('review.save', 'configure'),
  'review.step': of('review.step', 'configure'),
  'review.note': of('review.note', 'configure'),
}
