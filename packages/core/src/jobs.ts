/** The door for drivers: whoever takes the steps of long work, one at a time or until it has ended. */
export { isOpen, type JobDocument, needJob } from './pmo/jobs/document.ts'
export { type Driver, runJob, waitingJobs } from './pmo/jobs/run.ts'
export { stepJob } from './pmo/jobs/step.ts'
export { refreshJob } from './pmo/refresh-state.ts'
