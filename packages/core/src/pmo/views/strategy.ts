import type { Together } from '../../portfolio/scoring/assessors.ts'
import type { Comparison, RandomIndex } from '../../portfolio/scoring/pairwise.ts'
import type { Strength } from '../../portfolio/scoring/strategy.ts'
import type { Instant, IsoDate, ItemRef } from '../../work/values.ts'

/** Who saved a document of the portfolio, when, and why. */
export interface SavedBy {
  readonly byName: string
  readonly at: Instant
  readonly note: string | null
}

/** A version that was saved before; the newest first. */
export interface SavedVersion extends SavedBy {
  readonly hash: string
}

/** What an objective is measured by: from where it starts, to where by when. */
export interface ObjectiveTarget {
  readonly measure: string
  readonly unit: string
  readonly from: number | null
  readonly to: number
  readonly by: IsoDate | null
}

/** One objective of the strategy. `weight` is in any unit, shares are worked out; null where weights come from comparing pairs. */
export interface StrategyObjective {
  readonly id: string
  readonly name: string
  readonly statement: string | null
  readonly target: ObjectiveTarget | null
  readonly weight: number | null
}

/** Pairs that one person compared: `first` matters `times` as much as `second` (1/9 to 9). Not all pairs need one, as long as they hang together. */
export interface PairAssessor {
  readonly name: string
  readonly comparisons: readonly Comparison[]
}
export interface PairComparisons {
  readonly randomIndex: RandomIndex
  readonly assessors: readonly PairAssessor[]
}

/** What the investment mix should be in one dimension, for example run, grow, transform. Targets are basis points of the selected cost. */
export interface MixTarget {
  readonly dimension: string
  readonly targets: Readonly<Record<string, number>>
}

/** The strategy as it is saved: objectives, how their weights are found, and the mix that is aimed at. */
export interface Strategy {
  readonly objectives: readonly StrategyObjective[]
  readonly weights: 'entered' | 'compared'
  readonly comparisons: PairComparisons | null
  readonly mix: readonly MixTarget[]
}

/** One project beside the strategy. */
export interface StrategyLink {
  readonly ref: ItemRef
  readonly key: string
  readonly title: string
  readonly url: string
  readonly department: string | null
  /** Objective → how strongly the project serves it. An objective that is not named was never looked at for this project: missing, not none. */
  readonly links: Readonly<Record<string, Strength>>
  /** Strategic alignment, 0 to 100; null while an objective with weight was not looked at. */
  readonly alignment: number | null
  readonly alignmentAtLeast: number
  readonly alignmentAtMost: number
  /** Its class in each dimension of the mix, and whether it comes from a fact or was entered by the PMO. */
  readonly mix: Readonly<Record<string, { readonly class: string; readonly from: 'fact' | 'entered' }>>
  /** Sent back with `portfolioInputs.save`. */
  readonly inputsVersion: string
}

export interface StrategyView {
  /** Null until a first strategy was saved. */
  readonly strategy: Strategy | null
  /** Shares of the weights, adding up to 1; empty without objectives. */
  readonly shares: Readonly<Record<string, number>>
  /** Consistency ratio, repair hint, filled pairs and dispersion of several assessors; null where weights are entered or the pairs do not hang together. */
  readonly pairwise: Together | null
  /** Objectives that no comparison relates to the first. */
  readonly unrelated: readonly string[]
  readonly links: readonly StrategyLink[]
  /** Investment mix of all projects shown, against the targets: by dimension. Money is whole units of `currency`. */
  readonly mix: readonly { readonly dimension: string; readonly parts: readonly MixShare[] }[]
  /** Projects that this person may not see; no number here counts them. */
  readonly hidden: number
  readonly currency: string | null
  readonly saved: SavedBy | null
  readonly history: readonly SavedVersion[]
  /** Sent back on saving. */
  readonly strategyVersion: string
  /** What was saved cannot be read any more; saving replaces it. */
  readonly damaged: boolean
  readonly mayConfigure: boolean
}

/** One class of the investment mix; `share` and `target` in basis points. An empty class: projects without one. */
export interface MixShare {
  readonly class: string
  readonly projects: number
  readonly cost: number
  readonly share: number
  readonly target: number | null
  readonly apart: number | null
}

export type SaveStrategyResult =
  | { readonly ok: true; readonly view: StrategyView }
  | { readonly ok: false; readonly problem: 'conflict'; readonly newer: StrategyView }
  | { readonly ok: false; readonly problem: 'mistakes'; readonly mistakes: readonly PlaceMistake[] }

/** A mistake in what was entered: where, and what to do about it, in words. */
export interface PlaceMistake {
  readonly place: string
  readonly message: string
}
