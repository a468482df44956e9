import type { FrontierPoint, Standing } from '../../portfolio/selection/frontier.ts'
import type { Instant, ItemRef } from '../../work/values.ts'

/** What somebody said about a scenario. */
export interface ScenarioComment {
  readonly byName: string
  readonly at: Instant
  readonly text: string
}

/** A saved selection with the question that it answers; neither changes any more. */
export interface ScenarioCard {
  readonly scenario: string
  readonly name: string
  readonly note: string
  readonly byName: string
  readonly at: Instant
  readonly status: 'optimal' | 'feasible'
  /** Over what this person may see; null where that would tell of projects they may not see. */
  readonly value: number | null
  readonly bound: number | null
  readonly gap: number | null
  readonly cost: Readonly<Record<string, number>> | null
  readonly currency: string
  readonly projects: number
  readonly selected: number
  /** Projects of it that this person may not see. */
  readonly hidden: number
  readonly comments: readonly ScenarioComment[]
  /** Sent back with a comment or when it is put away. */
  readonly scenarioVersion: string
  readonly is: 'saved' | 'proposed' | 'baseline' | 'former'
}

/** The committed portfolio. `formerly`: the baseline before it. */
export interface BaselineView {
  readonly scenario: string
  readonly name: string
  readonly note: string
  readonly proposedBy: string
  readonly approvedBy: string
  readonly at: Instant
  /** Content hash of the commitment, which names the one before it. */
  readonly hash: string
  readonly formerly: string | null
}

export interface ScenarioProposal {
  readonly scenario: string
  readonly name: string
  readonly byName: string
  readonly at: Instant
  readonly note: string
  /** Sent back by whoever approves. */
  readonly hash: string
}

/** What is different now from what was committed. */
export interface SinceBaseline {
  /** Candidates now that the baseline did not know, and the other way round. */
  readonly came: readonly ChangedProject[]
  readonly went: readonly ChangedProject[]
  /** Value or cost moved; before → now. */
  readonly moved: readonly (ChangedProject & {
    readonly value: readonly [number, number] | null
    readonly cost: readonly [number, number] | null
  })[]
  /** Limits that changed: named as in the limits (`budgets.2022/23`), before → now, null where there was or is none. */
  readonly limits: readonly { readonly place: string; readonly before: number | null; readonly now: number | null }[]
  /** What the selection at once would turn round today. */
  readonly wouldComeIn: readonly ChangedProject[]
  readonly wouldGoOut: readonly ChangedProject[]
  /** What the committed selection is worth today, and whether it still keeps every limit. */
  readonly valueNow: number | null
  readonly keeps: boolean
}
export interface ChangedProject {
  readonly ref: ItemRef
  readonly key: string
  readonly title: string
}

export interface ScenarioList {
  readonly scenarios: readonly ScenarioCard[]
  readonly baseline: BaselineView | null
  readonly proposal: ScenarioProposal | null
  readonly since: SinceBaseline | null
  /** Sent back when a scenario is proposed, approved or withdrawn. */
  readonly baselineVersion: string
  readonly mayConfigure: boolean
  /** Null: may approve. `author` of the scenario and `proposer` need a second PMO person. */
  readonly approvalObstacle: 'notPmo' | 'author' | 'proposer' | 'nothingProposed' | null
  readonly now: Instant
}

/** Scenarios side by side, in the order asked for; the first is what the others are compared with. */
export interface ScenarioComparison {
  readonly columns: readonly ScenarioColumn[]
  /** One row for every project of any of them; `in` is null where a scenario does not know it. */
  readonly rows: readonly {
    readonly ref: ItemRef
    readonly key: string
    readonly title: string
    readonly url: string | null
    readonly value: number
    readonly in: readonly (boolean | null)[]
    readonly differs: boolean
  }[]
  readonly hidden: number
  /** The most value at each level of money under the limits of the first, never without its bound; empty where somebody may not see all of it. */
  readonly frontier: readonly FrontierPoint[]
  /** What the portfolio is committed to now, by the values and costs of the first; `null` where nothing is, or another set of projects was. */
  readonly committed: { readonly name: string; readonly standing: Standing } | null
}
export interface ScenarioColumn extends ScenarioCard {
  /** Role → the most people at once. */
  readonly people: Readonly<Record<string, number>>
  readonly offTrack: number
  /** Limits of the question, as named in `PortfolioLimits`. */
  readonly limits: Readonly<Record<string, number>>
  /** Where it stands beside the first one's limits: value, cost, least level of money that pays it. */
  readonly standing: Standing | null
  readonly comesIn: readonly ItemRef[]
  readonly goesOut: readonly ItemRef[]
}

export type ScenarioResult =
  | { readonly ok: true; readonly list: ScenarioList; readonly scenario: string }
  | { readonly ok: false; readonly problem: 'conflict' | 'changed'; readonly newer: ScenarioList }
