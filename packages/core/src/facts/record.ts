import * as z from 'zod/mini'
import { Instant, IsoDate } from '../work/values.ts'
import { FactValue } from './facts.ts'

const person = z.string().check(z.minLength(1), z.maxLength(200))
const words = z.string().check(z.maxLength(2_000))
const amount = z.int().check(z.nonnegative())

/** A fact that a person entered because no tracker holds it. `on` is the day for which it is true. */
export const RecordedValue = z.object({
  value: FactValue,
  on: IsoDate,
  by: person,
  byName: z.string(),
  at: Instant,
  note: z.exactOptional(words),
  source: z.enum(['form', 'import']),
})
export type RecordedValue = z.infer<typeof RecordedValue>

/** One iteration of a team, as its people recorded it. */
export const IterationRecord = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  from: IsoDate,
  to: IsoDate,
  goal: words,
  goalMet: z.exactOptional(z.boolean()),
  /** Items planned at the start, of those done at the end, and items added in between. */
  planned: z.exactOptional(amount),
  doneOfPlanned: z.exactOptional(amount),
  added: z.exactOptional(amount),
  reviewHeldOn: z.exactOptional(IsoDate),
  reviewNote: z.exactOptional(words),
  retrospectiveHeldOn: z.exactOptional(IsoDate),
  improvementActions: z.exactOptional(amount),
})
export type IterationRecord = z.infer<typeof IterationRecord>

/** What people recorded of one project: facts that no tracker holds, iterations, and who entered them when. Recorded, not protected, until a ledger attests it. */
export const ProjectRecord = z.object({
  facts: z.record(z.string(), RecordedValue),
  iterations: z.array(IterationRecord),
  log: z.array(z.object({ at: Instant, by: person, byName: z.string(), what: words, count: amount })),
  /** The cost record, which only those read who count costs. */
  cost: z.exactOptional(z.unknown()),
})
export type ProjectRecord = z.infer<typeof ProjectRecord>
