import * as z from 'zod/mini'
import { IsoDate, Money } from '../work/values.ts'

/** Why a fact is not known; the panel names the fact and says what would make it known. */
export const UnknownReason = z.enum([
  'unmapped',
  'fieldMissing',
  'wrongType',
  'forbidden',
  'empty',
  'incomplete',
  'stateUnmapped',
  'currencyMismatch',
  'noRecord',
  'noHistory',
  'zeroBase',
  /** What was recorded by hand is older than the fact stays fresh. */
  'stale',
])
export type UnknownReason = z.infer<typeof UnknownReason>

/** Values of facts. Whole numbers are counts, basis points or hundredths as the catalogue says; a person is a reference that never leaves the facts. */
export const FactValue = z.union([
  z.object({ is: z.literal('flag'), flag: z.boolean() }),
  z.object({ is: z.literal('whole'), whole: z.int() }),
  z.object({ is: z.literal('choice'), choice: z.string() }),
  z.object({ is: z.literal('date'), date: IsoDate }),
  z.object({ is: z.literal('money'), money: Money }),
  z.object({ is: z.literal('person'), person: z.string() }),
])
export type FactValue = z.infer<typeof FactValue>

export const FactReading = z.union([
  z.object({ known: z.literal(true), value: FactValue }),
  z.object({ known: z.literal(false), reason: UnknownReason }),
])
export type FactReading = z.infer<typeof FactReading>

export const FactRecord = z.record(z.string(), FactReading)
export type FactRecord = z.infer<typeof FactRecord>

/** A register: records with the same fields, and whether all of them were read. */
export const Collection = z.union([
  z.object({ known: z.literal(true), complete: z.boolean(), records: z.array(FactRecord) }),
  z.object({ known: z.literal(false), reason: UnknownReason }),
])
export type Collection = z.infer<typeof Collection>

/** What was known of the same component before: when it stood at its previous gate, and in the weeks before this one, the latest first. */
export const EarlierFacts = z.object({
  previousGate: z.exactOptional(FactRecord),
  periods: z.exactOptional(z.array(FactRecord)),
})
export type EarlierFacts = z.infer<typeof EarlierFacts>

/** What is known of one component on one day: plain data, the same in every tracker up to the references of people. */
export const Facts = z.object({
  asOf: IsoDate,
  values: FactRecord,
  collections: z.record(z.string(), Collection),
  earlier: z.exactOptional(EarlierFacts),
})
export type Facts = z.infer<typeof Facts>
