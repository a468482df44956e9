import * as z from 'zod/mini'
import { IsoDate } from '../work/values.ts'
import { Severity } from './grades.ts'

const id = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/))
const scalar = z.union([z.int(), z.string().check(z.maxLength(200)), z.boolean()])
const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000))

/** One thing that a project does otherwise than its template says, with the value that the template gave when it was agreed. */
export const TailoringEntry = z.union([
  z.strictObject({ kind: z.literal('parameter'), id, before: scalar, after: scalar, reason }),
  z.strictObject({ kind: z.literal('severity'), id, before: Severity, after: z.enum(['observe', 'warn', 'block']), reason }),
  z.strictObject({ kind: z.literal('criterion'), id, before: z.literal('asked'), after: z.literal('leftOut'), reason }),
])
export type TailoringEntry = z.infer<typeof TailoringEntry>

const Named = z.object({ ref: z.string(), name: z.string() })
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** A project's deviations from its template: agreed by the PMO, with a reason for each and a last day for all. */
export const Tailoring = z.object({
  /** Hash of the template that it was agreed on. */
  basedOn: hash,
  entries: z.array(TailoringEntry).check(z.minLength(1), z.maxLength(100)),
  reason,
  proposedBy: Named,
  proposedAt: z.string(),
  /** `null`: proposed, and not in force. */
  approvedBy: z.nullable(Named),
  /** The first day on which it applies, and the last. */
  on: IsoDate,
  until: IsoDate,
})
export type Tailoring = z.infer<typeof Tailoring>
