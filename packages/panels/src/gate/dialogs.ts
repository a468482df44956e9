/** What opens over the gate; how it is fetched is fetched too, so that the first paint stays small. */
export { loadPlanDialog } from '../plan/load.ts'
export { loadRecordsDialog } from '../records/load.ts'
export { loadRegistersDialog } from '../registers/load.ts'
