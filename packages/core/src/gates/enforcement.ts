import type { Instant } from '../work/values.ts'

/** What the tracker itself refuses today at a gate's guarded transition, as read back from it. */
export interface EnforcementState {
  /** `server`: refused for everybody and every client; `none`: nothing is refused; `unreadable`: this identity may not look. */
  readonly strength: 'server' | 'none' | 'unreadable'
  /** Who can still pass it on the server, in the tracker's own words, for example the group of writers. */
  readonly exempt?: string
  readonly readBackAt: Instant
}
