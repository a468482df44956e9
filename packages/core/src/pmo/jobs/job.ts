import { TrackerError } from '../../failure.ts'
import type { Call, Ports } from '../../ports.ts'

/** How far a job is, in whatever it counts; `of` is null while nobody can know. */
export interface JobProgress {
  readonly done: number
  readonly of: number | null
}

/** What one step came to. What it wrote can be written again without harm, because a step that was not kept is repeated. */
export interface Stepped<S> {
  readonly state: S
  readonly progress: JobProgress
  readonly finished?: boolean
  /** What did not go as wished, for whoever looks at the job. */
  readonly remark?: string
}

/** Long work as a fold: each step takes the state that was kept, does a stretch, and says what is to be kept next. */
export interface JobKind<S> {
  check(value: unknown): S
  /** Whether this host can do a step: for example with the product's own identity only, or with a solver. */
  runsHere(ports: Ports, call: Call): boolean
  /** Ends within the call's signal. */
  step(ports: Ports, call: Call, state: S): Promise<Stepped<S>>
  /** Ends it with what it has so far; absent where nothing is to be done about that. */
  settle?(ports: Ports, call: Call, state: S): Promise<S>
}

/** The cause of a wait that the product imposes on itself, for others to have their share of the quota. */
export const ownShare = { is: 'own share' } as const

/** The kind of a job by its name; undefined for one that this version does not know. */
export type KindOf = (name: string) => Promise<JobKind<unknown> | undefined>

/** Waiting helps: whoever drives the work waits and takes the same step again. */
export const passes = (cause: unknown): cause is TrackerError =>
  cause instanceof TrackerError && (cause.code === 'rate-limited' || cause.code === 'unavailable')
