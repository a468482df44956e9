import type { TopRisk } from '../../facts/top-risks.ts'
import type { NamedPerson } from '../../ledger/record.ts'
import type { Instant, IsoDate, ItemRef, Money } from '../../work/values.ts'
import type { NamedRole } from './governance.ts'
import type { ComponentSummary } from './portfolio.ts'

/** One gate that waits for the vote of whoever looks. */
export interface AwaitedDecision {
  readonly item: ItemRef
  readonly key: string
  readonly title: string
  readonly url: string
  readonly gate: NamedRole
  readonly tier: ComponentSummary['tier']
  readonly phase: string | null
  readonly askedBy: string | null
  readonly since: Instant
  /** The last day on which it was to be answered. */
  readonly due: IsoDate | null
  readonly overdue: boolean
  readonly votes: number
  readonly needed: number
  readonly outcome: ComponentSummary['outcome']
  readonly holding: number
  readonly unknown: number
  /** Whoever delegated to them; absent where they vote in a role of their own. */
  readonly onBehalfOf?: NamedPerson
}

/** What waits for the decision of one person: a page of it. */
export interface MyDecisions {
  readonly waiting: readonly AwaitedDecision[]
  readonly next?: string
  readonly now: Instant
  readonly zone: string
}

/** What a decision changes or rests on beside the criteria: cost and finish as they were agreed and as they stand, and the gravest risks. */
export interface DecisionBrief {
  /** The day of the last decision, from which `then` is; `null`: from the approved budget and the baseline. */
  readonly since: IsoDate | null
  readonly cost: { readonly then: Money | null; readonly now: Money | null }
  readonly finish: { readonly then: IsoDate | null; readonly now: IsoDate | null }
  readonly risks: {
    readonly open: number | null
    readonly top: readonly TopRisk[]
    /** Among the gravest, but this person may not see them. */
    readonly hidden: number
  }
}
