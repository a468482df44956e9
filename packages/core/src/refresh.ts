/** The door for drivers: whoever judges all projects with the product's own identity. */
export { settleRequest } from './pmo/declare-passed.ts'
export { refreshOne, startRefresh, stepRefresh } from './pmo/refresh.ts'
