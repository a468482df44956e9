import type { GovernanceView, WayRound } from '@plumbline/core'
import type { Answered, Stage } from './stage.ts'

/** What came of trying a way round a gate. */
export interface Tried {
  /** The item that is, or is not, past its gate now. */
  readonly item: string
  /** What the tracker answered to whoever tried. */
  readonly answers?: readonly Answered[]
  /** Whether reading the tracker back showed, while it lasted, that the gate is not held. */
  readonly drift?: boolean
  /** Whether the way worked, where the item's state does not say so. */
  readonly worked?: boolean
  /** It is no project any more, and nothing of it can be opened: it is to be named among those that left. */
  readonly left?: true
  /** How the product names it, where it is no move past a gate. */
  readonly named?: (view: GovernanceView) => boolean | Promise<boolean>
}

/** Every way is tried in earnest against a local tracker, with the rights of whoever could try it on a real one. */
export type Scenarios<On extends Stage> = Readonly<Record<WayRound, (stage: On) => Promise<Tried>>>
