import type { SubjectChecked } from '../../ledger/verify-pack.ts'

export type { DecisionChecked, PackChecked, SubjectChecked } from '../../ledger/verify-pack.ts'

/** Ledgers verified so far, and where to go on. */
export interface LedgersChecked {
  readonly subjects: readonly SubjectChecked[]
  readonly done: number
  readonly of: number
  /** Pass it back to go on; absent at the end. */
  readonly next?: number
}
