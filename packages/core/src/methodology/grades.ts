import * as z from 'zod/mini'

/** How much of a template applies to a project. */
export const Tier = z.enum(['light', 'standard', 'major'])
export type Tier = z.infer<typeof Tier>

/** How much a criterion weighs: a must decides alone, a should only through the should-score. */
export const Demand = z.enum(['must', 'should'])
export type Demand = z.infer<typeof Demand>

/** `block` holds the gate; `warn` is read out and limits the decision; `observe` is seen by the PMO only; `off` is not evaluated. */
export const Severity = z.enum(['off', 'observe', 'warn', 'block'])
export type Severity = z.infer<typeof Severity>
