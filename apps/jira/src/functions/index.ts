export { jobStep } from './jobs.ts'
export { refreshSchedule } from './refresh.ts'
export { resolver } from './resolver.ts'
export { validateMove } from './validate.ts'
