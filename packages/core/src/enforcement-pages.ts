/** The door for what the tracker's own rules refuse: looking at it, changing it, and the look on schedule. A file of its own, loaded when one of them is asked for. */
export { enforcementHandlers } from './pmo/enforcement/handlers.ts'
export { readBackOnSchedule } from './pmo/enforcement/watch.ts'
