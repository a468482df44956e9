/** The door for strategy, scoring, selection, scenarios and enforcement: a file of its own, loaded when a use case of theirs is first called. */
export { enforcementHandlers } from './pmo/enforcement/handlers.ts'
export { runJob } from './pmo/jobs/run.ts'
export { portfolioHandlers } from './pmo/portfolio/handlers.ts'
export { searchKind } from './pmo/portfolio/search-kind.ts'
export { trackerGround } from './pmo/portfolio/tracker/ground.ts'
