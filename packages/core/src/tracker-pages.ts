/** The door for what is taken from the tracker's own planning: a file of its own, loaded when somebody looks at it. */
export { trackerHandlers } from './pmo/portfolio/tracker/handlers.ts'
