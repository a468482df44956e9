import { type Answer, TrackerError } from '@plumbline/core'

/** What a use case answered; its problem as the failure that ends the run. */
export const valueOf = <T>(answered: Answer<T>): T => {
  if (answered.ok) return answered.value
  const { code, message, remedy, retryAfter } = answered.problem
  throw new TrackerError(code, message, remedy, retryAfter === undefined ? {} : { retryAfter })
}
