import type { Explained, Move } from './pmo/enforcement/explain.ts'
import type { Call, Ports } from './ports.ts'

/** The door for drivers: whoever judges all projects with the product's own identity. */
export { refreshOne, startRefresh, stepRefresh } from './pmo/refresh.ts'
export { claimWake, tellRefresh } from './pmo/sheets/touched.ts'
export { unseenProjects } from './pmo/unseen.ts'

/** Why a move past a gate is not for now; loaded with the ledgers that it reads. */
export const explainMove = async (ports: Ports, call: Call, move: Move): Promise<Explained> =>
  (await import('./pmo/enforcement/explain.ts')).explainMove(ports, call, move)
export type { Explained }
