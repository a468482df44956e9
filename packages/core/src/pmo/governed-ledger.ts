import * as z from 'zod/mini'
import { FactRecord } from '../facts/facts.ts'
import type { Governance } from '../facts/ground.ts'
import type { Anchor } from '../ledger/record.ts'
import type { WorkItem } from '../work/items.ts'
import { IsoDate } from '../work/values.ts'

const text = z.string().check(z.maxLength(200))

/** What a project's ledger says of exceptions and conditions, as it was when the file was written: it counts while the project item still names the same record. */
export const GovernedLedger = z.strictObject({
  seq: z.int().check(z.positive()),
  head: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  waivers: z.array(z.strictObject({ rule: text, gate: text, from: IsoDate, to: IsoDate })),
  conditions: z.array(z.strictObject({ due: IsoDate, item: z.nullable(text) })),
  conditionItems: z.array(text),
  auditedOn: z.exactOptional(IsoDate),
  explained: z.array(text),
  /** What its baseline and its decisions on changes tell; a baseline that only waits for a gate is none here. */
  agreed: z.exactOptional(
    z.strictObject({ facts: FactRecord, changes: z.record(z.string(), z.strictObject({ decision: text, baselined: z.boolean() })) }),
  ),
})
export type GovernedLedger = z.infer<typeof GovernedLedger>

/** Whether it is the ledger whose head stands on the project item. */
export const isLedgerOf = (ledger: GovernedLedger | undefined, anchor: Anchor | undefined): ledger is GovernedLedger =>
  ledger !== undefined && anchor !== undefined && ledger.seq === anchor.seq && ledger.head === anchor.head

/** What is owed by it on a day. */
export const owedByFile = (
  { waivers, conditions, conditionItems, explained, auditedOn }: GovernedLedger,
  below: readonly WorkItem[],
  today: IsoDate,
): NonNullable<Governance['owed']> => {
  const done = new Set(below.flatMap(({ ref, state }) => (state.category === 'done' ? [ref] : [])))
  return {
    waiversActive: waivers.filter(({ from, to }) => from <= today && today <= to).length,
    waiversExpired: waivers.filter(({ to }) => to < today).length,
    conditionsLate: conditions.filter(({ due, item }) => due < today && !(item !== null && done.has(item))).length,
    explained,
    conditionItems,
    ...(auditedOn === undefined ? {} : { auditedOn }),
  }
}
