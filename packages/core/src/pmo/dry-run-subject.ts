import type { DryRunSubject } from '../gates/dry-run.ts'
import type { StoredJudgement } from '../gates/records.ts'

/** A stored judgement as a dry run sees it. */
export const subjectOf = (stored: StoredJudgement): DryRunSubject => ({
  facts: stored.facts,
  tier: stored.tier,
  phase: stored.component.phase,
  passages: stored.passages,
  ...(stored.tailoring ? { tailoring: stored.tailoring.entries } : {}),
})
