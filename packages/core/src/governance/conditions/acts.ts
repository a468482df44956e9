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

/** Written by the product: the tracker item that stands for a condition. */
export const ConditionItem = z.strictObject({
  kind: z.literal('condition.item'),
  ...condition,
  item: z.string().check(z.minLength(1), z.maxLength(200)),
  key: z.string().check(z.maxLength(200)),
  url: z.string().check(z.maxLength(2000)),
})
