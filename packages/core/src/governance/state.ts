import type { Verified } from '../ledger/record.ts'
import { Recorded } from './acts.ts'
import { foldApproval } from './approval/fold.ts'
import { type Approvals, noApprovals } from './approval/state.ts'
import { type Audit, foldAudits } from './audit/state.ts'
import { type Baselines, foldBaselines, noBaselines } from './baseline/state.ts'
import { type Explanation, foldExplanations } from './bypass/state.ts'
import { type ChangeCase, foldChanges } from './changes/state.ts'
import { type Condition, foldConditions } from './conditions/state.ts'
import { type EmergencyRelease, foldEmergencies } from './emergency/state.ts'
import { foldReviews, type ReviewAttested } from './review/state.ts'
import { lastBreak } from './standing.ts'
import { foldWaivers, type WaiverCase } from './waiver/state.ts'

/** Where the governance of a project stands by its ledger: the fold of all sound records. */
export interface GovernanceState {
  readonly approvals: Approvals
  readonly audits: readonly Audit[]
  readonly baselines: Baselines
  readonly changes: readonly ChangeCase[]
  readonly conditions: readonly Condition[]
  readonly emergencies: readonly EmergencyRelease[]
  readonly explanations: readonly Explanation[]
  /** By the id of the review. */
  readonly reviews: Readonly<Record<string, ReviewAttested>>
  readonly waivers: readonly WaiverCase[]
  /** Up to this record nothing relieves anybody, because a record after it was lost that might have taken it back. */
  readonly brokenAt: number
}

/** Folds a verified chain. Records of a kind that this version does not know change nothing. */
export const governanceState = (verified: Verified): GovernanceState => {
  let state: Omit<GovernanceState, 'brokenAt'> = {
    approvals: noApprovals,
    audits: [],
    baselines: noBaselines,
    changes: [],
    conditions: [],
    emergencies: [],
    explanations: [],
    reviews: {},
    waivers: [],
  }
  for (const entry of verified.entries) {
    const { success, data: act } = Recorded.safeParse(entry.act)
    if (success)
      state = {
        approvals: foldApproval(state.approvals, entry, act),
        audits: foldAudits(state.audits, entry, act),
        baselines: foldBaselines(state.baselines, entry, act),
        changes: foldChanges(state.changes, entry, act),
        conditions: foldConditions(state.conditions, entry, act),
        emergencies: foldEmergencies(state.emergencies, entry, act),
        explanations: foldExplanations(state.explanations, entry, act),
        reviews: foldReviews(state.reviews, entry, act),
        waivers: foldWaivers(state.waivers, entry, act),
      }
  }
  return { ...state, brokenAt: lastBreak(verified) }
}
