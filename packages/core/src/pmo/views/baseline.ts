import type { Baseline } from '../../governance/baseline/baseline.ts'
import type { EffectsOfChange } from '../../governance/changes/acts.ts'
import type { ChangeDecision, ChangeStatus } from '../../governance/changes/state.ts'
import type { Obstacle } from '../../governance/obstacle.ts'
import type { RecordProblem } from '../../ledger/diagnose.ts'
import type { NamedPerson } from '../../ledger/record.ts'
import type { Instant, IsoDate, ItemRef, Money } from '../../work/values.ts'
import type { NamedRole } from './governance.ts'

/** A baseline that came into force: since when, by whom and why. */
export interface AgreedBaseline {
  readonly seq: number
  readonly hash: string
  readonly before: string | null
  readonly at: Instant
  readonly by: NamedPerson
  readonly baseline: Baseline
  readonly why:
    | { readonly is: 'gate'; readonly gate: NamedRole }
    | { readonly is: 'change'; readonly change: number; readonly title: string; readonly within: boolean }
  /** It counts: no record that was lost might have replaced it. */
  readonly counts: boolean
}

export interface ProposedBaseline {
  readonly seq: number
  readonly gate: NamedRole
  readonly by: NamedPerson
  readonly at: Instant
  readonly note: string
  readonly baseline: Baseline
  readonly mayWithdraw: readonly Obstacle[]
}

/** How far one dimension is from what was agreed. Shares in basis points, time in days, quality and risk as counts; `null`: not known, or no tolerance was set. */
export interface VarianceView {
  readonly dimension: 'cost' | 'time' | 'scope' | 'quality' | 'benefits' | 'risk'
  readonly deviation: number | null
  readonly allowed: number | null
}

/** What approving a change would do to the baseline. */
export type ChangeEffectView =
  | { readonly is: 'noBaseline' }
  | { readonly is: 'misfit' }
  | { readonly is: 'rebaseline'; readonly before: string; readonly baseline: Baseline; readonly within: boolean }

export interface ChangeView {
  readonly seq: number
  readonly item: { readonly key: string; readonly url: string } | null
  readonly title: string
  readonly reason: string
  readonly effects: Omit<EffectsOfChange, 'others'>
  /** Other projects that it touches; `title: null`: one that this person may not see. */
  readonly others: readonly { readonly key: string | null; readonly title: string | null; readonly effect: string }[]
  readonly asked: { readonly by: NamedPerson; readonly at: Instant }
  readonly status: ChangeStatus
  readonly decisions: readonly (Omit<ChangeDecision, 'role'> & { readonly role: NamedRole })[]
  /** Change requests that were merged into it. */
  readonly merged: readonly number[]
  readonly effect: ChangeEffectView
  /** In which roles it may be approved. */
  readonly deciders: readonly NamedRole[]
  /** The role in which this person would decide. */
  readonly role: NamedRole
  readonly may: {
    readonly approve: readonly Obstacle[]
    readonly otherwise: readonly Obstacle[]
    readonly withdraw: readonly Obstacle[]
  }
}

/** A change request of the register that was not put before those who decide yet, with what its item says of its effects. */
export interface UnaskedChange {
  readonly ref: ItemRef
  readonly key: string
  readonly url: string
  readonly title: string
  readonly cost: Money | null
  readonly days: number | null
  readonly scope: string
  readonly benefit: string
  readonly others: string
}

/** What was agreed of a project, how far it is from that, and what is asked to be changed. */
export interface BaselinePage {
  readonly item: ItemRef
  readonly project: { readonly key: string; readonly title: string }
  readonly now: AgreedBaseline | null
  /** Newest first. */
  readonly history: readonly AgreedBaseline[]
  readonly proposal: ProposedBaseline | null
  /** The gate that a proposal would be for; `null`: the project stands before none. */
  readonly gate: NamedRole | null
  readonly mayPropose: readonly Obstacle[]
  /** A baseline to begin with, from what is known of the project. */
  readonly suggested: Baseline
  readonly variance: readonly VarianceView[]
  readonly changes: readonly ChangeView[]
  readonly unasked: readonly UnaskedChange[]
  /** Change requests of the register whose items this person may not see. */
  readonly hidden: number
  readonly mayAsk: readonly Obstacle[]
  readonly problems: readonly RecordProblem[]
  readonly guarded: boolean
  /** What somebody asked for waits for the product's own identity. */
  readonly waiting: number
  readonly currency?: string
  readonly today: IsoDate
  readonly zone: string
}

/** What a person may ask of the baseline of a project; what they decide goes through its acts. */
export interface BaselineUseCases {
  'baseline.open': { input: { item: ItemRef }; output: BaselinePage }
  /** Projects by a part of their name or key, for naming what a change touches. */
  'baseline.projects': {
    input: { text: string }
    output: { projects: readonly { readonly ref: ItemRef; readonly key: string; readonly title: string }[] }
  }
}
