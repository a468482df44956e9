import * as z from 'zod/mini'
import { IsoDate, id, place, sha256, Text } from '../words.ts'

export const emergencyActs = [
  /** Lets a project through a gate for some hours although nobody decided, because waiting would do more harm. */
  z.strictObject({
    kind: z.literal('emergency.release'),
    gate: id,
    judgementHash: sha256,
    role: id,
    reason: Text,
    hours: z.int().check(z.minimum(24), z.maximum(72)),
    /** What it was released on, and the last day on which it may be used; the product puts it there. */
    released: z.exactOptional(z.strictObject({ factsHash: sha256, template: sha256, until: IsoDate })),
  }),
  /** Somebody else looked at it afterwards. */
  z.strictObject({ kind: z.literal('emergency.review'), release: place, findings: Text }),
] as const
export type EmergencyAct = z.infer<(typeof emergencyActs)[number]>
