import * as z from 'zod/mini'
import { registerKinds } from '../work/registers.ts'
import { Money } from '../work/values.ts'

export const id = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/))
export const text = z.string().check(z.minLength(1), z.maxLength(2000))

export const days = z.int().check(z.positive())

/** What a project may change for itself: nothing, only towards stricter, or either way. */
export const TailoringLimit = z.enum(['fixed', 'tightenOnly', 'relaxable'])
export type TailoringLimit = z.infer<typeof TailoringLimit>

/** Who may ask for a waiver, who may grant it, for how long at most, and how often it may be prolonged. */
export const WaiverPolicy = z.strictObject({
  askedBy: z.array(id).check(z.minLength(1)),
  grantedBy: id,
  maxDays: days,
  extensions: z.int().check(z.minimum(0)),
})
export type WaiverPolicy = z.infer<typeof WaiverPolicy>

/** Who may let a project through a gate in an emergency, and for how many hours at most. */
export const EmergencyPolicy = z.strictObject({
  roles: z.array(id).check(z.minLength(1)),
  maxHours: z.int().check(z.minimum(24), z.maximum(72)),
})
export type EmergencyPolicy = z.infer<typeof EmergencyPolicy>

/** Whose votes a decision needs: all of some roles, and a number of votes out of others. */
export const Quorum = z.strictObject({
  all: z.exactOptional(z.array(id).check(z.minLength(1))),
  atLeast: z.exactOptional(z.strictObject({ count: days, of: z.array(id).check(z.minLength(1)) })),
})
export type Quorum = z.infer<typeof Quorum>

export const ArtefactField = z.strictObject({ id, name: text, required: z.boolean(), hint: z.exactOptional(text) })

/** A document that the method asks for, with its standard fields. `gate`: by when; `null`: at no gate. */
export const Artefact = z.strictObject({
  id,
  name: text,
  purpose: text,
  gate: z.exactOptional(z.nullable(id)),
  writtenBy: id,
  approvedBy: z.exactOptional(id),
  fields: z.array(ArtefactField).check(z.minLength(1)),
})
export type Artefact = z.infer<typeof Artefact>

/** A meeting or report that comes again, and what shows that it took place. */
export const Ceremony = z.strictObject({
  id,
  name: text,
  purpose: text,
  everyDays: z.union([days, z.strictObject({ parameter: z.string() })]),
  ledBy: id,
  evidence: text,
  /** The fact that holds the day on which it last took place. */
  fact: z.exactOptional(z.string()),
})
export type Ceremony = z.infer<typeof Ceremony>

/** A measure with its thresholds, both inclusive; what is worse than amber is red. `signalOnly`: it has none, only its own course says something. */
export const Kpi = z.strictObject({
  id,
  name: text,
  fact: z.string(),
  better: z.enum(['higher', 'lower']),
  green: z.int(),
  amber: z.int(),
  signalOnly: z.exactOptional(z.literal(true)),
  note: z.exactOptional(text),
})
export type Kpi = z.infer<typeof Kpi>

export const RegisterKind = z.enum(registerKinds)

/** How a register is kept: how often it is looked through, and from which score on an entry is high. */
export const Register = z.strictObject({
  kind: RegisterKind,
  name: text,
  reviewEveryDays: z.exactOptional(days),
  highScore: z.exactOptional(days),
})
export type Register = z.infer<typeof Register>

const amount = z.strictObject(Money.shape)

/** Which governance tier a project has: light where all that is said there holds, major where any of it does, else standard. */
export const TierTable = z.strictObject({
  light: z.strictObject({
    budgetBelow: z.exactOptional(amount),
    monthsBelow: z.exactOptional(days),
    dataClasses: z.exactOptional(z.array(text)),
  }),
  major: z.strictObject({
    budgetAbove: z.exactOptional(amount),
    monthsAbove: z.exactOptional(days),
    dataClasses: z.exactOptional(z.array(text)),
  }),
})
export type TierTable = z.infer<typeof TierTable>
