import type { Verified } from '../ledger/record.ts'
import { Recorded } from './acts.ts'
import { foldApproval } from './approval/fold.ts'
import { type Approvals, noApprovals } from './approval/state.ts'
import { type Condition, foldConditions } from './conditions/state.ts'
import { lastBreak } from './standing.ts'
import { foldWaivers, type WaiverCase } from './waiver/state.ts'

/** Where the governance of a project stands by its ledger: the fold of all sound records. */
export interface GovernanceState {
  readonly approvals: Approvals
  readonly conditions: readonly Condition[]
  readonly waivers: readonly WaiverCase[]
  /** Up to this record nothing relieves anybody, because a record after it was lost that might have taken it back. */
  readonly brokenAt: number
}

/** Folds a verified chain. Records of a kind that this version does not know change nothing. */
export const governanceState = (verified: Verified): GovernanceState => {
  let approvals = noApprovals
  let conditions: readonly Condition[] = []
  let waivers: readonly WaiverCase[] = []
  for (const entry of verified.entries) {
    const act = Recorded.safeParse(entry.act)
    if (!act.success) continue
    approvals = foldApproval(approvals, entry, act.data)
    conditions = foldConditions(conditions, entry, act.data)
    waivers = foldWaivers(waivers, entry, act.data)
  }
  return { approvals, conditions, waivers, brokenAt: lastBreak(verified) }
}
