import * as z from 'zod/mini'
import { Instant } from '../../work/values.ts'
import { IsoDate, id, place, sha256, Text, Who } from '../words.ts'

/** What a gate review may decide. */
export const DecisionOutcome = z.enum(['go', 'conditionalGo', 'hold', 'recycle', 'stop'])
export type DecisionOutcome = z.infer<typeof DecisionOutcome>

/** What a conditional go asks for, by whom and until when. */
export const ConditionDraft = z.strictObject({ what: Text, owner: Who, due: IsoDate })
export type ConditionDraft = z.infer<typeof ConditionDraft>

const gate = { gate: id, judgementHash: sha256 }

export const approvalActs = [
  /** Somebody asks those who decide for their decision; the time within which they answer begins. */
  z.strictObject({ kind: z.literal('approval.ask'), ...gate, note: z.exactOptional(Text) }),
  z.strictObject({ kind: z.literal('approval.withdraw'), gate: id, reason: z.exactOptional(Text) }),
  /** One vote, in a role that the voter holds or that somebody delegated to them. */
  z.strictObject({
    kind: z.literal('vote'),
    ...gate,
    outcome: DecisionOutcome,
    role: id,
    comment: z.exactOptional(Text),
    /** What this person wants on record against the decision of the others. */
    dissent: z.exactOptional(Text),
    conditions: z.exactOptional(z.array(ConditionDraft).check(z.maxLength(20))),
    onBehalfOf: z.exactOptional(Who),
    /** Go: the proposed baseline that the decision puts in force. */
    baseline: z.exactOptional(place),
    /** What the judgement said on whatever day, by its hash without the day; the product puts it there. */
    says: z.exactOptional(sha256),
  }),
] as const

/** Written by the product with the vote that decided, never asked for by a person. */
export const Decision = z.strictObject({
  kind: z.literal('decision'),
  ...gate,
  /** Hash of the facts that the judgement can be replayed from. */
  factsHash: sha256,
  /** Hash of the template that it was judged by, its tier and tailoring worked in. */
  template: sha256,
  outcome: DecisionOutcome,
  conditions: z.array(ConditionDraft),
  /** The last day on which it may be used for the guarded transition; `null` where the decision opens nothing. */
  until: z.nullable(IsoDate),
  /** The records of the votes that counted. */
  votes: z.array(place),
})
export type Decision = z.infer<typeof Decision>

/** Written by the product where a project stands before an earlier gate again: what was decided on a later one has to be decided anew. */
export const SentBack = z.strictObject({ kind: z.literal('passage.sentBack'), gate: id })

export type ApprovalAct = z.infer<(typeof approvalActs)[number]>

export interface Vote {
  readonly seq: number
  readonly at: Instant
  readonly by: { readonly ref: string; readonly name: string }
  readonly outcome: DecisionOutcome
  readonly role: string
  readonly says: string
  readonly comment: string
  readonly dissent: string
  readonly conditions: readonly ConditionDraft[]
  readonly onBehalfOf?: { readonly ref: string; readonly name: string }
  readonly baseline?: number
}
