import * as z from 'zod/mini'
import { IsoDate, id, instant, place, sha256, Text, Who } from '../words.ts'

/** Acts on the methodology item of a site: what is set for all its projects, who belongs to the groups that decide, and who decides for whom while they are away. */
export const siteActs = [
  /** A template that is to be published, on its terms, both by hash: somebody else publishes it with the settings. Only where anybody may write the draft. */
  z.strictObject({ kind: z.literal('template.propose'), template: sha256, terms: sha256 }),
  /** Who is to belong to a group: it counts once a second person of the PMO agrees. */
  z.strictObject({ kind: z.literal('group.set'), role: id, members: z.array(Who).check(z.maxLength(100)) }),
  z.strictObject({ kind: z.literal('group.agree'), proposal: place }),
  z.strictObject({
    kind: z.literal('delegation.give'),
    to: Who,
    from: IsoDate,
    until: IsoDate,
    reason: z.exactOptional(Text),
  }),
  z.strictObject({ kind: z.literal('delegation.end'), delegation: place }),
  /** Settings of the site by their content hash, in the place of those that were attested before. Only where anybody may write their document. */
  z.strictObject({ kind: z.literal('settings.set'), settings: sha256, replaces: z.nullable(sha256) }),
  /**
   * The tracker's own rules were changed: put in force, set right again (`was` in force already) or taken back. Which plan they follow, by the hash of its body, how many
   * changes were made since when, and in words. It says what was done, and does nothing.
   */
  z.strictObject({
    kind: z.literal('enforcement.set'),
    became: z.enum(['inForce', 'undone']),
    was: z.enum(['never', 'inForce', 'undone']),
    began: instant,
    plan: sha256,
    rules: z.int().check(z.nonnegative()),
    changes: Text,
  }),
  /** What was carried here of another site, by the hash of its list; `null`: nothing of it any more. It stands on the item beside the settings, and in no ledger. Only where anybody may write the documents. */
  z.strictObject({ kind: z.literal('mirrors.carry'), home: z.string().check(z.regex(/^[0-9a-f]{16}$/)), list: z.nullable(sha256) }),
  /**
   * The product found the tracker's own rules otherwise than it knew them: somebody changed them from outside. It says what was found and not who put it there; whom the tracker's
   * own log names stands in a text of its own, empty where it names nobody. `plan`: the plan that the rules follow, where it is known here; the check that explains may be set either way. `held` and
   * `partly` are slots of gates.
   */
  z.strictObject({
    kind: z.literal('enforcement.found'),
    became: z.enum(['inForce', 'inPart', 'undone']),
    plan: z.nullable(sha256),
    held: z.array(z.int()).check(z.maxLength(20)),
    partly: z.array(z.int()).check(z.maxLength(20)),
    changes: Text,
    /** When the rules were last changed, as the tracker tells; null where it does not. */
    changedAt: z.nullable(instant),
    named: Text,
  }),
  /** Somebody is taken out of all ledgers; this record then says that it happened, and not who it was. */
  z.strictObject({ kind: z.literal('person.erase'), who: Who }),
] as const
/** What a person may do to the governance of the whole site, as it is asked for. */
export const SiteAct = z.discriminatedUnion('kind', [...siteActs])
export type SiteAct = z.infer<typeof SiteAct>

export const isSiteAct = (act: { readonly kind: string }): act is SiteAct =>
  siteActs.some(({ shape }) => shape.kind.def.values.includes(act.kind as never))
