import type { Obstacle } from '../../governance/obstacle.ts'
import type { NamedPerson } from '../../ledger/record.ts'
import type { Instant, IsoDate } from '../../work/values.ts'
import type { NamedRole } from './governance.ts'

/** What a conditional go asked for, as one person sees it. `done`: its tracker item is done, and nobody has said with evidence that it is met. */
export interface ConditionView {
  readonly decision: number
  readonly index: number
  readonly gate: NamedRole
  readonly what: string
  readonly owner: NamedPerson
  readonly due: IsoDate
  readonly status: 'open' | 'overdue' | 'done' | 'met'
  readonly met: { readonly by: NamedPerson; readonly at: Instant; readonly words: string } | null
  readonly moves: readonly { readonly by: NamedPerson; readonly at: Instant; readonly words: string; readonly due: IsoDate }[]
  /** Its tracker item; `null`: not made yet, which the next refresh tries again. */
  readonly item: { readonly key: string; readonly url: string } | null
  /** What keeps this person from saying that it is met, or giving it another day. */
  readonly may: readonly Obstacle[]
}
