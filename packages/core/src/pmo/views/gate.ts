import type { FactUnit } from '../../facts/unit.ts'
import type { EnforcementState } from '../../gates/enforcement.ts'
import type { Limit, Observation, Outcome, RuleValue, Sha256, ShouldScore } from '../../gates/judgement.ts'
import type {
  AppliedTailoring,
  Awaiting,
  BesideTemplate,
  DeclaredInFlight,
  Disbelieved,
  GateEvent,
  NoGateReason,
  Rejected,
} from '../../gates/records.ts'
import type { Obstacle } from '../../governance/obstacle.ts'
import type { Demand, Guideline, Severity, Tier } from '../../methodology/template.ts'
import type { Condition } from '../../rules/condition.ts'
import type { NeutralField } from '../../work/fields.ts'
import type { Instant, IsoDate, ItemRef } from '../../work/values.ts'

export interface ObservedFact {
  readonly fact: string
  readonly label: string
  readonly unit: FactUnit
  readonly observed: Observation
  readonly limit?: Limit
  /** Which neutral field to map or fill, where one field would make it known. */
  readonly field?: NeutralField
  /** A person may record it by hand where the tracker does not tell it. */
  readonly recordable?: true
  readonly problem?: string
}

/** One criterion of the gate, as judged, with all that a person needs to fix it. */
export interface CriterionView {
  readonly id: string
  readonly statement: string
  /** `*` criteria are checked at all times; the others at this gate. */
  readonly scope: 'gate' | 'always'
  readonly demand: Demand
  readonly weight: number
  readonly severity: Severity
  readonly value: RuleValue
  readonly waived: boolean
  readonly waivable: boolean
  readonly fixedBy: string
  readonly guideline: Guideline
  readonly observed: readonly ObservedFact[]
}

export interface GateStep {
  readonly id: string
  readonly name: string
  readonly opensPhase: string | null
  /** `declared`: passed before the project came under the template, by its own account; `notEvidenced`: nobody says anything of it. */
  readonly state: 'passed' | 'current' | 'upcoming' | 'notEvidenced' | 'declared'
  readonly passedOn?: IsoDate
  /** Where the paper of a declared gate is. */
  readonly where?: string
  readonly passedBy?: string
  /** It asked for something that has to follow. */
  readonly conditional?: true
}

export interface JudgedGate {
  readonly judgementHash: Sha256
  readonly outcome: Outcome
  readonly shouldScore: ShouldScore | null
  readonly asOf: IsoDate
  readonly judgedAt: Instant
  readonly criteria: readonly CriterionView[]
  readonly itemsRead: number
  readonly scopeComplete: boolean
  readonly hiddenItems: number
}

/** Whether this person may declare the gate passed now, and if not, everything that keeps it so. */
export interface DeclarationView {
  readonly may: boolean
  readonly obstacles: readonly Obstacle[]
  /** The role of the template in which this person would decide. */
  readonly role?: string
  readonly deciders: readonly string[]
  /** A wish to declare it passed waits for the product's own identity; who and when are known once it was looked up. */
  readonly pending?: { readonly byName?: string; readonly at?: Instant }
}

/** What the gate panel shows. */
export type GateView =
  | {
      readonly kind: 'gate'
      readonly component: {
        readonly ref: ItemRef
        readonly key: string
        readonly title: string
        /** The tier that it is judged by. */
        readonly tier: Tier
        /** By declaration and by the template's table; `null` where it is not known. */
        readonly tiers: { readonly declared: Tier | null; readonly computed: Tier | null }
        readonly phase: string | null
      }
      readonly template: { readonly id: string; readonly name: string; readonly version: string }
      /** Up to when the tracker was read for what is shown; an official judgement that says the same is not written again. */
      readonly readAt?: Instant
      /** The version that counts since the judgement was made; `perhaps`: a deviation may hold it back. */
      readonly countsNow?: { readonly version: string; readonly perhaps: boolean }
      readonly steps: readonly GateStep[]
      readonly gate: {
        readonly id: string
        readonly name: string
        readonly mode: 'declared' | 'approval' | 'informational' | 'external'
        readonly opensPhase: string | null
        readonly dueOn: IsoDate | null
        readonly passed: {
          readonly on: IsoDate
          readonly byName: string
          readonly usableUntil: IsoDate | null
          readonly conditional?: true
        } | null
        /** It was passed, and what it rested on has changed to worse since. */
        readonly reopened?: { readonly on: IsoDate; readonly byName: string }
      }
      /** `official`: stored, made with the product's own identity; `preview`: made now, as this person sees it. */
      readonly source: 'official' | 'preview'
      readonly judged: JudgedGate
      readonly enforcement: EnforcementState | null
      /** This person may record facts of the project, as far as the judgement knows; recording itself asks the tracker again. */
      readonly mayRecord: boolean
      /** What the project does otherwise than its template, with the entries that no longer fit and do not count. */
      readonly tailoring?: AppliedTailoring
      readonly inFlight?: DeclaredInFlight
      readonly beside?: BesideTemplate
      /** Documents that somebody changed past Plumbline, which are not believed. */
      readonly disbelieved?: Disbelieved
      readonly declaration: DeclarationView
      /** Those who decide were asked and have not all answered. */
      readonly awaiting?: Awaiting
      /** Waivers, conditions and emergency releases that the project's ledger holds. */
      readonly exceptions?: number
      /** Those who decide have decided otherwise than go. */
      readonly rejected?: Rejected
      readonly history: readonly GateEvent[]
      readonly zone: string
      readonly now: Instant
    }
  | {
      readonly kind: 'empty'
      readonly reason: 'noTemplate' | 'notAProjectItem' | 'notJudged' | 'notAttested' | NoGateReason
      readonly mayConfigure: boolean
      readonly mayJudge: boolean
      readonly now: Instant
      readonly zone: string
    }

/** Where one observed fact comes from, with titles only of what this reader may see. */
export interface CriterionEvidence {
  readonly id: string
  /** The condition as a sentence. */
  readonly condition: string
  /** The same as a tree with the numbers that count, for who says it in another language. */
  readonly tree: {
    readonly when: Condition | null
    readonly passes: Condition
    readonly parameters: Readonly<Record<string, number | string | boolean>>
  }
  readonly facts: readonly {
    readonly fact: string
    readonly label: string
    /** The field that held it: the name that people know, and the tracker's own. */
    readonly field?: string
    /** Recorded by hand, as nothing in the tracker tells it. */
    readonly recorded?: { readonly on: IsoDate; readonly byName: string }
    readonly items: readonly { readonly key: string; readonly title: string; readonly url: string }[]
    readonly hidden: number
    readonly total: number
    readonly readAt: Instant
    readonly problem?: string
  }[]
}

export type DeclareResult =
  | { readonly status: 'passed'; readonly view: GateView }
  | { readonly status: 'requested'; readonly view: GateView }
  | { readonly status: 'refused'; readonly obstacles: DeclarationView['obstacles']; readonly view: GateView }
