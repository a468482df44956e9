import type { Bypass } from '../../gates/records.ts'
import type { ConditionDraft, DecisionOutcome } from '../../governance/approval/acts.ts'
import type { Obstacle } from '../../governance/obstacle.ts'
import type { RecordProblem } from '../../ledger/diagnose.ts'
import type { Anchoring, NamedPerson } from '../../ledger/record.ts'
import type { Instant, IsoDate, ItemRef, Money, PersonRef } from '../../work/values.ts'
import type { ConditionView } from './conditions.ts'
import type { GateView } from './gate.ts'
import type { WaiversView } from './waivers.ts'

/** A role of the template, as people know it. */
export interface NamedRole {
  readonly id: string
  readonly name: string
}

export interface VoteView {
  readonly at: Instant
  readonly by: NamedPerson
  readonly role: NamedRole
  readonly outcome: DecisionOutcome
  readonly comment: string
  readonly dissent: string
  readonly conditions: readonly ConditionDraft[]
  readonly onBehalfOf?: NamedPerson
  /** `false`: the voter no longer holds the role, or what they voted on has changed since. */
  readonly counts: boolean
}

export interface DecisionView {
  readonly seq: number
  readonly at: Instant
  readonly gate: NamedRole
  readonly outcome: DecisionOutcome
  readonly votes: readonly VoteView[]
  readonly conditions: readonly ConditionDraft[]
  readonly usableUntil: IsoDate | null
  readonly judgementHash: string
}

/** In which role this person may vote now, and what stands against each way to decide. */
export interface MyVote {
  readonly role: NamedRole
  readonly onBehalfOf?: NamedPerson
  readonly go: readonly Obstacle[]
  readonly conditionalGo: readonly Obstacle[]
  /** Hold, recycle and stop; a comment that is still to be written is not held against them. */
  readonly otherwise: readonly Obstacle[]
}

/** How the gate ahead is decided, and how far it is. */
export interface ApprovalView {
  readonly gate: NamedRole & { readonly mode: 'declared' | 'approval' | 'informational' | 'external'; readonly onStop: string | null }
  readonly judgementHash: string
  /** Whose votes it needs. */
  readonly quorum: {
    readonly all: readonly NamedRole[]
    readonly atLeast: { readonly count: number; readonly of: readonly NamedRole[] } | null
  }
  /** Whoever holds one of these must not decide here. */
  readonly apart: readonly NamedRole[]
  readonly asked: { readonly by: NamedPerson; readonly at: Instant; readonly note: string; readonly due: IsoDate | null } | null
  readonly votes: readonly VoteView[]
  readonly missing: readonly NamedRole[]
  readonly missingOf: { readonly count: number; readonly of: readonly NamedRole[] } | null
  /** Who holds the roles that decide, as far as it is known. */
  readonly holders: readonly { readonly role: NamedRole; readonly people: readonly NamedPerson[] }[]
  /** The baseline that a go puts in force, by the record that proposes it. */
  readonly baseline: { readonly proposal: number; readonly by: NamedPerson; readonly finish: IsoDate; readonly cost: Money | null } | null
  readonly mayAsk: readonly Obstacle[]
  readonly mayWithdraw: readonly Obstacle[]
  readonly mine: readonly MyVote[]
}

/** A gate that was opened for some hours without a decision. */
export interface EmergencyView {
  readonly seq: number
  readonly gate: NamedRole
  readonly by: NamedPerson
  readonly at: Instant
  readonly role: NamedRole
  readonly reason: string
  readonly hours: number
  readonly until: IsoDate
  readonly item: { readonly key: string; readonly url: string } | null
  readonly reviewed: { readonly by: NamedPerson; readonly at: Instant; readonly words: string } | null
  /** What keeps this person from reviewing it. */
  readonly mayReview: readonly Obstacle[]
}

/** A move past a gate that nobody had passed. */
export interface BypassView extends Omit<Bypass, 'gate'> {
  readonly gate: NamedRole
  readonly explained: { readonly by: NamedPerson; readonly at: Instant; readonly words: string } | null
  /** What keeps this person from explaining it. */
  readonly mayExplain: readonly Obstacle[]
}

/** Work that is no longer in a project's scope. */
export interface LeftView {
  /** Such as still is somewhere, and is not finished there. */
  readonly items: readonly { readonly key: string; readonly title: string; readonly url: string; readonly state: string }[]
  /** Such as was deleted, or as this person may not see. */
  readonly gone: number
}

/** The governance of one project by its ledger: what the gate panel shows below the judgement, and what an approver decides on. */
export interface GovernanceView {
  readonly item: ItemRef
  readonly key: string
  readonly title: string
  /** `null`: the project stands before no gate. */
  readonly approval: ApprovalView | null
  readonly decisions: readonly DecisionView[]
  /** What decisions ask for, by the last one on each gate. */
  readonly conditions: readonly ConditionView[]
  readonly emergencies: readonly EmergencyView[]
  /** The gate that this person may open in an emergency, and in which roles; `null`: none. */
  readonly mayRelease: {
    readonly gate: NamedRole
    readonly judgementHash: string
    readonly roles: readonly NamedRole[]
    /** The longest that it may be opened for. */
    readonly maxHours: number
  } | null
  readonly bypasses: readonly BypassView[]
  /** Unfinished work that left the project while it stood before this gate; `null`: none. */
  readonly left: LeftView | null
  /** `null`: the project stands before no gate. */
  readonly waivers: WaiversView | null
  /** Everybody whom the project or the site names in a role: who can own a condition. */
  readonly people: readonly NamedPerson[]
  /** Whoever looks. */
  readonly actor: PersonRef
  readonly ledger: {
    readonly records: number
    readonly problems: readonly RecordProblem[]
    readonly anchoring: Anchoring
    /** Only the product can write the storage itself. */
    readonly guarded: boolean
  }
  /** What people asked for on this project that the product's own identity has still to take up; only where it does so later. */
  readonly waiting: readonly { readonly by: NamedPerson; readonly at: Instant; readonly kind: string }[]
  readonly now: Instant
  readonly zone: string
}

export type ActResult =
  | { readonly status: 'done' | 'requested'; readonly view: GovernanceView; readonly gate: GateView }
  | { readonly status: 'refused'; readonly obstacles: readonly Obstacle[]; readonly view: GovernanceView; readonly gate: GateView }
