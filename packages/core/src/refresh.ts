/** The door for drivers: whoever judges all projects with the product's own identity. */
export { settleWishes } from './pmo/governance/settle.ts'
export { refreshOne, startRefresh, stepRefresh } from './pmo/refresh.ts'
