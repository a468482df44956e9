import type { FactUnit } from '../../facts/unit.ts'
import type { Together } from '../../portfolio/scoring/assessors.ts'
import type { Input, ScoringModel } from '../../portfolio/scoring/model.ts'
import type { Undefined } from '../../portfolio/scoring/quotients.ts'
import type { StabilityInterval } from '../../portfolio/scoring/stability.ts'
import type { Part } from '../../portfolio/scoring/weighted.ts'
import type { Holding } from '../../portfolio/selection/holding.ts'
import type { Instant, ItemRef } from '../../work/values.ts'
import type { OtherSites } from './mirrors.ts'
import type { PlaceMistake, SavedBy, SavedVersion } from './strategy.ts'

/** A fact that a criterion can be read from, and for how many of the projects shown it is known. `strategy.alignment` comes from the strategy and its links. */
export interface ScorableFact {
  readonly fact: string
  readonly label: string
  /** Money counts in whole units of its currency; `flag` has the levels `yes` and `no`; `choice` has its own. */
  readonly type: 'whole' | 'money' | 'choice' | 'flag'
  /** In which unit its numbers are: percentages are basis points, hours hundredths. */
  readonly unit: FactUnit
  readonly choices: readonly string[]
  readonly known: number
  /** Least and greatest number known, for drawing a curve; null for words. */
  readonly range: readonly [number, number] | null
}

/** Where an input of a score comes from. */
export type InputSource = 'fact' | 'assessed' | 'missing'

/** What one assessor gave. */
export interface Assessment {
  readonly by: string
  readonly byName: string
  readonly value: number | string
  readonly at: Instant
}

/** One project with its score and all that it is made of. */
export interface ProjectScore {
  readonly ref: ItemRef
  readonly key: string
  readonly title: string
  readonly url: string
  readonly department: string | null
  /** Null while something is missing: it then lies between `atLeast` and `atMost` (weighted sum), or is open (other methods). */
  readonly score: number | null
  /** Place in the order, ties share one; null without a score. */
  readonly rank: number | null
  readonly atLeast: number | null
  readonly atMost: number | null
  /** Criteria or inputs that are missing. */
  readonly missing: readonly string[]
  /** Why there is no score though nothing is missing. */
  readonly undefined: Undefined | null
  /** By criterion: input, utility 0 to 100, weight share, points, and how far assessors are apart. Empty for methods without criteria. */
  readonly parts: readonly Part[]
  /** What a formula is worked out from, by input name; empty for a weighted sum, whose parts hold it. */
  readonly inputs: Readonly<Record<string, Input>>
  /** By criterion or input name. */
  readonly sources: Readonly<Record<string, InputSource>>
  /** What people assessed, by criterion or input name. */
  readonly assessed: Readonly<Record<string, readonly Assessment[]>>
  /** Money by period for NPV, IRR, ROI and payback, the first today; null where not entered. */
  readonly flows: readonly (number | null)[] | null
  /** Sent back with `portfolioInputs.save`. */
  readonly inputsVersion: string
  /** The score that the tracker's field was last given; null where none was written. */
  readonly writtenScore: number | null
}

export interface ScoringView {
  /** The model in force; null until a first one was saved. */
  readonly model: ScoringModel | null
  /** A model to start from, made of facts that most projects here know. Offered, never in force by itself. */
  readonly suggested: ScoringModel | null
  /** What a criterion may be read from. */
  readonly facts: readonly ScorableFact[]
  /** Shares of the weights, adding up to 1; null for methods without weights. */
  readonly weights: Readonly<Record<string, number>> | null
  readonly pairwise: Together | null
  /** Best first, those without a score last. */
  readonly scores: readonly ProjectScore[]
  /** For each weight the exact interval in which the order of the projects stays. */
  readonly stability: readonly StabilityInterval[]
  readonly hidden: number
  readonly others: OtherSites
  readonly saved: SavedBy | null
  readonly history: readonly SavedVersion[]
  readonly scoringVersion: string
  readonly damaged: boolean
  readonly mayConfigure: boolean
  readonly mayAssess: boolean
}

/** What a model would do before it is saved. */
export interface ScoringPreview {
  readonly mistakes: readonly PlaceMistake[]
  readonly weights: Readonly<Record<string, number>> | null
  readonly pairwise: Together | null
  readonly unrelated: readonly string[]
  /** `moved`: places up (positive) or down against the model in force; null where one of the two gives no score. */
  readonly effects: readonly {
    readonly ref: ItemRef
    readonly key: string
    readonly title: string
    readonly score: number | null
    readonly rank: number | null
    readonly rankBefore: number | null
    readonly moved: number | null
  }[]
  readonly stability: readonly StabilityInterval[]
  /** Whether the selection under the limits in force would be another one, by what is found at once; null where nothing limits it yet, or no model is in force. */
  readonly selection: SelectionHolding | null
}

/** What a model does to the selection: see `gap` for how sure that is. */
export type SelectionHolding =
  | Exclude<Holding, { readonly is: 'changes' }>
  | (Omit<Extract<Holding, { readonly is: 'changes' }>, 'comesIn' | 'goesOut'> & {
      readonly [side in 'comesIn' | 'goesOut']: readonly { readonly ref: ItemRef; readonly title: string }[]
    })

export type SaveScoringResult =
  | { readonly ok: true; readonly view: ScoringView }
  | { readonly ok: false; readonly problem: 'conflict'; readonly newer: ScoringView }
  | { readonly ok: false; readonly problem: 'mistakes'; readonly mistakes: readonly PlaceMistake[] }

/** What one person assesses: by project, by criterion; null takes their own assessment back. */
export interface AssessInput {
  readonly item: ItemRef
  readonly values: Readonly<Record<string, number | string | null>>
}
export type AssessResult =
  | { readonly ok: true; readonly score: ProjectScore }
  | { readonly ok: false; readonly problem: 'mistakes'; readonly mistakes: readonly PlaceMistake[] }

/** What writing the scores back to the tracker did. Ask with `next` until there is none. */
export interface WriteScoresResult {
  readonly written: number
  /** The field said so already. */
  readonly unchanged: number
  readonly failed: readonly { readonly key: string; readonly title: string; readonly message: string; readonly remedy: string }[]
  readonly done: number
  readonly total: number
  readonly next?: number
}

export type { Input, ScoringModel }
