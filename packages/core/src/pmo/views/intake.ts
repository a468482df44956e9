import type { Instant, IsoDate, ItemRef, PersonRef } from '../../work/values.ts'

/** Where a proposal stands. `converted`: a project item stands for it now. */
export type ProposalState = 'received' | 'askedBack' | 'inAnalysis' | 'ready' | 'selected' | 'deferred' | 'rejected' | 'converted'

/** What somebody proposes. Money is whole units of `currency`. */
export interface ProposalText {
  readonly title: string
  readonly need: string
  readonly outcome: string
  readonly department: string | null
  readonly sponsor: string | null
  readonly cost: number | null
  readonly currency: string | null
  readonly wantedBy: IsoDate | null
  /** Who proposes, where that is not whoever enters it: people without access to the tracker. */
  readonly onBehalfOf: string | null
}

export interface ProposalEvent {
  readonly byName: string
  readonly at: Instant
  readonly state: ProposalState
  /** Why; a rejection and a question back always say it. */
  readonly note: string
}

/** Another proposal or a project that may be the same. `similarity` 0 to 10,000. */
export interface Duplicate {
  readonly kind: 'proposal' | 'project'
  readonly id: string
  readonly title: string
  readonly url: string | null
  readonly similarity: number
}

export interface IntakeProposal extends ProposalText {
  readonly proposal: string
  readonly state: ProposalState
  readonly byName: string
  readonly at: Instant
  /** Until when the next answer is due by the site's own promise; null once it is decided. Days that wait for the proposer do not count. */
  readonly answerDue: IsoDate | null
  readonly overdue: boolean
  readonly history: readonly ProposalEvent[]
  readonly duplicates: readonly Duplicate[]
  /** States that this person may bring it to now. */
  readonly may: readonly ProposalState[]
  readonly item: { readonly ref: ItemRef; readonly key: string; readonly url: string } | null
  readonly proposalVersion: string
}

/** What a project can begin with under the site's template. */
export interface ProjectStart {
  readonly template: string
  readonly gate: { readonly id: string; readonly name: string }
  /** Whether a field holds the day of the next gate review. */
  readonly dated: boolean
  /** Artefacts that are needed at the first gate and at the one after it. */
  readonly artefacts: readonly { readonly id: string; readonly name: string; readonly gate: string }[]
  /** Roles whose holder a field of the project item names. */
  readonly roles: readonly { readonly id: string; readonly name: string }[]
}

/** What a new project begins with: the day of its first gate review, people by role, artefacts to be written. */
export interface StartChosen {
  readonly gateDue: IsoDate | null
  readonly people: Readonly<Record<string, { readonly ref: PersonRef; readonly name: string }>>
  readonly artefacts: readonly string[]
}

export interface IntakeView {
  /** Those that wait longest first; decided ones last. */
  readonly proposals: readonly IntakeProposal[]
  /** How many stand in each state. */
  readonly counts: Readonly<Record<ProposalState, number>>
  /** Days within which a proposer gets an answer, and how many of the answers of the last 90 days kept it. */
  readonly answerDays: number
  readonly answered: { readonly inTime: number; readonly all: number }
  readonly intakeVersion: string
  readonly mayConfigure: boolean
  /** For the PMO, where a proposal waits to become a project. */
  readonly start: ProjectStart | null
  readonly today: IsoDate
}

/** One proposal of a bulk decision. */
export interface DecidedProposal {
  readonly proposal: string
  readonly status: 'decided' | 'conflict' | 'notAllowed' | 'gone'
}

export interface DecideResult {
  readonly proposals: readonly DecidedProposal[]
  readonly view: IntakeView
}

export type SubmitResult = { readonly proposal: string; readonly view: IntakeView }

/** What becomes of pasted or imported proposals: a row each, under the headings title, need, outcome, department, sponsor, cost, currency, wanted by, proposer. */
export interface ProposalPaste {
  readonly rows: number
  readonly mistakes: readonly {
    readonly row: number
    readonly column: string | null
    readonly given: string
    readonly reason: 'noHeading' | 'headingUnknown' | 'titleMissing' | 'needMissing' | 'notANumber' | 'notADay' | 'tooLong' | 'rowTwice'
  }[]
  readonly proposals: readonly (ProposalText & { readonly row: number; readonly status: 'preview' | 'written' | 'known' })[]
}
