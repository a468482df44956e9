import * as z from 'zod/mini'
import { IsoDate } from '../work/values.ts'

/** Free text of an act: kept beside the ledger, erasable. */
export const Text = z.strictObject({ text: z.string().check(z.trim(), z.maxLength(4000)) })
export type Text = z.infer<typeof Text>

/** A person named in an act, by the tracker's reference. In the chain stands a salted one, without the name. */
export const Who = z.strictObject({
  person: z.string().check(z.minLength(1), z.maxLength(200)),
  name: z.exactOptional(z.string().check(z.maxLength(200))),
})
export type Who = z.infer<typeof Who>

export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
/** A moment, as the host's clock writes it. */
export const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/))
export const id = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/))
/** A record of this chain by its place in it: a waiver, decision, change or audit is known by the record that began it. */
export const place = z.int().check(z.positive())
export { IsoDate }
