import type { CostKind, CostLine as PlannedCost } from '../governance/baseline/baseline.ts'
import type { Instant, IsoDate, ItemRef } from '../work/values.ts'
import type { CostColumn, CostTable } from './cost-record.ts'

/** Why a row of a table of costs is not taken. */
export type CostReason =
  | 'noTable'
  | 'columnMissing'
  | 'columnUnknown'
  | 'notPeriod'
  | 'notKind'
  | 'notAmount'
  | 'tooManyDecimals'
  | 'tooLarge'
  | 'rowTwice'
  | 'otherProject'
  | 'otherCurrency'
  | 'noCurrency'
  | 'cellTooMany'
  | 'quoteOpen'
  | 'future'

/** A row that is left out: where it stands, what stands there, why, and what would be right. */
export interface CostMistake {
  /** As spreadsheets count, the line of headings being the first. */
  readonly row: number
  readonly column?: string
  readonly given?: string
  readonly reason: CostReason
  readonly expected?: readonly string[]
}

/** One amount that an import would write. */
export interface CostChange {
  readonly period: string
  readonly kind: CostKind
  readonly column: CostColumn
  readonly before: number | null
  readonly after: number
}

export interface CostPreview {
  readonly currency: string
  readonly changes: readonly CostChange[]
  /** Rows that were read well; those that change nothing are among them. */
  readonly rows: number
  readonly mistakes: readonly CostMistake[]
}

export interface CostLogLine {
  readonly at: Instant
  readonly byName: string
  readonly how: 'form' | 'import' | 'restore'
  readonly file?: string
  readonly rows: number
  /** What stood before can be put back. */
  readonly restorable: boolean
}

/** What a project costs by month, as people recorded it. */
export interface CostView {
  readonly item: ItemRef
  readonly project: { readonly key: string; readonly title: string }
  readonly costVersion: string
  readonly damaged: boolean
  readonly mayRecord: boolean
  readonly recorders: readonly string[]
  readonly table: CostTable | null
  /** What the baseline in force plans, in its own currency. */
  readonly planned: { readonly currency: string; readonly costs: readonly PlannedCost[] } | null
  /** Newest first. */
  readonly log: readonly CostLogLine[]
  /** In which amounts are typed where no table stands yet. */
  readonly currency?: string
  readonly today: IsoDate
  readonly zone: string
}

export type CostResult =
  | { readonly ok: true; readonly view: CostView }
  | { readonly ok: false; readonly problem: 'conflict'; readonly newer: CostView }
  | { readonly ok: false; readonly problem: 'mistakes'; readonly mistakes: readonly CostMistake[] }

/** What a person may ask of the cost record of a project. */
export interface CostUseCases {
  'cost.open': { input: { item: ItemRef }; output: CostView }
  'cost.save': { input: { item: ItemRef; table: CostTable; costVersion: string }; output: CostResult }
  'cost.preview': { input: { item: ItemRef; text: string; currency?: string }; output: CostPreview }
  'cost.import': { input: { item: ItemRef; text: string; currency?: string; file: string; costVersion: string }; output: CostResult }
  /** Puts back what stood before the line of that moment. */
  'cost.restore': { input: { item: ItemRef; at: Instant; costVersion: string }; output: CostResult }
  'cost.export': { input: { item: ItemRef }; output: { name: string; text: string } }
}
