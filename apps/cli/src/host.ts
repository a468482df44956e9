import type { Cancellation, Exact } from '@plumbline/core'
import type { Worker } from './portfolio/job.ts'
import type { Transports } from './sites/site.ts'

/** What a run takes from its process: everything that a test replaces. */
export interface ProcessHost {
  readonly token: string | undefined
  readonly readText: (path: string) => Promise<string>
  /** Absent where a run keeps no file. */
  readonly writeText?: (path: string, text: string) => Promise<void>
  /** Tokens of a run that speaks to two sites; `token` stands for those that are not given. */
  readonly tokens?: { readonly from?: string | undefined; readonly to?: string | undefined; readonly audience?: string | undefined }
  /** Standard output: what was asked for. */
  readonly write: (text: string) => void
  /** Standard error: progress, and why it could not run. */
  readonly tell: (text: string) => void
  readonly transports?: Transports
  /** Where long work runs; without it a command gives its instant answer. */
  readonly worker?: Worker
  /** Works on stretches of searches that are kept on a site; without it they wait for another host. */
  readonly exact?: Exact
  /** Turns true when the person asks to stop: long work then ends at its next checkpoint. */
  readonly signal?: Cancellation
}
