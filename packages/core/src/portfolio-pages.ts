/** The door for strategy, scoring, selection and scenarios: a file of its own, loaded when a use case of theirs is first called. */
export { portfolioHandlers } from './pmo/portfolio/handlers.ts'
export { stepSelection } from './pmo/portfolio/step-selection.ts'
