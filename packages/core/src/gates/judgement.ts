import type { UnknownReason } from '../facts/facts.ts'
import type { Severity } from '../methodology/template.ts'
import type { Comparison } from '../rules/condition.ts'
import type { IsoDate } from '../work/values.ts'

export type Sha256 = string

export type RuleValue = 'pass' | 'fail' | 'unknown' | 'notApplicable'
export type Outcome = 'ready' | 'notReady' | 'unknown'

/** A value as it enters a judgement: people as booleans, ratios as basis points, money as `GBP 1234` in minor units. */
export type Canonical = boolean | number | string

export type Observation = Canonical | { readonly unknown: UnknownReason }

export interface Limit {
  readonly fact: string
  readonly is: Comparison | 'present'
  /** Absent for `present`; `{unknown}` where the limit itself is a fact that is not known. */
  readonly value?: Observation
}

export interface RuleResult {
  readonly id: string
  readonly value: RuleValue
  readonly severity: Severity
  readonly observed: Readonly<Record<string, Observation>>
  readonly limits: readonly Limit[]
  readonly waived: boolean
}

/** Weighted shoulds that are met, in basis points: what is known to be met, and what would be if everything unknown were. */
export interface ShouldScore {
  readonly min: number
  readonly max: number
  readonly limit: number
}

/** What the template says of one component at one gate on one day: identical in every tracker, byte for byte (RFC 8785). */
export interface Judgement {
  readonly template: { readonly id: string; readonly version: string; readonly hash: Sha256 }
  readonly gate: string
  readonly asOf: IsoDate
  readonly outcome: Outcome
  /** `null`: no should is left that counts. */
  readonly shouldScore: ShouldScore | null
  readonly rules: readonly RuleResult[]
}
