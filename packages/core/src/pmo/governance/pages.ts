/** Ledgers and what follows from them, for whoever judges, decides or looks: one part, because a page is first painted without it. */

export { Act } from '../../governance/acts.ts'
export { passagesIn } from '../../governance/approval/passages.ts'
export { owedBy } from '../../governance/owed.ts'
export { waiversGranted } from '../../governance/waiver/state.ts'
export { keepJudged } from '../keep-judged.ts'
export { act } from './act.ts'
export { openGovernance } from './open-governance.ts'
export { readGovernance, readSiteGovernance } from './read-governance.ts'
export { withStanding } from './stand.ts'
