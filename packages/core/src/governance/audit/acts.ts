import * as z from 'zod/mini'
import { IsoDate, id, place, Text, Who } from '../words.ts'

/** How much harm a finding points at. */
export const FindingSeverity = z.enum(['minor', 'major', 'critical'])
export type FindingSeverity = z.infer<typeof FindingSeverity>

export const QuestionAnswer = z.enum(['met', 'notMet', 'notApplicable'])
export type QuestionAnswer = z.infer<typeof QuestionAnswer>

const question = z.int().check(z.minimum(0), z.maximum(99))

/** An audit, a finding and a corrective action are each known by the record that began them. */
export const auditActs = [
  z.strictObject({
    kind: z.literal('audit.plan'),
    title: Text,
    /** What is looked at: the whole project where neither is named, one of its gates, or a process in it. */
    gate: z.exactOptional(id),
    process: z.exactOptional(Text),
    on: IsoDate,
    auditor: Who,
    questions: z.array(z.strictObject({ text: Text, criterion: z.exactOptional(id) })).check(z.minLength(1), z.maxLength(100)),
  }),
  z.strictObject({ kind: z.literal('audit.assign'), audit: place, auditor: Who, reason: Text }),
  z.strictObject({ kind: z.literal('audit.cancel'), audit: place, reason: Text }),
  z.strictObject({
    kind: z.literal('audit.answer'),
    audit: place,
    answers: z
      .array(z.strictObject({ question, answer: QuestionAnswer, note: z.exactOptional(Text) }))
      .check(z.minLength(1), z.maxLength(100)),
  }),
  z.strictObject({
    kind: z.literal('audit.find'),
    audit: place,
    severity: FindingSeverity,
    what: Text,
    criterion: z.exactOptional(id),
    question: z.exactOptional(question),
    /** Notes and links that show it. */
    evidence: z.array(Text).check(z.minLength(1), z.maxLength(10)),
  }),
  z.strictObject({ kind: z.literal('audit.correct'), finding: place, what: Text, owner: Who, due: IsoDate }),
  z.strictObject({ kind: z.literal('audit.verify'), finding: place, words: Text }),
  z.strictObject({ kind: z.literal('audit.close'), audit: place, conclusion: Text }),
] as const
export type AuditAct = z.infer<(typeof auditActs)[number]>
