import type { WayRound } from '@plumbline/core'
import type { Stage } from '../stage.ts'

/** What becomes of it where no gate turns on an assumption: how the product degrades, and what it says. */
interface Consequence<Tracker> {
  /** As a sentence, for the name of the test. */
  readonly product: string
  /** Tried on a stage of its own whose tracker has the assumption turned round already. */
  readonly check: (stage: Stage<Tracker>) => Promise<void>
  /** Decides something at a gate: tried in every run, on a stage of its own. */
  readonly alone?: true
  /** Tried in every run, on one stage that all quick ones share: leave it as it was found. */
  readonly quick?: true
}

/** What a local tracker does when an assumption is turned round, and what must come of it. */
interface Inverted<Tracker> {
  readonly does: string
  /** The ways round a gate that it touches most; in the long suite all of them are tried. None: no gate turns on it. */
  readonly ways?: readonly WayRound[]
  /** What goes by after a way was tried and before the product is asked, where it learns of it only later. */
  readonly meanwhile?: (stage: Stage<Tracker>) => Promise<void>
  /** Decides itself what passes a gate, so that its ways are tried in every run and not only in the long one. */
  readonly decides?: true
  readonly but?: Consequence<Tracker>
}

export type Inversions<Tracker> = Readonly<Record<string, Inverted<Tracker>>>
