export { refreshSchedule, refreshStep } from './refresh.ts'
export { resolver } from './resolver.ts'
export { selectionStep } from './selection.ts'
