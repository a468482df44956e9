import * as z from 'zod/mini'
import { IsoDate, id, place, Text, Who } from '../words.ts'

/** Acts on the methodology item of a site: who belongs to the groups that decide, and who decides for whom while they are away. */
export const siteActs = [
  z.strictObject({ kind: z.literal('group.set'), role: id, members: z.array(Who).check(z.maxLength(100)) }),
  z.strictObject({
    kind: z.literal('delegation.give'),
    to: Who,
    from: IsoDate,
    until: IsoDate,
    reason: z.exactOptional(Text),
  }),
  z.strictObject({ kind: z.literal('delegation.end'), delegation: place }),
] as const
/** What a person may do to the governance of the whole site, as it is asked for. */
export const SiteAct = z.discriminatedUnion('kind', [...siteActs])
export type SiteAct = z.infer<typeof SiteAct>

export const isSiteAct = (act: { readonly kind: string }): act is SiteAct =>
  act.kind === 'group.set' || act.kind === 'delegation.give' || act.kind === 'delegation.end'
