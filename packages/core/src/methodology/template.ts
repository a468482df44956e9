import * as z from 'zod/mini'
import { Condition } from '../rules/condition.ts'
import { IsoDate } from '../work/values.ts'
import { Demand, Severity, Tier } from './grades.ts'
import {
  Artefact,
  Ceremony,
  days,
  EmergencyPolicy,
  id,
  Kpi,
  Quorum,
  Register,
  TailoringLimit,
  TierTable,
  text,
  WaiverPolicy,
} from './template-parts.ts'

export * from './grades.ts'

/** Severity from a day on; the last step dated on or before the day of the judgement is in force. A step without a day is in force from the beginning. */
export const SeverityStep = z.strictObject({ from: z.exactOptional(IsoDate), severity: Severity })
export type SeverityStep = z.infer<typeof SeverityStep>

/** What a person needs to fix a criterion and to accept that it is asked for. */
export const Guideline = z.strictObject({
  why: text,
  howToFix: text,
  example: text,
  helper: text,
  effortMinutes: z.int().check(z.positive()),
})
export type Guideline = z.infer<typeof Guideline>

export const Criterion = z.strictObject({
  id,
  /** A gate's id, or `*` for what is checked at all times and holds the next gate when it blocks. */
  gate: z.union([z.literal('*'), id]),
  demand: Demand,
  /** Weight in the should-score, where the criterion is a should. */
  weight: z.int().check(z.positive()),
  /** What tiers other than standard ask instead; their severity may step up as well. */
  tiers: z.exactOptional(
    z.partialRecord(
      Tier,
      z.strictObject({
        demand: Demand,
        weight: z.int().check(z.positive()),
        severity: z.union([Severity, z.array(SeverityStep).check(z.minLength(1))]),
      }),
    ),
  ),
  statement: text,
  when: z.exactOptional(Condition),
  passes: Condition,
  severity: z.array(SeverityStep).check(z.minLength(1)),
  /** `false`: a legal duty or separation of duties that nobody can waive. */
  waivable: z.boolean(),
  fixedBy: id,
  guideline: Guideline,
  /** Instead of the template's own policy. */
  waiver: z.exactOptional(WaiverPolicy),
  /** Days before the gate review from which a team is told, so that it hears of it in time. */
  askedDaysBefore: z.exactOptional(days),
  /** Which records count, and which do not. */
  evidence: z.exactOptional(text),
  /** Clauses of the organisation's own standard. */
  mapsTo: z.exactOptional(z.array(text)),
  /** The PMO asks for it; the method itself does not. */
  addedByPmo: z.exactOptional(z.literal(true)),
  /** `tightenOnly` where it is not said. */
  tailoring: z.exactOptional(TailoringLimit),
})
export type Criterion = z.infer<typeof Criterion>

export const Gate = z.strictObject({
  id,
  /** The decision that the gate stands for, for example "Charter approved". */
  name: text,
  mode: z.enum(['declared', 'approval', 'informational', 'external']),
  /** The phase that ends here and the phase that it opens. A gate after the last phase opens none, and neither does one that lets the work of its phase go on. */
  from: id,
  opens: z.nullable(id),
  /** Roles of the template that decide; `pmo` is the PMO itself. */
  decidedBy: z.array(id).check(z.minLength(1)),
  /** Share of the weighted shoulds that must be met, in basis points. */
  shouldLimit: z.int().check(z.minimum(0), z.maximum(10_000)),
  quorum: z.exactOptional(Quorum),
  /** Roles whose holder may not decide here. */
  distinctFrom: z.exactOptional(z.array(id)),
  /** Working days within which those who decide answer. */
  slaDays: z.exactOptional(days),
  /** The phase into which a decision to stop leads. */
  onStop: z.exactOptional(id),
  /** Held again and again while the project is in its phase. */
  repeats: z.exactOptional(z.literal(true)),
  /** In that tier it is not held on its own: its criteria are judged at the other gate. */
  mergedInto: z.exactOptional(z.partialRecord(Tier, id)),
})
export type Gate = z.infer<typeof Gate>

const ParameterValue = z.union([z.int(), z.string(), z.boolean()])
export const Parameter = z.strictObject({
  value: ParameterValue,
  tiers: z.exactOptional(z.partialRecord(Tier, ParameterValue)),
  label: z.exactOptional(text),
  unit: z.exactOptional(z.enum(['days', 'basisPoints', 'count', 'months', 'money'])),
  /** Which direction asks more of a project. */
  stricter: z.exactOptional(z.enum(['higher', 'lower'])),
  /** `tightenOnly` where it is not said. */
  tailoring: z.exactOptional(TailoringLimit),
  min: z.exactOptional(z.int()),
  max: z.exactOptional(z.int()),
})
export type Parameter = z.infer<typeof Parameter>

/** Who somebody is in the method, whose hands must stay apart, and what training helps. */
export const Role = z.strictObject({
  id,
  name: text,
  /** Roles that the same person may not hold. */
  distinctFrom: z.exactOptional(z.array(id)),
  training: z.exactOptional(z.array(z.strictObject({ what: text, validMonths: z.exactOptional(days) }))),
  /** Several people hold it together. */
  group: z.exactOptional(z.literal(true)),
})
export type Role = z.infer<typeof Role>

/** A methodology as data: phases, gates, criteria, roles and parameters, immutable once published. */
export const Template = z.strictObject({
  id,
  name: text,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  summary: text,
  phases: z.array(z.strictObject({ id, name: text })).check(z.minLength(1)),
  gates: z.array(Gate).check(z.minLength(1)),
  roles: z.array(Role),
  parameters: z.record(z.string(), Parameter),
  criteria: z.array(Criterion),
  /** For every criterion that may be waived and says nothing else. */
  waivers: z.exactOptional(WaiverPolicy),
  /** The sponsor and the PMO for 72 hours, where it is left out. */
  emergency: z.exactOptional(EmergencyPolicy),
  artefacts: z.exactOptional(z.array(Artefact)),
  ceremonies: z.exactOptional(z.array(Ceremony)),
  kpis: z.exactOptional(z.array(Kpi)),
  registers: z.exactOptional(z.array(Register)),
  tierTable: z.exactOptional(TierTable),
})
export type Template = z.infer<typeof Template>
