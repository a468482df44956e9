import type { ComponentMove, DryRunTotals } from '../gates/dry-run.ts'
import type { Limit, Observation, RuleValue } from '../gates/judgement.ts'
import type { NoGateReason } from '../gates/records.ts'
import type { TemplateChange } from '../methodology/change.ts'
import type { DocumentProblem } from '../methodology/document.ts'
import type { LintFinding } from '../methodology/lint.ts'
import type { Tier } from '../methodology/template.ts'
import type { DocumentFormat } from '../methodology/write-document.ts'
import type { Condition } from '../rules/condition.ts'
import type { ObservedMeaning } from '../rules/naming.ts'
import type { Instant, IsoDate, ItemRef } from '../work/values.ts'
import type { NotedSite } from './note-sites.ts'
import type { RollOut, RollOutMode, SiteTemplate, TemplateRef } from './settings.ts'

/** Which template to open: a draft by its name, a published one by its hash, or a document that is stored nowhere here, as one that comes with the product. */
export type TemplatePlace = { readonly draft: string } | { readonly hash: string } | { readonly document: unknown }

/** Why a draft cannot be published now. */
export type PublicationObstacle =
  | 'mistakes'
  | 'nothingChanged'
  | 'versionTooSmall'
  | 'versionTaken'
  | 'datePast'
  | 'notProposed'
  | 'changedSince'
  | 'author'

/** A wish to publish a draft as it stood then; any later change of the draft withdraws it. */
export interface ProposalView {
  readonly byName: string
  readonly at: Instant
  readonly note: string
  readonly effectiveOn: IsoDate
  /** When it reaches the projects that stand under an earlier version. */
  readonly rollOut: RollOut
  /** It comes beside the templates of the site instead of replacing one. */
  readonly beside: boolean
  readonly hash: string
  /** Stands for text, note, day and roll-out together; pass it back on approval, so that exactly what was shown is approved. */
  readonly proposalHash: string
  /** Everything that keeps this person from approving it now. */
  readonly obstacles: readonly PublicationObstacle[]
}

/** One template as the editor shows it: its text, its mistakes, and how it differs from what is in force. */
export interface TemplateView {
  readonly kind: 'draft' | 'published' | 'builtIn' | 'document'
  readonly name: string | null
  readonly version: string | null
  /** `null` while it has mistakes. */
  readonly hash: string | null
  readonly format: DocumentFormat
  readonly text: string
  readonly problems: readonly DocumentProblem[]
  readonly findings: readonly LintFinding[]
  /** What it is compared with: the version of the same template that is in force. */
  readonly comparedWith: TemplateRef | null
  readonly changes: readonly (Pick<TemplateChange, 'subject' | 'id' | 'effect'> & { readonly words: readonly string[] })[]
  /** Why its version does not fit its changes, with one that would. */
  readonly versionProblem?: string
  readonly draft?: {
    readonly id: string
    readonly title: string | null
    /** Pass it back on saving and proposing; another person's newer draft is a conflict, never overwritten. */
    readonly draftVersion: string
    readonly authors: readonly string[]
    readonly savedAt: Instant
    readonly proposal: ProposalView | null
  }
}

export interface PublicationView {
  readonly template: TemplateRef
  readonly replaces: TemplateRef | null
  readonly note: string
  readonly effectiveOn: IsoDate
  readonly rollOut: RollOut
  readonly proposedBy: string
  readonly approvedBy: string
  readonly at: Instant
}

/** All templates of a site: what is in force, what follows, what was, and what somebody works on. */
export interface TemplateVersions {
  readonly inForce: TemplateRef | null
  readonly upcoming: (TemplateRef & { readonly effectiveOn: IsoDate }) | null
  /** Every version that projects may stand under, in the order in which they came. */
  readonly templates: readonly SiteTemplate[]
  /** Newest first. */
  readonly publications: readonly PublicationView[]
  /** What other sites have in force, as far as it was noted here; the newest note first. */
  readonly elsewhere: readonly NotedSite[]
  /** The PMO's own; others see none. */
  readonly drafts: readonly {
    readonly id: string
    /** What people call it. */
    readonly title: string | null
    readonly savedAt: Instant
    readonly authors: readonly string[]
    readonly proposed: boolean
    /** Published since it was last saved: nothing of it waits for anybody. */
    readonly published: boolean
  }[]
}

export type SaveDraftResult =
  | { readonly ok: true; readonly draftVersion: string; readonly problems: readonly DocumentProblem[] }
  /** The text itself cannot be read, so that nothing was kept. */
  | { readonly ok: false; readonly problem: 'unreadable'; readonly problems: readonly DocumentProblem[] }
  | { readonly ok: false; readonly problem: 'conflict'; readonly newer: TemplateView }

export type ProposeResult =
  | { readonly ok: true; readonly draftVersion: string; readonly hash: string; readonly proposalHash: string }
  | { readonly ok: false; readonly problem: 'refused'; readonly obstacles: readonly PublicationObstacle[] }
  | { readonly ok: false; readonly problem: 'conflict'; readonly newer: TemplateView }

export type ApproveResult =
  | { readonly ok: true; readonly template: TemplateRef; readonly effectiveOn: IsoDate; readonly inForce: boolean }
  | { readonly ok: false; readonly obstacles: readonly PublicationObstacle[] }

/** A page of a dry run with whose project each is, and when the version reaches it. */
export interface ConsequencesView extends Omit<DryRunView, 'components'> {
  readonly components: readonly (DryRunView['components'][number] & {
    readonly projectManager: string | null
    readonly reaches: { readonly when: RollOutMode; readonly from: IsoDate }
  })[]
}

/** One condition as it stands with one project: what it says, and the values on which that rests. */
export interface TriedCondition {
  readonly condition: Condition
  readonly truth: 'pass' | 'fail' | 'unknown'
  readonly observed: readonly (ObservedMeaning & { readonly fact: string; readonly observed: Observation; readonly limit?: Limit })[]
  /** Of `all`, `any` and `not`: each of their conditions by itself. */
  readonly parts: readonly TriedCondition[]
}

/** Criteria of a draft tried on one project, by the facts of its last judgement. */
export interface TriedView {
  readonly item: ItemRef
  readonly key: string
  readonly title: string
  readonly tier: Tier
  readonly asOf: IsoDate
  /** As they count in its tier and with its deviations. */
  readonly parameters: Readonly<Record<string, number | string | boolean>>
  readonly criteria: readonly {
    readonly id: string
    readonly statement: string
    readonly value: RuleValue
    readonly when: TriedCondition | null
    readonly passes: TriedCondition
  }[]
}

/** A page of a dry run. Only projects that this person may see are in it and in its totals. */
export interface DryRunView {
  readonly template: TemplateRef
  readonly against: TemplateRef
  /** The day on which both were judged; `null`: each project's own last day. */
  readonly asOf: IsoDate | null
  readonly components: readonly (ComponentMove & {
    readonly ref: ItemRef
    readonly key: string
    readonly title: string
    readonly tier: Tier
    readonly judgedAt: Instant
  })[]
  readonly notCompared: readonly {
    readonly ref: ItemRef
    readonly key: string
    readonly title: string
    readonly reason: NoGateReason | 'notJudged' | 'damaged' | 'otherTemplate'
  }[]
  /** Of this page; those of several pages add up. */
  readonly totals: DryRunTotals
  readonly next?: string
}
