import type { Verified } from '../ledger/record.ts'
import { Recorded } from './acts.ts'
import { foldApproval } from './approval/fold.ts'
import { type Approvals, noApprovals } from './approval/state.ts'
import { lastBreak } from './standing.ts'

/** Where the governance of a project stands by its ledger: the fold of all sound records. */
export interface GovernanceState {
  readonly approvals: Approvals
  /** Up to this record nothing relieves anybody, because a record after it was lost that might have taken it back. */
  readonly brokenAt: number
}

/** Folds a verified chain. Records of a kind that this version does not know change nothing. */
export const governanceState = (verified: Verified): GovernanceState => {
  let approvals = noApprovals
  for (const entry of verified.entries) {
    const act = Recorded.safeParse(entry.act)
    if (act.success) approvals = foldApproval(approvals, entry, act.data)
  }
  return { approvals, brokenAt: lastBreak(verified) }
}
