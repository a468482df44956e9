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
export const CostLogEntry = z.object({
  at: Instant,
  by: z.string().check(z.minLength(1), z.maxLength(200)),
  byName: z.string(),
  how: z.enum(['form', 'import', 'restore']),
  file: z.exactOptional(z.string().check(z.maxLength(200))),
  rows: z.int(),
  before: z.exactOptional(z.nullable(CostTable)),
})
export type CostLogEntry = z.infer<typeof CostLogEntry>

/** What a project spends by month, as people recorded or imported it. */
export const CostRecord = z.object({ table: z.nullable(CostTable), log: z.array(CostLogEntry) })
export type CostRecord = z.infer<typeof CostRecord>

/** What stands in a project's record; one that is damaged counts as absent. */
export const costsIn = (stored: unknown): CostRecord | undefined => {
  const parsed = CostRecord.safeParse(stored)
  return parsed.success ? parsed.data : undefined
}

/** How many changes can be taken back. */
const restorable = 6
const longestLog = 60

/** The record with another table, and a line that says whose it is. */
export const withTable = (record: CostRecord | undefined, table: CostTable | null, line: Omit<CostLogEntry, 'before'>): CostRecord => {
  const log = [...(record?.log ?? []), { ...line, before: record?.table ?? null }].slice(-longestLog)
  const short = log.slice(0, -restorable).map(({ before: _, ...old }) => old)
  return { table, log: [...short, ...log.slice(-restorable)] }
}

/** A row that says nothing stays out, and months stand in their order. */
export const inOrder = (rows: readonly CostRow[]): CostRow[] =>
  rows
    .filter((row) => costColumns.some((column) => row[column] !== undefined))
    .toSorted((a, b) => (`${a.period} ${a.kind}` < `${b.period} ${b.kind}` ? -1 : 1))
