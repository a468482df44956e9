/** The door for strategy, scoring, selection and scenarios: a file of its own, loaded when a use case of theirs is first called. */
export { runJob } from './pmo/jobs/run.ts'
export { portfolioHandlers } from './pmo/portfolio/handlers.ts'
export { searchKind } from './pmo/portfolio/search-kind.ts'
export { trackerHandlers } from './pmo/portfolio/tracker/ground.ts'
