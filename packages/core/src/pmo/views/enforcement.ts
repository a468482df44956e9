import type { EnforcementPlan, EnforcementState, GuardChange, GuardPreview, PastGate, PlannedGate } from '../../gates/enforcement.ts'
import type { EnforcementRecord } from '../../governance/site/site-state.ts'
import type { Instant } from '../../work/values.ts'

/** One gate of a template, and what the tracker refuses at it today. */
export interface EnforcedGate extends PlannedGate {
  readonly slot: number
  readonly templateName: string
  /** The tracker's states behind it; none where the mapping names none. */
  readonly states: readonly string[]
  readonly strength: EnforcementState['strength']
  readonly exempt?: string
  readonly except?: readonly string[]
  /** Another gate's rule holds its state, because two templates count it differently. */
  readonly heldBy: number | null
}

/** Where putting in force stands, as it was last left. */
export interface EnforcementHead {
  /** `changing`: somebody is at it, or stopped half-way. */
  readonly status: 'never' | 'changing' | 'inForce' | 'undone'
  readonly byName: string
  readonly at: Instant | null
}

/** Projects past a gate that they have not passed in the tracker. */
export interface PastGates {
  /** Nobody declared what they passed before. */
  readonly open: number
  readonly examples: readonly PastGate[]
  /** Declared; the next refresh writes it into the tracker. */
  readonly declared: number
}

/** What the settings show of enforcement. */
export interface EnforcementView extends EnforcementHead {
  /** This host can read and change the tracker's own rules. */
  readonly possible: boolean
  readonly whenUnable: EnforcementPlan['whenUnable']
  readonly gates: readonly EnforcedGate[]
  /** Absent where no template is chosen, or the tracker lets this person read nothing. */
  readonly preview: GuardPreview | null
  readonly problem: string | null
  readonly past: PastGates
  /** Pass it back; what another administrator does meanwhile is a conflict. */
  readonly version: string
  /** Changes of the rules by the ledger of the site, the latest first. */
  readonly records: readonly EnforcementRecord[]
  /** `waits`: what was done last is taken up by the next run. `unattested`: nothing can attest it here, so that it is not recorded. */
  readonly recording: 'atOnce' | 'nextRun' | 'waits' | 'unattested'
  readonly now: Instant
  readonly zone: string
}

/** What the last look on schedule found of the gates that were put in force. */
export type EnforcementWatch =
  | { readonly status: 'notInForce' | 'notYet'; readonly now: Instant }
  | {
      readonly status: 'watched'
      readonly at: Instant
      /** `false`: the identity that refreshes may not read the rules. */
      readonly readable: boolean
      /** Gates that are no longer held, or not in these places, and since when that is known. */
      readonly lost: readonly {
        readonly slot: number
        readonly name: string
        readonly since: Instant
        readonly places: readonly string[]
      }[]
      /** Rules that differ, with who touched them last as far as the tracker tells. */
      readonly changes: readonly GuardChange[]
      readonly now: Instant
    }

/** How far a step has come; call again while something is left. */
export interface EnforcementProgress {
  readonly made: number
  readonly left: number
  readonly version: string
}
