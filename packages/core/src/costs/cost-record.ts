import * as z from 'zod/mini'
import { CostKind, Period } from '../governance/baseline/baseline.ts'
import { Instant } from '../work/values.ts'

const amount = z.exactOptional(z.int())

/** What one month costs, of one kind, in the minor unit of the record's currency; what nobody said stays out. */
export const CostRow = z.object({ period: Period, kind: CostKind, budget: amount, actual: amount, commitment: amount, forecast: amount })
export type CostRow = z.infer<typeof CostRow>

/** The four amounts of a row, in the order in which tables show them. */
export const costColumns = ['budget', 'actual', 'commitment', 'forecast'] as const
export type CostColumn = (typeof costColumns)[number]

export const CostTable = z.object({ currency: z.string().check(z.regex(/^[A-Z]{3}$/)), rows: z.array(CostRow).check(z.maxLength(480)) })
export type CostTable = z.infer<typeof CostTable>

/** One change of the table: who, when, from which file, and how many rows. `before`: the table as it was, kept for the last few. */
export const CostLine = z.object({
  at: Instant,
  by: z.string().check(z.minLength(1), z.maxLength(200)),
  byName: z.string(),
  how: z.enum(['form', 'import', 'restore']),
  file: z.exactOptional(z.string().check(z.maxLength(200))),
  rows: z.int(),
  before: z.exactOptional(z.nullable(CostTable)),
})
export type CostLine = z.infer<typeof CostLine>

/** What a project spends by month, as people recorded or imported it. */
export const CostRecord = z.object({ table: z.nullable(CostTable), log: z.array(CostLine) })
export type CostRecord = z.infer<typeof CostRecord>

/** What stands in a project's record; one that is damaged counts as absent. */
export const costsIn = (stored: unknown): CostRecord | undefined => {
  const parsed = CostRecord.safeParse(stored)
  return parsed.success ? parsed.data : undefined
}
