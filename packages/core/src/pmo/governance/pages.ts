/** What people see and do of a project's governance: a part of its own, fetched when it is first asked for. */

export { Act } from '../../governance/acts.ts'
export { act } from './act.ts'
export { openGovernance } from './open-governance.ts'
