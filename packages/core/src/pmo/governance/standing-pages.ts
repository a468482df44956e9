/** What judging needs of the ledger: one chunk, fetched with the first judgement. */

export { passagesIn } from '../../governance/approval/passages.ts'
export { anchorFor } from '../../ledger/keep.ts'
export { readGovernance, readSiteGovernance } from './read-governance.ts'
export { withSentBack } from './sent-back.ts'
export { withStanding } from './stand.ts'
