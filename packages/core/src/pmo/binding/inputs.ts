import * as z from 'zod/mini'
import { Tier } from '../../methodology/grades.ts'
import { IsoDate } from '../../work/values.ts'

const item = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const bindingVersion = z.string().check(z.maxLength(100))
const id = z.string().check(z.minLength(1), z.maxLength(60))
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000))
const scalar = z.union([z.int(), z.string().check(z.maxLength(200)), z.boolean()])

/** What may be asked of the use cases that bind a project to its methodology. */
export const bindingInputs = {
  open: z.strictObject({ item }),
  upgrade: z.strictObject({ item, to: hash, bindingVersion }),
  choose: z.strictObject({
    item,
    answers: z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(200))),
    template: hash,
    tier: Tier,
    reasons: z.array(words).check(z.maxLength(50)),
    bindingVersion,
  }),
  proposeTailoring: z.strictObject({
    item,
    entries: z
      .array(
        z.union([
          z.strictObject({ kind: z.literal('parameter'), id, after: scalar, reason: words }),
          z.strictObject({ kind: z.literal('severity'), id, after: z.enum(['observe', 'warn', 'block']), reason: words }),
          z.strictObject({ kind: z.literal('criterion'), id, reason: words }),
        ]),
      )
      .check(z.minLength(1), z.maxLength(100)),
    reason: words,
    on: IsoDate,
    until: IsoDate,
    bindingVersion,
  }),
  approveTailoring: z.strictObject({ item, hash, bindingVersion }),
  previewInFlight: z.strictObject({ text: z.string().check(z.maxLength(100_000)) }),
  listInFlight: z.strictObject({ after: z.exactOptional(z.string().check(z.maxLength(500))) }),
  declareInFlight: z.strictObject({
    rows: z
      .array(
        z.strictObject({
          item,
          phase: id,
          gates: z
            .array(z.strictObject({ gate: id, passedOn: z.nullable(IsoDate), where: z.string().check(z.trim(), z.maxLength(500)) }))
            .check(z.maxLength(20)),
          reason: words,
        }),
      )
      .check(z.minLength(1), z.maxLength(50)),
  }),
  endTailoring: z.strictObject({ item, which: z.enum(['inForce', 'following', 'proposed']), bindingVersion }),
}
