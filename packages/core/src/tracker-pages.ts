/**
 * The door for what concerns the tracker itself: what is taken from its own planning, and projects that begin there; and for tables that are pasted.
 * A file of its own, loaded when somebody looks at it.
 */
export { readDemandTable } from './pmo/portfolio/capacity/demand-table.ts'
export { makeProject } from './pmo/portfolio/intake/make-project.ts'
export { readProposalTable } from './pmo/portfolio/intake/proposal-table.ts'
export { projectStart } from './pmo/portfolio/intake/start-project.ts'
export { trackerHandlers } from './pmo/portfolio/tracker/handlers.ts'
