import { lateUseCases } from '../late-use-cases.ts'

/** The PMO plans and keeps the minutes; whoever may see a project reads its brief. */
export const reviewUseCases = lateUseCases(
  {
    'review.list': 'see',
    'review.open': 'see',
    'review.save': 'configure',
    'review.step': 'configure',
    'review.note': 'configure',
  },
  async () => (await import('../pages.ts')).reviewHandlers,
)
