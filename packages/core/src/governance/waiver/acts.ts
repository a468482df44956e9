import * as z from 'zod/mini'
import { IsoDate, id, place, Text, Who } from '../words.ts'

/** How grave it is, in the eyes of whoever asks, if what the criterion guards against happens. */
export const WaiverRisk = z.enum(['low', 'medium', 'high', 'critical'])
export type WaiverRisk = z.infer<typeof WaiverRisk>

/** A waiver is known by the record in which it was asked for. */
export const waiverActs = [
  z.strictObject({
    kind: z.literal('waiver.ask'),
    gate: id,
    /** The criterion that fails. */
    rule: id,
    reason: Text,
    /** What protects meanwhile. */
    control: Text,
    /** Whoever answers for the control and for what is missing. */
    owner: Who,
    from: IsoDate,
    to: IsoDate,
    risk: WaiverRisk,
  }),
  z.strictObject({ kind: z.literal('waiver.grant'), waiver: place, comment: z.exactOptional(Text) }),
  z.strictObject({ kind: z.literal('waiver.refuse'), waiver: place, reason: Text }),
  z.strictObject({ kind: z.literal('waiver.extend'), waiver: place, to: IsoDate, reason: Text }),
  z.strictObject({ kind: z.literal('waiver.end'), waiver: place, reason: Text }),
] as const
export type WaiverAct = z.infer<(typeof waiverActs)[number]>
