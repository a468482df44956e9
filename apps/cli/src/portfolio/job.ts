import {
  type Decided,
  decide,
  type FrontierPoint,
  frontierOf,
  type Levels,
  type Means,
  type Progress,
  type SelectionModel,
} from '@plumbline/core/portfolio'

interface Asked {
  readonly model: SelectionModel
  /** Seconds; 0 asks for the instant answer. */
  readonly seconds: number
}

/** What is worked out apart from the command, so that a person can end it and keep the best so far. Plain data, both ways. */
export type Job = (Asked & { readonly task: 'select' }) | (Asked & { readonly task: 'frontier'; readonly levels: Levels })

export type Answer =
  | { readonly task: 'select'; readonly decided: Decided }
  | { readonly task: 'frontier'; readonly points: readonly FrontierPoint[] }

/** Works a job out with what the host offers. */
export const workOut = (job: Job, offered: Means): Answer => {
  const means = job.seconds > 0 ? { ...offered, seconds: job.seconds } : offered
  if (job.task === 'select') return { task: 'select', decided: decide(job.model, means) }
  return { task: 'frontier', points: frontierOf(job.model, job.levels, means) }
}

/** Works a job out apart from the command; resolves with the best so far when it is interrupted. */
export type Worker = (job: Job, tell: (progress: Progress) => void) => Promise<Answer>
