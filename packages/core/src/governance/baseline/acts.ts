import * as z from 'zod/mini'
import { id, place, sha256, Text } from '../words.ts'
import { Baseline } from './baseline.ts'

export const baselineActs = [
  /** Puts a baseline before those who decide at the gate ahead. A later one takes its place. */
  z.strictObject({ kind: z.literal('baseline.propose'), gate: id, baseline: Baseline, note: z.exactOptional(Text) }),
  z.strictObject({ kind: z.literal('baseline.withdraw'), proposal: place }),
] as const
export type BaselineAct = z.infer<(typeof baselineActs)[number]>

/** Written by the product with the decision that let the project pass: the proposed baseline is in force from here. */
export const BaselineSet = z.strictObject({
  kind: z.literal('baseline.set'),
  gate: id,
  proposal: place,
  /** Hash of the baseline before; `null`: none was in force. */
  before: z.nullable(sha256),
  after: sha256,
})
export type BaselineSet = z.infer<typeof BaselineSet>
