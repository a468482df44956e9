/** The light door: what a panel's first paint needs, without schemas and without the engine. */
export { TrackerError } from './failure.ts'
export type * from './gates/records.ts'
export type * from './pmo/client.ts'
export { openGate } from './pmo/open-gate.ts'
export type * from './pmo/views.ts'
export type * from './ports.ts'
export * from './transport/request.ts'
export { emptyMapping } from './work/mapping-empty.ts'
