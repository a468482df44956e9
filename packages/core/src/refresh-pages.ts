/** The door for refreshing from a page, with the eyes of whoever looks at it: beginning it, and its steps one after the other. Loaded by pages that take steps. */
export { ownRefreshKind, startOwnRefresh } from './pmo/eyes/own-refresh.ts'
export { ownRefreshJob } from './pmo/eyes/own-state.ts'
export { runJob } from './pmo/jobs/run.ts'
