import * as z from 'zod/mini'
import { IsoDate, place, Text } from '../words.ts'

/** A condition is known by the record of its decision and its place among what that decision asks for. */
const condition = { decision: place, index: z.int().check(z.minimum(0), z.maximum(199)) }

export const conditionActs = [
  z.strictObject({ kind: z.literal('condition.met'), ...condition, evidence: Text }),
  /** Those who decided give more time, or less. */
  z.strictObject({ kind: z.literal('condition.move'), ...condition, due: IsoDate, reason: Text }),
] as const
export type ConditionAct = z.infer<(typeof conditionActs)[number]>
