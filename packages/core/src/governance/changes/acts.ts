import * as z from 'zod/mini'
import { Baseline, CostLine } from '../baseline/baseline.ts'
import { IsoDate, id, place, sha256, Text } from '../words.ts'

const ref = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))
const mostDays = 36_500

/** What a change would make different; each figure is the difference. */
export const EffectsOfChange = z.strictObject({
  currency: z.nullable(z.string().check(z.regex(/^[A-Z]{3}$/))),
  costs: z.array(CostLine).check(z.maxLength(120)),
  /** Days by which the finish moves, and with it the milestones from a day on; negative is earlier. */
  days: z.int().check(z.minimum(-mostDays), z.maximum(mostDays)),
  movesFrom: IsoDate,
  /** Items that come into the scope, or leave it. */
  items: z.int(),
  scope: Text,
  benefits: z.array(z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(120)), target: z.int() })).check(z.maxLength(30)),
  benefit: Text,
  /** What it does to other projects. */
  others: z.array(z.strictObject({ project: ref, effect: Text })).check(z.maxLength(20)),
})
export type EffectsOfChange = z.infer<typeof EffectsOfChange>

export const ChangeOutcome = z.enum(['approve', 'reject', 'postpone', 'merge'])
export type ChangeOutcome = z.infer<typeof ChangeOutcome>

/** A change request is known by the record in which it was put before those who decide. */
export const changeActs = [
  z.strictObject({
    kind: z.literal('change.ask'),
    /** The register's item; `null`: the product makes one. */
    item: z.nullable(ref),
    title: Text,
    reason: Text,
    effects: EffectsOfChange,
  }),
  z.strictObject({ kind: z.literal('change.withdraw'), change: place, reason: Text }),
  z.strictObject({
    kind: z.literal('change.decide'),
    change: place,
    outcome: ChangeOutcome,
    role: id,
    reason: Text,
    /** Approve: hash of the baseline that it changes, as it was shown; absent where none is in force. */
    before: z.exactOptional(sha256),
    /** Postpone: the day until which it waits. */
    until: z.exactOptional(IsoDate),
    /** Merge: the change request into which it goes, with all its effects. */
    into: z.exactOptional(place),
    /** The baseline that follows; the product puts it there. */
    follows: z.exactOptional(z.strictObject({ after: sha256, baseline: Baseline, within: z.boolean() })),
  }),
] as const
export type ChangeAct = z.infer<(typeof changeActs)[number]>
