export { jobStep } from './jobs.ts'
export { itemEvent, refreshSchedule } from './refresh.ts'
export { resolver } from './resolver.ts'
export { validateMove } from './validate.ts'
