import type { Evidence } from '../facts/evidence.ts'
import type { Facts } from '../facts/facts.ts'
import type { DecisionOutcome } from '../governance/approval/acts.ts'
import type { Anchor, NamedPerson } from '../ledger/record.ts'
import type { TailoringEntry } from '../methodology/tailoring.ts'
import type { Misfit } from '../methodology/tailoring-fit.ts'
import type { Tier } from '../methodology/template.ts'
import type { Instant, IsoDate, ItemRef, PersonRef, TimeZone } from '../work/values.ts'
import type { EnforcementState } from './enforcement.ts'
import type { Judgement, Outcome, Sha256 } from './judgement.ts'
import type { Waiver } from './waiver.ts'

/** One line of a gate's past, for the panel. */
export interface GateEvent {
  readonly at: Instant
  /** `lost`: what somebody asked for is not in the storage any more, or was changed there, so that nobody can tell what it was. */
  readonly kind: 'judged' | 'passed' | 'refused' | 'lost'
  readonly gate: string
  readonly outcome?: Outcome
  /** What those who decide decided together. */
  readonly decision?: DecisionOutcome
  readonly byName?: string
  /** When it was asked for, where that was before. */
  readonly askedAt?: Instant
}

/**
 * The official judgement of a component at its next gate, as kept: with the facts it can be replayed from.
 * `template` is the hash of the published template that it was judged with; passages and enforcement stand beside it so that the panel opens with one read.
 */
export interface StoredJudgement {
  readonly component: { readonly ref: ItemRef; readonly key: string; readonly title: string; readonly phase: string | null }
  readonly template: Sha256
  readonly tier: Tier
  readonly zone: TimeZone
  readonly judgement: Judgement
  readonly judgementHash: Sha256
  readonly facts: Facts
  readonly evidence: Evidence
  readonly judgedAt: Instant
  readonly passages: readonly GatePassage[]
  /** The exceptions that it was judged with; absent where there were none. */
  readonly waivers?: readonly Waiver[]
  readonly enforcement: EnforcementState | null
  readonly history: readonly GateEvent[]
  /** The tailoring that the judgement was made with; absent where none applied. */
  readonly tailoring?: AppliedTailoring
  /** Gates that a running project declared passed when it came under the template. */
  readonly inFlight?: DeclaredInFlight
  /** The tier by the template's table, and the declared one; `null` where it is not known. */
  readonly tiers?: { readonly declared: Tier | null; readonly computed: Tier | null }
  /** What stands beside its template; absent where it follows the site and nothing waits. */
  readonly beside?: BesideTemplate
  /** Hashes of the documents that counted, where anybody may write them: what stands there otherwise is no news to tell. */
  readonly counted?: { readonly settings: Sha256; readonly binding: Sha256 | null }
  /** What stands in the storage and was not believed; absent where nothing does. */
  readonly disbelieved?: Disbelieved
  readonly awaiting?: Awaiting
  /** Those who decide have decided otherwise than go, and nobody has asked them again since. */
  readonly rejected?: Rejected
  /** Whom the project item names in its roles. */
  readonly people?: Readonly<Record<string, NamedPerson>>
  /** Moves past gates that nobody had passed; absent where there are none. */
  readonly bypasses?: readonly Bypass[]
  /** Unfinished items in its scope, a few hundred at most, by which the next judgement sees what left it. */
  readonly scope?: readonly ItemRef[]
  /** Unfinished items that left its scope while it stood before this gate, deleted or hung elsewhere; absent where there are none. */
  readonly left?: readonly ItemRef[]
  /** Waivers, conditions and emergency releases in its ledger; absent where there are none. */
  readonly exceptions?: number
  /** Tracker items of conditions that are done. */
  readonly conditionsDone?: readonly ItemRef[]
  /** Who belongs to the groups that decide at this gate. */
  readonly groups?: Readonly<Record<string, readonly PersonRef[]>>
}

/** How a project came to stand behind a gate that nobody had passed, by the tracker's own history. */
export interface Bypass {
  readonly gate: string
  readonly at: Instant
  readonly by: PersonRef | null
  readonly byName: string
  /** `null`: no move led there; it was made, imported or turned into a project behind the gate. */
  readonly from: string | null
  readonly to: string
  /** The gate was passed, and what its decision rested on no longer held when the project was judged next. */
  readonly worsened?: true
  /** What the last judgement of that gate had said before; `null`: there is none on record. */
  readonly judged: Outcome | null
}

/** Documents that somebody changed past Plumbline, in a storage that anybody may write: the settings of the site, or what binds this project to its template. `bindingLost`: it is gone. */
export type Disbelieved = readonly ('settings' | 'binding' | 'bindingLost')[]

/** Beside the template under which a project was judged: whether a person chose it, which newer versions wait, and whether a deviation waits for approval. */
export interface BesideTemplate {
  readonly pinned?: true
  readonly proposed?: true
  readonly offered?: readonly {
    readonly version: string
    readonly when: 'atNextGate' | 'whenChosen' | 'onItsDay' | 'tailoring'
    readonly from: IsoDate
  }[]
}

/** The part of a project's tailoring that counted: entries that no longer fit did not, and are listed. */
export interface AppliedTailoring {
  readonly entries: readonly TailoringEntry[]
  /** The criteria that each changed parameter reaches. */
  readonly usedBy?: Readonly<Record<string, readonly string[]>>
  readonly misfits: readonly Misfit[]
  readonly reason: string
  readonly approvedByName: string
  readonly until: IsoDate
}

/** Declared, not evidenced: these gates hold nothing and prove nothing. */
export interface DeclaredInFlight {
  readonly on: IsoDate
  readonly byName: string
  readonly gates: readonly { readonly gate: string; readonly passedOn: IsoDate | null; readonly where: string }[]
}

/** Why no gate is ahead of a component: all are behind it, its phase is not one of the template's, or it was dropped. */
export type NoGateReason = 'allPassed' | 'phaseUnknown' | 'dropped'

/** What is kept of a component that stands before no gate. */
export interface NoGateAhead {
  readonly component: StoredJudgement['component']
  /** Hash of the template under which it stands. */
  readonly template?: Sha256
  readonly none: NoGateReason
  readonly judgedAt: Instant
  /** Its last gate as it would be judged now: what is still done with waivers, conditions and audits of the project is weighed against it. It opens nothing. */
  readonly behind?: StoredJudgement
}

/** A judgement that acts are weighed against: of the gate ahead, or of the last one behind. */
export const weighedAt = (outcome: StoredJudgement | NoGateAhead): StoredJudgement | undefined =>
  'none' in outcome ? outcome.behind : outcome

/** What a judgement was made by: the published template, by the hash of its body, and what was worked into it. */
export interface JudgedBy {
  readonly template: Sha256
  readonly tier: Tier
  readonly tailoring?: readonly Omit<TailoringEntry, 'reason'>[]
}

/** The judgement that a decision rests on, kept for good, with the facts that it can be replayed from; they name people by the references of the project's ledger. */
export interface DecidedJudgement {
  readonly judgement: Judgement
  readonly facts: Facts
  readonly evidence: Evidence
  /** The exceptions that it can be replayed with. */
  readonly waivers?: readonly Waiver[]
  readonly judgedBy?: JudgedBy
}

/** A gate that those who decide have let pass: by the ledger, whose head stands on the project item. */
export interface GatePassage {
  readonly gate: string
  readonly by: PersonRef
  readonly byName: string
  readonly on: IsoDate
  readonly at: Instant
  readonly judgementHash: Sha256
  /** Hash of the facts that the judgement was made from; without it they are evidence of nothing later. */
  readonly factsHash?: Sha256
  /** The last day on which it may be used for the guarded transition. */
  readonly until: IsoDate
  /** Hash of the template that it was decided under. */
  readonly template?: Sha256
  /** It asks for something that has to follow. */
  readonly conditional?: true
  /** Nobody decided: it was opened for some hours in an emergency. */
  readonly emergency?: true
  /** What it rested on has changed since, and the gate does not hold any more: it opens nothing until that is mended or decided anew. */
  readonly reopened?: true
}

/** What a person wants done with the governance of a project, by the hash of the act: waiting for the service identity to check and record it. */
export interface Wish {
  readonly act: Sha256
  readonly by: PersonRef
  readonly byName: string
  readonly at: Instant
}

/** That those who decide were asked, how many votes there are, and whom the gate still waits for. */
export interface Awaiting {
  readonly since: Instant
  readonly askedBy: string | null
  readonly votes: number
  readonly needed: number
  /** The roles whose votes it waits for; absent in what was kept before they were told. */
  readonly roles?: readonly string[]
  /** The people whose votes it waits for, as far as they are known. */
  readonly people: readonly PersonRef[]
  /** The last day on which they are to have answered. */
  readonly due: IsoDate | null
}

/** The last decision on the gate ahead, where it was hold, recycle or stop. */
export interface Rejected {
  readonly outcome: 'hold' | 'recycle' | 'stop'
  readonly on: IsoDate
  readonly byName: string
}

/** One gate's mark on the project item, which the tracker itself guards. `slot` counts the template's gates from 1. */
export interface GateMark {
  readonly gate: string
  readonly slot: number
  readonly state: 'passed' | 'notPassed'
  /** The last day on which the decision may be used for the guarded transition. */
  readonly until: IsoDate | null
  readonly judgementHash: Sha256 | null
}

/** What stands on the project item itself, in fields that only the product's own identity may write. */
export interface ItemMarks {
  readonly gates: readonly GateMark[]
  readonly judgement: {
    readonly gate: string
    readonly outcome: Outcome
    readonly hash: Sha256
    readonly asOf: IsoDate
    /** Hash of the template that it was judged by, where the document that says so may be written by anybody. */
    readonly template?: Sha256
  } | null
  /** The head of the project's ledger. */
  readonly record?: Anchor
  /** On the methodology item: hash of the settings that were attested last, where anybody may write their document. */
  readonly settings?: Sha256
  /** Beside the settings: hash of the list of what was carried here of other sites. */
  readonly carried?: Sha256
  /** A wish that waits for the product's own identity; read, never written, with the marks. */
  readonly request?: { readonly act: Sha256 }
}
