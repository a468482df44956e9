import type { JobsView, JobView, LoadEstimate, RefreshPlan, ShareSaved } from '../views/jobs.ts'

/** What a person may ask of long work; it is begun by the use case that it belongs to. */
export interface JobUseCases {
  'job.list': { input: Record<string, never>; output: JobsView }
  'job.status': { input: { job: string }; output: JobView }
  /** Whoever began it, or the PMO. It ends with what it has so far. */
  'job.cancel': { input: { job: string }; output: JobView }
  /** Whoever began it, or the PMO. Takes up what was ended or has failed, where it was. */
  'job.resume': { input: { job: string }; output: JobView }
  'refresh.plan': { input: Record<string, never>; output: RefreshPlan }
  /** The PMO: counts what a full read has before it, in a few cheap questions. */
  'refresh.estimate': { input: Record<string, never>; output: LoadEstimate }
  /** The PMO: percent of the tracker's quota for background work. */
  'refresh.saveShare': { input: { share: number; settingsVersion: string }; output: ShareSaved }
}
export type JobUseCaseName = keyof JobUseCases
