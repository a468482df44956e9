import type { Obstacle } from '../../governance/obstacle.ts'
import type { NamedPerson } from '../../ledger/record.ts'
import type { Instant, IsoDate, ItemRef } from '../../work/values.ts'
import type { GovernanceView, NamedRole } from './governance.ts'

/** A role that decides at a gate and is held by a group of the site. */
export interface GroupView {
  readonly role: NamedRole
  /** Templates of this site whose gates need it. */
  readonly templates: readonly string[]
  readonly members: readonly NamedPerson[]
  /** Who is to belong to it once a second person of the PMO agrees. */
  readonly proposed: {
    /** Its record, by which it is agreed. */
    readonly seq: number
    readonly by: NamedPerson
    readonly at: Instant
    readonly members: readonly NamedPerson[]
    /** This person may agree. */
    readonly mayAgree: boolean
  } | null
}

export interface DelegationView {
  /** Its record, by which it is ended. */
  readonly seq: number
  readonly by: NamedPerson
  readonly to: NamedPerson
  readonly from: IsoDate
  readonly until: IsoDate
  readonly reason: string
  readonly ended: boolean
  /** In force today. */
  readonly counts: boolean
  /** This person may end it. */
  readonly mayEnd: boolean
}

/** Who decides on the site beside the people named on the projects, by the ledger of its methodology item. */
export interface SiteGovernanceView {
  /** The item that attests it; `hidden`: one is named that this person may not see; `null`: none is named. */
  readonly item: { readonly ref: ItemRef; readonly key: string; readonly title: string; readonly url: string } | 'hidden' | null
  /** Nothing can be decided for the site until an item is named. */
  readonly needsItem: boolean
  /** This person may set groups. */
  readonly maySet: boolean
  readonly me: NamedPerson
  readonly groups: readonly GroupView[]
  readonly delegations: readonly DelegationView[]
  readonly ledger: GovernanceView['ledger']
  /** What people asked for that the product's own identity has still to take up; only where it does so later. */
  readonly waiting: readonly { readonly by: NamedPerson; readonly at: Instant; readonly kind: string; readonly mine: boolean }[]
  readonly today: IsoDate
  readonly now: Instant
  readonly zone: string
}

export type SiteActResult =
  | { readonly status: 'done' | 'requested'; readonly view: SiteGovernanceView }
  | { readonly status: 'refused'; readonly obstacles: readonly Obstacle[]; readonly view: SiteGovernanceView }
