import type { Worker } from './portfolio/job.ts'
import type { Transports } from './sites/site.ts'

/** What a run takes from its process: everything that a test replaces. */
export interface ProcessHost {
  readonly token: string | undefined
  readonly readText: (path: string) => Promise<string>
  /** Standard output: what was asked for. */
  readonly write: (text: string) => void
  /** Standard error: progress, and why it could not run. */
  readonly tell: (text: string) => void
  readonly transports?: Transports
  /** Where long work runs; without it a command gives its instant answer. */
  readonly worker?: Worker
}
