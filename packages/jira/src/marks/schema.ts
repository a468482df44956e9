import type { ItemMarks } from '@plumbline/core'
import * as z from 'zod/mini'

const text = z.nullable(z.string())

/**
 * What stands in Plumbline's own field on a project item; the guarded transitions read it. `until` is a day of the portfolio's zone, and the transition
 * compares it with Jira's own day (assumption jira-expression-day-zone).
 */
export const MarksValue = z.object({
  gates: z.array(z.object({ gate: z.string(), slot: z.int(), state: z.enum(['passed', 'notPassed']), until: text, judgementHash: text })),
  judgement: z.nullable(
    z.object({ gate: z.string(), outcome: z.enum(['ready', 'notReady', 'unknown']), hash: z.string(), asOf: z.string() }),
  ),
  record: z.optional(z.nullable(z.object({ seq: z.int(), head: z.string() }))),
})

export const noMarks: ItemMarks = { gates: [], judgement: null }

/** In one order of members, so that equal marks are equal as text. */
export const valueOf = ({ gates, judgement, record }: ItemMarks): z.infer<typeof MarksValue> => ({
  gates: gates.map(({ gate, slot, state, until, judgementHash }) => ({ gate, slot, state, until, judgementHash })),
  judgement: judgement && { gate: judgement.gate, outcome: judgement.outcome, hash: judgement.hash, asOf: judgement.asOf },
  ...(record ? { record: { seq: record.seq, head: record.head } } : {}),
})

export const marksOf = ({ gates, judgement, record }: z.infer<typeof MarksValue>): ItemMarks => ({
  gates,
  judgement,
  ...(record ? { record } : {}),
})
