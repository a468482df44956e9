/** The door for drivers: whoever judges all projects with the product's own identity. */
export { refreshOne, startRefresh, stepRefresh } from './pmo/refresh.ts'
