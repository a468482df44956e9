import type { ScoringModel } from '../../portfolio/scoring/model.ts'
import type { Strength } from '../../portfolio/scoring/strategy.ts'
import type { Decided } from '../../portfolio/selection/decide.ts'
import type { FrontierPoint, Standing } from '../../portfolio/selection/frontier.ts'
import type { Guardrail } from '../../portfolio/selection/model.ts'
import type { Instant, IsoDate, ItemRef } from '../../work/values.ts'
import type { OtherSites, OthersCounted } from './mirrors.ts'
import type { MixShare, PlaceMistake, SavedBy, SavedVersion } from './strategy.ts'

/** Which periods money and people are limited in: `count` of them, the first one holding the day `first`. Years begin in the month `yearStarts` (1 to 12). */
export interface PeriodPlan {
  readonly unit: 'year' | 'quarter' | 'month'
  readonly yearStarts: number
  readonly first: IsoDate
  readonly count: number
}

/** One period: its id stands in budgets, costs and demands, for example `2022/23`, `2022/23 Q1` or `2022-04`. `to` is its last day. */
export interface Period {
  readonly id: string
  readonly from: IsoDate
  readonly to: IsoDate
}

/** What limits the portfolio. Money is whole units of `currency`, people are those at once (full-time equivalents). A period that is not named is not limited. */
export interface PortfolioLimits {
  readonly name: string
  readonly currency: string
  /** Every project that is shown, or a chosen list. */
  readonly candidates: 'all' | readonly ItemRef[]
  readonly periods: PeriodPlan
  readonly budgets: Readonly<Record<string, number>>
  /** Fund → period → money. */
  readonly funds: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Role → period → people. */
  readonly capacity: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly guardrails: readonly Guardrail[]
  /** The least that the selection has to contribute: objective → the sum of strengths, each 0 to 100. */
  readonly objectives: Readonly<Record<string, { readonly atLeast: number }>>
  /** Whether projects of other sites count, here and in scores and capacity; left out: those that are confirmed. */
  readonly others?: OthersCounted
}

/** What the PMO enters of one project beside what trackers hold. What is left out is unknown; it is never taken for zero. */
export interface ProjectInputs {
  /** Period → money, over all funds; replaces what would be spread over the planned dates. */
  readonly cost?: Readonly<Record<string, number>>
  /** Fund → period → money; where it is given, `cost` is the sum of it. */
  readonly costByFund?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Role → period → people. */
  readonly demand?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Must be done, with the reason, for example a law. `null`: not mandatory, whatever the tracker says. */
  readonly mandatory?: { readonly reason: string } | null
  /** Decided before the selection, with the reason. */
  readonly forced?: { readonly in: boolean; readonly reason: string }
  readonly requires?: readonly ItemRef[]
  readonly excludes?: readonly ItemRef[]
  /** Dimension → class of the investment mix. */
  readonly mix?: Readonly<Record<string, string>>
  /** Objective → strength. */
  readonly links?: Readonly<Record<string, Strength>>
  /** Money by period for NPV, IRR, ROI and payback, the first today: costs negative; null where a period is not known. */
  readonly flows?: readonly (number | null)[]
}

/** Changes of one project's inputs: a member that is `null` is removed, one that is left out stays. (`mandatory: {reason: null}` says "not mandatory".) */
export interface InputsChange {
  readonly item: ItemRef
  readonly inputsVersion: string
  readonly set: {
    readonly [K in Exclude<keyof ProjectInputs, 'mandatory'>]?: ProjectInputs[K] | null
  } & { readonly mandatory?: { readonly reason: string | null } | null }
}
export interface SaveInputsResult {
  readonly projects: readonly {
    readonly item: ItemRef
    /** `conflict`: somebody else changed them meanwhile, and nothing of this project was written. */
    readonly status: 'saved' | 'unchanged' | 'conflict' | 'mistakes'
    readonly mistakes: readonly PlaceMistake[]
    /** Of what stands now. */
    readonly inputsVersion: string
  }[]
}

/** A project as the selection sees it. */
export interface CandidateView {
  readonly ref: ItemRef
  readonly key: string
  readonly title: string
  readonly url: string
  readonly department: string | null
  readonly health: 'onTrack' | 'atRisk' | 'offTrack' | null
  /** Its score by the model in force; of what must be in and has no score yet, the least that it can be. */
  readonly value: number
  readonly valueFrom: 'score' | 'least'
  /** Period → money within the periods of the limits. */
  readonly cost: Readonly<Record<string, number>>
  readonly costByFund: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** `spread`: forecast, approved budget or rough cost, evenly over the planned days. */
  readonly costFrom: 'entered' | 'spread'
  /** Role → period → people. */
  readonly demand: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly mandatory: { readonly reason: string | null; readonly from: 'fact' | 'entered' } | null
  readonly forced: { readonly in: boolean; readonly reason: string } | null
  readonly requires: readonly ItemRef[]
  readonly excludes: readonly ItemRef[]
  readonly mix: Readonly<Record<string, string>>
  /** Objective → 0 to 100. */
  readonly contributes: Readonly<Record<string, number>>
  readonly inputsVersion: string
}

/** A project that cannot be selected yet, and what is missing. */
export interface LeftOut {
  readonly ref: ItemRef
  readonly key: string
  readonly title: string
  readonly url: string
  /** `finished`: nothing of it lies in the periods. `needsLeftOut`: it requires one that is left out. */
  readonly why: 'noScore' | 'noCost' | 'noDates' | 'otherCurrency' | 'finished' | 'needsLeftOut'
  /** Names of criteria without an input. */
  readonly missing: readonly string[]
  readonly inputsVersion: string
}

/** A selection with everything that a board asks about it; projects are named by their `ref`. */
export interface SelectionAnswer {
  /** Content hash of what was asked: equal hashes are the same question. */
  readonly modelHash: string
  /** `instant`: search with a proven bound; `exact`: went on with the exact solver. */
  readonly engine: 'instant' | 'exact'
  /** Status, value, bound, gap, reasons, uses, swaps; or conflict and remedies; or only a bound. */
  readonly decided: Decided
  /** Money of the selection by period. */
  readonly cost: Readonly<Record<string, number>>
  readonly mix: readonly { readonly dimension: string; readonly parts: readonly MixShare[] }[]
  /** What the selection contributes by objective. */
  readonly contributes: Readonly<Record<string, number>>
}

/** What can be turned to ask "what if", without saving it. */
export interface SelectionChanges {
  /** Which projects of other sites count. */
  readonly others?: OthersCounted | undefined
  /** All budgets and funds times this, in basis points: 8000 is 20 % less. */
  readonly budgetLevel?: number | undefined
  readonly budgets?: Readonly<Record<string, number | null>> | undefined
  readonly funds?: Readonly<Record<string, Readonly<Record<string, number | null>>>> | undefined
  readonly capacity?: Readonly<Record<string, Readonly<Record<string, number | null>>>> | undefined
  /** Project → in or out with a reason; null: left to the selection. */
  readonly forced?: Readonly<Record<ItemRef, { readonly in: boolean; readonly reason: string } | null>> | undefined
}

export interface SelectionView {
  readonly limits: PortfolioLimits
  readonly periods: readonly Period[]
  readonly saved: SavedBy | null
  readonly history: readonly SavedVersion[]
  readonly limitsVersion: string
  readonly damaged: boolean
  readonly mayConfigure: boolean
  readonly candidates: readonly CandidateView[]
  readonly leftOut: readonly LeftOut[]
  /** Projects that this person may not see: no candidate, number or reason here speaks of them. */
  readonly hidden: number
  readonly others: OtherSites
  readonly objectives: readonly { readonly id: string; readonly name: string }[]
  /** Null while there is no scoring model: nothing has a value yet. */
  readonly scoring: { readonly id: string; readonly version: string; readonly name: string; readonly method: ScoringModel['method'] } | null
  /** At once, for what is saved and `changes`; null without candidates. */
  readonly answer: SelectionAnswer | null
  /** Selected in the committed baseline, for comparison; null where nothing was committed. */
  readonly baseline: { readonly scenario: string; readonly name: string; readonly selected: readonly ItemRef[] } | null
  /** The newest job that asked exactly this question, if there is one. */
  readonly job: SelectionJob | null
  readonly exactBy: 'here' | 'pipeline'
  readonly now: Instant
}

export type SaveLimitsResult =
  | { readonly ok: true; readonly view: SelectionView }
  | { readonly ok: false; readonly problem: 'conflict'; readonly newer: SelectionView }
  | { readonly ok: false; readonly problem: 'mistakes'; readonly mistakes: readonly PlaceMistake[] }

/** One point of the frontier. Money is whole units of the currency. */
export interface FrontierView {
  readonly modelHash: string
  readonly points: readonly FrontierPoint[]
  /** Where the saved scenarios of the same candidates stand; `committed`: the portfolio's baseline. The present answer stands on the line at 10,000. */
  readonly standing: readonly { readonly name: string; readonly scenario: string; readonly at: Standing; readonly committed: boolean }[]
}

/** A long search. Ask for its status until it no longer runs; whatever ends it, `answer` or `frontier` holds the best so far. */
export interface SelectionJob {
  readonly job: string
  readonly task: 'select' | 'frontier'
  readonly status: 'waiting' | 'running' | 'finished' | 'cancelled' | 'failed'
  readonly modelHash: string
  /** Seconds that it may take, and that it has taken. */
  readonly seconds: number
  readonly spent: number
  /** Best value so far, and what nothing can be worth more than. */
  readonly value: number | null
  readonly bound: number | null
  readonly startedAt: Instant
  readonly startedBy: string
  readonly finishedAt?: Instant
  readonly problem?: string
  readonly answer: SelectionAnswer | null
  readonly frontier: FrontierView | null
}
