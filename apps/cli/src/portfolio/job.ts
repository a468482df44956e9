import {
  type Means,
  type Progress,
  type Selection,
  type SelectionModel,
  select,
  type Unlimited,
  unlimitedIn,
} from '@plumbline/core/portfolio'

/** What is worked out apart from the command, so that a person can end it and keep the best so far. Plain data, both ways. */
export interface Job {
  readonly task: 'select'
  readonly model: SelectionModel
  readonly seconds: number
}

export type Answer = Selection & { readonly unlimited: readonly Unlimited[] }

/** Works a job out with what the host offers. */
export const workOut = (job: Job, means: Means): Answer => ({
  ...select(job.model, { ...means, ...(job.seconds > 0 ? { seconds: job.seconds } : {}) }),
  unlimited: unlimitedIn(job.model),
})

/** Works a job out apart from the command; resolves with the best so far when it is interrupted. */
export type Worker = (job: Job, tell: (progress: Progress) => void) => Promise<Answer>
